import { lights } from '../../view/quantity.js';

/**
 * What code, numbers and pictures tell each other: which quantity the reader points at. Names are those
 * of scene-types.js; a name without an index stands for all its elements. One can be followed: it is lit
 * whenever no other is pointed at.
 *
 * @typedef {object} Highlight
 * @property {string | null} current
 * @property {string | null} followed
 * @property {(quantity: string | null) => void} set
 * @property {(quantity: string | null) => void} follow
 * @property {(listener: (quantity: string | null) => void) => () => void} listen  what is lit now is told
 *   at once; returns the way out
 */

/** @returns {Highlight} */
export function createHighlight() {
  /** @type {Set<(quantity: string | null) => void>} */
  const listeners = new Set();
  return {
    current: null,
    followed: null,
    set(quantity) {
      const next = quantity ?? this.followed;
      if (next === this.current) return;
      this.current = next;
      for (const listener of listeners) listener(next);
    },
    follow(quantity) {
      this.followed = quantity;
      this.set(null);
    },
    listen(listener) {
      listeners.add(listener);
      if (this.current) listener(this.current);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Ties the elements with `data-q` under `root` to a highlight: pointer, focus and touch on one of them
 * tell it; what is told, by them or by a picture, gives every matching element the class `lit`. A press on
 * a `button.follow` among them follows its quantity, another one no longer.
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
  const press = (/** @type {Event} */ event) => {
    if (!(/** @type {Element} */ (event.target).closest('.follow'))) return;
    const quantity = quantityOf(event);
    highlight.follow(quantity === highlight.followed ? null : quantity);
    light(root, highlight);
  };
  root.addEventListener('click', press, { signal });
  const stop = highlight.listen(() => light(root, highlight));
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * Also to be called after new elements were drawn.
 * @param {HTMLElement} root
 * @param {Highlight} highlight
 */
export function light(root, { current, followed }) {
  for (const element of root.querySelectorAll('[data-q]')) {
    const own = element.getAttribute('data-q');
    element.classList.toggle('lit', lights(current, own));
    if (element.matches('.follow')) element.setAttribute('aria-pressed', String(own === followed));
  }
}
