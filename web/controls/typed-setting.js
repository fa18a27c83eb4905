import { parseNumbers } from './answers.js';

/** @typedef {import('../engine/types.js').Setting} Setting */

/**
 * What someone typed for a setting: the value to use, and what is to be said about it.
 * @param {Setting} setting
 * @param {string} text
 * @returns {{value: any, note: null | {key: string, params: Record<string, string | number>}}}
 *   value undefined: nothing usable was typed
 */
export function typedSetting(setting, text) {
  const numbers = parseNumbers(text);
  if (!numbers) return { value: undefined, note: { key: 'settings.not-a-number', params: {} } };
  return setting.kind === 'list' ? typedList(setting, numbers) : typedNumber(setting, numbers);
}

/**
 * @param {Setting} setting
 * @param {number[]} numbers
 */
function typedNumber(setting, numbers) {
  if (numbers.length !== 1) {
    return { value: undefined, note: { key: 'settings.not-a-number', params: {} } };
  }
  const whole = setting.kind === 'int' ? Math.round(numbers[0]) : numbers[0];
  const value = within(setting, whole);
  return { value, note: value === whole ? null : { key: 'settings.clamped', params: { value } } };
}

/**
 * @param {Setting} setting
 * @param {number[]} numbers
 */
function typedList(setting, numbers) {
  const { minLength = 1, maxLength = Infinity } = setting;
  if (numbers.length < minLength || numbers.length > maxLength) {
    const params = { min: minLength, max: maxLength };
    return { value: undefined, note: { key: 'settings.list-length', params } };
  }
  const value = numbers.map((number) => within(setting, number));
  const changed = value.some((number, k) => number !== numbers[k]);
  return {
    value,
    note: changed ? { key: 'settings.clamped', params: { value: value.join(', ') } } : null,
  };
}

/**
 * @param {Setting} setting
 * @param {number} number
 */
function within({ min = -Infinity, max = Infinity }, number) {
  return Math.min(max, Math.max(min, number));
}
