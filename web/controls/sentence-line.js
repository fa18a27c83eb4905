import { html, nothing } from 'lit/html.js';
import { stateSentence } from '../view/sentence.js';

/**
 * The state sentence above the picture, on one line: a narrow layout shows less of it.
 * @param {object} model
 * @param {import('../i18n/index.js').Translate} model.t
 * @param {typeof import('../i18n/format.js').format} model.format
 * @param {import('../engine/types.js').View | null} model.view
 * @param {string} model.waiting  said while there is no view
 */
export function sentenceLine({ t, format, view, waiting }) {
  if (!view) return html`<p class="sentence">${waiting}</p>`;
  const { lead, total, verdict, loss, more } = stateSentence(view, t, format);
  return html`<p class="sentence">
    <b>${lead}</b><span class="total">${total}</span>${
      verdict ? html`<b>${verdict}</b>` : nothing
    }${
      loss
        ? html`<span class="loss">${t('sentence.joint')}${loss.words} <b>${loss.number}</b></span>`
        : nothing
    }${more.map((part) => html`<span class="more">${t('sentence.joint')}${part}</span>`)}
  </p>`;
}
