import { layoutPlot } from '../../draw/plot.js';
import { effectiveLr } from '../shared/effective-lr.js';
import { column, parameterNames, parametersAt } from '../../view/run-view.js';

/**
 * @typedef {object} CurveFigure
 * @property {import('../../draw/plot.js').Plot} plot
 * @property {number[]} xs  the last places of the run, the current one last
 * @property {number} first  the step of the first of them
 * @property {number} reach  to both sides
 * @property {string} kept  same: the reach stays while the start is inside
 * @property {number[][]} ghosts  the places of runs that were replaced
 */

/** So many steps back a picture can still be read. */
const REMEMBERED = 40;

/** @type {import('../canvas-scene.js').Layout<CurveFigure>} */
export function layout(view, canvas, { last }) {
  if (parameterNames(view).length !== 1) return null;
  const start = Math.abs(parametersAt(view, 0)[0]);
  // A run that is going to escape gets a wider picture, so that some of its steps are seen.
  const escapes = Math.abs(1 - 2 * effectiveLr(view)) > 1;
  const kept = JSON.stringify([escapes, view.state.chapter, view.state.card]);
  const stays = last?.kept === kept && start <= last.reach;
  const reach = stays ? last.reach : (start || 1) * (escapes ? 3.2 : 1.65);
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
  const ghosts = (view.ghosts ?? [])
    .filter((run) => parameterNames(run).length === 1)
    .map((run) => Array.from(column(run, parameterNames(run)[0]).slice(0, REMEMBERED + 1)));
  return { plot, xs, first, reach, kept, ghosts };
}
