/** @import { Setting } from '../../engine/types.js' */

/** Positions of a slider; fine enough for a finger and for arrow keys. */
export const POSITIONS = 200;

/**
 * How a number setting lies on a slider. The slider covers the range that is of use; the typed entry
 * beside it takes everything the registry allows. Positive numbers that span decades are logarithmic;
 * the left end then stands for the least value, which may be 0. null: no slider makes sense (a seed).
 * @param {Setting} setting
 */
export function sliderScale({ kind, min, useful }) {
  if (!useful) return null;
  const [low, high] = useful;
  const span = Math.log(high / low);
  const decades = low > 0 && high / low >= 50;
  const linear = (/** @type {number} */ value) => (value - low) / (high - low);
  const logarithmic = (/** @type {number} */ value) =>
    value <= 0 ? 0 : Math.log(value / low) / span;
  const part = decades ? logarithmic : linear;
  /** Two significant digits, whole numbers for ints. @param {number} value */
  const tidy = (value) => {
    const rounded = Number(value.toPrecision(2));
    return kind === 'int' ? Math.max(1, Math.round(rounded)) : rounded;
  };
  return {
    toPosition: (/** @type {number} */ value) =>
      Math.min(POSITIONS, Math.max(0, Math.round(part(value) * POSITIONS))),
    toValue(/** @type {number} */ position) {
      const share = position / POSITIONS;
      if (!decades) return tidy(low + share * (high - low));
      return position <= 0 && min === 0 ? 0 : tidy(low * Math.exp(share * span));
    },
  };
}
