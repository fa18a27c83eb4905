import { nearest } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { listIn, numberIn } from '../shared/answer.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */

/**
 * @typedef {NonNullable<ReturnType<typeof likelihoodOf>>} Likelihood
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
  const edge = mu + sigma;
  return { plot, answer, curve, middle: [mu, heightAt(mu)], edge: [edge, heightAt(edge)] };
}

/** What the engine answers; null: nothing yet. @param {View} view */
export function likelihoodOf(view) {
  const answer = view.answer('likelihood');
  return (
    answer && {
      at: listIn(answer, 'at'), // along the curve
      values: listIn(answer, 'values'),
      places: listIn(answer, 'places'), // of the residuals
      heights: listIn(answer, 'heights'), // of the curve there
      likelihood: numberIn(answer, 'likelihood'), // the product of the densities
      minusLog: numberIn(answer, 'minusLog'), // the sum of their −log
      squares: numberIn(answer, 'squares'), // ½Σe²
    }
  );
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

/**
 * The stick under the pointer: its residual, and how high the curve stands there.
 * @type {HitTest<LikelihoodFigure>}
 */
export function hit({ plot, answer, curve }, view, px, py, { t, format }) {
  const { places, heights } = answer;
  const xs = places.map(plot.x.of);
  const ys = heights.map((height) => plot.y.of(height));
  const index = nearest(xs, ys, px, py, 18);
  if (index < 0) return null;
  const rows = [
    ['e = ŷ − y', format.exact(places[index])],
    [t(`likelihood.axis.${curve}`), format.exact(heights[index])],
  ];
  return { x: xs[index], y: ys[index], rows, quantity: `sample:${index}` };
}
