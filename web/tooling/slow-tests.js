/** @import { Timed } from './counts.js' */

const NAMED = 10;
/** In seconds: a suite of which each test is short is one that can grow. */
const LIMIT = 30;

/** @param {Timed[]} times @returns {string} the slowest of them, a line each */
export function slowest(times) {
  return [...times]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, NAMED)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`)
    .join('\n');
}

/** @param {Timed[]} times @returns {string} a sentence about those over the limit, else nothing */
export function tooSlow(times) {
  const slow = times.filter(({ seconds }) => seconds > LIMIT);
  const named = slow.map(({ name, seconds }) => `"${name}" took ${seconds.toFixed(1)} s`);
  return slow.length > 0 ? `A test may take ${LIMIT} s, but ${named.join(', ')}` : '';
}
