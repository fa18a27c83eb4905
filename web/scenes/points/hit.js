import { nearest } from '../../draw/nearest.js';
import { squareOn } from './layout.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { PointsFigure } from './layout.js' */

/** The point under the pointer, with its prediction. @type {HitTest<PointsFigure>} */
export function hit({ plot, picture }, view, px, py, { t, format }) {
  const { points, w, b } = picture;
  const xs = points.map((point) => plot.x.of(point.x));
  const ys = points.map((point) => plot.y.of(point.y));
  const index = nearest(xs, ys, px, py, 18);
  if (index < 0) return null;
  const { x, y } = points[index];
  const { prediction, residual, side } = squareOn(points[index], w, b);
  return {
    x: xs[index],
    y: ys[index],
    rows: [
      [t('points.handle', { index: index + 1 }), `(${format.general(x)}, ${format.general(y)})`],
      ['ŷ', format.exact(prediction)],
      ['e = ŷ − y', format.exact(residual)],
      ['e²', format.exact(side * side)],
    ],
    quantity: `sample:${index}`,
  };
}
