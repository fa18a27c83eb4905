import { contours } from 'd3-contour';
import { chooseLevels } from './choose-levels.js';

/**
 * @typedef {object} LevelLine
 * @property {number} level  the loss on it
 * @property {boolean} major  1, 2 or 5 times a power of ten
 * @property {[number, number][][]} rings  closed lines in the parameters' own units
 */

/**
 * Level lines of a loss surface at 1, 2, 5, 10 … and, where there is room, round numbers between.
 * @param {import('../engine/types.js').Surface} surface
 * @param {number} scale  pixels a root of the loss is long, up the steepest side
 * @returns {LevelLine[]}  highest first
 */
export function levelLines(surface, scale) {
  const { values, nx, ny } = surface;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high && value < Infinity) high = value;
  }
  if (!(high > low)) return [];
  // Near its minimum a loss is a bowl; the root of its height is a cone, and lines interpolated on a
  // cone come out round where on the bowl itself they have corners. Negative, because d3-contour
  // encloses what lies above a value.
  const cone = values.map((value) => -Math.sqrt(value - low));
  const generator = contours().size([nx, ny]);
  /** @param {number[]} point  d3-contour's: the first value sits at (0.5, 0.5) */
  const place = ([column, row]) =>
    /** @type {[number, number]} */ ([
      between(surface.x, (column - 0.5) / (nx - 1)),
      between(surface.y, (row - 0.5) / (ny - 1)),
    ]);
  // Pixels from the bottom to a level, up the steepest side.
  const radius = (/** @type {number} */ level) => scale * Math.sqrt(Math.max(0, level - low));
  return chooseLevels(low, high, radius).map(({ level, major }) => {
    const shape = generator.contour(/** @type {any} */ (cone), -Math.sqrt(level - low));
    return { level, major, rings: shape.coordinates.flat().map((ring) => ring.map(place)) };
  });
}

/** @param {[number, number]} range @param {number} t */
function between(range, t) {
  return range[0] + t * (range[1] - range[0]);
}
