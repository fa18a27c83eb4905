/** @import { View } from '../../engine/types.js' */
/** @import { Saying, SceneTable } from '../scene-types.js' */

/** What the words of several pictures share. */

/** A table on the page holds the numbers of so many samples; how many more there are is said. */
export const MOST_ROWS = 200;

/**
 * Where a run stands, for a sentence to begin with: inside an update it is that one, as in the headline.
 * @param {View} view @param {Saying['t']} t
 */
export function placeOf({ state: { step, totalSteps: total, phase } }, t) {
  return phase === null
    ? t('scene.at', { step, total })
    : t('scene.at.inside', { step: step + 1, total });
}

/**
 * Adds the line that stands for the samples a table leaves out.
 * @param {SceneTable} table
 * @param {number} samples  all of them; the table has the first MOST_ROWS at most
 * @param {Saying['t']} t
 * @returns {SceneTable}
 */
export function withRest({ columns, rows, quantities }, samples, t) {
  if (samples <= MOST_ROWS) return { columns, rows, quantities };
  const blank = new Array(columns.length - 1).fill('');
  const line = [t('scene.more', { count: samples - MOST_ROWS }), ...blank];
  return {
    columns,
    rows: rows.toSpliced(MOST_ROWS, 0, line),
    quantities: quantities?.toSpliced(MOST_ROWS, 0, ['', ...blank]),
  };
}

/**
 * What a reader has drawn by hand, in a sentence; none where nothing is drawn.
 * @param {Pick<Saying, 't' | 'format' | 'look'>} saying
 * @returns {string[]}
 */
export function sketched({ t, format, look }) {
  const drawn = /** @type {number[]} */ (look.sketch ?? []);
  if (drawn.length === 0) return [];
  const heights = [1 / 4, 1 / 2, 1].map((share) => drawn[Math.round(share * drawn.length) - 1]);
  const [first, middle, last] = heights.map((height) => format.short(height));
  return [t('scene.describe.sketch', { first, middle, last })];
}

/**
 * Sentences one after the other; the last one says that the run has diverged, where it has.
 * @param {View} view
 * @param {string[]} sentences
 * @param {Saying['t']} t
 */
export function joined({ state }, sentences, t) {
  const all =
    state.divergedAt === null
      ? sentences
      : [...sentences, t('scene.describe.diverged', { step: state.divergedAt })];
  return all.reduce((first, second) => t('scene.sentences', { first, second }));
}

/**
 * A line as people write it: 1.4x + 0.18.
 * @param {{w: number, b: number}} line
 * @param {string} x
 * @param {Saying['format']} format
 * @param {number} [digits]
 */
export function equation({ w, b }, x, format, digits = 3) {
  const short = (/** @type {number} */ value) => format.short(value, digits);
  return `${short(w)}${x} ${b < 0 ? '−' : '+'} ${short(Math.abs(b))}`;
}

/** Characters of a column. */
const COLUMN = 8;

/**
 * A number for a column of eight characters: four decimals as torch prints them, fewer for large
 * numbers, a power of ten where digits would run out.
 * @param {Saying['format']} format
 * @param {number | null | undefined} value
 * @param {number} [decimals]  fewer where columns are narrow
 */
export function columnNumber(format, value, decimals = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return format.fixed(value);
  const size = Math.abs(value);
  if (size >= 1e4 || (size !== 0 && size < 0.5 * 10 ** -decimals)) {
    const power = format.exp(value, 1);
    return power.length <= COLUMN + decimals - 4 ? power : format.exp(value, 0);
  }
  const whole = decimals < 4 ? 10 : 100;
  const fewer = size < whole ? 0 : Math.floor(Math.log10(size));
  return format.fixed(value, Math.max(1, decimals - fewer));
}
