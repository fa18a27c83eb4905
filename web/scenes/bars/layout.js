import { billFigure } from './bill.js';
import { scoreFigure } from './scores.js';
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { BarsFigure } from './figure.js' */

/** @type {Layout<BarsFigure>} */
export function layout(view, { width, height }, { look, t, format }) {
  const space = { width, height, look, t, format };
  const scores = view.answer('scores');
  if (scores) return scoreFigure(scores, view, space);
  const information = view.answer('information');
  return information ? billFigure(information, view.answer('game'), view, space) : null;
}

/** The bar under the pointer, in all digits. @type {HitTest<BarsFigure>} */
export function hit({ zones }, view, px, py) {
  const zone = zones.find(({ x, y, w, h }) => px >= x && px <= x + w && py >= y && py <= y + h);
  if (!zone) return null;
  const { x, y, w, rows, quantity } = zone;
  return { x: x + w / 2, y, rows, quantity };
}
