import { live } from 'lit/directives/live.js';
import { html } from 'lit/html.js';
import { settled } from '../../controls/settings/settled.js';
/** @import { Ui } from './panel.js' */

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

/** Where the teacher's copy of the embed folder lies. @param {Ui} ui */
export function hostField({ t, host, typedHost, actions }) {
  const wrong = typedHost !== null;
  return html`<div class="host">
    <label for="embed-host">${t('embed.host')}</label>
    <input
      id="embed-host"
      type="url"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="embed-host-note"
      aria-invalid=${String(wrong)}
      ${settled(typedHost ?? host)}
      @change=${(/** @type {Event} */ event) =>
        actions.setHost(/** @type {HTMLInputElement} */ (event.target).value)}
    />
    <p class="note ${wrong ? 'wrong' : ''}" id="embed-host-note">
      ${t(wrong ? 'embed.host.wrong' : 'embed.host.help', { host })}
    </p>
  </div>`;
}
