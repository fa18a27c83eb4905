import { range } from 'd3-array';
import { layoutPlot } from '../../draw/plot.js';
import { createScale } from '../../draw/scale.js';
import { column } from '../../view/run-view.js';
import { runNames } from '../shared/runs.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */

/** The columns that are drawn, each with its colour and its dash. */
export const CURVES = /** @type {const} */ ([
  { name: 'trainLoss', colour: 'data', text: 'dataText', dash: [] },
  { name: 'trainAccuracy', colour: 'resid', text: 'residText', dash: [7, 4] },
  { name: 'testAccuracy', colour: 'grad', text: 'gradText', dash: [2, 3] },
]);

/**
 * Those of each run where there are several beside each other: a run has one colour, loss and accuracy an
 * axis each.
 */
export const SHARED = CURVES.filter(({ name }) => name !== 'trainAccuracy');

/** Whether the picture compares runs, each in a colour of its own. @param {View} view */
export const compares = (view) => view.beside.length > 1;

/** Losses beyond it leave the frame. */
const CEILING = 3;
/** The same where runs are compared: one may begin by getting worse. */
const COMPARED = 5;

/**
 * @typedef {object} AccuracyFigure
 * @property {Plot[]} plots  one for all curves, or one for each of SHARED
 * @property {Curve[]} curves  of the run
 * @property {Curve[][]} beside  of those beside it
 *
 * @typedef {{x: number, y: number, step: number, value: number}} Point
 * @typedef {{name: string, points: Point[], now: boolean[]}} Curve  now: reached by the cursor
 */

/** @type {Layout<AccuracyFigure>} */
export function layout(view, { context, width, height }, { t }) {
  const { totalSteps, updatesPerEpoch } = view.state;
  if (!updatesPerEpoch) return null;
  const domain = /** @type {[number, number]} */ ([0, Math.max(1, totalSteps / updatesPerEpoch)]);
  const room = { width, height, x: { domain, title: t('accuracy.epochs') } };
  const loss = { domain: /** @type {[number, number]} */ ([0, highest(view) * 1.05]), title: '' };
  const many = compares(view);
  const plots = many ? stacked() : [layoutPlot(context, { ...room, y: loss })];
  const curvesOf = (/** @type {RunView} */ run) =>
    (many ? SHARED : CURVES).map(({ name }, k) => curve(run, name, plots[many ? k : 0]));
  return { plots, curves: curvesOf(view), beside: view.beside.map(curvesOf) };

  function stacked() {
    const half = Math.floor(height / 2);
    const [above, below] = SHARED.map(({ name }) => t(`accuracy.${name}`));
    const upper = { ...room, height: half, x: { domain, title: '' }, y: { ...loss, title: above } };
    const lower = layoutPlot(context, {
      ...room,
      top: half + 24,
      y: { domain: [0, 1], title: below },
    });
    return aligned([layoutPlot(context, upper), lower]);
  }
}

/** One above the other: an epoch stands at the same place in both. @param {Plot[]} plots */
function aligned(plots) {
  const left = Math.max(...plots.map(({ area }) => area.left));
  return plots.map((plot) => {
    const { right } = plot.area;
    const area = { ...plot.area, left, width: right - left };
    return { ...plot, area, x: createScale(plot.x.domain, [left, right]) };
  });
}

/**
 * The first loss is the largest of a run that learns; among several there may be one that does not.
 * @param {View} view
 */
function highest(view) {
  const first = column(view, 'fullLoss')[0];
  if (!compares(view)) return Math.max(1, first < CEILING ? first : CEILING);
  const losses = [view, ...view.beside].flatMap((run) => [...column(run, 'trainLoss')]);
  return Math.min(COMPARED, Math.max(1, first, ...losses.filter(Number.isFinite)));
}

/**
 * A point an epoch, and one for the epoch under way, where the number is a running one.
 * @param {RunView} run
 * @param {string} name
 * @param {Plot} plot
 * @returns {Curve}
 */
function curve(run, name, plot) {
  const { updatesPerEpoch, length, step: cursor } = run.state;
  const values = column(run, name);
  const steps = range(0, length + 1, updatesPerEpoch);
  if (length % updatesPerEpoch > 0) steps.push(length);
  const points = steps
    .filter((step) => Number.isFinite(values[step]))
    .map((step) => {
      const value = values[step];
      return { x: plot.x.of(step / updatesPerEpoch), y: plot.y.of(value), step, value };
    });
  return { name, points, now: points.map(({ step }) => step <= cursor) };
}

/** @type {HitTest<AccuracyFigure>} */
export function hit({ plots: [plot], curves, beside }, view, px, py, { t, format }) {
  const { updatesPerEpoch } = view.state;
  if (px < plot.area.left - 8 || py < plot.area.top) return null;
  const epoch = Math.round(plot.x.invert(px));
  const runs = [view, ...view.beside];
  const names = compares(view) ? runNames(view, { t, format }) : [''];
  const rows = names.flatMap((run, k) =>
    [curves, ...beside][k].flatMap(({ name, points }) => {
      const point = points.find(({ step }) => step === epoch * runs[k].state.updatesPerEpoch);
      const values = t(`accuracy.${name}`);
      const title = run ? t('accuracy.run', { name: run, values }) : values;
      return point ? [[title, format.general(point.value)]] : [];
    }),
  );
  if (rows.length === 0) return null;
  return {
    x: px,
    y: py,
    rows: [[t('accuracy.epoch'), String(epoch)], ...rows],
    quantity: null,
    mark: epoch * updatesPerEpoch,
  };
}
