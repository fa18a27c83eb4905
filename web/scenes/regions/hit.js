import { nearest } from '../../draw/nearest.js';
import { scoresAt, winner } from './layout.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { RegionsFigure } from './layout.js' */

/** The point under the pointer, with what the model thinks of it. @type {HitTest<RegionsFigure>} */
export function hit({ plot, points, parameters, classes }, view, px, py, { t, format }) {
  const xs = points.map(({ x }) => plot.x.of(x));
  const ys = points.map(({ y }) => plot.y.of(y));
  const i = nearest(xs, ys, px, py, 12);
  if (i < 0) return null;
  const { x, y, label } = points[i];
  const scores = scoresAt(parameters, classes, x, y);
  const shares = sharesOf(scores);
  return {
    x: xs[i],
    y: ys[i],
    rows: [
      [t('scene.sample'), String(i)],
      ['x', `(${format.general(x)}, ${format.general(y)})`],
      [t('regions.truth'), String(label)],
      [t('regions.called'), String(winner(scores))],
      ['ŷ', shares.map((share) => format.fixed(share)).join(', ')],
    ],
    quantity: `sample:${i}`,
  };
}

/** softmax, for the card beside a point. @param {number[]} scores */
export function sharesOf(scores) {
  const most = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - most));
  const sum = exps.reduce((all, value) => all + value, 0);
  return exps.map((value) => value / sum);
}
