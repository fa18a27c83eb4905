import { parameterLabels } from '../../../view/labels.js';
import { column, parametersAt } from '../../../view/run-view.js';
/** @import { Area } from '../../../draw/plot.js' */
/** @import { RunView } from '../../../engine/types.js' */
/** @import { SceneContext } from '../../scene-types.js' */
/** @import { Land } from './land.js' */

/**
 * @typedef {object} Path  the path of a run in pixels, thinned to what a screen can show
 * @property {number[]} steps  the step each point belongs to
 * @property {number[]} xs
 * @property {number[]} ys
 */

/**
 * The path of steps `from … to`. Points less than a pixel from the one before them are left out.
 * @param {RunView} view
 * @param {Land} land
 * @param {(x: number, y: number) => [number, number]} project
 * @param {number} from
 * @param {number} to
 * @returns {Path}
 */
export function pathOf(view, land, project, from, to) {
  const [across, up] = [column(view, land.xName), column(view, land.yName)];
  const path = /** @type {Path} */ ({ steps: [], xs: [], ys: [] });
  const last = Math.min(to, across.length - 1);
  for (let step = from; step <= last; step++) {
    const [x, y] = project(across[step], up[step]);
    if (!Number.isFinite(x) || !Number.isFinite(y)) break;
    const n = path.xs.length;
    const near = n > 0 && Math.hypot(x - path.xs[n - 1], y - path.ys[n - 1]) < 0.8;
    if (near && step !== last) continue;
    path.steps.push(step);
    path.xs.push(x);
    path.ys.push(y);
  }
  return path;
}

/**
 * From which point on a path is drawn strongly. One that runs to and fro would be a sheet of ink; of
 * such a path only the last steps that are seen are strong.
 * @param {{xs: number[], ys: number[]}} path
 * @param {Area} area  what is seen
 */
export function strongFrom({ xs, ys }, area) {
  let length = 0;
  const seen = [];
  for (let i = 1; i < xs.length; i++) {
    const inside = lengthInside(xs[i - 1], ys[i - 1], xs[i], ys[i], area);
    if (inside > 0) seen.push(i - 1);
    length += inside;
  }
  const long = LONG * (area.width + area.height);
  return length > long ? seen[Math.max(0, seen.length - 7)] : 0;
}

/** A path so many times as long as the picture is wide and high must be running to and fro. */
const LONG = 2.5;

/**
 * How much of the line from a to b lies in a rectangle (Liang and Barsky's clipping).
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 * @param {Area} area
 */
function lengthInside(ax, ay, bx, by, { left, right, top, bottom }) {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, ax - left],
    [dx, right - ax],
    [-dy, ay - top],
    [dy, bottom - ay],
  ]) {
    if (p === 0 && q < 0) return 0;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return Math.max(0, to - from) * Math.hypot(dx, dy);
}

/**
 * What a point of the path shows under the pointer: its step, its parameters and its loss, with all
 * their digits.
 * @param {RunView} view
 * @param {number} step
 * @param {SceneContext} context
 */
export function stepRows(view, step, { t, format }) {
  const values = parametersAt(view, step);
  return [
    [t('scene.step'), String(step)],
    ...parameterLabels(view).map((label, i) => [label, format.exact(values[i])]),
    [t('scene.loss'), format.exact(column(view, 'fullLoss')[step])],
  ];
}
