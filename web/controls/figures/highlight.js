import { lights } from '../../view/quantity.js';

/**
 * What code, numbers and pictures tell each other: which quantity the reader points at. Names are those
 * of scene-types.js; a name without an index stands for all its elements. One can be followed: it is lit
 * whenever no other is pointed at.
 */
export class Highlight {
  /** @type {string | null} */
  current = null;
  /** @type {string | null} */
  followed = null;
  /** @type {Set<(quantity: string | null) => void>} */
  #listeners = new Set();

  /** @param {string | null} quantity */
  set(quantity) {
    const next = quantity ?? this.followed;
    if (next === this.current) return;
    this.current = next;
    for (const listener of this.#listeners) listener(next);
  }

  /** @param {string | null} quantity */
  follow(quantity) {
    this.followed = quantity;
    this.set(null);
  }

  /** It hears of what is lit now at once. @param {(quantity: string | null) => void} listener */
  listen(listener) {
    this.#listeners.add(listener);
    if (this.current) listener(this.current);
    return () => this.#listeners.delete(listener);
  }
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
  const quantityOf = (/** @type {Event} */ { target }) =>
    /** @type {Element | null} */ (target)?.closest?.('[data-q]')?.getAttribute('data-q') ?? null;
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

/** After new elements were drawn, too. @param {HTMLElement} root @param {Highlight} highlight */
export function light(root, { current, followed }) {
  for (const element of root.querySelectorAll('[data-q]')) {
    const own = element.getAttribute('data-q');
    element.classList.toggle('lit', lights(current, own));
    if (element.matches('.follow')) element.setAttribute('aria-pressed', String(own === followed));
  }
}
