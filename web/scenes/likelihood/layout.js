import { layoutPlot } from '../../draw/plot.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */

/**
 * @typedef {object} Likelihood  what the engine answers
 * @property {number[]} at  along the curve
 * @property {number[]} values
 * @property {number[]} places  of the residuals
 * @property {number[]} heights  of the curve there
 * @property {number} likelihood  the product of the densities
 * @property {number} minusLog  the sum of their −log
 * @property {number} squares  ½Σe²
 *
 * @typedef {object} LikelihoodFigure
 * @property {Plot} plot
 * @property {Likelihood} answer
 * @property {'density' | 'minus-log'} curve
 * @property {[number, number]} middle  the handle of mu: x and height of the curve
 * @property {[number, number]} edge  that of sigma
 */

/** A bell of this width or a wider one keeps the scale of the standard one. */
const TALLEST = 0.46;
/** −log of a standard bell, four deviations out. */
const HIGHEST = 9;

/** @type {Layout<LikelihoodFigure>} */
export function layout(view, { context, width, height }, { t }) {
  const answer = likelihoodOf(view);
  if (!answer) return null;
  const { curve, mu, sigma } = view.settings;
  const { at, values } = answer;
  const top = curve === 'density' ? Math.max(TALLEST, ...values) : topOf(answer);
  const low = curve === 'minus-log' ? Math.min(0, ...values) : 0;
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: [at[0], at[at.length - 1]], title: 'e' },
    y: { domain: [low, Math.max(top * 1.08, low + 1e-6)], title: t(`likelihood.axis.${curve}`) },
    top: 44,
  });
  const heightAt = (/** @type {number} */ x) => interpolated(at, values, x);
  return {
    plot,
    answer,
    curve,
    middle: [mu, heightAt(mu)],
    edge: [mu + sigma, heightAt(mu + sigma)],
  };
}

/** @param {View} view @returns {Likelihood | null} */
export function likelihoodOf(view) {
  const answer = 'likelihood' in view.experiment.questions ? view.answer('likelihood') : null;
  if (!answer) return null;
  const list = (/** @type {string} */ name) => Array.from(answer[name].values);
  const one = (/** @type {string} */ name) => answer[name].values[0];
  return {
    at: list('at'),
    values: list('values'),
    places: list('places'),
    heights: list('heights'),
    likelihood: one('likelihood'),
    minusLog: one('minusLog'),
    squares: one('squares'),
  };
}

/** @param {Likelihood} answer */
const topOf = ({ values, heights }) =>
  Math.min(Math.max(...values), Math.max(HIGHEST, 1.1 * Math.max(...heights)));

/** @param {number[]} xs  evenly spaced @param {number[]} ys @param {number} x */
function interpolated(xs, ys, x) {
  const last = xs.length - 1;
  const place = ((x - xs[0]) / (xs[last] - xs[0])) * last;
  const k = Math.min(last - 1, Math.max(0, Math.floor(place)));
  const share = Math.min(1, Math.max(0, place - k));
  return ys[k] + (ys[k + 1] - ys[k]) * share;
}
