import { extent, greatest } from 'd3-array';
import { nearest } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { closedForm } from '../../view/quantities.js';
import { data, parametersAt, parametersNow } from '../../view/run-view.js';
import { lineInside } from '../shared/data/line.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Format, Look } from '../scene-types.js' */
/** @import { Line, Segment } from '../shared/data/line.js' */

/**
 * @typedef {{x: number, y: number}} Point
 *
 * @typedef {object} LinePicture  what is drawn: of the view, or of a drag that the run has yet to follow
 * @property {Point[]} points
 * @property {Point | null} heldOut
 * @property {number} w
 * @property {number} b
 *
 * @typedef {{x: [number, number], y: [number, number]}} Ranges
 *
 * @typedef {object} PointsFigure
 * @property {Plot} plot
 * @property {LinePicture} picture
 * @property {boolean} editable
 * @property {boolean} few  each can be told from the others
 * @property {boolean} movable  points can be taken hold of, one by one
 * @property {number} most  points that can be added up to
 * @property {Line | null} least  the least-squares line of the points
 *   that are drawn; null where it is not told yet, or not a single one
 * @property {string} told  card on which it was: there it stays, also when a dragged point starts the run anew
 * @property {Ranges} ranges
 * @property {string} key  same key: the ranges stay
 */

/** With more points than these a handle each is in the way. */
const HANDLES = 50;

/**
 * The ranges are made from the points and the line that the run starts with, and stay while the run
 * plays, while something is being dragged, and where a hand has let it go; when a point has left, they
 * are made anew.
 * @type {Layout<PointsFigure>}
 */
export function layout(view, { context, width, height }, { look, last }) {
  const picture = shownPicture(view, look);
  if (picture.points.length === 0) return null;
  const [w, b] = parametersAt(view, 0);
  const key = JSON.stringify([w, b, picture.points.length, picture.heldOut]);
  const all = picture.heldOut ? [...picture.points, picture.heldOut] : picture.points;
  const inside = last !== null && all.every((point) => within(last.ranges, point));
  // The line that a hand has moved is where a new run starts, and is drawn there already.
  const moved = view.state.canUndo && last?.picture.w === picture.w && last.picture.b === picture.b;
  const stays = look.held || (inside && (last.key === key || moved));
  const ranges = last && stays ? last.ranges : pointRanges({ ...picture, w, b });
  const { pointsEditable: editable, settings } = view.experiment;
  const few = picture.points.length <= HANDLES;
  const movable = editable && few && !look.fixed;
  const most = Math.min(HANDLES, settings.find(({ name }) => name === 'x')?.maxLength ?? HANDLES);
  const card = `${view.state.chapter}/${view.state.card}`;
  const told = closedForm(view) ? card : (last?.told ?? '');
  const least = told === card ? leastSquares(picture.points) : null;
  // One unit of x is as long as one of y: only so are squares squares.
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: ranges.x, title: 'x' },
    y: { domain: ranges.y, title: 'y' },
    equal: true,
    top: 26,
  });
  return { plot, picture, editable, few, movable, most, least, told, ranges, key };
}

/**
 * What is drawn: the run, or the hand that is ahead of it.
 * @param {View} view
 * @param {Look} look
 * @returns {LinePicture}
 */
export const shownPicture = (view, look) => ({ ...pictureOf(view), ...look.draft });

/**
 * The line of the least squares through these very points.
 * @param {Point[]} points
 * @returns {Line | null}  null: not a single one
 */
export function leastSquares(points) {
  const mean = (/** @type {number[]} */ all) => all.reduce((sum, v) => sum + v, 0) / all.length;
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const sxx = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  const sxy = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
  const w = sxy / sxx;
  return sxx > 1e-12 * mx * mx && Number.isFinite(w) ? { w, b: my - w * mx } : null;
}

/**
 * The loss of what is drawn, as the run counts it: from the squares on the residuals.
 * @param {LinePicture} picture
 * @param {string} reduction
 * @param {Format} format
 * @returns {{symbols: string, terms: string, loss: number}}  how it is made, in symbols and in numbers
 */
export function lossOf({ points, w, b }, reduction, format) {
  const squares = points.map((point) => squareOn(point, w, b).side ** 2);
  const n = squares.length;
  const share = reduction === 'mean' ? n : reduction === 'half-mean' ? 2 * n : 1;
  const terms = squares.map((square) => format.short(square, 4)).join(' + ');
  const loss = squares.reduce((sum, square) => sum + square, 0) / share;
  if (share === 1) return { symbols: 'Σe²', terms, loss };
  return { symbols: `Σe² / ${share}`, terms: `(${terms}) / ${share}`, loss };
}

