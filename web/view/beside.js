import { defaultOf, matters, same } from '../engine/settings.js';
/** @import { RunView, Setting, View } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */

/**
 * @typedef {typeof import('../i18n/format.js').format} Format
 * @typedef {{t: Translate, format: Format}} Saying
 */

/**
 * Whether a run is the right program beside a broken one: the same but for the lines that were changed.
 * @param {RunView} view @param {RunView} run
 */
export function isReference(view, run) {
  const names = differing(view, run);
  const rows = view.experiment.settings.filter(({ name }) => names.includes(name));
  const right = (/** @type {Setting} */ { name, group, default: own }) =>
    group === 'variant' && same(run.settings[name], own);
  return rows.length > 0 && rows.every(right);
}

/**
 * What a run beside is called: as a card names it; by the words for the right program where it is that, else
 * by the settings in which it differs; by its experiment where that is another.
 * @param {RunView} view @param {RunView} run
 * @param {Saying & {reference: string, same: string}} words  same: nothing differs
 */
export function besideName(view, run, words) {
  if (run.name) return run.name;
  if (view.experiment.id !== run.experiment.id) return run.experiment.id;
  if (isReference(view, run)) return words.reference;
  return settingsText(run, differing(view, run), words) || words.same;
}

/**
 * What the run itself is called among those beside it: by the settings in which one of them differs.
 * @param {View} view @param {Saying} saying
 * @returns {string}  '': in none
 */
export function ownName(view, saying) {
  if (view.name) return view.name;
  const others = view.beside.filter((run) => !isReference(view, run));
  const names = new Set(others.flatMap((run) => differing(view, run)));
  return settingsText(view, [...names], saying);
}

/**
 * In the reader's words, as short as stands on a curve: a number with its symbol, a switch that is on by
 * what it does, a choice by itself. Switches that are off are told only where nothing else differs.
 * @param {RunView} run @param {string[]} names @param {Saying} saying
 */
function settingsText({ experiment, settings }, names, { t, format }) {
  const rows = experiment.settings.filter(({ name }) => names.includes(name));
  const off = rows.filter(({ name, kind }) => kind === 'flag' && !settings[name]);
  const listed = (/** @type {Setting[]} */ some) => some.map(said).join(t('run.list'));
  if (off.length === rows.length && off.length > 0) return t('run.off', { switches: listed(off) });
  return listed(rows.filter((row) => !off.includes(row)));

  /** @param {Setting} row */
  function said({ name, kind }) {
    const value = written(settings[name], format);
    const key = kind === 'choice' ? `run.${name}.${value}` : `run.${name}`;
    const words = t(key, { value });
    if (words !== key) return words;
    return kind === 'choice' ? value : `${name} = ${value}`;
  }
}

/**
 * Settings that tell them apart: not those that neither has a use for, and not a default that follows
 * another choice.
 * @param {RunView} view @param {RunView} run
 */
function differing(view, run) {
  if (view.experiment.id !== run.experiment.id) return [];
  const asDefault = (/** @type {Setting} */ row) =>
    [view, run].every(({ settings }) => same(settings[row.name], defaultOf(row, settings)));
  return view.experiment.settings
    .filter((row) => !same(view.settings[row.name], run.settings[row.name]))
    .filter((row) => [view, run].some(({ settings }) => matters(row, settings)))
    .filter((row) => !row.choice || !asDefault(row))
    .map(({ name }) => name);
}

/** @param {any} value @param {Format} format @returns {string} */
function written(value, format) {
  if (Array.isArray(value)) return `(${value.map((one) => written(one, format)).join(', ')})`;
  return typeof value === 'number' ? format.general(value) : String(value);
}
