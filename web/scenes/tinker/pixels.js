import { SIDE } from '../shared/tiles/grid.js';

/** Ink of a bar and of the brush: 0.8, in bytes. */
const INK = 204;

/** @typedef {number[]} Pixels  784 bytes, rows of 28 */

/** Nothing at all. @returns {Pixels} */
export const blank = () => new Array(SIDE * SIDE).fill(0);

/** A plain bar in the middle, nearly as tall as the picture. @param {number} width  columns @returns {Pixels} */
export function bar(width) {
  const left = SIDE / 2 - Math.floor(width / 2);
  return blank().map((_, k) => {
    const [row, column] = [Math.floor(k / SIDE), k % SIDE];
    return row >= 1 && row < SIDE - 1 && column >= left && column < left + width ? INK : 0;
  });
}

/** Left becomes right. @param {Pixels} pixels @returns {Pixels} */
export const mirrored = (pixels) =>
  pixels.map((_, k) => pixels[k - (k % SIDE) + SIDE - 1 - (k % SIDE)]);

/** Moved to the right; what leaves is lost. @param {Pixels} pixels @param {number} by @returns {Pixels} */
export const shifted = (pixels, by) =>
  pixels.map((_, k) => {
    const column = (k % SIDE) - by;
    return column >= 0 && column < SIDE ? pixels[k - by] : 0;
  });

/**
 * A dab of the brush or the eraser, two pixels wide.
 * @param {Pixels} pixels
 * @param {number} row
 * @param {number} column
 * @param {boolean} erase
 * @returns {Pixels}
 */
export function dabbed(pixels, row, column, erase) {
  const next = [...pixels];
  for (const [i, j] of [
    [row, column],
    [row, column + 1],
    [row + 1, column],
    [row + 1, column + 1],
  ]) {
    if (i >= 0 && j >= 0 && i < SIDE && j < SIDE) next[i * SIDE + j] = erase ? 0 : INK;
  }
  return next;
}
