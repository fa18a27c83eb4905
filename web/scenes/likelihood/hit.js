import { nearest } from '../../draw/nearest.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { LikelihoodFigure } from './layout.js' */

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
