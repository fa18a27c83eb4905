import { same } from '../engine/settings.js';
/** @import { Change, Experiment, PointChange } from '../engine/types.js' */

/**
 * What setting `wanted` comes to: nothing, edits of a run that goes on, or a new run.
 * @param {Experiment} experiment
 * @param {Record<string, any>} now  all settings in force
 * @param {Record<string, any>} wanted  some settings, by name
 * @returns {{outcome: 'unchanged' | 'edited' | 'restarted', changed: Record<string, any>,
 *   changes: Change[]}} changes: one edit each, when all of them are live
 */
export function settingChanges(experiment, now, wanted) {
  // Names that the experiment does not have are ignored.
  const changed = Object.entries(wanted).filter(
    ([name, value]) => name in now && !same(now[name], value),
  );
  if (changed.length === 0) return { outcome: 'unchanged', changed: {}, changes: [] };
  const rows = changed.map(([name]) => experiment.settings.find((row) => row.name === name));
  const live = rows.every((row) => row?.live);
  const changes = changed.map(([name, value], index) =>
    rows[index]?.kind === 'flag' ? { switch: name, on: value } : { setting: name, value },
  );
  return {
    outcome: live ? 'edited' : 'restarted',
    changed: Object.fromEntries(changed),
    changes: live ? changes : [],
  };
}

/** What a change sets, by name. @param {Exclude<Change, PointChange>} change */
export function settingsOf(change) {
  return 'switch' in change ? { [change.switch]: change.on } : { [change.setting]: change.value };
}
