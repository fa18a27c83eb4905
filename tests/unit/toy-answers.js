/** @import { Answer } from '../../web/engine/types.js' */

/** @param {number | number[]} values @returns {any} */
const tensor = (values) =>
  Array.isArray(values)
    ? { shape: [values.length], values: Float64Array.from(values) }
    : { shape: [], values: Float64Array.of(values) };

/**
 * What a view answers, from plain numbers.
 * @param {{data?: Record<string, any>, analysis?: Record<string, number | number[]>}} known
 *   data: tensors by name; analysis: numbers and lists by name
 */
export function answering({ data = {}, analysis = {} }) {
  /** @type {Record<string, Answer>} */
  const answers = {
    data,
    analysis: Object.fromEntries(
      Object.entries(analysis).map(([name, value]) => [name, tensor(value)]),
    ),
  };
  return (/** @type {string} */ question) => answers[question] ?? null;
}

/** The closed form of y = 2x + 1 through (1,3), (2,5), (3,7), sum of squares. */
export const closedFormOfThree = {
  minimum: [2, 1],
  minimumLoss: 0,
  eigenvalues: [33.27882, 0.72118],
  largestSafeLr: 0.060098,
  condition: 46.14,
  singular: 0,
};
