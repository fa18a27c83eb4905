import { html, nothing } from 'lit/html.js';
import { dataTable } from './data-table.js';
import { icon } from '../icons.js';
import { sketch } from './sketch.js';

/**
 * A picture with its caption: title, legend, the switch to its numbers, and the sentence that says what
 * is seen. A sketch stands in the reserved space until the picture is drawn.
 * @param {object} model
 * @param {import('../../i18n/index.js').Translate} model.t
 * @param {typeof import('../../i18n/format.js').format} model.format
 * @param {import('./figure-host.js').FigureHost} model.host
 * @param {boolean} model.big
 * @param {boolean} model.titled  false: its title stands in the tab that chose it
 * @param {string} model.id  unique on the page
 * @param {() => void} model.changed
 */
export function figure({ t, format, host, big, titled, id, changed }) {
  const { legend } = host;
  const table = host.showTable ? host.table : null;
  const toggle = () => {
    host.showTable = !host.showTable;
    changed();
  };
  return html`<figure class=${big ? 'big' : ''} aria-labelledby="${id}-name">
    <figcaption>
      <b id="${id}-name" class=${titled ? '' : 'sr'}>${t(host.label)}</b>
      <span class="legend" title=${legend.join('  ')}
        >${legend.map((part) => html`<span>${part}</span>`)}</span
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
      ${host.node} ${host.drawn || host.status === 'failed' ? nothing : sketch(host.id)}
      ${host.status === 'failed' ? html`<p class="failed">${t('figure.failed')}</p>` : nothing}
      ${table ? dataTable({ format, table, name: t(host.label) }) : nothing}
    </div>
    <p class="sr">${host.sentence}</p>
  </figure>`;
}
