import { layoutPlot } from '../draw/plot.js';
import { data } from '../view/run-view.js';

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {{x: number, y: number}} Point
 *
 * @typedef {object} LinePicture  what is drawn: of the view, or of a drag that the run has yet to follow
 * @property {Point[]} points
 * @property {Point | null} heldOut
 * @property {number} w
 * @property {number} b
 */

/** @param {View} view @returns {Point[]} */
export function pointsOf(view) {
  const { X, y } = data(view);
  if (!X || !y || X.shape[1] !== 1) return [];
  return Array.from(X.values, (x, i) => ({ x, y: y.values[i] }));
}

/** @param {View} view @returns {Point | null} */
export function heldOutOf(view) {
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
 * @returns {{x: [number, number], y: [number, number]}}
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
 * A step that reads well and is about five pixels long: 0.1 where a unit is 50 pixels.
 * @param {number} pixelsPerUnit
 */
export function snapStep(pixelsPerUnit) {
  return 10 ** Math.round(Math.log10(5 / pixelsPerUnit));
}

/** @param {number} value @param {number} step  a power of ten */
export function snap(value, step) {
  return Number((Math.round(value / step) * step).toPrecision(12));
}

/**
 * One unit of x is as long as one of y: only so are squares squares.
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {{x: [number, number], y: [number, number]}} ranges
 */
export function pointsPlot(canvas, ranges) {
  return layoutPlot(canvas.context, {
    width: canvas.width,
    height: canvas.height,
    x: { domain: ranges.x, title: 'x' },
    y: { domain: ranges.y, title: 'y' },
    equal: true,
    top: 26,
  });
}

/**
 * Where the line runs through the figure, a little inside its rim; null when it does not.
 * @param {import('../draw/plot.js').Plot} plot
 * @param {number} w
 * @param {number} b
 * @param {number} [inset]  pixels
 * @returns {{ax: number, ay: number, bx: number, by: number} | null}
 */
export function lineInside(plot, w, b, inset = 0) {
  const { area } = plot;
  const at = (/** @type {number} */ pixel) => plot.y.of(w * plot.x.invert(pixel) + b);
  let ax = area.left + inset;
  let bx = area.right - inset;
  let ay = at(ax);
  let by = at(bx);
  const top = area.top + inset;
  const bottom = area.bottom - inset;
  if (![ay, by].every(Number.isFinite) || Math.max(ay, by) < top || Math.min(ay, by) > bottom) {
    return null;
  }
  const slope = (by - ay) / (bx - ax);
  const cut = (/** @type {number} */ y) => ax + (y - ay) / slope;
  const [left, right] = [ay, by].map((y, end) => {
    const clamped = Math.min(bottom, Math.max(top, y));
    return { x: clamped === y ? [ax, bx][end] : cut(clamped), y: clamped };
  });
  [ax, ay, bx, by] = [left.x, left.y, right.x, right.y];
  return { ax, ay, bx, by };
}

/**
 * Where the ends of the line are taken hold of: near the rim, but not on the mark of a prediction,
 * nor on the point that is held out.
 * @param {import('../draw/plot.js').Plot} plot
 * @param {LinePicture} picture
 * @returns {{ax: number, ay: number, bx: number, by: number} | null}
 */
export function lineEnds(plot, { points, heldOut, w, b }) {
  const marks = points.map(({ x }) => ({ x: plot.x.of(x), y: plot.y.of(w * x + b) }));
  if (heldOut) marks.push({ x: plot.x.of(heldOut.x), y: plot.y.of(heldOut.y) });
  /** How far the next mark is; further than enough is no better. @param {number} x @param {number} y */
  const clear = (x, y) =>
    Math.min(CLEAR, ...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y)));
  const places = INSETS.flatMap((inset) => lineInside(plot, w, b, inset) ?? []);
  if (places.length === 0) return null;
  const { ax, ay } = places.reduce((best, place) =>
    clear(place.ax, place.ay) > clear(best.ax, best.ay) ? place : best,
  );
  const { bx, by } = places.reduce((best, place) =>
    clear(place.bx, place.by) > clear(best.bx, best.by) ? place : best,
  );
  return { ax, ay, bx, by };
}

/** Pixels from the rim, the best first. */
const INSETS = [16, 9, 3, 24, 32, 40];
/** Pixels between the middles of a handle and of a mark. */
const CLEAR = 15;

/** @param {number[]} values */
function spread(values) {
  return Math.max(...values) - Math.min(...values);
}

/** @param {number[]} values @returns {[number, number]} */
function padded(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = 0.09 * (high - low) || 1;
  return [low - room, high + room];
}
