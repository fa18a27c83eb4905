import { layoutPlot } from '../../draw/plot.js';
import { data, parametersAt } from '../../view/run-view.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */

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

/** So many steps back a picture can still be read. */
const REMEMBERED = 40;

/** @type {Layout<ConstantFigure>} */
export function layout(view, { context, width, height }, { t }) {
  const answer = constantOf(view);
  const { y } = data(view);
  if (!answer || !y) return null;
  const { at, values } = answer;
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: [at[0], at[at.length - 1]], title: 'c' },
    y: {
      domain: [-0.03 * Math.max(...values), 1.08 * Math.max(...values)],
      title: t('constant.axis'),
    },
    top: 44,
  });
  const now = view.state.step;
  const first = Math.max(0, now - REMEMBERED);
  const steps = Array.from({ length: now - first + 1 }, (_, k) => parametersAt(view, first + k)[0]);
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
export const costAt = ({ labels, absolute }, c) =>
  labels.reduce((sum, y) => sum + (absolute ? Math.abs(c - y) : (c - y) ** 2), 0);
