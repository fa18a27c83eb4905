/** @import { HitTest } from '../canvas-scene.js' */
/** @import { BarsFigure } from './figure.js' */

/** The bar under the pointer, in all digits. @type {HitTest<BarsFigure>} */
export function hit({ zones }, view, px, py) {
  const zone = zones.find(({ x, y, w, h }) => px >= x && px <= x + w && py >= y && py <= y + h);
  if (!zone) return null;
  const { x, y, w, rows, quantity } = zone;
  return { x: x + w / 2, y, rows, quantity };
}
