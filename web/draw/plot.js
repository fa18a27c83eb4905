import { isQuiet } from './quiet.js';
import { createScale, plainDomain } from './scale.js';
import { textWidth } from './text.js';
/** @import { Scale, Tick } from './scale.js' */

/**
 * @typedef {{left: number, top: number, right: number, bottom: number, width: number, height: number}} Area
 *
 * @typedef {object} AxisOptions
 * @property {[number, number]} domain
 * @property {string} title  with its unit, when it has one
 * @property {boolean} [log]
 *
 * @typedef {object} Plot
 * @property {Area} area  where data is drawn
 * @property {Scale} x
 * @property {Scale} y
 * @property {Tick[]} xTicks
 * @property {Tick[]} yTicks
 * @property {string} xTitle
 * @property {string} yTitle
 * @property {number} yTitleLeft  where it begins
 */

/**
 * Room for axes and data in a figure. The title of y stands above its axis, the title of x at the
 * right end of its ticks, so that a small figure loses no width to turned text. Where nothing is written
 * the data has all the room.
 * @param {CanvasRenderingContext2D} g
 * @param {object} options
 * @param {number} options.width
 * @param {number} options.height
 * @param {AxisOptions} options.x
 * @param {AxisOptions} options.y
 * @param {boolean} [options.equal]  one unit of x is as long as one of y: the looser axis shows more
 * @param {number} [options.top]  room above the data, by default one line for the title of y
 * @param {number} [options.right]
 * @returns {Plot}
 */
export function layoutPlot(g, { width, height, x, y, equal = false, top = 24, right = 10 }) {
  const bare = isQuiet(g);
  const tall = Math.max(10, height - 24 - top);
  const yCount = count(height - 24 - top, equal ? X_TICK : Y_TICK);
  const labels = enough(createScale(y.domain, [height - 24, top], y.log), yCount, tall / 20);
  const widest = Math.max(...labels.map((tick) => textWidth(g, tick.label)), 8);
  const room = Math.max(10, width - right - Math.ceil(widest) - 12);
  // In a very wide figure equal scales would show a strip of far too much: it keeps to the middle.
  const wide = equal ? Math.min(room, 2.4 * tall) : room;
  const left = Math.ceil(widest) + 12 + (room - wide) / 2;
  const area = bare
    ? areaOf(RIM, RIM, Math.max(1, width - 2 * RIM), Math.max(1, height - 2 * RIM))
    : areaOf(left, top, wide, tall);
  const domains = equal ? equalDomains(x.domain, y.domain, area) : { x: x.domain, y: y.domain };
  const xScale = createScale(domains.x, [area.left, area.right], x.log);
  const yScale = createScale(domains.y, [area.bottom, area.top], y.log);
  const scales = { area, x: xScale, y: yScale };
  if (bare) return { ...scales, xTicks: [], yTicks: [], xTitle: '', yTitle: '', yTitleLeft: 0 };
  const xTicks = enough(xScale, count(area.width, X_TICK), area.width / 40);
  // Equal scales deserve equally spaced ticks.
  const gap = xTicks.length > 1 ? xTicks[1].value - xTicks[0].value : 1;
  const [low, high] = yScale.domain;
  const even = equal ? yScale.ticks(Math.min(MOST_TICKS, Math.abs(high - low) / gap)) : [];
  return {
    ...scales,
    xTicks,
    yTicks: even.length > 1 ? even : enough(yScale, yCount, tall / 20),
    xTitle: x.title,
    yTitle: y.title,
    yTitleLeft: 2 + (room - wide) / 2,
  };
}

/** Pixels around the data of a picture without words. */
const RIM = 4;

/**
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 * @returns {Area}
 */
export const areaOf = (left, top, width, height) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  width,
  height,
});

/** Whether a place lies in a rectangle. @param {Omit<Area, 'width' | 'height'>} area @param {number} x @param {number} y */
export const holds = ({ left, right, top, bottom }, x, y) =>
  x >= left && x <= right && y >= top && y <= bottom;

/**
 * Where a path left the picture for good: the last point inside was `step − 1`, and the line to the
 * next one crosses the rim at (x, y). null while its end is inside.
 * @param {{steps: number[], xs: number[], ys: number[]}} path  in pixels, and the step of each point
 * @param {Area} area
 * @returns {{step: number, x: number, y: number, dx: number, dy: number} | null}
 */
export function exit({ steps, xs, ys }, area) {
  const inside = (/** @type {number} */ i) => holds(area, xs[i], ys[i]);
  let i = xs.length - 1;
  if (i < 1 || inside(i)) return null;
  while (i > 0 && !inside(i - 1)) i--;
  if (i === 0) return null;
  const dx = xs[i] - xs[i - 1];
  const dy = ys[i] - ys[i - 1];
  const tx = dx > 0 ? (area.right - xs[i - 1]) / dx : (area.left - xs[i - 1]) / (dx || -1e-9);
  const ty = dy > 0 ? (area.bottom - ys[i - 1]) / dy : (area.top - ys[i - 1]) / (dy || -1e-9);
  const t = Math.min(tx, ty);
  return { step: steps[i], x: xs[i - 1] + dx * t, y: ys[i - 1] + dy * t, dx, dy };
}

/**
 * How many ticks: what there is room for, and no more than one wants to read.
 * @param {number} room
 * @param {number} gap
 */
function count(room, gap) {
  return Math.min(8, Math.max(2, Math.floor(room / gap)));
}

/**
 * Round numbers may leave one tick of two that were asked for, and one tick is no scale: then more, as
 * far as there is room.
 * @param {Scale} scale
 * @param {number} wanted
 * @param {number} most
 */
function enough(scale, wanted, most) {
  let ticks = scale.ticks(wanted);
  for (let more = wanted + 1; ticks.length < 3 && more <= wanted + 3; more++) {
    const next = scale.ticks(more);
    if (next.length <= most) ticks = next;
  }
  return ticks;
}

/** No axis has more. */
const MOST_TICKS = 40;
/** Pixels between two ticks, about. */
const X_TICK = 58;
const Y_TICK = 50;

/**
 * Widens one of two ranges around its middle until both have the same units per pixel.
 * @param {[number, number]} x
 * @param {[number, number]} y
 * @param {{width: number, height: number}} area
 * @returns {{x: [number, number], y: [number, number]}}
 */
export function equalDomains(x, y, area) {
  [x, y] = [plainDomain(x), plainDomain(y)];
  const perPixel = Math.max((x[1] - x[0]) / area.width, (y[1] - y[0]) / area.height);
  /** @param {[number, number]} domain @param {number} pixels @returns {[number, number]} */
  const widen = (domain, pixels) => {
    const middle = (domain[0] + domain[1]) / 2;
    return [middle - (perPixel * pixels) / 2, middle + (perPixel * pixels) / 2];
  };
  return { x: widen(x, area.width), y: widen(y, area.height) };
}
