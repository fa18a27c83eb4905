import { same, withDefaults, write } from '../../engine/settings.js';
import { checkTexts } from '../../session/check-run.js';

/**
 * @typedef {import('../../engine/types.js').Experiment} Experiment
 * @typedef {import('../../chapters/index.js').ChapterEntry} ChapterEntry
 */

/**
 * Settings as they were given, brought to what the experiment allows: every value in force, and as text
 * those that are not as the chapter has them anyway.
 * @param {ChapterEntry} chapter
 * @param {Experiment} experiment
 * @param {Record<string, string>} texts
 * @returns {{values: Record<string, any>, texts: Record<string, string>}}
 */
export function chosenSettings(chapter, experiment, texts) {
  const base = withDefaults(experiment, chapter.settings);
  const values = { ...base, ...checkTexts(texts, experiment).settings };
  const rows = experiment.settings.filter(({ name }) => !same(values[name], base[name]));
  return {
    values,
    texts: Object.fromEntries(rows.map((row) => [row.name, write(row, values[row.name])])),
  };
}
