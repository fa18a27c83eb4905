import { html, nothing } from 'lit/html.js';
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Group } from './columns.js' */
/** @import { Anatomy, Cell, Row } from './model.js' */

/**
 * The table of one update. Columns are the tensors of a batch, lines its samples; below stand the
 * numbers of the whole batch.
 * @param {Anatomy} model
 * @param {object} words
 * @param {Translate} words.t
 * @param {typeof import('../../i18n/format.js').format} words.format
 * @param {string} words.caption  name of the table
 * @param {string} words.reading  the line below
 */
export function anatomyTemplate(model, { t, format, caption, reading }) {
  const { layout, groups, rows, foot, strip } = model;
  const lead = groups.filter((group) => group.hue !== 'grad');
  const leadColumns = columns(lead);
  const tail = columns(groups) - leadColumns;

  return html`
    ${
      layout.whole || layout.terse
        ? nothing
        : html`<ol class="strip" aria-hidden="true">
            ${strip.map((entry) => stop(entry, groups.length > 0))}
          </ol>`
    }
    <div class="frame">
      <table class=${layout.showsRows ? '' : 'short'}>
        <caption class="sr">
          ${caption}
        </caption>
        <colgroup>
          <col class="index" />
          ${groups.flatMap((group) =>
            group.columns.map(() => html`<col class=${group.matrix ? 'matrix' : 'number'} />`),
          )}
        </colgroup>
        <thead>
          ${layout.whole ? phaseRow() : nothing}
          ${layout.showsRows ? tensorRows() : parameterNames()}
        </thead>
        <tbody>
          ${layout.showsParameters ? parameterRow() : nothing}
          ${rows.map(
            (row, i) =>
              html`<tr
                class="sample ${row.left ? 'left' : ''}"
                data-q=${row.sample === null ? nothing : `sample:${row.sample}`}
              >
                ${rowHead(row)} ${sampleCells(row, i)}
              </tr>`,
          )}
        </tbody>
        <tbody class="foot">
          ${foot.map(
            (row) =>
              html`<tr class="${row.standing} ${row.title ? 'opens' : ''} row-${row.key}">
                ${
                  row.loss
                    ? html`${label(row, leadColumns - 1)}${cell(row.loss, 'first')}
                      ${tail ? html`<td colspan=${tail}></td>` : nothing}`
                    : html`${label(row, leadColumns)}${row.cells.map((c, k) =>
                        cell(c, k === 0 ? 'first' : ''),
                      )}`
                }
              </tr>`,
          )}
        </tbody>
      </table>
      <svg class="lines" aria-hidden="true">
        <path class="brackets" />
        <path class="way" />
        <path class="tip" />
      </svg>
    </div>
    ${layout.terse ? nothing : html`<p class="reading" aria-hidden="true">${reading}</p>`}
  `;

  function tensorRows() {
    return html`<tr class="symbols">
        <td></td>
        ${groups.map(
          (group) =>
            html`<th
              scope="colgroup"
              colspan=${group.columns.length}
              class="first ${group.hue} ${group.standing} ${group.matrix ? 'matrix' : ''}"
              data-q=${group.key}
            >
              <b>${group.symbol}</b><span>${format.shape(group.shape)}</span>
            </th>`,
        )}
      </tr>
      <tr class="formulas">
        <th scope="col">${layout.showsRows ? t('scene.sample') : ''}</th>
        ${groups.flatMap((group) =>
          group.columns.map(
            (column, k) =>
              html`<th
                scope="col"
                class="${place(group, k)} ${group.hue} ${group.standing}"
                data-q=${group.columns.length > 1 ? `${group.key}.${column.index}` : group.key}
              >
                ${column.formula}
              </th>`,
          ),
        )}
      </tr>`;
  }

  /** Below stand the numbers of the whole batch alone: one column a parameter. */
  function parameterNames() {
    return html`<tr class="formulas">
      <td></td>
      ${model.names.map((name) => html`<th scope="col" data-q=${name.quantity}>${name.text}</th>`)}
    </tr>`;
  }

  function phaseRow() {
    /** @type {{phase: string, span: number, standing: string}[]} */
    const spans = [];
    for (const group of groups) {
      const last = spans.at(-1);
      if (last?.phase === group.phase) last.span += group.columns.length;
      else {
        const { phase, standing, columns: own } = group;
        spans.push({ phase, span: own.length, standing });
      }
    }
    return html`<tr class="phases">
      <td></td>
      ${spans.map(
        ({ phase, span, standing }) =>
          html`<th scope="colgroup" colspan=${span} class="first ${standing}">
            ${t(`anatomy.phase.${phase}`)}
          </th>`,
      )}
    </tr>`;
  }

  function parameterRow() {
    return html`<tr class="parameters">
      <th scope="row">w, b</th>
      ${model.parameters.map((entry) => (entry ? cell(entry, 'used') : html`<td></td>`))}
    </tr>`;
  }

  /** @param {Row} row */
  function rowHead({ left, label: name }) {
    if (!left && !name) return html`<td class="ahead"></td>`;
    const spoken = left ? t('scene.more', { count: left }) : nothing;
    return html`<th scope="row" aria-label=${spoken}>${left ? `+${left}` : name}</th>`;
  }

  /** @param {Row} row @param {number} i */
  function sampleCells(row, i) {
    let at = 0;
    return groups.flatMap((group) =>
      group.columns.map((column, k) => {
        const own = row.cells[at++];
        if (own) return cell(own, place(group, k));
        return i === 0
          ? html`<td rowspan=${rows.length} class="first matrix ${group.standing}">
              <canvas data-tensor=${group.key} aria-hidden="true"></canvas>
            </td>`
          : nothing;
      }),
    );
  }

  /** @param {Anatomy['foot'][number]} row @param {number} span */
  function label(row, span) {
    return html`<th scope="row" colspan=${Math.max(1, span + 1)}>
      <div>
        <b>${row.title && layout.whole ? t(`anatomy.phase.${row.phase}`) : ''}</b>
        <span>${row.formula}</span>
      </div>
    </th>`;
  }
}

/** @param {Cell} cell @param {string} place */
function cell({ text, standing, address, quantity, hue }, place) {
  return html`<td
    class="${place} ${hue} ${standing}"
    data-cell=${standing === 'ahead' || !text ? nothing : address}
    data-q=${quantity || nothing}
  >
    ${text}
  </td>`;
}

/** @param {{phase: string, standing: string, sign?: string}} entry @param {boolean} samples */
function stop({ phase, standing, sign: own }, samples) {
  const sign = own ?? (samples ? SIGNS[phase] : (OF_A_FUNCTION[phase] ?? SIGNS[phase]));
  return html`<li class=${standing}>${sign}</li>`;
}

/** One sign a stop, for the strip on a small screen. @type {Record<string, string>} */
const SIGNS = {
  batch: 'X y',
  forward: 'ŷ',
  residual: 'e',
  loss: 'l',
  backward: '∂l',
  sum: 'Σ',
  divide: '÷B',
  state: 'v',
  update: 'w ←',
  zero: '0',
};
/** Where there is no data, only a function of the parameters. @type {Record<string, string>} */
const OF_A_FUNCTION = { forward: 'f', backward: '∂f', update: 'x ←' };

/** @param {Group} group @param {number} k */
function place(group, k) {
  if (k === 0) return 'first';
  return group.columns[k].index > group.columns[k - 1].index + 1 ? 'skips' : '';
}

/** @param {{columns: any[]}[]} groups */
function columns(groups) {
  return groups.reduce((sum, group) => sum + group.columns.length, 0);
}
