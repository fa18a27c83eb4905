import { html, nothing } from 'lit/html.js';
import { formView } from './form-view.js';
import { previewView } from './preview-view.js';
import { snippetView } from './snippet-view.js';

/**
 * What to choose, what it looks like, what to paste.
 * @param {import('./panel.js').Ui} ui
 */
export function panelView(ui) {
  const { t, lang } = ui;
  // The single file has no guide beside it.
  const guide = location.protocol === 'file:' ? null : `guide/${lang}.html`;
  return html`<div class="panel">
    <header class="intro">
      <h1>${t('embed.title')}</h1>
      <p>${t('embed.lead')} ${guide ? html`<a href=${guide}>${t('embed.guide')}</a>` : nothing}</p>
    </header>
    ${formView(ui)}
    <div class="outcome">${previewView(ui)} ${snippetView(ui)}</div>
  </div>`;
}
