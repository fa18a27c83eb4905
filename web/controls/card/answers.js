import { readNumbers } from '../../i18n/read-numbers.js';
import { computed, readExpressions } from '../../view/expression.js';
/** @import { Pick } from '../../scenes/scene-types.js' */
/** @import { Accepts, CheckBlock as Check } from '../../tooling/chapter-types.js' */

/**
 * What a check accepts. Pure: the page and the tests ask the same functions.
 *
 * @typedef {(path: string, settings?: string) => Promise<any>} Quote
 *   a number of the run that the check asks about, with settings on top
 * @typedef {{state: 'right' | 'wrong' | 'malformed' | 'count', named: number | null}} Verdict
 *   malformed: no numbers; count: not as many as are asked for; named: which of the check's wrong answers
 *   it is
 * @typedef {Awaited<ReturnType<typeof ruleOf>>} Rule
 */

/** How near is near, as a share of the number. */
const NEAR = 0.05;
/** Before a name of what a thing has. */
const OWN = 'pick.';

/**
 * @param {Check} check
 * @param {string} text  what was typed, the number of the choice, what was picked
 * @param {Quote} quote
 * @param {Pick[]} [things]  of which one is to be picked
 * @returns {Promise<Verdict>}
 */
export async function judge(check, text, quote, things = []) {
  if (check.kind === 'choice') {
    if (check.choices[Number(text)]?.right) return { state: 'right', named: null };
    return wrong(check.wrongs.findIndex(({ choice }) => choice === Number(text) + 1));
  }
  if (check.asks === 'thing') {
    if (!things.some(({ id }) => id === text)) return { state: 'malformed', named: null };
    if (await isPicked(check, text, things, quote)) return { state: 'right', named: null };
    for (const [k, one] of check.wrongs.entries()) {
      if (await isPicked(one, text, things, quote)) return wrong(k);
    }
    return wrong(-1);
  }
  const read = readNumbers(text, { ...howMany(check), answer: true });
  if (read.is === 'count') return { state: 'count', named: null };
  // Where a text can be meant in two ways, it is taken for the better one.
  const readings =
    read.is === 'doubt' ? read.readings : read.is === 'numbers' ? [read.numbers] : [];
  if (!readings.flat().every(Number.isFinite) || readings.length === 0)
    return { state: 'malformed', named: null };
  const rule = await ruleOf(check, quote);
  for (const given of readings)
    if (isRight(rule, await judgedOf(check, quote, given))) return { state: 'right', named: null };
  const { tolerance, factor, with: own } = check;
  for (const [k, one] of check.wrongs.entries()) {
    const like = one.near === undefined ? { tolerance, factor } : {};
    const known = await ruleOf({ with: own, ...like, ...one }, quote);
    const count = known.expected?.length;
    if (readings.some((given) => isRight(known, given.slice(0, count)))) return wrong(k);
  }
  return wrong(-1);
}

/** How many numbers a check asks for. @param {Check} check  not a choice */
export function howMany({ answer, of }) {
  const text = answer ?? of;
  const count = text ? readExpressions(text).length : 1;
  return { least: count, most: count };
}

/**
 * Whether a thing in the picture is one of those meant: by its name, or by what it has.
 * @param {Accepts} accepts
 * @param {string} id
 * @param {Pick[]} things  all that could be picked
 * @param {(path: string) => Promise<any>} quote  a number of a run
 */
async function isPicked({ pick, of, is, min, max }, id, things, quote) {
  if (pick !== undefined) return pick.split(' ').includes(id);
  if (of === undefined) return false;
  const valueOf = async ({ values = {} }) => {
    const known = /** @type {Record<string, number>} */ (values);
    const own = async (/** @type {string} */ path) =>
      path.startsWith(OWN) ? known[path.slice(OWN.length)] : quote(path);
    return Number((await computed(of, own))[0]);
  };
  const values = await Promise.all(things.map(valueOf));
  const value = values[things.findIndex((thing) => thing.id === id)];
  if (is) return value === (is === 'least' ? Math.min(...values) : Math.max(...values));
  const [low] = min === undefined ? [-Infinity] : await computed(min, quote);
  const [high] = max === undefined ? [Infinity] : await computed(max, quote);
  return value >= low && value <= high;
}

/** @param {number} named  −1: it has no name @returns {Verdict} */
const wrong = (named) => ({ state: 'wrong', named: named < 0 ? null : named });

/**
 * What is accepted, in numbers. expected: null inside is any number, null itself what lies between min and
 * max; factor 1: none.
 * @param {Accepts} accepts
 * @param {Quote} quote
 */
export async function ruleOf(accepts, quote) {
  const { answer, of, near, as, min, max, tolerance, factor, with: own } = accepts;
  const ask = (/** @type {string} */ text) => computed(text, (path) => quote(path, own));
  const [low, high] = await Promise.all(
    [min ?? '-1/0', max ?? '1/0'].map(async (text) => Number((await ask(text))[0])),
  );
  const text = as ? undefined : (answer ?? near ?? of);
  /** @type {(number | null)[] | null} */
  const expected = text === undefined ? null : await ask(text);
  const sizes = (expected ?? []).map((number) => Math.abs(number ?? 0));
  const close = near === undefined ? 0 : NEAR * Math.max(0, ...sizes);
  return { expected, tolerance: tolerance ?? close, factor: factor ?? 1, min: low, max: high };
}

/**
 * Numbers as settings, the way a card writes them.
 * @param {string} as  names
 * @param {number[]} numbers
 */
function asSettings(as, numbers) {
  const names = as.split(' ');
  const own = (/** @type {number} */ k) => (names.length > 1 ? numbers[k] : numbers.join(','));
  return names.map((name, k) => `${name}=${own(k)}`).join(' ');
}

/**
 * The settings that an answer names, to be seen in the picture; null: it names none.
 * @param {Check} check
 * @param {string} text
 */
export function settingsIn(check, text) {
  if (!check.as) return null;
  const read = readNumbers(text, { ...howMany(check), answer: true });
  return read.is === 'numbers' ? asSettings(check.as, read.numbers) : null;
}

/**
 * The numbers that are judged: those given, or with `as` what a run makes of them as its settings.
 * @param {Accepts} accepts
 * @param {Quote} quote
 * @param {number[]} given
 */
async function judgedOf({ as, of, with: own = '' }, quote, given) {
  if (!as || !of) return given;
  try {
    return await computed(of, (path) => quote(path, `${own} ${asSettings(as, given)}`.trim()));
  } catch (error) {
    // Such settings are refused: nothing comes of them.
    if (/** @type {any} */ (error).info) return [NaN];
    throw error;
  }
}

/** @param {Rule} rule @param {number[]} given */
export function isRight({ expected, tolerance, factor, min, max }, given) {
  if (!given.every((number) => number >= min && number <= max)) return false;
  if (!expected) return given.length === 1;
  return (
    given.length === expected.length &&
    expected.every((number, k) => number === null || fits(given[k], number, { tolerance, factor }))
  );
}

/** Decimal input never equals a computed binary number to the last bit. */
const SLACK = 1e-9;

/** @param {number} given @param {number} expected @param {{tolerance: number, factor: number}} how */
function fits(given, expected, { tolerance, factor }) {
  const slack = SLACK * Math.max(1, Math.abs(expected));
  if (Math.abs(given - expected) <= tolerance + slack) return true;
  const ratio = given / expected;
  return ratio >= (1 - SLACK) / factor && ratio <= factor * (1 + SLACK);
}
