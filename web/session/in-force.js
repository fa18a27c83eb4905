/**
 * What the edit log makes of the settings. An edit {step, change} takes effect in update step+1; one
 * made inside an update in the update after it.
 *
 * @typedef {import('../engine/types.js').Edit} Edit
 * @typedef {import('../engine/types.js').Change} Change
 * @typedef {import('../engine/types.js').Setting} Setting
 * @typedef {import('../engine/types.js').Experiment} Experiment
 * @typedef {import('../engine/types.js').Cursor} Cursor
 * @typedef {{settings: Record<string, any>, edits: readonly Edit[]}} LoggedRun
 */
import { same, withDefaults } from '../engine/settings.js';

/**
 * All settings as a change at the cursor would find them: what the controls show.
 * @param {Experiment} experiment
 * @param {LoggedRun} run
 * @param {Cursor} cursor
 * @returns {Record<string, any>}
 */
export function settingsInForce(experiment, { settings, edits }, cursor) {
  const step = cursor.step + (cursor.phase === null ? 0 : 1);
  const all = withDefaults(experiment, settings);
  for (const { step: since, change } of edits) {
    if (since > step) continue;
    if ('setting' in change) all[change.setting] = change.value;
    else if ('switch' in change) all[change.switch] = change.on;
    else Object.assign(all, withPoint(all, change));
  }
  return all;
}

/**
 * The lists `x` and `y` after a point was moved, added or removed.
 * @param {Record<string, any>} settings
 * @param {import('../engine/types.js').PointChange} change
 */
function withPoint({ x, y }, { point, x: px, y: py }) {
  const edited = (/** @type {number[]} */ list, /** @type {number[]} */ entry) => [
    ...list.slice(0, point),
    ...entry,
    ...list.slice(point + 1),
  ];
  return { x: edited(x, px), y: edited(y, py) };
}

/**
 * Those of `settings` that are not at their default: what a link and a new run need.
 * @param {Experiment} experiment
 * @param {Record<string, any>} settings
 */
export function differing(experiment, settings) {
  const rows = experiment.settings.filter((row) => !same(settings[row.name], row.default));
  return Object.fromEntries(rows.map(({ name }) => [name, settings[name]]));
}

/**
 * The right program beside a broken one: the same run with every setting of group `variant` at its
 * default. null when no variant is on.
 * @param {Experiment} experiment
 * @param {LoggedRun} run
 * @param {Cursor} cursor
 * @returns {{settings: Record<string, any>, edits: Edit[]} | null}
 */
export function referenceRun(experiment, run, cursor) {
  const variants = experiment.settings.filter(({ group }) => group === 'variant');
  const now = settingsInForce(experiment, run, cursor);
  if (variants.every((row) => same(now[row.name], row.default))) return null;
  const isVariant = (/** @type {string} */ name) => variants.some((row) => row.name === name);
  return {
    settings: Object.fromEntries(Object.entries(run.settings).filter(([name]) => !isVariant(name))),
    edits: run.edits.filter(({ change }) => !isVariant(nameOf(change))),
  };
}

/** @param {Change} change */
function nameOf(change) {
  if ('setting' in change) return change.setting;
  return 'switch' in change ? change.switch : '';
}
