import { html, nothing } from 'lit/html.js';
import { icon } from '../icons.js';
import { sketch } from './sketch.js';
/** @import { Translate } from '../../i18n/index.js' */
/** @import { SceneTable } from '../../scenes/scene-types.js' */
/** @import { Given } from '../pieces.js' */
/** @import { FigureHost } from './figure-host.js' */

/**
 * The large picture with its caption: title, what is held fixed, the switch to its numbers, and the
 * sentence that says what is seen. A sketch stands in the reserved space until the picture is drawn.
 * @param {Pick<Given, 't' | 'format' | 'id'> & {host: FigureHost, titled: boolean, sketch?: unknown,
 *   changed: () => void}} model  titled: false: its title stands in the tab that chose it; sketch: what
 *   stands there until it is drawn; without one its outline
 */
export function figure({ t, format, host, titled, id, sketch: own, changed }) {
  const { legend, caption } = host;
  const table = host.showTable ? host.table : null;
  const toggle = () => {
    host.showTable = !host.showTable;
    changed();
  };
  return html`<figure class="large" aria-labelledby="${id}-name">
    <figcaption>
      <b id="${id}-name" class=${titled ? '' : 'sr'}>${t(host.label)}</b>
      <span class="legend" title=${legend.join('  ')}
        >${caption.map((part) => html`<span>${part}</span>`)}</span
      >
      <button
        class="tool small"
        aria-pressed=${String(host.showTable)}
        aria-label=${t('figure.table', { name: t(host.label) })}
        title=${t(host.showTable ? 'figure.hide-table' : 'figure.show-table')}
        ?disabled=${!host.drawn}
        @click=${toggle}
      >
        ${icon(host.showTable ? 'picture' : 'table')}
      </button>
    </figcaption>
    <div class="drawing ${table ? 'covered' : ''}">
      ${drawing(t, host, own)} ${table ? dataTable(table, t(host.label), format) : nothing}
    </div>
    <p class="sr">${host.sentence}</p>
  </figure>`;
}

/**
 * A picture that stands small beside the large one: live, without words of its own, and pressed to
 * become the large one.
 * @param {Pick<Given, 't' | 'id'> & {host: FigureHost, enlarge: () => void}} model
 */
export function smallFigure({ t, host, id, enlarge }) {
  const name = t(host.label);
  return html`<figure class="small" aria-labelledby="${id}-name">
    <figcaption>
      <button
        aria-label=${t('figure.enlarge', { name })}
        title=${t('figure.enlarge', { name })}
        @click=${enlarge}
      >
        <b id="${id}-name">${name}</b>
      </button>
    </figcaption>
    <div class="drawing">${drawing(t, host)}</div>
    <p class="sr">${host.sentence}</p>
  </figure>`;
}

/** @param {Translate} t @param {FigureHost} host @param {unknown} [own] */
function drawing(t, host, own) {
  const failed = host.status === 'failed';
  return html`${host.node} ${host.drawn || failed ? nothing : own || sketch(host.id)}
  ${failed ? html`<p class="failed">${t('figure.failed')}</p>` : nothing}`;
}

/**
 * The numbers of a picture. Scrolls inside itself, so it can be reached and scrolled by keyboard.
 * @param {SceneTable} table
 * @param {string} name
 * @param {Given['format']} format
 */
function dataTable(table, name, format) {
  return html`<div class="data-table" role="region" aria-label=${name} tabindex="0">
    <table>
      <thead>
        <tr>
          ${table.columns.map(
            (column, c) =>
              html`<th scope="col" class=${typeof table.rows[0]?.[c] === 'number' ? 'number' : ''}>
                ${column}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row, r) =>
            html`<tr>
              ${row.map(
                (cell, c) =>
                  html`<td
                    class=${typeof cell === 'number' ? 'number' : ''}
                    data-q=${table.quantities?.[r]?.[c] || `${name}:none`}
                  >
                    ${typeof cell === 'number' ? shown(cell, format) : cell}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {number} value @param {Given['format']} format */
const shown = (value, format) =>
  Number.isInteger(value) ? format.general(value) : format.tensor(value);
