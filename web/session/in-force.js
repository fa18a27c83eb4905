/** What the settings in force come to. Which are in force at a cursor, the engine tells. */
import { defaultOf, same, withDefaults } from '../engine/settings.js';
/** @import { Beside, Change, Edit, Experiment } from '../engine/types.js' */

/**
 * Those of `settings` that are not at their default: what a link and a new run need.
 * @param {Experiment} experiment
 * @param {Record<string, any>} settings
 */
export function differing(experiment, settings) {
  const rows = experiment.settings.filter(
    (row) => !same(settings[row.name], defaultOf(row, settings)),
  );
  return Object.fromEntries(rows.map(({ name }) => [name, settings[name]]));
}

/**
 * What a new run begins with: the settings in force, `settings` on top. A default that follows a choice
 * follows a new one, too.
 * @param {Experiment} experiment
 * @param {Record<string, any>} now  the settings in force
 * @param {Record<string, any>} settings
 */
export function begunWith(experiment, now, settings) {
  const chosen = { ...differing(experiment, now), ...settings };
  return differing(experiment, withDefaults(experiment, chosen));
}

/**
 * The right program beside a broken one: the same run with every setting of group `variant` at its
 * default. null when no variant is on.
 * @param {Experiment} experiment
 * @param {{settings: Record<string, any>, edits: readonly Edit[]}} run
 * @param {Record<string, any>} now  the settings in force
 * @returns {{settings: Record<string, any>, edits: Edit[]} | null}
 */
export function referenceRun(experiment, run, now) {
  const variants = experiment.settings.filter(({ group }) => group === 'variant');
  if (variants.every((row) => same(now[row.name], row.default))) return null;
  const isVariant = (/** @type {string} */ name) => variants.some((row) => row.name === name);
  return {
    settings: Object.fromEntries(Object.entries(run.settings).filter(([name]) => !isVariant(name))),
    edits: run.edits.filter(({ change }) => !isVariant(nameOf(change))),
  };
}

/**
 * What a run beside one is opened from: of the same experiment it is the run itself, its edits included,
 * but for the settings that it names.
 * @param {{experiment: Experiment, description: {settings: Record<string, any>, edits: readonly Edit[]}}} run
 * @param {Beside} beside
 * @returns {Beside & {edits: Edit[]}}
 */
export function besideRun({ experiment, description }, beside) {
  if (beside.experiment !== experiment.id) return { ...beside, edits: [] };
  return {
    ...beside,
    settings: { ...description.settings, ...beside.settings },
    edits: description.edits.filter(
      ({ change }) => !Object.hasOwn(beside.settings, nameOf(change)),
    ),
  };
}

/**
 * Whether two runs to be opened are the same, whatever of their settings is written out.
 * @param {Experiment} experiment  of the one that is seen
 * @param {Beside & {edits: Edit[]}} a
 * @param {Beside & {edits: Edit[]}} b
 */
export function isSameRun(experiment, a, b) {
  const [one, other] = [a, b].map(({ experiment: id, settings, edits }) => {
    const chosen =
      id === experiment.id ? differing(experiment, withDefaults(experiment, settings)) : settings;
    return JSON.stringify([id, Object.entries(chosen).sort(), edits]);
  });
  return one === other;
}

/** @param {Change} change */
function nameOf(change) {
  if ('setting' in change) return change.setting;
  return 'switch' in change ? change.switch : '';
}
