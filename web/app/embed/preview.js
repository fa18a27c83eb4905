import { html } from 'lit/html.js';
import { writeLink } from '../../session/url-state.js';
import { setAttributes } from '../set-attributes.js';
/** @import { GradientWalkElement } from '../../embed/element.js' */
/** @import { Ui } from './panel.js' */

const WIDTHS = /** @type {const} */ ([360, 560, 760]);

/** The element as readers will get it, inside a frame as high and wide as theirs. */
export class Preview {
  frame = document.createElement('div');
  #element = newLab();
  #key = '';

  /** @param {Omit<Ui, 'panel' | 'frame'>} ui */
  show({ link, cards, lang, choice: { height }, width }) {
    this.frame.className = `frame w${width}`;
    this.frame.style.height = `${height}px`;
    // How it starts, and the language of a page around it, an element asks once.
    const key = [link.lang ? '' : lang, link.start].join();
    if (key !== this.#key) this.#element = newLab();
    this.#key = key;
    const { settings = {}, ...place } = link;
    const query = new URLSearchParams(writeLink(place).search);
    // Without a card it would stay on the one that is open.
    const [first] = link.card ? [] : cards;
    setAttributes(this.#element, {
      ...Object.fromEntries(query),
      ...(first && { card: first.id }),
    });
    this.#element.settings = settings;
    if (this.#element.parentNode !== this.frame) this.frame.replaceChildren(this.#element);
  }
}

const newLab = () => /** @type {GradientWalkElement} */ (document.createElement('gradient-walk'));

/**
 * What readers will see: the element itself, in a frame of the chosen height and of a width that a page
 * may have.
 * @param {Ui} ui
 */
export function previewView({ t, width, frame, panel }) {
  return html`<section class="preview" aria-labelledby="embed-preview">
    <header>
      <h2 id="embed-preview">${t('embed.preview')}</h2>
      <div class="widths" role="group" aria-label=${t('embed.width')}>
        ${WIDTHS.map(
          (px) =>
            html`<button
              type="button"
              aria-pressed=${String(px === width)}
              @click=${() => panel.set({ width: px })}
            >
              ${px}<span class="unit"> px</span>
            </button>`,
        )}
      </div>
    </header>
    <div class="sill">${frame}</div>
  </section>`;
}
