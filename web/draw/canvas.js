/**
 * @typedef {object} Canvas
 * @property {HTMLCanvasElement} element
 * @property {CanvasRenderingContext2D} context  one unit is one CSS pixel
 * @property {number} width  CSS pixels; of a picture drawn smaller, more of them than it takes
 * @property {number} height
 * @property {(width: number, height: number, scale?: number) => void} resize  to what it takes; scale:
 *   everything on it is drawn so much smaller
 * @property {() => void} clear  empty, and the pen as on a new one: the same drawing twice is the same ink
 */

/**
 * A canvas that fills its container and is sharp on every screen. It is hidden from assistive
 * technology: the host pairs it with a sentence and a table.
 * @param {HTMLElement} container
 * @returns {Canvas}
 */
export function createCanvas(container) {
  const element = container.ownerDocument.createElement('canvas');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, { position: 'absolute', inset: '0', display: 'block' });
  container.append(element);
  const context = /** @type {CanvasRenderingContext2D} */ (element.getContext('2d'));
  /** @type {Canvas} */
  const canvas = {
    element,
    context,
    width: 0,
    height: 0,
    resize(width, height, scale = 1) {
      const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
      canvas.width = width / scale;
      canvas.height = height / scale;
      element.width = Math.max(1, Math.round(width * ratio));
      element.height = Math.max(1, Math.round(height * ratio));
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
      context.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
    },
    clear() {
      context.clearRect(0, 0, canvas.width, canvas.height);
      Object.assign(context, { lineCap: 'butt', lineJoin: 'miter', globalAlpha: 1 });
      context.setLineDash([]);
    },
  };
  return canvas;
}
