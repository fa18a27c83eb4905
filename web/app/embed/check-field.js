import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';

/**
 * A box to tick.
 * @param {object} model
 * @param {string} model.label
 * @param {boolean} model.checked
 * @param {(checked: boolean) => void} model.change
 */
export function checkField({ label, checked, change }) {
  return html`<label class="check-row">
    <input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(/** @type {Event} */ event) =>
        change(/** @type {HTMLInputElement} */ (event.target).checked)}
    />
    <span>${label}</span>
  </label>`;
}
