import { chapters } from '../../web/chapters/index.js';
import { parse, withDefaults } from '../../web/engine/settings.js';
import { ruleOf } from '../../web/controls/card/answers.js';
import { quoting } from '../../web/view/outcome-path.js';
import { engine, experiment as experimentOf } from './registry.js';
/** @import { Quote } from '../../web/controls/card/answers.js' */
/** @import { Setting } from '../../web/engine/types.js' */
/** @import { CheckBlock as Check } from '../../web/tooling/chapter-types.js' */

/** What a check is judged by that only the page can measure. @param {Check} check */
export const isMeasured = ({ of = '' }) => of.includes('now.trials');

/**
 * Milliseconds as a machine might take them, so that what is said to answers can be tried without a
 * clock: a chunk for the call, then so much a number.
 * @param {string} path  now.trials.<x>.<y>
 */
function measured(path) {
  const [i, j] = path.split('.').slice(2).map(Number);
  return 3e-4 + 1e-4 * 7 ** i * [12, 3, 1][j];
}

/** A card asks the same run for many numbers: what was asked for, by request. @type {Map<string, Promise<any[]>>} */
const asked = new Map();

/**
 * Numbers of runs of a chapter, as its cards name them.
 * @param {string} chapter
 * @param {string} [experiment]  what the card is about, where that is not what the chapter is
 * @returns {Quote}
 */
export const quoteIn = (chapter, experiment) => async (path, text) => {
  if (path.startsWith('now.trials')) return measured(path);
  // As the card opens.
  if (path.startsWith('now.')) return quoteIn(chapter, experiment)(path.slice(4), text);
  const entry = chapters.find(({ id }) => id === chapter);
  if (!entry) throw new Error(`no chapter "${chapter}"`);
  const own = experiment ?? entry.experiment;
  const row = await experimentOf(own);
  const settings = {
    ...(own === entry.experiment && entry.settings),
    ...readSettings(text ?? '', row.settings),
  };
  const client = await engine();
  return quoting(async (wanted) => {
    const request = { experiment: own, settings, ...wanted };
    const key = JSON.stringify(request);
    const known = asked.get(key) ?? client.outcomes([request]);
    asked.set(key, known);
    const [outcome] = await known;
    return { ...outcome, settings: withDefaults(row, settings) };
  })(path);
};

/**
 * Numbers that a check takes, as the engine in Node computes them.
 * @param {Check} check  not a choice
 * @param {string} chapter
 * @param {string} [experiment]  of its card
 * @returns {Promise<number[]>}
 */
export async function numbersFor(check, chapter, experiment) {
  const quote = quoteIn(chapter, experiment);
  if (check.as) return numbersFor({ ...check, as: undefined }, chapter, experiment);
  const { expected, min, max } = await ruleOf(check, (path, own) => quote(path, own ?? check.with));
  if (expected) return expected.map((number) => number ?? 0);
  return [Number.isFinite(min + max) ? (min + max) / 2 : Math.max(min, Math.min(max, 0))];
}

/**
 * The same as somebody would type it.
 * @param {Check} check
 * @param {string} chapter
 * @param {string} [experiment]  of its card
 */
export const answerTo = async (check, chapter, experiment) =>
  (await numbersFor(check, chapter, experiment)).map((number) => String(number)).join(', ');

/**
 * @param {string} text  name=value, separated by spaces
 * @param {Setting[]} rows
 */
function readSettings(text, rows) {
  const pairs = text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [name, value] = part.split('=');
      const row = rows.find((setting) => setting.name === name);
      const parsed = row && parse(row, value);
      if (!parsed || 'error' in parsed) throw new Error(`no setting ${part}`);
      return [name, parsed.value];
    });
  return Object.fromEntries(pairs);
}
