/**
 * A place on the screen in an element's own pixels: a page around it may show it larger or smaller.
 * @param {HTMLElement} element
 * @param {{clientX: number, clientY: number}} event
 * @returns {[x: number, y: number]}
 */
export function pointIn(element, { clientX, clientY }) {
  const box = element.getBoundingClientRect();
  return [
    (clientX - box.left) / scaleOf(box.width, element.offsetWidth),
    (clientY - box.top) / scaleOf(box.height, element.offsetHeight),
  ];
}

/**
 * How much larger a length is shown than it is. Its own is rounded to whole pixels, and a difference of
 * one is no scale.
 * @param {number} shown
 * @param {number} own
 */
export function scaleOf(shown, own) {
  return own > 0 && Math.abs(shown - own) > 1 ? shown / own : 1;
}

/**
 * Where the pointer is over an element, in its own pixels. A tap of a finger counts as a short visit,
 * so nothing is reachable by hovering only; scrolling stays the browser's.
 * @param {HTMLElement} element
 * @param {{move: (x: number, y: number, event: PointerEvent) => void, leave: () => void}} handlers
 * @returns {() => void}  stops listening
 */
export function trackPointer(element, { move, leave }) {
  const abort = new AbortController();
  const { signal } = abort;
  /** @param {PointerEvent} event */
  const report = (event) => {
    const [x, y] = pointIn(element, event);
    move(x, y, event);
  };
  element.addEventListener('pointermove', report, { signal });
  element.addEventListener('pointerdown', report, { signal });
  element.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'touch') leave();
    },
    { signal },
  );
  element.ownerDocument.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(element)) leave();
    },
    { signal },
  );
  return () => abort.abort();
}
