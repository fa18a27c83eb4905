/** @import { Setting } from '../../engine/types.js' */

/**
 * How a number in a text moves under a hand: from value to value, in steps of its second digit (0.1,
 * 0.11, 0.12 …; whole numbers by ones), of its first where its ends are many decades apart, or in those
 * that the card names.
 * @param {Setting} setting
 * @param {{step?: string, min?: string, max?: string}} card  what the card says of it
 */
export function dragScale({ kind, min, max, useful }, card) {
  const low = Number(card.min ?? useful?.[0] ?? min ?? -Infinity);
  const high = Number(card.max ?? useful?.[1] ?? max ?? Infinity);
  const whole = kind === 'int';
  const own = card.step === undefined ? null : Number(card.step);
  const digit = low > 0 && high / low >= 1e6 ? 0 : 1;
  /** @param {number} value @param {number} way */
  const stepAt = (value, way) => {
    if (own) return own;
    const size = Math.abs(value);
    if (size === 0) return whole ? 1 : 0.01;
    const power = Math.floor(Math.log10(size) + 1e-9);
    // Downwards from 0.1 the next is 0.099: the step of the decade that it goes into.
    const inward = way * value < 0 && Math.abs(size - 10 ** power) < size * 1e-9;
    const step = 10 ** (power - digit - (inward ? 1 : 0));
    return whole ? Math.max(1, step) : step;
  };
  /** One step on. @param {number} value @param {number} way  1 or −1 */
  const next = (value, way) => {
    const step = stepAt(value, way);
    const moved = Math.round((value + way * step) / step) * step;
    return Math.min(high, Math.max(low, Number(moved.toPrecision(12))));
  };
  return {
    low,
    high,
    /** So many steps on, to larger values or to smaller ones. @param {number} value @param {number} count */
    moved(value, count) {
      let at = value;
      // A value that was typed beyond the ends is not thrown back by a touch.
      for (let k = 0; k < Math.abs(count); k++) {
        const then = next(at, Math.sign(count));
        if ((then - at) * count <= 0) break;
        at = then;
      }
      return at;
    },
  };
}
