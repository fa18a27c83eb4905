import { nearest } from '../../../draw/nearest.js';
import { batchPoints, featureCount } from './samples.js';
import { reached } from '../../../view/phases.js';
import { sampleOf } from '../../../view/quantity.js';
import { symbol } from '../../../view/labels.js';
import { data } from '../../../view/run-view.js';
/** @import { Plot } from '../../../draw/plot.js' */
/** @import { View } from '../../../engine/types.js' */
/** @import { Translate } from '../../../i18n/index.js' */
/** @import { Hit } from '../../canvas-scene.js' */
/** @import { Format, SceneContext } from '../../scene-types.js' */

/**
 * The sample under the pointer with its numbers: one of the batch, by its label or its prediction, else
 * any data point.
 * @param {View} view
 * @param {Plot} plot
 * @param {number} feature
 * @param {number} px
 * @param {number} py
 * @param {SceneContext} context
 * @returns {Hit | null}
 */
export function hitSample(view, plot, feature, px, py, context) {
  const batch = batchPoints(view, feature);
  const xs = batch.map((point) => plot.x.of(point.x));
  const at = (/** @type {'y' | 'yHat'} */ name, /** @type {number} */ radius) => {
    const ys = batch.map((point) => plot.y.of(point[name]));
    const i = nearest(xs, ys, px, py, radius);
    return i < 0 ? null : { sample: batch[i].sample, x: xs[i], y: ys[i] };
  };
  const found =
    at('y', 14) ??
    (reached(view, 'forward') ? at('yHat', 12) : null) ??
    placeOf(view, plot, feature, dataPointAt(view, plot, feature, px, py));
  if (!found) return null;
  const { sample, x, y } = found;
  return { x, y, rows: sampleTip(view, sample, context), quantity: `sample:${sample}` };
}

/**
 * @param {View} view
 * @param {Plot} plot
 * @param {number} feature
 * @param {number} sample  −1: none
 */
function placeOf(view, plot, feature, sample) {
  const point = sample >= 0 && pointOf(view, sample, feature);
  return point ? { sample, x: plot.x.of(point.x), y: plot.y.of(point.y) } : null;
}

/**
 * @param {View} view
 * @param {Plot} plot
 * @param {number} feature
 * @param {number} px
 * @param {number} py
 */
export function dataPointAt(view, plot, feature, px, py) {
  const { X, y } = data(view);
  if (!X || !y) return -1;
  const [n, d] = X.shape;
  let best = -1;
  let bestSquare = 9 * 9;
  for (let i = 0; i < n; i++) {
    const dx = plot.x.of(X.values[i * d + feature]) - px;
    if (dx * dx >= bestSquare) continue;
    const dy = plot.y.of(y.values[i]) - py;
    const square = dx * dx + dy * dy;
    if (square < bestSquare) {
      best = i;
      bestSquare = square;
    }
  }
  return best;
}

/**
 * Where the highlighted sample lies in the data, whether it is in the batch or not.
 * @param {View} view
 * @param {string | null} lit
 * @param {number} feature
 */
export function litSample(view, lit, feature) {
  const sample = sampleOf(lit);
  return sample < 0 ? null : pointOf(view, sample, feature);
}

/**
 * @param {View} view
 * @param {number} sample
 * @param {number} feature
 * @returns {{x: number, y: number} | null}
 */
function pointOf(view, sample, feature) {
  const { X, y } = data(view);
  if (!X || !y || !(sample < y.values.length)) return null;
  return { x: X.values[sample * X.shape[1] + feature], y: y.values[sample] };
}

/**
 * The numbers of a sample for the card beside it; prediction and residual where it is in the batch.
 * @param {View} view
 * @param {number} sample
 * @param {{t: Translate, format: Format}} context
 */
export function sampleTip(view, sample, { t, format }) {
  const d = featureCount(view);
  const rows = [[t('scene.sample'), String(sample)]];
  for (let k = 0; k < d; k++) {
    rows.push([symbol('x', k, d), format.exact(pointOf(view, sample, k)?.x)]);
  }
  rows.push(['y', format.exact(pointOf(view, sample, 0)?.y)]);
  const own = batchPoints(view, 0).find((point) => point.sample === sample);
  if (own && reached(view, 'forward')) rows.push(['ŷ', format.exact(own.yHat)]);
  if (own && reached(view, 'residual')) rows.push(['e = ŷ − y', format.exact(own.yHat - own.y)]);
  return rows;
}
