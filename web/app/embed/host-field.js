import { html } from 'lit/html.js';
import { settled } from '../../controls/settings/settled.js';

/**
 * Where the teacher's copy of the embed folder lies.
 * @param {import('./panel.js').Ui} ui
 */
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
