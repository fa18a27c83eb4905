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
  const [across, up] = parameterLabels(view).map((label) => `∂l/∂${label}`);
  const plot = layoutPlot(context, {
    width,
    height: Math.max(60, height - SLIDER),
    x: { domain: [full[0] - half, full[0] + half], title: across },
    y: { domain: [full[1] - half, full[1] + half], title: up },
    equal: true,
  });
  return { plot, noise, single };
}
