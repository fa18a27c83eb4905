import { extent } from 'd3-array';
import { contours } from 'd3-contour';
/** @import { Surface } from '../../view/run-view.js' */

/**
 * @typedef {object} Level
 * @property {number} level  the loss on it
 * @property {boolean} major  1, 2 or 5 times a power of ten
 *
 * @typedef {Level & {rings: [number, number][][]}} LevelLine  closed lines in the parameters' own units
 */

/**
 * Level lines of a loss surface at 1, 2, 5, 10 … and, where there is room, round numbers between; of a
 * saddle the same levels above and below zero, and zero itself.
 * @param {Surface} surface
 * @param {{pixels: number, saddle?: boolean}} scale  pixels a root of the loss is long, up the steepest
 *   side; whether the loss has no bottom
 * @returns {LevelLine[]}  highest first
 */
export function levelLines(surface, { pixels, saddle }) {
  const [low = 0, high = 0] = extent(surface.values, (value) => (value < Infinity ? value : null));
  if (!(high > low)) return [];
  const trace = saddle ? tracing(surface, (value) => value) : coneTracing(surface, low);
  const bottom = saddle ? 0 : low;
  // Pixels from the bottom to a level, up the steepest side.
  const radius = (/** @type {number} */ level) => pixels * Math.sqrt(Math.max(0, level - bottom));
  const levels = chooseLevels(bottom, saddle ? Math.max(-low, high) : high, radius);
  const below = levels.map(({ level, major }) => ({ level: -level, major })).reverse();
  const all = saddle ? [...levels, { level: 0, major: true }, ...below] : levels;
  return all.map(({ level, major }) => ({ level, major, rings: trace(level) }));
}

/** The closed lines at one level. @param {Surface} surface @param {number} level */
export function ringsAt(surface, level) {
  const low = surface.values.reduce((least, value) => Math.min(least, value), Infinity);
  return low < level ? coneTracing(surface, low)(level) : [];
}

/**
 * Near its minimum a loss is a bowl; the root of its height is a cone, and lines interpolated on a cone
 * come out round where on the bowl itself they have corners.
 * @param {Surface} surface
 * @param {number} low  its lowest value
 */
const coneTracing = (surface, low) => tracing(surface, (value) => Math.sqrt(value - low));

/**
 * Traces a surface at levels.
 * @param {Surface} surface
 * @param {(value: number) => number} height  that lines are interpolated on
 * @returns {(level: number) => [number, number][][]}
 */
function tracing({ values, nx, ny, x, y }, height) {
  // Negative, because d3-contour encloses what lies above a value.
  const turned = values.map((value) => -height(value));
  const generator = contours().size([nx, ny]);
  /** @param {number[]} point  d3-contour's: the first value sits at (0.5, 0.5) */
  const place = ([column, row]) =>
    /** @type {[number, number]} */ ([
      x[0] + ((column - 0.5) / (nx - 1)) * (x[1] - x[0]),
      y[0] + ((row - 0.5) / (ny - 1)) * (y[1] - y[0]),
    ]);
  return (level) => {
    const shape = generator.contour(/** @type {any} */ (turned), -height(level));
    return shape.coordinates.flat().map((ring) => ring.map(place));
  };
}

/**
 * Levels between low and high, highest first: 1, 2 and 5 times each power of ten, and round numbers
 * between them where the lines have room. They are log-spaced and do not depend on what else is
 * shown, so that no line jumps when a slice through the landscape moves.
 * @param {number} low
 * @param {number} high
 * @param {(level: number) => number} radius  pixels from the bottom to the line
 * @returns {Level[]}
 */
export function chooseLevels(low, high, radius) {
  /** @type {Level[]} */
  const chosen = [];
  for (const { factors, room } of TIERS) {
    const added = [];
    // Twelve decades below the highest even a level line at zero would be a dot.
    const top = Math.floor(Math.log10(high));
    for (let power = top; power > top - 12; power--) {
      for (const factor of factors) {
        const level = factor * 10 ** power;
        if (level <= low || level >= high || radius(level) < 5) continue;
        const near = chosen.some((other) => Math.abs(radius(other.level) - radius(level)) < room);
        if (!near) added.push({ level, major: room === 0 });
      }
    }
    chosen.push(...added);
  }
  return chosen.sort((a, b) => b.level - a.level);
}

/** Numbers come in by roundness; `room` is the distance in pixels that the less round must keep. */
const TIERS = [
  { factors: [5, 2, 1], room: 0 },
  { factors: [7, 3, 1.5], room: 9 },
  { factors: [8, 6, 4, 2.5, 1.7, 1.2], room: 16 },
];
