import { chapters } from '../../web/chapters/index.js';
import { parse } from '../../web/engine/settings.js';
import { valueIn, wantedFor } from '../../web/view/outcome-path.js';
import { engine, experiment as experimentOf } from './registry.js';

/** @typedef {import('../../web/tooling/chapter-types.js').CheckBlock} Check */

/**
 * The numbers that a check wants, as the engine in Node computes them.
 * @param {Check} check  not a choice
 * @param {string} chapter
 * @returns {Promise<number[]>}
 */
export async function numbersFor(check, chapter) {
  if (check.answer !== undefined) return check.answer.split(/[\s,]+/).map(Number);
  if (!check.of) return [((check.min ?? 0) + (check.max ?? check.min ?? 0)) / 2];
  const entry = chapters.find(({ id }) => id === chapter);
  if (!entry) throw new Error(`no chapter "${chapter}"`);
  const { experiment, settings } = entry;
  const rows = (await experimentOf(experiment)).settings;
  const own = { ...settings, ...readSettings(check.with ?? '', rows) };
  const paths = check.of.split(/[\s,]+/);
  const client = await engine();
  const outcomes = await client.outcomes(
    paths.map((path) => ({ experiment, settings: own, ...wantedFor(path) })),
  );
  return paths.map((path, k) => Number(valueIn(outcomes[k], path)));
}

/**
 * The same as somebody would type it.
 * @param {Check} check
 * @param {string} chapter
 */
export const answerTo = async (check, chapter) =>
  (await numbersFor(check, chapter)).map((number) => String(number)).join(', ');

/**
 * @param {string} text  name=value, separated by spaces
 * @param {import('../../web/engine/types.js').Setting[]} rows
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
