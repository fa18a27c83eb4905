import { nearest } from '../../draw/nearest.js';
import { parameterNames, parametersNow } from '../../view/run-view.js';
import { costAt } from './layout.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { ConstantFigure } from './layout.js' */

/**
 * The label under the pointer, or the point where the run stands.
 * @type {HitTest<ConstantFigure>}
 */
export function hit(figure, view, px, py, { t, format }) {
  const { plot, labels } = figure;
  const [c] = parametersNow(view);
  const xs = [...labels, c].map(plot.x.of);
  const ys = [...labels.map(() => plot.y.of(0)), plot.y.of(costAt(figure, c))];
  const index = nearest(xs, ys, px, py, 18);
  if (index < 0) return null;
  const own = index < labels.length;
  const rows = own
    ? [['y', format.exact(labels[index])]]
    : [
        ['c', format.exact(c)],
        [t('constant.axis'), format.exact(costAt(figure, c))],
      ];
  const quantity = own ? `sample:${index}` : `after.${parameterNames(view)[0]}`;
  return { x: xs[index], y: ys[index], rows, quantity };
}
