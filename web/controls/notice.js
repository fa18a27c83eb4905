import { html, nothing } from 'lit/html.js';
import { icon } from './icons.js';

/**
 * What just happened, with the way back or a way to try again.
 * @typedef {{words: (t: import('../i18n/index.js').Translate) => string, undo: boolean,
 *   retry?: () => void}} Notice
 *
 * @param {object} model
 * @param {import('../i18n/index.js').Translate} model.t
 * @param {Notice | null} model.notice
 * @param {() => void} model.undo
 * @param {() => void} model.dismiss
 */
export function noticeBar({ t, notice, undo, dismiss }) {
  if (!notice) return nothing;
  return html`<div class="notice">
    <span>${notice.words(t)}</span>
    ${notice.undo ? html`<button class="plain" @click=${undo}>${t('settings.undo')}</button>` : nothing}
    ${
      notice.retry
        ? html`<button class="plain" @click=${notice.retry}>${t('error.retry')}</button>`
        : nothing
    }
    <button class="tool" aria-label=${t('notice.dismiss')} @click=${dismiss}>
      ${icon('close')}
    </button>
  </div>`;
}
