import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

/**
 * A row of the form: a name and a list to choose from.
 * @param {object} model
 * @param {string} model.id
 * @param {string} model.label
 * @param {string} model.value
 * @param {[value: string, words: string][]} model.options
 * @param {(value: string) => void} model.change
 */
export function selectField({ id, label, value, options, change }) {
  return html`<div class="setting choice-setting">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      ?disabled=${options.length === 0}
      .value=${live(value)}
      @change=${(/** @type {Event} */ event) =>
        change(/** @type {HTMLSelectElement} */ (event.target).value)}
    >
      ${options.map(
        ([name, words]) =>
          html`<option value=${name} ?selected=${name === value}>${words}</option>`,
      )}
    </select>
  </div>`;
}
