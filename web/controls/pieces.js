import { html, nothing } from 'lit/html.js';
import { icon } from './icons.js';
import { settled } from './settings/settled.js';
/** @import { View } from '../engine/types.js' */
/** @import { Format } from '../i18n/format.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { IconName } from './icons.js' */

/**
 * What templates are given.
 * @typedef {object} Given
 * @property {Translate} t
 * @property {Format} format
 * @property {View | null} view
 * @property {boolean} readonly
 * @property {boolean} busy  a change was asked for and is not answered yet
 * @property {string} id  unique on the page
 */

/** The input that an event comes from. @param {Event} event */
export const inputOf = ({ target }) => /** @type {HTMLInputElement} */ (target);

/**
 * A list to choose from.
 * @typedef {object} Choosing
 * @property {string} [id]
 * @property {string} [kind]  its class
 * @property {string} [name]  where no label has it
 * @property {string} value
 * @property {[value: string, words: string][]} all
 * @property {boolean} [disabled]
 * @property {boolean} [busy]  a change was asked for and is not answered yet
 * @property {(value: string) => void} change
 *
 * @param {Choosing} model
 */
export function select({ id, kind, name, value, all, disabled, busy, change }) {
  return html`<select
    id=${id ?? nothing}
    class=${kind ?? nothing}
    aria-label=${name ?? nothing}
    ?disabled=${disabled}
    ${settled(value, busy)}
    @change=${(/** @type {Event} */ event) => change(inputOf(event).value)}
  >
    ${all.map(
      ([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`,
    )}
  </select>`;
}

/** The same as a row of a form. @param {Choosing & {label: string, title?: string, note?: string}} model */
export const selectRow = ({ label, title, note = '', ...model }) =>
  html`<div class="setting choice-setting">
    <label for=${model.id ?? nothing} title=${title ?? nothing}>${label}</label>
    ${select(model)}
    <p class="note" role="status">${note}</p>
  </div>`;

/**
 * A button that is an icon.
 * @param {IconName} shape
 * @param {string} name
 * @param {() => void} press
 * @param {{kind?: string, disabled?: boolean, pressed?: boolean}} [how]  kind: its own class
 */
export function tool(shape, name, press, { kind = '', disabled = false, pressed } = {}) {
  return html`<button
    type="button"
    class="tool ${kind}"
    aria-label=${name}
    title=${name}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    ?disabled=${disabled}
    @click=${() => press()}
  >
    ${icon(shape)}
  </button>`;
}
