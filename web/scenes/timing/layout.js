import { areaOf, layoutPlot } from '../../draw/plot.js';
import { createScale } from '../../draw/scale.js';
import { textWidth } from '../../draw/text.js';
import { seriesOf } from './series.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Layout } from '../canvas-scene.js' */
/** @import { SketchPlane } from '../sketching.js' */
/** @import { Series } from './series.js' */

/**
 * @typedef {object} TimingFigure
 * @property {'bars' | 'growth'} kind
 * @property {Plot} plot
 * @property {Series[]} series
 * @property {number} row  height of a bar's row, in pixels
 * @property {number[]} sizes  along x
 */

/** Times this far apart are drawn on a log scale. */
const FAR = 300;
/** What machines take, in ms: the range of growth before anything is measured. */
const UNKNOWN = [1e-4, 90];
/** Where a sketch of growth begins until its first time is measured, in ms. */
const BEGIN = 1e-3;
/** The height of a bar's row is at most this, in pixels. */
const ROW = 110;
/** Room for a number behind a bar, in pixels. */
const NUMBER = 120;

/**
 * One size: a bar a way of doing it. Several: how the time grows, on two log scales. Both have their range
 * before anything is measured, so that nothing jumps: bars of one size begin at none, growth covers
 * what machines take.
 * @type {Layout<TimingFigure>}
 */
export function layout(view, { context: g, width, height: tall }, { t, format }) {
  const { trials } = view;
  if (!trials || trials.of !== 'time') return null;
  const series = seriesOf(view, { t, format });
  const all = series.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]));
  const known = all.filter((time) => time > 0);
  const [least, most] = known.length ? [Math.min(...known), Math.max(...known)] : UNKNOWN;
  const sizes = trials.x.values.map(Number);
  if (sizes.length > 1) {
    /** @type {[number, number]} */
    const domain = [Math.min(...sizes) / 1.3, Math.max(...sizes) * 1.3];
    const x = { domain, title: t(`timing.axis.${trials.x.name}`), log: true };
    const y = { domain: decades(least, most), title: t('timing.axis.time'), log: true };
    const plot = layoutPlot(g, { width, height: tall, x, y, right: 16 });
    return { kind: 'growth', plot, series, row: 0, sizes };
  }
  const names = series.map(({ name }) => textWidth(g, name));
  const left = Math.min(width * 0.42, Math.max(...names) + 14);
  const right = width - Math.min(NUMBER, width * 0.27);
  const log = most / least > FAR;
  const x = createScale(log ? decades(least, most) : [0, most], [left, right], log);
  // A few bars keep together, in the middle of a tall picture.
  const height = Math.min(tall - 32, series.length * ROW);
  const area = areaOf(left, 8 + (tall - 32 - height) / 2, right - left, height);
  const plot = {
    area,
    x,
    y: createScale([0, 1], [area.bottom, area.top]),
    xTicks: known.length > 0 ? x.ticks(Math.max(2, Math.floor(area.width / 70))) : [],
    yTicks: [],
    xTitle: known.length > 0 ? t('timing.axis.time') : '',
    yTitle: '',
    yTitleLeft: left,
  };
  return { kind: 'bars', plot, series, row: area.height / series.length, sizes };
}

/**
 * Where a reader draws how the first way grows: in times its first time, so that a sketch made before can
 * be held against what is measured.
 * @param {TimingFigure} figure
 * @returns {SketchPlane | null}
 */
export function sketchPlane({ kind, plot: { area, x, y }, series: [{ points }], sizes }) {
  if (kind === 'bars') return null;
  const first = points[0]?.time ?? BEGIN;
  const [left, right] = [sizes[0], sizes[sizes.length - 1]].map(x.of);
  const [low, high] = y.domain;
  return {
    area: { ...area, left, right, width: right - left },
    start: 1,
    y: {
      ...y,
      domain: [low / first, high / first],
      of: (times) => y.of(times * first),
      invert: (pixel) => y.invert(pixel) / first,
    },
  };
}

/** Whole powers of ten around. @param {number} low @param {number} high @returns {[number, number]} */
function decades(low, high) {
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high * 1.05))];
}
