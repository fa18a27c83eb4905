/** @import { View } from '../../engine/types.js' */
/** @import { Telling } from '../scene-types.js' */

/**
 * @typedef {object} Point  a measured time, in milliseconds
 * @property {number} at  along x
 * @property {number} time  the median
 * @property {number} low
 * @property {number} high
 *
 * @typedef {object} Series  what one way of doing it takes
 * @property {string} name
 * @property {Point[]} points  those that are measured
 * @property {boolean} [published]  by others, not here
 */

/** Ways that have words of their own. */
const WAYS = ['checked', 'plain', 'array', 'closed-form', 'step'];

/**
 * What has been measured, one series a value of y; where batches grow, what a whole epoch takes as well.
 * @param {View} view
 * @param {Telling} saying
 * @returns {Series[]}
 */
export function seriesOf({ trials, settings }, { t, format }) {
  if (!trials) return [];
  const { x, y, cells, published = [] } = trials;
  const ways = y ? y.values : [null];
  /** @type {Series[]} */
  const series = ways.map((way, j) => ({
    name: y ? wayName(y.name, way, { t, format }) : t('timing.update'),
    points: x.values.flatMap((value, i) => {
      const time = cells[j * x.values.length + i]?.time;
      if (!time) return [];
      return [{ at: Number(value), time: time.median, low: time.low, high: time.high }];
    }),
  }));
  const n = Number(settings.n);
  if (!y && x.name === 'batch-size' && n > 0) {
    const points = series[0].points.map(({ at, time, low, high }) => {
      const updates = Math.ceil(n / at);
      return { at, time: time * updates, low: low * updates, high: high * updates };
    });
    series.push({ name: t('timing.epoch'), points });
  }
  const others = published.map((time, k) => ({
    name: t(`timing.published.${k}`),
    points: [{ at: NaN, time, low: time, high: time }],
    published: true,
  }));
  return [...series, ...others];
}

/** @param {string} setting @param {any} value @param {Telling} saying */
function wayName(setting, value, { t, format }) {
  if (WAYS.includes(value)) return t(`timing.way.${value}`);
  const text = typeof value === 'number' ? format.general(value) : String(value);
  return `${setting.replaceAll('-', '_')} = ${text}`;
}

/** A time as people say it: 28.7 µs. @param {number} ms @param {Telling} saying */
export function timeText(ms, { t, format }) {
  const units = /** @type {[string, number][]} */ ([
    ['s', 1e3],
    ['ms', 1],
    ['us', 1e-3],
    ['ns', 1e-6],
  ]);
  const [unit, size] = units.find(([, one]) => ms >= one) ?? units[3];
  return t(`timing.unit.${unit}`, { time: format.short(ms / size, 3) });
}
