import { ticks as linearTicks } from 'd3-array';
import { powerLabel, tickLabel } from './tick-label.js';

/**
 * @typedef {object} Tick
 * @property {number} value
 * @property {string} label
 *
 * @typedef {object} Scale
 * @property {(value: number) => number} of  value → pixel
 * @property {(pixel: number) => number} invert  pixel → value
 * @property {[number, number]} domain
 * @property {[number, number]} range
 * @property {boolean} log
 * @property {(count: number) => Tick[]} ticks  about that many
 */

/**
 * A linear or logarithmic scale. On a log scale both ends of the domain are positive, and what is not
 * maps to −infinity's side: callers clip or leave it out.
 * @param {[number, number]} domain
 * @param {[number, number]} range  pixels
 * @param {boolean} [log]
 * @returns {Scale}
 */
export function createScale(domain, range, log = false) {
  const f = log ? Math.log10 : (/** @type {number} */ v) => v;
  const inverse = log ? (/** @type {number} */ v) => 10 ** v : (/** @type {number} */ v) => v;
  const start = f(domain[0]);
  const slope = (range[1] - range[0]) / (f(domain[1]) - start || 1);
  return {
    of: (value) => range[0] + (f(value) - start) * slope,
    invert: (pixel) => inverse(start + (pixel - range[0]) / slope),
    domain,
    range,
    log,
    ticks: (count) => (log ? logTicks(domain, count) : plainTicks(domain, count)),
  };
}

/** @param {[number, number]} domain @param {number} count @returns {Tick[]} */
function plainTicks([a, b], count) {
  const values = linearTicks(a, b, Math.max(1, count));
  const step = values.length > 1 ? Math.abs(values[1] - values[0]) : Math.abs(b - a) || 1;
  return values.map((value) => ({ value, label: tickLabel(value, step) }));
}

/**
 * Powers of ten, every second, third … one when there are too many; with 2 and 5 between them when
 * there are hardly any.
 * @param {[number, number]} domain
 * @param {number} count
 * @returns {Tick[]}
 */
function logTicks([a, b], count) {
  const low = Math.log10(Math.min(a, b));
  const high = Math.log10(Math.max(a, b));
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  const between = high - low < 1.5 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    if (power % every) continue;
    for (const factor of between) {
      const position = power + Math.log10(factor);
      if (position < low - 1e-9 || position > high + 1e-9) continue;
      const value = factor * 10 ** power;
      ticks.push({ value, label: factor === 1 ? powerLabel(power) : tickLabel(value, value) });
    }
  }
  return ticks;
}
