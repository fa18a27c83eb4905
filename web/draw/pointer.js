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
    const box = element.getBoundingClientRect();
    move(event.clientX - box.left, event.clientY - box.top, event);
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
