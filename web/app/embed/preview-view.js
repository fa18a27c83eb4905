import { html } from 'lit/html.js';

/** @typedef {import('./panel.js').Ui} Ui */

const WIDTHS = /** @type {const} */ ([360, 560, 760]);

/**
 * What readers will see: the element itself, in a frame of the chosen height and of a width that a page
 * may have.
 * @param {Ui} ui
 */
export function previewView({ t, width, frame, actions }) {
  return html`<section class="preview" aria-labelledby="embed-preview">
    <header>
      <h2 id="embed-preview">${t('embed.preview')}</h2>
      <div class="widths" role="group" aria-label=${t('embed.width')}>
        ${WIDTHS.map(
          (px) =>
            html`<button
              type="button"
              aria-pressed=${String(px === width)}
              @click=${() => actions.setWidth(px)}
            >
              ${px}<span class="unit"> px</span>
            </button>`,
        )}
      </div>
    </header>
    <div class="sill">${frame}</div>
  </section>`;
}
