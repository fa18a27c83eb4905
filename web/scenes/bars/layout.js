import { billFigure } from './bill.js';
import { scoreFigure } from './scores.js';
/** @import { Layout } from '../canvas-scene.js' */
/** @import { BarsFigure } from './figure.js' */

/** @type {Layout<BarsFigure>} */
export function layout(view, { width, height }, { look, t, format }) {
  const space = { width, height, look, t, format };
  const scores = view.answer('scores');
  if (scores) return scoreFigure(scores, view, space);
  const information = view.answer('information');
  return information ? billFigure(information, view.answer('game'), view, space) : null;
}
