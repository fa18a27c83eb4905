/**
 * Settings and runs that came from outside (link, attribute, message) brought to what the registry
 * allows. Nothing here fails: what is unknown is left out, what is too large is cut to size, and
 * the notes say which.
 *
 * @typedef {SettingNote | {name: 'unreadable-run' | 'other-version' | 'unknown-experiment'
 *   | 'dropped-edits' | 'state-refused', value: any, parameter?: undefined}} Note
 */
import { clamp, parse } from '../engine/settings.js';
/** @import { Note as SettingNote } from '../engine/settings.js' */
/** @import { Change, Experiment, Run, Setting } from '../engine/types.js' */

/**
 * Settings as text, by name. Names that the experiment does not have are ignored.
 * @param {Record<string, string>} texts @param {Experiment} experiment
 * @returns {{settings: Record<string, any>, notes: Note[]}}
 */
export function checkTexts(texts, experiment) {
  const notes = /** @type {Note[]} */ ([]);
  const values = /** @type {Record<string, any>} */ ({});
  for (const setting of experiment.settings) {
    const { name } = setting;
    if (!Object.hasOwn(texts, name)) continue;
    const parsed = parse(setting, texts[name]);
    if ('value' in parsed) values[name] = parsed.value;
    else
      notes.push({ name: 'defaulted', parameter: name, value: texts[name], used: setting.default });
  }
  const checked = checkSettings(values, experiment);
  return { settings: checked.settings, notes: [...notes, ...checked.notes] };
}

/**
 * Settings as values.
 * @param {any} values @param {Experiment} experiment
 * @returns {{settings: Record<string, any>, notes: Note[]}}
 */
export function checkSettings(values, experiment) {
  const notes = /** @type {Note[]} */ ([]);
  const settings = /** @type {Record<string, any>} */ ({});
  for (const setting of experiment.settings) {
    if (!isObject(values) || !Object.hasOwn(values, setting.name)) continue;
    const { value, note } = clamp(setting, values[setting.name]);
    if (note) notes.push(note);
    if (note?.name !== 'defaulted') settings[setting.name] = value;
  }
  return { settings, notes };
}

/**
 * @param {any} run  anything
 * @param {readonly Experiment[]} registry
 * @returns {{run: Run | null, notes: Note[]}}
 */
export function checkRun(run, registry) {
  if (!isObject(run) || typeof run.version !== 'number')
    return { run: null, notes: [{ name: 'unreadable-run', value: undefined }] };
  if (run.version !== 1)
    return { run: null, notes: [{ name: 'other-version', value: run.version }] };
  const experiment = registry.find(({ id }) => id === run.experiment);
  if (!experiment) {
    return { run: null, notes: [{ name: 'unknown-experiment', value: run.experiment }] };
  }

  const { settings, notes } = checkSettings(run.settings, experiment);
  /** @type {any[]} */
  const given = Array.isArray(run.edits) ? run.edits : [];
  const edits = given
    .slice(0, experiment.mostEdits)
    .flatMap((edit) => {
      const change = checkChange(edit?.change, experiment, notes);
      return change && isStep(edit.step, experiment) ? [{ step: edit.step, change }] : [];
    })
    .sort((a, b) => a.step - b.step);
  if (edits.length < given.length) {
    notes.push({ name: 'dropped-edits', value: given.length - edits.length });
  }
  const step = isStep(run.cursor?.step, experiment) ? run.cursor.step : 0;
  const phase = experiment.phases.includes(run.cursor?.phase) ? run.cursor.phase : null;
  return {
    run: { version: 1, experiment: experiment.id, settings, edits, cursor: { step, phase } },
    notes,
  };
}

/**
 * @param {any} change @param {Experiment} experiment
 * @param {Note[]} notes  gets what was clamped
 * @returns {Change | null}
 */
function checkChange(change, experiment, notes) {
  if (!isObject(change)) return null;
  if ('point' in change) return checkPoint(change, experiment);
  const name = 'switch' in change ? change.switch : change.setting;
  const setting = experiment.settings.find((row) => row.name === name && row.live);
  if (!setting) return null;
  if ('switch' in change) {
    return setting.kind === 'flag' && typeof change.on === 'boolean'
      ? { switch: name, on: change.on }
      : null;
  }
  const { value, note } = clamp(setting, change.value);
  if (note?.name === 'defaulted') return null;
  if (note) notes.push(note);
  return { setting: name, value };
}

/** @param {any} change @param {Experiment} experiment @returns {Change | null} */
function checkPoint({ point, x, y }, experiment) {
  const numbers = (/** @type {any} */ list) =>
    // One number each, none removes the point.
    Array.isArray(list) && list.length <= 1 && list.every((v) => Number.isFinite(v));
  return experiment.pointsEditable && isStep(point, experiment) && numbers(x) && numbers(y)
    ? { point, x, y }
    : null;
}

/** @param {any} value @param {Experiment} experiment */
const isStep = (value, { lastStep }) => Number.isInteger(value) && value >= 0 && value <= lastStep;

/** @param {any} value */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
