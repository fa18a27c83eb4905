import { html } from 'lit';
import { formView } from './form-view.js';
import { previewView } from './preview-view.js';
import { snippetView } from './snippet-view.js';

/**
 * What to choose, what it looks like, what to paste.
 * @param {import('./panel.js').Ui} ui
 */
export function panelView(ui) {
  const { t } = ui;
  return html`<div class="panel">
    <header class="intro">
      <h1>${t('embed.title')}</h1>
      <p>${t('embed.lead')}</p>
    </header>
    ${formView(ui)}
    <div class="outcome">${previewView(ui)} ${snippetView(ui)}</div>
  </div>`;
}
