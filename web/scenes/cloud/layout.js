import { layoutPlot } from '../../draw/plot.js';
import { parameterLabels } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { noiseOf } from './noise.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Layout } from '../canvas-scene.js' */
/** @import { Noise } from './noise.js' */

/**
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
