import { adoptStyles } from './adopt-styles.js';

/** Radians a pixel of dragging turns. */
const DRAG = 0.01;

/**
 * The picture turns under the mouse wherever it is taken; under a finger it turns sideways and the page
 * keeps scrolling up and down.
 * @param {HTMLElement} element
 * @param {(azimuth: number, elevation: number) => void} turnBy
 * @returns {() => void}  stops it
 */
export function dragToTurn(element, turnBy) {
  adoptStyles(element, STYLES);
  element.classList.add('gw-turnable');
  const abort = new AbortController();
  const { signal } = abort;
  /** @type {PointerEvent | null} */
  let last = null;
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button > 0) return;
      last = event;
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!last || event.pointerId !== last.pointerId) return;
      const tilt = event.pointerType === 'touch' ? 0 : (event.clientY - last.clientY) * DRAG;
      turnBy((event.clientX - last.clientX) * DRAG, tilt);
      last = event;
    },
    { signal },
  );
  const release = () => (last = null);
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  return () => abort.abort();
}

const STYLES = `
.gw-turnable { cursor: grab; touch-action: pan-y; }
.gw-turnable:active { cursor: grabbing; }
`;
