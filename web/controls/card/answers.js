import { valueIn, wantedFor } from '../../view/outcome-path.js';

/**
 * What a check accepts. Pure: the page and the tests ask the same functions.
 *
 * @typedef {import('../../tooling/chapter-types.js').CheckBlock} Check
 */

/**
 * @param {Check} check
 * @param {string} text  what was typed, or the number of the choice
 * @param {(wanted: import('../../view/outcome-path.js').Wanted)
 *   => Promise<import('../../engine/outcomes.js').Outcome>} outcome  of a run with the settings that the
 *   check asks about
 * @returns {Promise<'right' | 'wrong' | 'malformed'>}
 */
export async function judge(check, text, outcome) {
  if (check.kind === 'choice') return check.choices[Number(text)]?.right ? 'right' : 'wrong';
  const given = parseNumbers(text);
  if (!given) return 'malformed';
  const quote = async (/** @type {string} */ path) =>
    Number(valueIn(await outcome(wantedFor(path)), path));
  const expected = check.of
    ? await Promise.all(check.of.split(/[\s,]+/).map(quote))
    : (parseNumbers(check.answer ?? '') ?? []);
  return isRight(check, given, expected) ? 'right' : 'wrong';
}

/**
 * Numbers as people type them: real minus signs, full-width digits and commas, decimal commas never
 * (the comma separates).
 * @param {string} text
 * @returns {number[] | null}  null where something is not a number
 */
export function parseNumbers(text) {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2012]/g, '-')
    .replace(/[,;，、；()[\]]+/g, ' ')
    .trim();
  if (plain === '') return null;
  const numbers = plain.split(/\s+/).map((part) => (NUMBER.test(part) ? Number(part) : NaN));
  return numbers.every(Number.isFinite) ? numbers : null;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @param {Check} check
 * @param {number[] | null} given
 * @param {number[]} expected  from `answer` or from the outcome; unused where min and max say it
 */
export function isRight(check, given, expected) {
  if (!given) return false;
  const { min, max } = check;
  if (min !== undefined || max !== undefined) {
    return given.length === 1 && given[0] >= (min ?? -Infinity) && given[0] <= (max ?? Infinity);
  }
  const tolerance = check.tolerance ?? 0;
  return (
    given.length === expected.length &&
    given.every((number, k) => Math.abs(number - expected[k]) <= tolerance + slack(expected[k]))
  );
}

/**
 * Decimal input never equals a computed binary number to the last bit.
 * @param {number} number
 */
function slack(number) {
  return 1e-9 * Math.max(1, Math.abs(number));
}
