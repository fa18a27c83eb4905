import { computed } from '../../view/expression.js';

/**
 * What a check accepts. Pure: the page and the tests ask the same functions.
 *
 * @typedef {import('../../tooling/chapter-types.js').CheckBlock} Check
 * @typedef {import('../../tooling/chapter-types.js').Accepts} Accepts
 *
 * @typedef {object} Rule  what is accepted, in numbers
 * @property {(number | null)[] | null} expected  null inside: any number; null: between min and max
 * @property {number} tolerance
 * @property {number} factor  1: none
 * @property {number} min
 * @property {number} max
 *
 * @typedef {(path: string, settings?: string) => Promise<any>} Quote
 *   a number of the run that the check asks about, with settings on top
 * @typedef {{state: 'right' | 'wrong' | 'malformed', named: number | null}} Verdict
 *   named: which of the check's wrong answers it is
 */

/** How near is near, as a share of the number. */
const NEAR = 0.05;

/**
 * @param {Check} check
 * @param {string} text  what was typed, the number of the choice, what was picked
 * @param {Quote} quote
 * @returns {Promise<Verdict>}
 */
export async function judge(check, text, quote) {
  if (check.kind === 'choice') {
    if (check.choices[Number(text)]?.right) return { state: 'right', named: null };
    return wrong(check.wrongs.findIndex(({ choice }) => choice === Number(text) + 1));
  }
  const given = parseNumbers(text);
  if (!given) return { state: 'malformed', named: null };
  const right = isRight(await ruleOf(check, quote), await judgedOf(check, quote, given));
  if (right) return { state: 'right', named: null };
  const { tolerance, factor, with: own } = check;
  for (const [k, one] of check.wrongs.entries()) {
    const like = one.near === undefined ? { tolerance, factor } : {};
    const rule = await ruleOf({ with: own, ...like, ...one }, quote);
    const known = rule.expected?.length ?? given.length;
    if (isRight(rule, given.slice(0, known))) return wrong(k);
  }
  return wrong(-1);
}

/** @param {number} named  −1: it has no name @returns {Verdict} */
const wrong = (named) => ({ state: 'wrong', named: named < 0 ? null : named });

/**
 * @param {Accepts} accepts
 * @param {Quote} quote
 * @returns {Promise<Rule>}
 */
export async function ruleOf(
  { answer, of, near, as, min, max, tolerance, factor, with: own },
  quote,
) {
  const ask = (/** @type {string} */ text) => computed(text, (path) => quote(path, own));
  const [low, high] = await Promise.all(
    [min ?? '-1/0', max ?? '1/0'].map(async (text) => Number((await ask(text))[0])),
  );
  const text = answer ?? near ?? (as ? undefined : of);
  const expected = text === undefined ? null : await ask(text);
  const close = near === undefined ? 0 : NEAR * Math.max(0, ...(expected ?? []).map(Math.abs));
  return { expected, tolerance: tolerance ?? close, factor: factor ?? 1, min: low, max: high };
}

/**
 * The numbers that are judged: those given, or with `as` what a run makes of them as its settings.
 * @param {Accepts} accepts
 * @param {Quote} quote
 * @param {number[]} given
 * @returns {Promise<number[]>}
 */
async function judgedOf({ as, of, with: own = '' }, quote, given) {
  if (!as || !of) return given;
  const names = as.split(' ');
  const settings = names.map(
    (name, k) => `${name}=${names.length > 1 ? given[k] : given.join(',')}`,
  );
  try {
    return await computed(of, (path) => quote(path, [own, ...settings].join(' ').trim()));
  } catch (error) {
    // Such settings are refused: nothing comes of them.
    if (/** @type {any} */ (error).info) return [NaN];
    throw error;
  }
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
 * @param {Rule} rule
 * @param {number[] | null} given
 */
export function isRight({ expected, tolerance, factor, min, max }, given) {
  if (!given) return false;
  if (!given.every((number) => number >= min && number <= max)) return false;
  if (!expected) return given.length === 1;
  return (
    given.length === expected.length &&
    expected.every((number, k) => number === null || fits(given[k], number, { tolerance, factor }))
  );
}

/** @param {number} given @param {number} expected @param {{tolerance: number, factor: number}} how */
function fits(given, expected, { tolerance, factor }) {
  if (Math.abs(given - expected) <= tolerance + slack(expected)) return true;
  const ratio = given / expected;
  return ratio >= (1 - 1e-9) / factor && ratio <= factor * (1 + 1e-9);
}

/**
 * Decimal input never equals a computed binary number to the last bit.
 * @param {number} number
 */
function slack(number) {
  return 1e-9 * Math.max(1, Math.abs(number));
}
