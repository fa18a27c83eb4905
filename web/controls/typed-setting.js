import { clamp, parse } from '../engine/settings.js';

/** @typedef {{key: string, params: Record<string, string | number>}} SettingNote  said under the entry */

/**
 * What someone typed for a setting: the value to use, and what is to be said about it.
 * @param {import('../engine/types.js').Setting} setting
 * @param {string} text  also with full-width digits and separators, as Chinese keyboards give them
 * @returns {{value: any, note: SettingNote | null}}  value undefined: nothing usable was typed
 */
export function typedSetting(setting, text) {
  const plain = text
    .normalize('NFKC')
    .replace(/[、;\s]+(?=\S)/g, setting.kind === 'list' ? ',' : '');
  const read = parse(setting, plain.replace(/,+/g, ','));
  if ('error' in read) return { value: undefined, note: refused(setting) };
  const { value, note } = clamp(setting, read.value);
  if (note?.name === 'defaulted') return { value: undefined, note: refused(setting) };
  return {
    value,
    note: note ? { key: 'settings.clamped', params: { value: String(value) } } : null,
  };
}

/**
 * @param {import('../engine/types.js').Setting} setting
 * @returns {SettingNote}
 */
function refused({ kind, minLength = 1, maxLength = minLength }) {
  if (kind === 'list')
    return { key: 'settings.not-a-list', params: { min: minLength, max: maxLength } };
  return { key: kind === 'int' ? 'settings.not-whole' : 'settings.not-a-number', params: {} };
}
