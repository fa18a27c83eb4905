import { snap, snapStep } from '../../draw/snap.js';
/** @import { Area } from '../../draw/plot.js' */
/** @import { Format } from '../scene-types.js' */

/**
 * @typedef {object} Plane  places of a picture as numbers of the run: one along x, or two
 * @property {Area} area
 * @property {string[]} names  of the numbers
 * @property {(x: number, y: number) => number[]} numbers
 * @property {(numbers: number[]) => [number, number]} pixels
 * @property {number[]} start  where the run stands, and a reader without a pointer begins
 */

/**
 * A step that reads well and can be seen, along one of its axes.
 * @param {Plane} plane
 * @param {number} axis  0: to the right, 1: upwards
 */
function stepOf({ numbers, start, pixels }, axis) {
  const [x, y] = pixels(start);
  const moved = axis === 0 ? numbers(x + 100, y) : numbers(x, y + 100);
  const unit = Math.abs(100 / (moved[axis] - numbers(x, y)[axis]));
  return Number.isFinite(unit) ? snapStep(unit) : 0.1;
}

/**
 * Numbers at a place, as short as the place can be told from its neighbours.
 * @param {Plane} plane
 * @param {number} x  pixels
 * @param {number} y
 */
export function numbersAt(plane, x, y) {
  const { left, right, top, bottom } = plane.area;
  const [inX, inY] = [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))];
  return plane.numbers(inX, inY).map((number, axis) => snap(number, stepOf(plane, axis) / 10));
}

/**
 * The numbers after so many steps to the right and upwards.
 * @param {Plane} plane
 * @param {number[]} from
 * @param {number} dx
 * @param {number} dy
 */
export function stepped(plane, from, dx, dy) {
  const ways = from.length === 1 ? [dx + dy] : [dx, dy];
  return from.map((number, axis) => {
    const step = stepOf(plane, axis);
    return snap(number + ways[axis] * step, step / 10);
  });
}

/**
 * What a handle there says of itself.
 * @param {Plane} plane
 * @param {number[]} numbers
 * @param {Format} format
 */
export function saying({ area, names, numbers: at }, numbers, format) {
  const text = names.map((name, k) => `${name} = ${format.general(numbers[k])}`).join(', ');
  const [low] = at(area.left, area.bottom);
  const [high] = at(area.right, area.bottom);
  const [value] = numbers;
  return { text, value, min: Math.min(low, value), max: Math.max(high, value) };
}
