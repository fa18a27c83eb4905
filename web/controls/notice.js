import { html, nothing } from 'lit';
import { icon } from './icons.js';

/**
 * What just happened to the run, with the way back.
 * @typedef {{key: string, params?: Record<string, string | number>, undo: boolean}} Notice
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
    <span>${t(notice.key, notice.params)}</span>
    ${notice.undo ? html`<button class="plain" @click=${undo}>${t('settings.undo')}</button>` : nothing}
    <button class="tool" aria-label=${t('notice.dismiss')} @click=${dismiss}>
      ${icon('close')}
    </button>
  </div>`;
}
