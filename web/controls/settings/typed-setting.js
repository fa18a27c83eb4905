import { clamp, parse } from '../../engine/settings.js';
import { errorSentence } from '../../i18n/error-sentence.js';

/**
 * What is said under an entry, in the language of the moment.
 * @typedef {{words: (t: import('../../i18n/index.js').Translate) => string, wrong: boolean}} SettingNote
 */

/**
 * What someone typed for a setting: the value to use, and what is to be said about it.
 * @param {import('../../engine/types.js').Setting} setting
 * @param {string} text  also with full-width digits and separators, as Chinese keyboards give them
 * @returns {{value: any, note: SettingNote | null}}  value undefined: nothing usable was typed
 */
export function typedSetting(setting, text) {
  const plain = text
    .normalize('NFKC')
    .replace(setting.kind === 'table' ? /[、]/g : /[、;\s]+(?=\S)/g, isRow(setting) ? ',' : '');
  const read = parse(setting, plain.replace(/,+/g, ','));
  if ('error' in read) return { value: undefined, note: refused(setting) };
  const { value, note } = clamp(setting, read.value);
  if (note?.name === 'defaulted') return { value: undefined, note: refused(setting) };
  return {
    value,
    note: note ? { words: (t) => errorSentence(t, note, told), wrong: false } : null,
  };
}

const told = /** @type {const} */ ({ family: 'note' });

/**
 * @param {import('../../engine/types.js').Setting} setting
 * @returns {SettingNote}
 */
function refused({ kind, minLength = 1, maxLength = minLength }) {
  const key = KEYS[kind] ?? 'settings.not-a-number';
  return { words: (t) => t(key, { min: minLength, max: maxLength }), wrong: true };
}

/** @type {Record<string, string>} */
const KEYS = { list: 'settings.not-a-list', int: 'settings.not-whole' };

/** @param {import('../../engine/types.js').Setting} setting */
function isRow({ kind }) {
  return kind === 'list' || kind === 'table';
}
