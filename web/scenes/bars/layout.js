import { billFigure } from './bill.js';
import { scoreFigure } from './scores.js';

/** @type {import('../canvas-scene.js').Layout<import('./figure.js').BarsFigure>} */
export function layout(view, { width, height }, { look, t, format }) {
  const space = { width, height, look, t, format };
  const scores = view.answer('scores');
  if (scores) return scoreFigure(scores, view, space);
  const information = view.answer('information');
  return information ? billFigure(information, view.answer('game'), view, space) : null;
}