/** What the run says. @param {View} view @returns {LinePicture} */
export function pictureOf(view) {
  const [w, b] = parametersNow(view);
  return { points: pointsOf(view), heldOut: heldOutOf(view), w, b };
}

/** @param {Ranges} ranges @param {Point} point */
function within({ x: xs, y: ys }, { x, y }) {
  return x >= xs[0] && x <= xs[1] && y >= ys[0] && y <= ys[1];
}

/** @param {View} view @returns {Point[]} */
export function pointsOf(view) {
  const { X, y } = data(view);
  if (!X || !y || X.shape[1] !== 1) return [];
  return Array.from(X.values, (x, i) => ({ x, y: y.values[i] }));
}

/** @param {View} view @returns {Point | null} */
function heldOutOf(view) {
  const { heldOut } = data(view);
  if (!heldOut) return null;
  const [x] = [heldOut.x].flat();
  const [y] = [heldOut.y].flat();
  return { x, y };
}

/**
 * The ranges to show: all points, and for the line that the run starts with its predictions and the
 * squares on the residuals.
 * @param {LinePicture} picture
 * @returns {Ranges}
 */
export function pointRanges({ points, heldOut, w, b }) {
  const all = heldOut ? [...points, heldOut] : points;
  const xs = all.map((p) => p.x);
  const ys = all.map((p) => p.y);
  const reach = 1.5 * Math.max(spread(xs), spread(ys), 1);
  for (const point of points) {
    const square = squareOn(point, w, b);
    const side = Math.min(square.side, reach);
    xs.push(point.x + square.direction * side);
    ys.push(point.y - Math.sign(point.y - square.prediction) * side);
  }
  return { x: padded(xs), y: padded(ys) };
}

/**
 * The square on a residual. It lies on the side where the line does not cut it.
 * @param {Point} point
 * @param {number} w
 * @param {number} b
 */
export function squareOn({ x, y }, w, b) {
  const prediction = w * x + b;
  const residual = prediction - y;
  return {
    prediction,
    residual,
    side: Math.abs(residual),
    direction: residual < 0 === w >= 0 ? -1 : 1,
  };
}

/**
 * Where the ends of the line are taken hold of: near the rim, but not on the mark of a prediction,
 * nor on the point that is held out.
 * @param {Plot} plot
 * @param {LinePicture} picture
 * @returns {Segment | null}
 */
export function lineEnds(plot, { points, heldOut, w, b }) {
  const marks = points.map(({ x }) => ({ x: plot.x.of(x), y: plot.y.of(w * x + b) }));
  if (heldOut) marks.push({ x: plot.x.of(heldOut.x), y: plot.y.of(heldOut.y) });
  /** How far the next mark is; further than enough is no better. @param {number} x @param {number} y */
  const clear = (x, y) =>
    Math.min(CLEAR, ...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y)));
  const places = INSETS.flatMap((inset) => lineInside(plot, { w, b }, inset) ?? []);
  const left = greatest(places, ({ ax, ay }) => clear(ax, ay));
  const right = greatest(places, ({ bx, by }) => clear(bx, by));
  return left && right ? { ax: left.ax, ay: left.ay, bx: right.bx, by: right.by } : null;
}

/** Pixels from the rim, the best first. */
const INSETS = [16, 9, 3, 24, 32, 40];
/** Pixels between the middles of a handle and of a mark. */
const CLEAR = 15;

/** @param {number[]} values */
const spread = (values) => Math.max(...values) - Math.min(...values);

/** @param {number[]} values @returns {[number, number]} */
function padded(values) {
  const [low = 0, high = 0] = extent(values);
  const room = 0.09 * (high - low) || 1;
  return [low - room, high + room];
}

/** The point under the pointer, with its prediction. @type {HitTest<PointsFigure>} */
export function hit({ plot, picture }, view, px, py, { t, format }) {
  const { points, w, b } = picture;
  const xs = points.map((point) => plot.x.of(point.x));
  const ys = points.map((point) => plot.y.of(point.y));
  const index = nearest(xs, ys, px, py, 18);
  if (index < 0) return null;
  const { x, y } = points[index];
  const { prediction, residual, side } = squareOn(points[index], w, b);
  const rows = [
    [t('points.handle', { index: index + 1 }), `(${format.general(x)}, ${format.general(y)})`],
    ['ŷ', format.exact(prediction)],
    ['e = ŷ − y', format.exact(residual)],
    ['e²', format.exact(side * side)],
  ];
  return { x: xs[index], y: ys[index], rows, quantity: `sample:${index}` };
}
