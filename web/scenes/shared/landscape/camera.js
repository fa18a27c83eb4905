import { powerLabel } from '../../../draw/tick-label.js';

/**
 * The camera of a landscape: it stands still while the run is in the picture, and follows one that leaves
 * by powers of ten, until the bowl is a dot. It never comes nearer again on the way: of every place up to
 * the cursor the furthest decides, so that the same view gives the same picture.
 */

/** Further than this out of the picture, in half pictures, and it backs away. */
const OUT = 1.1;
/** What is computed from a picture 10⁷⁰ times as large is still finite. */
const FURTHEST = 70;

/**
 * How far the camera has to back away: a power of ten.
 * @param {ArrayLike<number>[]} columns  places of the run, one column a coordinate
 * @param {number} last  the step at the cursor
 * @param {number[]} middle  of the picture
 * @param {number} half  its size from there to the rim
 * @returns {number} 0: it stands where it stood
 */
export function backedAway(columns, last, middle, half) {
  let furthest = 0;
  columns.forEach((column, axis) => {
    for (let step = 0; step <= last && step < column.length; step++) {
      const off = Math.abs(column[step] - middle[axis]);
      if (off > furthest && off < Infinity) furthest = off;
    }
  });
  const share = furthest / half;
  return share > OUT ? Math.min(FURTHEST, Math.ceil(Math.log10(share / OUT))) : 0;
}

/**
 * A range as it is seen from there.
 * @param {[number, number]} range
 * @param {number} middle
 * @param {number} power
 * @returns {[number, number]}
 */
export function seenFrom([low, high], middle, power) {
  const factor = 10 ** power;
  return power === 0
    ? [low, high]
    : [middle + (low - middle) * factor, middle + (high - middle) * factor];
}

/** How many times as far as at first, for a label. @param {number} power */
export const timesAsFar = (power) => (power <= 3 ? String(10 ** power) : powerLabel(power));
