import { drawStroke } from '../../../draw/marks.js';
/** @import { LabelStyle, Labels, Side } from '../../../draw/labels.js' */
/** @import { Plot } from '../../../draw/plot.js' */

/**
 * A straight line in a plot, y = wx + b.
 *
 * @typedef {{w: number, b: number}} Line
 * @typedef {{ax: number, ay: number, bx: number, by: number}} Segment  in pixels
 */

/**
 * Where the line runs through the figure, a little inside its rim; null when it does not.
 * @param {Plot} plot
 * @param {Line} line
 * @param {number} [inset]  pixels
 * @returns {Segment | null}
 */
export function lineInside(plot, { w, b }, inset = 0) {
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
 * Draws what of it is inside.
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {Line} line
 * @param {{colour: string, width: number, dash?: number[]}} style
 */
export function drawLine(g, plot, line, style) {
  const part = lineInside(plot, line);
  if (part) drawStroke(g, part.ax, part.ay, part.bx, part.by, style);
}

/** Where along the line a label is tried, from its left end. */
const PLACES = [0.02, 0.62, 0.35, 0.85];
/** @type {Side[]} */
const SIDES = ['above-right', 'below-right', 'below-left', 'above-left', 'above', 'below'];

/**
 * Writes the name of a line beside it, where there is room.
 * @param {Labels} labels
 * @param {string} text
 * @param {Segment} line  the part that is seen
 * @param {LabelStyle} style
 * @param {number[]} [places]
 */
export function labelLine(labels, text, { ax, ay, bx, by }, style, places = PLACES) {
  const spots = places.map((place) => [ax + (bx - ax) * place, ay + (by - ay) * place]);
  labels.placeAlong(text, spots, { sides: SIDES, gap: 8, ...style });
}
