/** @type {WeakMap<Element, number>}  of what stood in the page before the name meant anything */
const heights = new WeakMap();

/**
 * Gives a name its element, unless it has one: a second copy of the script has nothing left to do.
 * @param {string} name
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  if (customElements.get(name)) return;
  // All are measured before the first is another: its rules end with this call.
  for (const waiting of document.querySelectorAll(name))
    heights.set(waiting, /** @type {HTMLElement} */ (waiting).offsetHeight);
  customElements.define(name, element);
}

/** The height that an element had as an unknown one, in px; 0: it was not there. @param {Element} element */
export const heightBefore = (element) => heights.get(element) ?? 0;
