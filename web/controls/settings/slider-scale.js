/** @import { Setting } from '../../engine/types.js' */

/** Positions of a slider; fine enough for a finger and for arrow keys. */
export const POSITIONS = 200;

/**
 * How a number setting lies on a slider. The slider covers the range that is of use; the typed entry
 * beside it takes everything the registry allows. Positive numbers that span decades are logarithmic.
 * null: no slider makes sense (a seed).
 *
 * @param {Setting} setting
 * @returns {{toPosition: (value: number) => number, toValue: (position: number) => number} | null}
 */
export function sliderScale(setting) {
  if (!setting.useful) return null;
  const [low, high] = setting.useful;
  const tidy = (/** @type {number} */ value) => round(value, setting);
  return low > 0 && high / low >= 50
    ? logarithmic(low, high, setting, tidy)
    : linear(low, high, tidy);
}

/** @param {number} low @param {number} high @param {(value: number) => number} tidy */
function linear(low, high, tidy) {
  return {
    toPosition: (/** @type {number} */ value) => clamp(((value - low) / (high - low)) * POSITIONS),
    toValue: (/** @type {number} */ position) => tidy(low + (position / POSITIONS) * (high - low)),
  };
}

/**
 * The left end stands for the setting's least value, which may be 0.
 * @param {number} low
 * @param {number} high
 * @param {Setting} setting
 * @param {(value: number) => number} tidy
 */
function logarithmic(low, high, { min }, tidy) {
  const span = Math.log(high / low);
  return {
    toPosition: (/** @type {number} */ value) =>
      value <= 0 ? 0 : clamp((Math.log(value / low) / span) * POSITIONS),
    toValue: (/** @type {number} */ position) =>
      position <= 0 && min === 0 ? 0 : tidy(low * Math.exp((position / POSITIONS) * span)),
  };
}

/** @param {number} position */
function clamp(position) {
  return Math.min(POSITIONS, Math.max(0, Math.round(position)));
}

/**
 * Two significant digits, whole numbers for ints.
 * @param {number} value
 * @param {Setting} setting
 */
function round(value, { kind }) {
  const tidy = Number(value.toPrecision(2));
  return kind === 'int' ? Math.max(1, Math.round(tidy)) : tidy;
}
