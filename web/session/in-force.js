/**
 * What the settings in force come to. Which are in force at a cursor, the engine tells.
 *
 * @typedef {Pick<RemoteRun, 'experiment' | 'settings'>} InForce  settings: all that are in force
 */
import { defaultOf, same, withDefaults } from '../engine/settings.js';
/** @import { RemoteRun } from '../engine/remote-run.js' */
/** @import { Beside, Change, Edit, Experiment, PointChange, State } from '../engine/types.js' */

/**
 * Those of `settings` that are not at their default: what a link and a new run need.
 * @param {Experiment} experiment @param {Record<string, any>} settings
 */
export function differing(experiment, settings) {
  const rows = experiment.settings.filter(
    (row) => !same(settings[row.name], defaultOf(row, settings)),
  );
  return Object.fromEntries(rows.map(({ name }) => [name, settings[name]]));
}

/**
 * A run aside: this one, with `changed` on top of its settings.
 * @param {InForce} run @param {Record<string, any>} [changed]
 */
export const asideOf = ({ experiment, settings }, changed) => ({
  experiment: experiment.id,
  settings: differing(experiment, { ...settings, ...changed }),
});

/**
 * What setting `wanted` comes to: nothing, edits of a run that goes on, or a new run.
 * @param {InForce} run
 * @param {Record<string, any>} wanted  by name; what the experiment does not have is ignored
 * @returns {{outcome: 'unchanged' | 'edited' | 'restarted', changed: Record<string, any>,
 *   changes: Change[]}} changes: the edits
 */
export function settingChanges({ experiment, settings: now }, wanted) {
  const changed = Object.entries(wanted).filter(
    ([name, value]) => name in now && !same(now[name], value),
  );
  if (changed.length === 0) return { outcome: 'unchanged', changed: {}, changes: [] };
  const rows = changed.map(([name]) => experiment.settings.find((row) => row.name === name));
  const live = rows.every((row) => row?.live);
  const changes = changed.map(([name, value], index) =>
    rows[index]?.kind === 'flag' ? { switch: name, on: value } : { setting: name, value },
  );
  return { outcome: live ? 'edited' : 'restarted', changed: Object.fromEntries(changed), changes };
}

/**
 * Whether something was changed where a run ends: a point that was moved there. No update has felt it.
 * @param {Pick<State, 'step' | 'totalSteps' | 'run'>} state
 */
export const isUnfelt = ({ step, totalSteps, run }) =>
  step === totalSteps && run.edits.some((edit) => edit.step >= totalSteps);

/** What a change sets, by name. @param {Exclude<Change, PointChange>} change */
export const settingsOf = (change) =>
  'switch' in change ? { [change.switch]: change.on } : { [change.setting]: change.value };

/**
 * What a new run begins with: the settings in force, `settings` on top. A default that follows a choice
 * follows a new one, too.
 * @param {InForce} run @param {Record<string, any>} settings
 */
export function begunWith({ experiment, settings: now }, settings) {
  const chosen = { ...differing(experiment, now), ...settings };
  return differing(experiment, withDefaults(experiment, chosen));
}

/**
 * The right program beside a broken one: the same run with every setting of group `variant` at its
 * default. null when no variant is on.
 * @param {RemoteRun} run
 */
export function referenceRun({ experiment, description, settings: now }) {
  const variants = experiment.settings.filter(({ group }) => group === 'variant');
  if (variants.every((row) => same(now[row.name], row.default))) return null;
  const isVariant = (/** @type {string} */ name) => variants.some((row) => row.name === name);
  return {
    settings: Object.fromEntries(
      Object.entries(description.settings).filter(([name]) => !isVariant(name)),
    ),
    edits: description.edits.filter(({ change }) => !isVariant(nameOf(change))),
  };
}

/**
 * What a run beside one is opened from: of the same experiment it is the run itself, its edits included,
 * but for the settings that it names.
 * @param {RemoteRun} run @param {Beside} beside
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
 * @param {Beside & {edits: Edit[]}} a @param {Beside & {edits: Edit[]}} b
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
const nameOf = (change) => ('point' in change ? '' : Object.keys(settingsOf(change))[0]);
