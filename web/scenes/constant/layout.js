import { nearest } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { data, parameterNames, parametersNow } from '../../view/run-view.js';
import { lastPlaces } from '../shared/descent.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */

/**
 * @typedef {object} Constant  what the engine answers
 * @property {number[]} at  along the curve, evenly spaced
 * @property {number[]} values
 * @property {number} cost  where the run stands
 * @property {number} slope
 *
 * @typedef {object} ConstantFigure
 * @property {Plot} plot
 * @property {Constant} answer
 * @property {number[]} labels
 * @property {boolean} absolute  the loss
 * @property {number[]} steps  the last constants of the run, the current one last
 */

/** @type {Layout<ConstantFigure>} */
export function layout(view, { context, width, height }, { t }) {
  const answer = constantOf(view);
  const { y } = data(view);
  if (!answer || !y) return null;
  const { at, values } = answer;
  const most = Math.max(...values);
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: [at[0], at[at.length - 1]], title: 'c' },
    y: { domain: [-0.03 * most, 1.08 * most], title: t('constant.axis') },
    top: 44,
  });
  const { xs: steps } = lastPlaces(view);
  const absolute = view.settings.loss === 'absolute';
  return { plot, answer, labels: Array.from(y.values), absolute, steps };
}

/** @param {View} view @returns {Constant | null} */
export function constantOf(view) {
  const answer = 'constant' in view.experiment.questions ? view.answer('constant') : null;
  if (!answer) return null;
  return {
    at: Array.from(answer.at.values),
    values: Array.from(answer.values.values),
    cost: answer.cost.values[0],
    slope: answer.slope.values[0],
  };
}

/** What a constant costs. @param {Pick<ConstantFigure, 'labels' | 'absolute'>} figure @param {number} c */
const costAt = ({ labels, absolute }, c) =>
  labels.reduce((sum, y) => sum + (absolute ? Math.abs(c - y) : (c - y) ** 2), 0);

/**
 * Where it lies on the curve, in pixels.
 * @param {ConstantFigure} figure
 * @param {number} c
 * @returns {[number, number]}
 */
export const spotOf = (figure, c) => [figure.plot.x.of(c), figure.plot.y.of(costAt(figure, c))];

/**
 * The label under the pointer, or the point where the run stands.
 * @type {HitTest<ConstantFigure>}
 */
export function hit(figure, view, px, py, { t, format }) {
  const { plot, labels } = figure;
  const [c] = parametersNow(view);
  const spots = [...labels.map((y) => [plot.x.of(y), plot.y.of(0)]), spotOf(figure, c)];
  const [xs, ys] = [0, 1].map((axis) => spots.map((spot) => spot[axis]));
  const index = nearest(xs, ys, px, py, 18);
  if (index < 0) return null;
  const own = index < labels.length;
  const rows = own
    ? [['y', format.exact(labels[index])]]
    : [
        ['c', format.exact(c)],
        [t('constant.axis'), format.exact(costAt(figure, c))],
      ];
  const quantity = own ? `sample:${index}` : `after.${parameterNames(view)[0]}`;
  return { x: xs[index], y: ys[index], rows, quantity };
}
