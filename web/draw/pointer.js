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
  const report = (/** @type {PointerEvent} */ event) => move(...pointIn(element, event), event);
  const left = (/** @type {PointerEvent} */ event) => event.pointerType !== 'touch' && leave();
  const outside = (/** @type {PointerEvent} */ event) =>
    !event.composedPath().includes(element) && leave();
  element.addEventListener('pointermove', report, { signal });
  element.addEventListener('pointerdown', report, { signal });
  element.addEventListener('pointerleave', left, { signal });
  element.ownerDocument.addEventListener('pointerdown', outside, { signal });
  return () => abort.abort();
}

/**
 * A drag from a press on an element to the release, wherever the pointer goes meanwhile.
 * @param {HTMLElement} element
 * @param {(event: PointerEvent, stage: 'start' | 'move' | 'end') => void} report
 * @param {AbortSignal} [signal]  ends it
 * @param {(event: PointerEvent) => boolean} [begins]  whether such a press begins one
 */
export function trackDrag(element, report, signal, begins = () => true) {
  let held = false;
  const down = (/** @type {PointerEvent} */ event) => {
    if (event.button > 0 || !begins(event)) return;
    held = true;
    element.setPointerCapture(event.pointerId);
    report(event, 'start');
  };
  const up = (/** @type {PointerEvent} */ event) => {
    if (held) report(event, 'end');
    held = false;
  };
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', (event) => held && report(event, 'move'), { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
}

/** A press that moved further than this, in pixels, was a drag. */
const STILL = 5;

/**
 * A press on an element that stays where it is.
 * @param {HTMLElement} element
 * @param {(event: MouseEvent) => void} press
 * @param {AbortSignal} signal  ends it
 */
export function trackPress(element, press, signal) {
  let from = [0, 0];
  const down = (/** @type {PointerEvent} */ event) => (from = [event.clientX, event.clientY]);
  const click = (/** @type {MouseEvent} */ event) => {
    if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) < STILL) press(event);
  };
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('click', click, { signal });
}
