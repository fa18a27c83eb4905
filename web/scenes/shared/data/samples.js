import {
  analysis,
  data,
  flatTensors,
  parameterNames,
  parametersNow,
} from '../../../view/run-view.js';
import { reached } from '../../../view/phases.js';
/** @import { NamedTensor, View } from '../../../engine/types.js' */
/** @import { Line } from './line.js' */

/** @typedef {{sample: number, x: number, y: number, yHat: number}} BatchPoint */

/** Number of features, 0 where an experiment has none. @param {View} view */
export function featureCount(view) {
  const { X, y } = data(view);
  return X && y ? X.shape[1] : 0;
}

/**
 * The line of the (first) prediction where all other features are 0; null where no layer says it.
 * @param {View} view
 * @param {number} feature
 * @param {'now' | 'before'} [when]  before: the parameters the update at hand began with
 * @returns {Line | null}
 */
export function predictionLine(view, feature, when = 'now') {
  const all = when === 'now' ? parametersNow(view) : flatTensors(view, 'before');
  const names = parameterNames(view);
  const [w, b] = [`w.${feature}`, 'b.0'].map((name) => names.indexOf(name));
  return all && w >= 0 && b >= 0 ? { w: all[w], b: all[b] } : null;
}

/**
 * What the points should lie around: the line the data was made with, else the closed form.
 * @param {View} view
 * @param {number} feature
 * @returns {Line | null}
 */
export function referenceLine(view, feature) {
  const { truth } = data(view);
  if (truth) return { w: truth.w[feature], b: truth.b };
  const known = analysis(view);
  if (!known || known.singular) return null;
  return { w: known.minimum[feature], b: known.minimum[known.minimum.length - 1] };
}

/**
 * The samples of the update at hand with their (first) predictions, which were made before it changed
 * anything.
 * @param {View} view
 * @param {number} feature
 * @param {number} [most]  of a larger batch, so many evenly spread ones
 * @returns {BatchPoint[]}
 */
export function batchPoints(view, feature, most = Infinity) {
  const { record } = view;
  const { X, y, yHat } = record?.tensors ?? {};
  if (!record || !reached(view, 'batch') || !X || !y || !yHat) return [];
  const d = X.values.length / record.batch.length;
  const q = y.values.length / record.batch.length;
  const every = Math.ceil(record.batch.length / most) || 1;
  return Array.from({ length: Math.ceil(record.batch.length / every) }, (_, k) => {
    const i = k * every;
    return {
      sample: record.batch[i],
      x: X.values[i * d + feature],
      y: y.values[i * q],
      yHat: yHat.values[i * q],
    };
  });
}

/** @type {WeakMap<object, Map<number, [number, number]>>} tensor → range of each column */
const known = new WeakMap();

/**
 * The range of a column of a tensor, with some room at both ends.
 * @param {NamedTensor} tensor
 * @param {number} [column]
 * @returns {[number, number]}
 */
export function range(tensor, column = 0) {
  let columns = known.get(tensor);
  if (!columns) known.set(tensor, (columns = new Map()));
  let own = columns.get(column);
  if (!own) columns.set(column, (own = padded(tensor, column)));
  return own;
}

/** @param {NamedTensor} tensor @param {number} column @returns {[number, number]} */
function padded({ values, shape }, column) {
  let low = Infinity;
  let high = -Infinity;
  for (let i = column; i < values.length; i += shape[1] ?? 1) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  // A few points stand apart from each other, and should from the rim.
  const share = shape[0] > 60 ? 0.04 : 0.1;
  const room = high > low ? share * (high - low) : 1;
  return [low - room, high + room];
}
