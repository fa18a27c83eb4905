import { layoutPlot } from '../draw/plot.js';
import { range, referenceLine } from './fit-figure.js';
import { symbol } from '../view/symbols.js';
import { data } from '../view/run-view.js';

/**
 * @typedef {import('../engine/types.js').View} View
 *
 * @typedef {object} Contribution  what one sample's label is made of
 * @property {string} name
 * @property {number} value
 */

const LEAST_WIDTH = 140;
const LEAST_HEIGHT = 110;
export const PANEL_GAP = 14;

/**
 * As many panels beside and below each other as there are features, or as fit.
 * @param {number} width
 * @param {number} height
 * @param {number} features
 */
export function panelGrid(width, height, features) {
  const columns = Math.max(1, Math.min(features, Math.floor(width / LEAST_WIDTH), 4));
  const most = Math.max(1, Math.floor(height / LEAST_HEIGHT));
  const rows = Math.min(most, Math.ceil(features / columns));
  return {
    columns,
    count: Math.min(features, rows * columns),
    width: (width - PANEL_GAP * (columns - 1)) / columns,
    height: (height - PANEL_GAP * (rows - 1)) / rows,
  };
}

/**
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {View} view
 * @param {number} feature
 */
export function panelPlot(canvas, view, feature) {
  const { X, y } = /** @type {Record<'X' | 'y', import('../engine/types.js').NamedTensor>} */ (
    data(view)
  );
  const d = X.shape[1];
  return layoutPlot(canvas.context, {
    width: canvas.width,
    height: canvas.height,
    x: { domain: range(X, feature), title: symbol('x', feature, d) },
    y: { domain: range(y), title: 'y' },
  });
}

/**
 * How far the points of a panel lie from its line: the root of the mean square.
 * @param {View} view
 * @param {number} feature
 */
export function spreadAround(view, feature) {
  const { X, y } = data(view);
  const line = referenceLine(view, feature);
  if (!X || !y || !line) return NaN;
  const [n, d] = X.shape;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += (y.values[i] - line.w * X.values[i * d + feature] - line.b) ** 2;
  }
  return Math.sqrt(sum / n);
}

/**
 * A label as the sum it was made of: w₁x₁ + w₂x₂ + b + noise.
 * @param {View} view
 * @param {number} sample
 * @param {{short: (value: number) => string, noise: string}} words
 * @returns {Contribution[]}
 */
export function contributions(view, sample, { short, noise }) {
  const { X, y, truth } = data(view);
  if (!X || !y || !truth) return [];
  const d = X.shape[1];
  const parts = truth.w.map((w, k) => ({
    name: `${short(w)}·${symbol('x', k, d)}`,
    value: w * X.values[sample * d + k],
  }));
  parts.push({ name: 'b', value: truth.b });
  const exact = parts.reduce((sum, part) => sum + part.value, 0);
  return [...parts, { name: noise, value: y.values[sample] - exact }];
}
