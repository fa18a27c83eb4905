import { html, nothing } from 'lit/html.js';
import { errorSentence } from '../i18n/error-sentence.js';

/**
 * What stands in the picture's place when there can be none: a sentence for the error, and a way on.
 * @param {object} model
 * @param {import('../i18n/index.js').Translate} model.t
 * @param {import('../engine/types.js').ErrorInfo} model.error
 * @param {(() => void) | null} model.retry
 */
export function trouble({ t, error, retry }) {
  return html`<div class="trouble" role="alert">
    <p>${errorSentence(t, error)}</p>
    ${retry ? html`<button class="plain" @click=${retry}>${t('error.retry')}</button>` : nothing}
  </div>`;
}
