import { layoutPlot } from '../../draw/plot.js';
import { effectiveLr } from '../shared/effective-lr.js';
import { parameterNames, parametersAt } from '../../view/run-view.js';

/**
 * @typedef {object} CurveFigure
 * @property {import('../../draw/plot.js').Plot} plot
 * @property {number[]} xs  the last places of the run, the current one last
 * @property {number} first  the step of the first of them
 */

/** So many steps back a picture can still be read. */
const REMEMBERED = 40;

/** @type {import('../canvas-scene.js').Layout<CurveFigure>} */
export function layout(view, canvas) {
  if (parameterNames(view).length !== 1) return null;
  const start = Math.abs(parametersAt(view, 0)[0]) || 1;
  // A run that is going to escape gets a wider picture, so that some of its steps are seen.
  const reach = start * (Math.abs(1 - 2 * effectiveLr(view)) > 1 ? 3.2 : 1.65);
  const top = reach * reach;
  const plot = layoutPlot(canvas.context, {
    width: canvas.width,
    height: canvas.height,
    x: { domain: [-reach, reach], title: 'x' },
    y: { domain: [-0.07 * top, top], title: 'f(x)' },
  });
  const first = Math.max(0, view.state.step - REMEMBERED);
  const xs = [];
  for (let step = first; step <= view.state.step; step++) xs.push(parametersAt(view, step)[0]);
  return { plot, xs, first };
}
