import { html, nothing } from 'lit/html.js';
/** @import { ParameterRow } from '../../view/quantities.js' */
/** @import { Given } from '../pieces.js' */

/** A longer number, with a power of ten, is set smaller: cut off it would be another one. */
const MOST_SIGNS = 8;

/**
 * The parameters at the cursor in large figures, each with what it should become and what the last
 * update did to it.
 * @param {Pick<Given, 't' | 'format'> & {rows: ParameterRow[]}} model
 */
export function numerals({ t, format, rows }) {
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
