import { html, nothing } from 'lit/html.js';
import { errorSentence } from '../i18n/error-sentence.js';
import { stateSentence } from '../view/sentence.js';
import { icon } from './icons.js';
/** @import { ErrorInfo } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { Given } from './pieces.js' */

/** On a phone so many letters have room beside the step and how many there are. */
const MOST_LETTERS = 26;
/** A Chinese one is as wide as two. @param {string} text */
const letters = (text) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

/**
 * The state sentence above the picture, on one line: parts for which there is no room are left out as a
 * whole, the last ones first. Where the loss is and the loss itself always stand; its name is cut.
 * @param {Pick<Given, 't' | 'format' | 'view'> & {waiting: string}} model  waiting: said while there is
 *   no view
 */
export function sentenceLine({ t, format, view, waiting }) {
  if (!view) return html`<p class="sentence">${waiting}</p>`;
  const { lead, total, verdict, loss, more } = stateSentence(view, t, format);
  const joint = t('sentence.joint');
  const long = loss && letters(loss.words + loss.number) > MOST_LETTERS;
  return html`<p class="sentence ${long ? 'long' : ''}">
    <span
      ><b>${lead}</b><span class="total">${total}</span>${
        verdict ? html`<b>${verdict}</b>` : nothing
      }</span
    >${
      loss
        ? html`<span>${joint}</span><span class="words">${loss.words}</span
            ><b class="loss"> ${loss.number}</b>`
        : nothing
    }<span class="more">${more.map((part) => html`<span>${joint}${part}</span>`)}</span>
  </p>`;
}

/**
 * What just happened, with the way back or a way to try again.
 * @typedef {{words: (t: Translate) => string, undo: boolean, retry?: () => void}} Notice
 *
 * @param {{t: Translate, notice: Notice | null, undo: () => void, dismiss: () => void}} model
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

/**
 * What stands in the picture's place when there can be none: a sentence for the error, and a way on.
 * @param {{t: Translate, error: ErrorInfo, retry: (() => void) | null}} model
 */
export function trouble({ t, error, retry }) {
  return html`<div class="trouble" role="alert">
    <p>${errorSentence(t, error)}</p>
    ${retry ? html`<button class="plain" @click=${retry}>${t('error.retry')}</button>` : nothing}
  </div>`;
}
