import { lights } from '../../view/quantity.js';

/**
 * What code, numbers and pictures tell each other: which quantity the reader points at. Names are those
 * of scene-types.js; a name without an index stands for all its elements.
 *
 * @typedef {object} Highlight
 * @property {string | null} current
 * @property {(quantity: string | null) => void} set
 * @property {(listener: (quantity: string | null) => void) => () => void} listen  returns the way out
 */

/** @returns {Highlight} */
export function createHighlight() {
  /** @type {Set<(quantity: string | null) => void>} */
  const listeners = new Set();
  return {
    current: null,
    set(quantity) {
      if (quantity === this.current) return;
      this.current = quantity;
      for (const listener of listeners) listener(quantity);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Ties the elements with `data-q` under `root` to a highlight: pointer, focus and touch on one of them
 * tell it; what is told, by them or by a picture, gives every matching element the class `lit`.
 * @param {HTMLElement} root
 * @param {Highlight} highlight
 * @param {AbortSignal} signal
 */
export function linkHighlight(root, highlight, signal) {
  /** @param {Event} event */
  const quantityOf = (event) => {
    const target = /** @type {Element | null} */ (event.target);
    return target?.closest?.('[data-q]')?.getAttribute('data-q') ?? null;
  };
  const tell = (/** @type {Event} */ event) => highlight.set(quantityOf(event));
  const clear = () => highlight.set(null);
  for (const name of ['pointerover', 'focusin']) root.addEventListener(name, tell, { signal });
  for (const name of ['pointerleave', 'focusout']) root.addEventListener(name, clear, { signal });
  const stop = highlight.listen((quantity) => light(root, quantity));
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * Also to be called after new elements were drawn.
 * @param {HTMLElement} root
 * @param {string | null} quantity
 */
export function light(root, quantity) {
  for (const element of root.querySelectorAll('[data-q]')) {
    element.classList.toggle('lit', lights(quantity, element.getAttribute('data-q')));
  }
}
