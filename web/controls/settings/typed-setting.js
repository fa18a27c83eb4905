import { clamp, shown } from '../../engine/settings.js';
import { errorSentence } from '../../i18n/error-sentence.js';
import { readNumbers, readRows } from '../../i18n/read-numbers.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */

/**
 * What is said under an entry, in the language of the moment.
 * @typedef {object} SettingNote
 * @property {(t: Translate) => string} words
 * @property {boolean} wrong
 * @property {string} [typed]  what was typed and is not in force: it stays in the entry
 * @property {any} [waits]  it will be in force when another list is as long
 * @property {(Typed & {text: string})[]} [readings]  what it can be, to choose from
 *
 * @typedef {{value: any, note: SettingNote | null}} Typed  value undefined: nothing to use yet
 */

/**
 * What someone typed for a setting: the value to use, and what is to be said about it.
 * @param {Setting} setting
 * @param {string} typed
 * @returns {Typed}
 */
export function typedSetting(setting, typed) {
  const found = read(setting, typed);
  if (found.is === 'value') return within(setting, found.value, typed);
  if (found.is !== 'doubt') return refused(setting, typed, found.is);
  const readings = found.readings.flatMap((reading) => {
    const { value, note } = within(setting, reading, typed);
    return value === undefined ? [] : [{ text: shown(reading), value, note }];
  });
  const texts = readings.map(({ text }) => text);
  const words = (/** @type {Translate} */ t) =>
    t('settings.doubt', { typed, readings: texts.join(t('settings.or')) });
  return { value: undefined, note: { words, wrong: true, typed, readings } };
}

/**
 * @param {Setting} setting
 * @param {string} typed
 * @returns {{is: 'value', value: any} | {is: 'doubt', readings: any[]}
 *   | {is: 'malformed' | 'count' | 'not-whole'}}
 */
function read({ kind, minLength, maxLength, minColumns, maxColumns }, typed) {
  if (kind === 'table') {
    const reading = readRows(typed, { least: minColumns, most: maxColumns });
    return reading.is === 'rows' ? { is: 'value', value: reading.rows } : reading;
  }
  const isList = kind === 'list';
  const count = isList ? { least: minLength, most: maxLength } : {};
  const reading = readNumbers(typed, { ...count, whole: kind === 'int' });
  const own = (/** @type {number[]} */ numbers) => (isList ? numbers : numbers[0]);
  if (reading.is === 'numbers') return { is: 'value', value: own(reading.numbers) };
  return reading.is === 'doubt' ? { is: 'doubt', readings: reading.readings.map(own) } : reading;
}

/** @param {Setting} setting @param {any} value @param {string} typed @returns {Typed} */
function within(setting, value, typed) {
  const { value: used, note } = clamp(setting, value);
  if (!note) return { value: used, note: null };
  if (note.name === 'defaulted') return refused(setting, typed);
  const words = (/** @type {Translate} */ t) =>
    errorSentence(t, note, { family: 'note', settings: [setting] });
  return { value: used, note: { words, wrong: false } };
}

/** @param {Setting} setting @param {string} typed @param {string} [why] @returns {Typed} */
function refused({ kind, minLength, maxLength, minColumns, maxColumns }, typed, why) {
  const [min, max] = kind === 'table' ? [minColumns, maxColumns] : [minLength, maxLength];
  const one = kind === 'int' ? 'not-whole' : 'not-a-number';
  const key = { list: min === max ? 'not-a-list.exact' : 'not-a-list', table: 'not-a-table' }[
    /** @type {string} */ (kind)
  ];
  const name = key ?? (why === 'count' ? 'one-number' : one);
  const words = (/** @type {Translate} */ t) => t(`settings.${name}`, { min, max });
  return { value: undefined, note: { words, wrong: true, typed } };
}
