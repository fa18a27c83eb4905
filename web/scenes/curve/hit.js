import { nearest } from '../../draw/nearest.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { CurveFigure } from './layout.js' */

/** The step under the pointer, with all its digits. @type {HitTest<CurveFigure>} */
export function hit({ plot, xs, first }, view, px, py, { t, format }) {
  const left = xs.map(plot.x.of);
  const top = xs.map((x) => plot.y.of(x * x));
  const at = nearest(left, top, px, py, 18);
  if (at < 0) return null;
  const x = xs[at];
  return {
    x: left[at],
    y: top[at],
    rows: [
      [t('scene.step'), String(first + at)],
      ['x', format.exact(x)],
      ['f(x)', format.exact(x * x)],
      ['f′(x)', format.exact(2 * x)],
    ],
    quantity: first + at === view.state.step ? 'after.x.0' : null,
  };
}
