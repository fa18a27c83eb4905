import { readNumbers } from './read-numbers.js';
/** @import { Translate } from './index.js' */
/** @import { Wanted } from './read-numbers.js' */

/**
 * The numbers that are asked for, or the sentence that says what was expected instead: for entries that
 * have no buttons to choose a reading with.
 * @param {Translate} t
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {{numbers: number[]} | {sentence: string}}
 */
export function readOrSay(t, text, wanted) {
  const reading = readNumbers(text, wanted);
  if (reading.is === 'numbers' && reading.numbers.every(Number.isFinite)) return reading;
  if (reading.is === 'doubt') return { sentence: t('number.doubt', { text }) };
  return { sentence: reading.is === 'count' ? sayCount(t, wanted.least) : t('number.malformed') };
}

/** "Three numbers, please." @param {Translate} t @param {number} [count] */
export function sayCount(t, count = 1) {
  return t(count <= 3 ? `number.count.${count}` : 'number.count', { count });
}
