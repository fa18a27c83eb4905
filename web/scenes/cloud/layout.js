import { layoutPlot } from '../../draw/plot.js';
import { parameterLabels } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { listIn, numberIn } from '../shared/answer.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */

/**
 * @typedef {NonNullable<ReturnType<typeof noiseOf>>} Noise  of minibatch gradients, where the run stands
 *
 * @typedef {object} CloudFigure
 * @property {Plot} plot
 * @property {Noise} noise
 * @property {number} single  root mean square of one sample's distance to the full gradient
 */

/** Room under the plot for the slider, in pixels. */
const SLIDER = 44;

/**
 * The picture shows as much as single samples need, whatever the batch: so a ring that shrinks is seen to
 * shrink.
 * @type {Layout<CloudFigure>}
 */
export function layout(view, { context, width, height }, { look, last }) {
  const noise = noiseOf(view, look.size);
  if (!noise || noise.full.length < 2) return null;
  const { size, full, expected } = noise;
  const n = data(view).y?.shape[0] ?? 1;
  const single =
    size < n ? expected * Math.sqrt((size * (n - 1)) / (n - size)) : (last?.single ?? 0);
  const length = Math.hypot(full[0], full[1]);
  const half = Math.max(1.15 * length, 1.1 * single) || 1;
  const [x, y] = parameterLabels(view).map((label, k) => {
    const domain = /** @type {[number, number]} */ ([full[k] - half, full[k] + half]);
    return { domain, title: `∂l/∂${label}` };
  });
  const room = { width, height: Math.max(60, height - SLIDER) };
  const plot = layoutPlot(context, { ...room, x, y, equal: true });
  return { plot, noise, single };
}

/** The batch sizes to choose from: 1, 2, 5, 10 … and all of the data. @param {View} view */
export function sizesOf(view) {
  const n = data(view).y?.shape[0] ?? 1;
  const sizes = [1, 2, 5, 10, 20, 40, 100, 200, 500, 1000, 2000, 5000];
  return [...sizes.filter((size) => size < n), n];
}

/** The one chosen in the picture, else that of the run. @param {View} view @param {number | null} chosen */
export function sizeOf(view, chosen) {
  const sizes = sizesOf(view);
  return Math.min(chosen ?? Number(view.settings['batch-size'] ?? 1), sizes[sizes.length - 1]);
}

/** null: it is not there yet. @param {View} view @param {number | null} chosen */
export function noiseOf(view, chosen) {
  const size = sizeOf(view, chosen);
  const answer = view.answer('gradient-noise', { size, draws: 200 });
  if (!answer) return null;
  const cosines = listIn(answer, 'cosines').sort((a, b) => a - b);
  const median = Math.min(1, cosines[cosines.length >> 1]);
  return {
    size, // of the minibatches
    draws: cosines.length,
    full: listIn(answer, 'full'),
    gradients: answer.gradients.values, // (draws, p)
    angle: (Math.acos(median) * 180) / Math.PI, // the median, in degrees
    spread: numberIn(answer, 'spread'),
    expected: numberIn(answer, 'expected'),
  };
}
