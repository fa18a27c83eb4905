/**
 * Work that is held to a clock. The clock may be coarse: 5 µs apart in some pages, 0.1 ms or more in
 * others. So the work is repeated until it lasts, in chunks that a call has time for.
 *
 * @typedef {object} Timing  of doing the work once, in milliseconds
 * @property {number} median
 * @property {number} low  the fastest sample
 * @property {number} high  the slowest
 */

/** A sample lasts at least this long, in milliseconds, and so many ticks of the clock. */
const SAMPLE = 20;
const TICKS = 8;
/** A chunk takes about this long: two of them fit into a call. */
const CHUNK = 10;
/** What is kept; the first sample only warms up. */
const SAMPLES = 7;
/** Readings of a clock that stands still, before it is taken for one of 0.1 s. */
const PATIENCE = 100_000;

/**
 * @param {(repeat: number) => void} work  does it so often
 * @param {() => number} now  in milliseconds
 * @returns {{next: () => Timing | null}}  next: does a chunk of it; null: it is not measured yet
 */
export function createStopwatch(work, now) {
  const least = Math.max(SAMPLE, TICKS * grainOf(now));
  const samples = /** @type {number[]} */ ([]);
  let repeat = 1;
  let settled = false;
  let [done, elapsed] = [0, 0];

  return {
    next() {
      const started = now();
      work(repeat);
      const took = now() - started;
      if (!settled) {
        // Until a chunk can be read off the clock it is doubled.
        settled = took >= CHUNK / 2;
        repeat = settled ? Math.max(1, Math.round((repeat * CHUNK) / took)) : repeat * 2;
        return null;
      }
      done += repeat;
      elapsed += took;
      if (elapsed < least) return null;
      samples.push(elapsed / done);
      [done, elapsed] = [0, 0];
      return samples.length <= SAMPLES ? null : timingOf(samples.slice(1));
    },
  };
}

/** The least step of a clock. @param {() => number} now */
function grainOf(now) {
  let grain = Infinity;
  let last = now();
  for (let k = 0, seen = 0; k < PATIENCE && seen < 3; k++) {
    const time = now();
    if (time === last) continue;
    grain = Math.min(grain, time - last);
    last = time;
    seen += 1;
  }
  return grain === Infinity ? 100 : grain;
}

/** @param {number[]} samples @returns {Timing} */
function timingOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], low: sorted[0], high: sorted[sorted.length - 1] };
}
