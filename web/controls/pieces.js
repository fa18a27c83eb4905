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
 *
 * @typedef {[value: string, words: string]} Option
 */

/** The input that an event comes from. @param {Event} event */
export const inputOf = ({ target }) => /** @type {HTMLInputElement} */ (target);

/** What there is to choose in a `select`. @param {Option[]} all @param {string} chosen */
export const options = (all, chosen) =>
  all.map(
    ([value, words]) =>
      html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
  );

/**
 * A row of a form: a name and a list to choose from.
 * @param {object} model
 * @param {string} model.id
 * @param {string} model.label
 * @param {string} [model.title]
 * @param {string} model.value
 * @param {Option[]} model.all
 * @param {boolean} [model.disabled]
 * @param {boolean} [model.busy]  a change was asked for and is not answered yet
 * @param {(value: string) => void} model.change
 */
export function selectRow({ id, label, title, value, all, disabled, busy, change }) {
  return html`<div class="setting choice-setting">
    <label for=${id} title=${title ?? nothing}>${label}</label>
    <select
      id=${id}
      ?disabled=${disabled}
      ${settled(value, busy)}
      @change=${(/** @type {Event} */ event) => change(inputOf(event).value)}
    >
      ${options(all, value)}
    </select>
  </div>`;
}

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
