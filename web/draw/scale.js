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

/** Ends further out than this are cut: what is computed from them stays finite. */
const LARGEST = 1e150;
/** A range narrower than that share of its ends has no room for ticks between them. */
const NARROWEST = 1e-9;

/**
 * A linear or logarithmic scale. On a log scale what is not positive maps to −infinity's side: callers
 * clip or leave it out. A domain that nobody could draw (empty, one point, not finite) gives way to one
 * around it.
 * @param {[number, number]} domain
 * @param {[number, number]} range  pixels
 * @param {boolean} [log]
 * @returns {Scale}
 */
export function createScale(domain, range, log = false) {
  domain = log ? logDomain(domain) : plainDomain(domain);
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

/**
 * The domain itself where it can be drawn, else a range around it.
 * @param {[number, number]} domain
 * @returns {[number, number]}
 */
export function plainDomain(domain) {
  let [a, b] = domain.map((end) => Math.min(LARGEST, Math.max(-LARGEST, end)));
  if (Number.isNaN(a)) a = b;
  if (Number.isNaN(b)) b = a;
  if (Number.isNaN(a)) return [0, 1];
  const size = Math.max(Math.abs(a), Math.abs(b));
  if (Math.abs(b - a) > Math.max(size * NARROWEST, 1 / LARGEST)) return [a, b];
  const room = size > 1 / LARGEST ? size / 20 : 1;
  return [(a + b) / 2 - room, (a + b) / 2 + room];
}

/** The same for a log scale. @param {[number, number]} domain @returns {[number, number]} */
function logDomain(domain) {
  const [a, b] = domain.map((end) =>
    end > 0 ? Math.min(LARGEST, Math.max(1 / LARGEST, end)) : NaN,
  );
  if (Number.isNaN(a + b)) {
    const known = Number.isNaN(a) ? b : a;
    return Number.isNaN(known) ? [0.1, 1] : [known / 10, known * 10];
  }
  return Math.abs(b / a - 1) > NARROWEST ? [a, b] : [a / 3, b * 3];
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
