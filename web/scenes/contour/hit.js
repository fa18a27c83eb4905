import { distanceToSegment, nearest } from '../../draw/nearest.js';
import { parameterLabels } from '../../view/labels.js';
import { analysis, flatTensors } from '../../view/run-view.js';
import { stepRows } from '../shared/landscape/path.js';
import { runNames } from '../shared/runs.js';
import { hitSample } from './samples.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { ContourFigure } from './layout.js' */

/**
 * What lies under the pointer, with all its digits: a step of the path, the minimum, or the gradient.
 * @type {HitTest<ContourFigure>}
 */
export function hit(figure, view, px, py, context) {
  const { land, project, path, followers, arrows, covered } = figure;
  const { format, t, look } = context;
  const base = land.xName.split('.')[0];
  /** @param {number[] | null | undefined} values @param {string} [suffix] */
  const rowsOf = (values, suffix = '') =>
    parameterLabels(view).map((label, i) => [label + suffix, format.exact(values?.[i])]);

  const at = nearest(path.xs, path.ys, px, py);
  if (at >= 0) {
    const step = path.steps[at];
    const quantity = step === view.state.step ? `after.${base}` : null;
    return { x: path.xs[at], y: path.ys[at], rows: stepRows(view, step, context), quantity };
  }
  for (const { k, run, path: own } of followers) {
    const i = nearest(own.xs, own.ys, px, py);
    if (i < 0) continue;
    const rows = [[runNames(view, context)[k], ''], ...stepRows(run, own.steps[i], context)];
    return { x: own.xs[i], y: own.ys[i], rows, quantity: null };
  }
  const [mx, my] = project(...land.minimum);
  const untold = covered || look.fog;
  if (!land.valley && !untold && Math.hypot(px - mx, py - my) < 14) {
    const title = [t(land.saddle ? 'scene.saddle' : 'scene.minimum'), ''];
    const rows = [title, ...rowsOf(analysis(view)?.minimum)];
    return { x: mx, y: my, rows, quantity: null };
  }
  const sample = hitSample(figure, view, px, py, context);
  if (!arrows) return sample;
  const [ax, ay] = project(...arrows.from);
  const [bx, by] = project(...arrows.batch);
  if (distanceToSegment(px, py, ax, ay, bx, by) > 8) return sample;
  const rows = rowsOf(flatTensors(view, 'grad'), '.grad');
  return { x: px, y: py, rows, quantity: `grad.${base}` };
}
