import { nearest } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { data, parametersNow } from '../../view/run-view.js';
import { range } from '../shared/data/samples.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */

/**
 * @typedef {{x: number, y: number, label: number}} Labelled
 *
 * @typedef {object} RegionsFigure
 * @property {Plot} plot
 * @property {Labelled[]} points
 * @property {number[]} parameters  W (2,q) and b (q), flat
 * @property {number} classes
 * @property {number[]} batch  rows of the update at hand
 * @property {{x: [number, number], y: [number, number]}} ranges
 * @property {number} count  points when the ranges were made
 */

/**
 * The ranges are made from the points, and stay while a point is moved inside them.
 * @type {Layout<RegionsFigure>}
 */
export function layout(view, { context, width, height }, { look, last }) {
  const points = pointsOf(view, look.held);
  if (points.length === 0) return null;
  const inside = (/** @type {RegionsFigure} */ { ranges }) =>
    points.every(({ x, y }) => within(ranges.x, x) && within(ranges.y, y));
  const stays = last?.count === points.length && inside(last);
  const X = /** @type {any} */ (data(view).X);
  const ranges = stays ? last.ranges : { x: range(X, 0), y: range(X, 1) };
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: ranges.x, title: 'x₁' },
    y: { domain: ranges.y, title: 'x₂' },
    equal: true,
    top: 26,
  });
  const batch = view.record && view.state.phase !== null ? Array.from(view.record.batch) : [];
  const parameters = parametersNow(view);
  const [classes, count] = [parameters.length / 3, points.length];
  return { plot, points, parameters, classes, batch, ranges, count };
}

/** @param {[number, number]} ends @param {number} value */
const within = ([low, high], value) => value >= low && value <= high;

/**
 * The points, one of them perhaps where the hand is and the run is not yet.
 * @param {View} view
 * @param {{row: number, x: number, y: number} | null} [held]
 * @returns {Labelled[]}
 */
export function pointsOf(view, held = null) {
  const { X, y } = data(view);
  if (!X || !y) return [];
  const points = Array.from(y.values, (label, i) => ({
    x: X.values[2 * i],
    y: X.values[2 * i + 1],
    label,
  }));
  if (held && points[held.row]) Object.assign(points[held.row], { x: held.x, y: held.y });
  return points;
}

/**
 * The scores of all classes at a place.
 * @param {number[]} parameters
 * @param {number} classes
 * @param {number} x
 * @param {number} y
 */
export function scoresAt(parameters, classes, x, y) {
  return Array.from(
    { length: classes },
    (_, c) => parameters[c] * x + parameters[classes + c] * y + parameters[2 * classes + c],
  );
}

/** The class with the largest score, the first of equals. @param {number[]} scores */
export function winner(scores) {
  return scores.reduce((best, score, c) => (score > scores[best] ? c : best), 0);
}

/**
 * Where a class wins: the plot's rectangle, cut by a straight line for each rival.
 * @param {RegionsFigure['plot']} plot
 * @param {number[]} parameters
 * @param {number} classes
 * @param {number} c
 * @returns {[number, number][]}  corners in pixels
 */
export function regionOf({ x, y, area }, parameters, classes, c) {
  /** @type {[number, number][]} */
  let corners = [
    [area.left, area.top],
    [area.right, area.top],
    [area.right, area.bottom],
    [area.left, area.bottom],
  ];
  for (let rival = 0; rival < classes && corners.length > 0; rival++) {
    if (rival === c) continue;
    const lead = ([px, py] = corners[0]) => {
      const scores = scoresAt(parameters, classes, x.invert(px), y.invert(py));
      return scores[c] - scores[rival];
    };
    /** @type {[number, number][]} */
    const kept = [];
    corners.forEach((from, k) => {
      const to = corners[(k + 1) % corners.length];
      const [a, b] = [lead(from), lead(to)];
      if (a >= 0) kept.push(from);
      if (a >= 0 === b >= 0) return;
      const share = a / (a - b);
      kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    });
    corners = kept;
  }
  return corners;
}

/**
 * Which point is there; −1: none.
 * @param {Pick<RegionsFigure, 'plot' | 'points'>} figure
 * @param {number} px
 * @param {number} py
 */
export function pointAt({ plot, points }, px, py) {
  const xs = points.map(({ x }) => plot.x.of(x));
  const ys = points.map(({ y }) => plot.y.of(y));
  return nearest(xs, ys, px, py, 12);
}

/** The point under the pointer, with what the model thinks of it. @type {HitTest<RegionsFigure>} */
export function hit({ plot, points, parameters, classes }, view, px, py, { t, format }) {
  const i = pointAt({ plot, points }, px, py);
  if (i < 0) return null;
  const { x, y, label } = points[i];
  const scores = scoresAt(parameters, classes, x, y);
  const shares = sharesOf(scores);
  const rows = [
    [t('scene.sample'), String(i)],
    ['x', `(${format.general(x)}, ${format.general(y)})`],
    [t('regions.truth'), String(label)],
    [t('regions.called'), String(winner(scores))],
    ['ŷ', shares.map((share) => format.fixed(share)).join(', ')],
  ];
  return { x: plot.x.of(x), y: plot.y.of(y), rows, quantity: `sample:${i}` };
}

/** softmax, for the card beside a point. @param {number[]} scores */
export function sharesOf(scores) {
  const most = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - most));
  const sum = exps.reduce((all, value) => all + value, 0);
  return exps.map((value) => value / sum);
}
