import { writeLink } from '../../session/url-state.js';
import { setAttributes } from '../set-attributes.js';

/** The element as readers will get it, inside a frame as high and wide as theirs. */
export class Preview {
  frame = document.createElement('div');
  #element = document.createElement('gradient-walk');
  #key = '';

  /**
   * @param {object} what
   * @param {Partial<import('../../session/url-state.js').Link>} what.link
   * @param {string} what.firstCard  id, '' while nobody knows
   * @param {string} what.lang  of the page around
   * @param {number} what.height
   * @param {number} what.width
   */
  show({ link, firstCard, lang, height, width }) {
    this.frame.className = `frame w${width}`;
    this.frame.style.height = `${height}px`;
    // How it starts, and the language of a page around it, an element asks once.
    const key = [link.lang ? '' : lang, link.start].join();
    if (key !== this.#key) this.#element = document.createElement('gradient-walk');
    this.#key = key;
    const query = new URLSearchParams(writeLink(link).search);
    // Without a card it would stay on the one that is open.
    setAttributes(this.#element, {
      ...Object.fromEntries(query),
      ...(!link.card && firstCard && { card: firstCard }),
    });
    if (this.#element.parentNode !== this.frame) this.frame.replaceChildren(this.#element);
  }
}
