import { adoptStyles } from './adopt-styles.js';
import { trackDrag } from './pointer.js';

/** Radians a pixel of dragging turns. */
export const DRAG = 0.01;

/**
 * The picture turns under the mouse wherever it is taken; under a finger it turns sideways and the page
 * keeps scrolling up and down.
 * @param {HTMLElement} element
 * @param {(azimuth: number, elevation: number) => void} turnBy
 * @param {AbortSignal} signal  ends it
 */
export function dragToTurn(element, turnBy, signal) {
  adoptStyles(element, STYLES);
  element.classList.add('gw-turnable');
  /** @type {PointerEvent | null} */
  let last = null;
  const turn = (/** @type {PointerEvent} */ event, /** @type {string} */ stage) => {
    if (stage === 'move' && last?.pointerId !== event.pointerId) return;
    if (stage === 'move' && last) {
      const tilt = event.pointerType === 'touch' ? 0 : (event.clientY - last.clientY) * DRAG;
      turnBy((event.clientX - last.clientX) * DRAG, tilt);
    }
    last = stage === 'end' ? null : event;
  };
  trackDrag(element, turn, signal);
}

const STYLES = `
.gw-turnable { cursor: grab; touch-action: pan-y; }
.gw-turnable:active { cursor: grabbing; }
`;
