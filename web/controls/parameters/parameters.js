import { html, nothing } from 'lit/html.js';
import { parameterLabel } from '../../view/labels.js';
import { parameterRows } from '../../view/quantities.js';
import { icon } from '../icons.js';
import { parameterTable } from './table.js';
/** @import { ParameterRow } from '../../view/quantities.js' */
/** @import { Given } from '../pieces.js' */

/** So many parameters stand there as large numerals; more of them as a table, or not at all. */
const MOST_NUMERALS = 4;
/** A longer number, with a power of ten, is set smaller: cut off it would be another one. */
const MOST_SIGNS = 8;

/**
 * The parameters: up to four as large numerals, with what the last update did to them, which unfold into
 * the update as a table.
 * @param {Pick<Given, 't' | 'format' | 'view' | 'id'> & {expected: string[], fog: boolean,
 *   unfolded: boolean, unfold: (unfolded: boolean) => void}} model  expected: names, for their places
 *   while there is no view; fog: what they should become is not told
 */
export function parameters({ t, format, view, expected, fog, unfolded, unfold, id }) {
  const known = view ? parameterRows(view) : places(expected);
  const rows = fog ? known.map((row) => ({ ...row, target: null })) : known;
  // Of very many there is none.
  if (rows.length === 0) return nothing;
  const large = !unfolded && rows.length <= MOST_NUMERALS;
  const fold = html`<button
    class="fold"
    aria-expanded=${String(unfolded)}
    aria-controls=${id}
    @click=${() => unfold(!unfolded)}
  >
    <span>${t(unfolded ? 'parameters.fold' : 'parameters.unfold')}</span>${icon('chevron')}
  </button>`;
  return html`<div class="numbers ${unfolded ? 'unfolded' : ''}" translate="no" id=${id}>
    ${unfolded ? parameterTable({ t, format, view, rows }) : large ? numerals({ t, format, rows }) : ''}
    ${fold}
  </div>`;
}

/**
 * What stands there before the engine has answered, so that nothing moves when it does.
 * @param {string[]} names
 */
function places(names) {
  return names.map((name) => ({
    name,
    label: parameterLabel(name, names),
    before: null,
    grad: null,
    step: null,
    after: null,
    target: null,
  }));
}

/**
 * The parameters at the cursor in large figures, each with what it should become and what the last
 * update did to it.
 * @param {Pick<Given, 't' | 'format'> & {rows: ParameterRow[]}} model
 */
function numerals({ t, format, rows }) {
  return html`<div class="numerals">
    ${rows.map(({ name, label, before, step, after, target }) => {
      const value = after ?? before;
      const text = value === null ? '·' : format.tensor(value);
      return html`<div class="numeral">
        <span class="name"
          >${label}${
            target === null
              ? nothing
              : html`<span class="target"
                  >${t('parameters.aim', { value: format.general(target) })}</span
                >`
          }</span
        >
        <span class="figure"
          ><strong
            class=${text.length > MOST_SIGNS ? 'long' : ''}
            data-q="after.${name}"
            title=${value === null ? '' : format.exact(value)}
            >${text}</strong
          >${after === null || step === null ? nothing : html`<em data-q="step.${name}">${change(-step, format)}</em>`}</span
        >
      </div>`;
    })}
  </div>`;
}

/** With its sign. @param {number} by @param {Given['format']} format */
function change(by, format) {
  const text = format.tensor(by);
  return by >= 0 ? `+${text}` : text;
}
