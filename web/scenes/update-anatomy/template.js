import { html, nothing } from 'lit/html.js';
/** @import { Saying } from '../scene-types.js' */
/** @import { Group } from './columns.js' */
/** @import { Anatomy, Cell, Row } from './model.js' */

/**
 * The table of one update. Columns are the tensors of a batch, lines its samples; below stand the
 * numbers of the whole batch.
 * @param {Anatomy} model
 * @param {Pick<Saying, 't' | 'format'> & {caption: string, reading: string}} words
 *   `caption`: name of the table; `reading`: the line below
 */
export function anatomyTemplate(model, { t, format, caption, reading }) {
  const { layout, groups, rows, foot, strip } = model;
  const lead = columns(groups.filter((group) => group.hue !== 'grad'));
  const tail = columns(groups) - lead;
  const widths = groups.flatMap((group) =>
    group.columns.map(() => html`<col class=${group.matrix ? 'matrix' : 'number'} />`),
  );
  const stops = strip.map((entry) => stop(entry, groups.length > 0));
  const heads = layout.showsRows ? tensorRows() : parameterNames();

  return html`
    ${
      layout.whole || layout.terse
        ? nothing
        : html`<ol class="strip" aria-hidden="true">
            ${stops}
          </ol>`
    }
    <div class="frame">
      <table class=${layout.showsRows ? '' : 'short'}>
        <caption class="sr">
          ${caption}
        </caption>
        <colgroup>
          <col class="index" />
          ${widths}
        </colgroup>
        <thead>
          ${layout.whole ? phaseRow() : nothing} ${heads}
        </thead>
        <tbody>
          ${layout.showsParameters ? parameterRow() : nothing} ${rows.map(sampleRow)}
        </tbody>
        <tbody class="foot">
          ${foot.map(footRow)}
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

  /** @param {Row} row @param {number} i */
  function sampleRow(row, i) {
    const { left, sample, label: name } = row;
    const spoken = left ? t('scene.more', { count: left }) : nothing;
    const head =
      left || name
        ? html`<th scope="row" aria-label=${spoken}>${left ? `+${left}` : name}</th>`
        : html`<td class="ahead"></td>`;
    const quantity = sample === null ? nothing : `sample:${sample}`;
    return html`<tr class="sample ${left ? 'left' : ''}" data-q=${quantity}>
      ${head} ${sampleCells(row, i)}
    </tr>`;
  }

  /** @param {Anatomy['foot'][number]} row */
  function footRow({ key, standing, title, phase, formula, loss, cells }) {
    const span = loss ? lead - 1 : lead;
    const numbers = cells.map((own, k) => cell(own, k === 0 ? 'first' : ''));
    const rest = tail ? html`<td colspan=${tail}></td>` : nothing;
    return html`<tr class="${standing} ${title ? 'opens' : ''} row-${key}">
      <th scope="row" colspan=${Math.max(1, span + 1)}>
        <div>
          <b>${title && layout.whole ? t(`anatomy.phase.${phase}`) : ''}</b>
          <span>${formula}</span>
        </div>
      </th>
      ${loss ? [cell(loss, 'first'), rest] : numbers}
    </tr>`;
  }

  function tensorRows() {
    const symbols = groups.map(({ key, symbol, shape, hue, standing, matrix, columns }) => {
      const look = `first ${hue} ${standing} ${matrix ? 'matrix' : ''}`;
      return html`<th scope="colgroup" colspan=${columns.length} class=${look} data-q=${key}>
        <b>${symbol}</b><span>${format.shape(shape)}</span>
      </th>`;
    });
    const formulas = groups.flatMap((group) =>
      group.columns.map(({ index, formula }, k) => {
        const look = `${place(group, k)} ${group.hue} ${group.standing}`;
        const quantity = group.columns.length > 1 ? `${group.key}.${index}` : group.key;
        return html`<th scope="col" class=${look} data-q=${quantity}>${formula}</th>`;
      }),
    );
    return html`<tr class="symbols">
        <td></td>
        ${symbols}
      </tr>
      <tr class="formulas">
        <th scope="col">${t('scene.sample')}</th>
        ${formulas}
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
    for (const { phase, standing, columns: own } of groups) {
      const last = spans.at(-1);
      if (last?.phase === phase) last.span += own.length;
      else spans.push({ phase, span: own.length, standing });
    }
    const heads = spans.map(({ phase, span, standing }) => {
      const name = t(`anatomy.phase.${phase}`);
      return html`<th scope="colgroup" colspan=${span} class="first ${standing}">${name}</th>`;
    });
    return html`<tr class="phases">
      <td></td>
      ${heads}
    </tr>`;
  }

  function parameterRow() {
    return html`<tr class="parameters">
      <th scope="row">w, b</th>
      ${model.parameters.map((entry) => (entry ? cell(entry, 'used') : html`<td></td>`))}
    </tr>`;
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
