import { layoutPlot } from '../../draw/plot.js';
import { symbol } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { dataPointAt, sampleTip } from '../shared/data/hit.js';
import { range, referenceLine } from '../shared/data/samples.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { Line } from '../shared/data/line.js' */

/**
 * @typedef {object} Panel  one feature against the label
 * @property {number} left  pixels; the plot's own begin here
 * @property {number} top
 * @property {number} width
 * @property {Plot} plot
 * @property {Line | null} line  the one the label follows
 * @property {number} spread  how far the points lie from it
 */

const LEAST_WIDTH = 140;
const LEAST_HEIGHT = 110;
const GAP = 14;

/**
 * As many panels beside and below each other as there are features, or as fit.
 * @type {Layout<Panel[]>}
 */
export function layout(view, { context, width, height }) {
  const { X, y } = data(view);
  if (!X || !y) return null;
  const d = X.shape[1];
  const grid = panelGrid(width, height, d);
  return Array.from({ length: grid.count }, (_, k) => ({
    left: Math.round((k % grid.columns) * (grid.width + GAP)),
    top: Math.round(Math.floor(k / grid.columns) * (grid.height + GAP)),
    width: grid.width,
    plot: layoutPlot(context, {
      width: grid.width,
      height: grid.height,
      x: { domain: range(X, k), title: symbol('x', k, d) },
      y: { domain: range(y), title: 'y' },
    }),
    line: referenceLine(view, k),
    spread: spreadAround(view, k),
  }));
}

/** @param {number} width @param {number} height @param {number} features */
export function panelGrid(width, height, features) {
  const columns = Math.max(1, Math.min(features, Math.floor(width / LEAST_WIDTH), 4));
  const most = Math.max(1, Math.floor(height / LEAST_HEIGHT));
  const rows = Math.min(most, Math.ceil(features / columns));
  return {
    columns,
    count: Math.min(features, rows * columns),
    width: (width - GAP * (columns - 1)) / columns,
    height: (height - GAP * (rows - 1)) / rows,
  };
}

/** How far points lie from the line: root mean square. @param {View} view @param {number} feature */
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

/** The data point under the pointer, and what its label is made of. @type {HitTest<Panel[]>} */
export function hit(panels, view, x, y, context) {
  for (const [k, { plot, left, top }] of panels.entries()) {
    const sample = dataPointAt(view, plot, k, x - left, y - top);
    if (sample < 0) continue;
    return { x, y, rows: tip(view, sample, context), quantity: `sample:${sample}` };
  }
  return null;
}

/**
 * A label as the sum it was made of, w₁x₁ + w₂x₂ + b + noise, where that is known.
 * @param {View} view @param {number} sample @param {SceneContext} context
 */
function tip(view, sample, context) {
  const { X, y, truth } = data(view);
  if (!X || !y || !truth) return sampleTip(view, sample, context);
  const { t, format } = context;
  const d = X.shape[1];
  const parts = truth.w.map((w, k) => ({
    name: `${format.general(w)}·${symbol('x', k, d)}`,
    value: w * X.values[sample * d + k],
  }));
  parts.push({ name: 'b', value: truth.b });
  const exact = parts.reduce((sum, part) => sum + part.value, 0);
  parts.push({ name: t('features.noise'), value: y.values[sample] - exact });
  const sum = parts.map(({ name, value }) => [name, format.tensor(value)]);
  return [[t('scene.sample'), String(sample)], ...sum, ['y', format.exact(y.values[sample])]];
}
