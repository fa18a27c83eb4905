import { layoutPlot } from '../../draw/plot.js';
import { column, parameterNames, parametersAt } from '../../view/run-view.js';
import { backedAway } from '../shared/landscape/camera.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Layout } from '../canvas-scene.js' */

/**
 * @typedef {object} CurveFigure
 * @property {Plot} plot
 * @property {number[]} xs  the last places of the run, the current one last
 * @property {number} first  the step of the first of them
 * @property {number} near  how far to both sides it shows while the run is in there
 * @property {string} kept  same: that stays while the start is inside
 * @property {number[][]} ghosts  the places of runs that were replaced
 * @property {number} away  power of ten by which the camera has backed away
 */

/** So many steps back a picture can still be read. */
const REMEMBERED = 40;

/** @type {Layout<CurveFigure>} */
export function layout(view, canvas, { last }) {
  if (parameterNames(view).length !== 1) return null;
  const start = Math.abs(parametersAt(view, 0)[0]);
  const kept = JSON.stringify([view.state.chapter, view.state.card]);
  const stays = view.state.canUndo && last?.kept === kept && start <= last.near;
  const near = stays ? last.near : 1.65 * (start || 1);
  const [name] = parameterNames(view);
  const away = backedAway([column(view, name)], view.state.step, [0], near);
  const reach = near * 10 ** away;
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
  return { plot, xs, first, near, kept, ghosts, away };
}
