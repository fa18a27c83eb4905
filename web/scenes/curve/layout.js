import { nearest } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { column, parameterNames, parametersAt } from '../../view/run-view.js';
import { lastPlaces, REMEMBERED } from '../shared/descent.js';
import { backedAway } from '../shared/landscape/camera.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */

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
  const ghosts = (view.ghosts ?? [])
    .filter((run) => parameterNames(run).length === 1)
    .map((run) => Array.from(column(run, parameterNames(run)[0]).slice(0, REMEMBERED + 1)));
  return { plot, ...lastPlaces(view), near, kept, ghosts, away };
}

/**
 * Where a place of the run lies on the curve, in pixels.
 * @param {Plot} plot
 * @returns {(x: number) => [number, number]}
 */
export const placeOn = (plot) => (x) => [plot.x.of(x), plot.y.of(x * x)];

/** The step under the pointer, with all its digits. @type {HitTest<CurveFigure>} */
export function hit({ plot, xs, first }, view, px, py, { t, format }) {
  const left = xs.map(plot.x.of);
  const top = xs.map((x) => plot.y.of(x * x));
  const at = nearest(left, top, px, py, 18);
  if (at < 0) return null;
  const x = xs[at];
  const rows = [
    [t('scene.step'), String(first + at)],
    ['x', format.exact(x)],
    ['f(x)', format.exact(x * x)],
    ['f′(x)', format.exact(2 * x)],
  ];
  const quantity = first + at === view.state.step ? 'after.x.0' : null;
  return { x: left[at], y: top[at], rows, quantity };
}
