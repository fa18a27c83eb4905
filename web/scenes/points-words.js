import { parametersNow } from '../view/run-view.js';
import { equation } from './line-equation.js';
import { heldOutOf, pointsOf, squareOn } from './points-figure.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * What the picture says in words and numbers.
 * @param {Pick<import('./scene-types.js').SceneContext, 't' | 'format'>} context
 */
export function pointsWords({ t, format }) {
  const squares = (/** @type {View} */ view) => {
    const [w, b] = parametersNow(view);
    return pointsOf(view).map((point) => ({ ...point, ...squareOn(point, w, b) }));
  };
  return {
    /** @param {View} view */
    describe(view) {
      const [w, b] = parametersNow(view);
      const all = squares(view);
      const sum = all.reduce((total, one) => total + one.side ** 2, 0);
      const text = t('points.describe', {
        count: all.length,
        line: equation(w, b, format),
        sum: format.general(sum),
      });
      const heldOut = heldOutOf(view);
      if (!heldOut) return text;
      const prediction = format.general(w * heldOut.x + b);
      return text + t('points.describe.held-out', { ...heldOut, prediction });
    },

    /** @param {View} view */
    legend(view) {
      const areas = squares(view).map((one) => format.short(one.side ** 2, 4));
      const n = areas.length;
      const { reduction } = view.settings;
      const sum = n > MOST_TERMS ? 'Σe²' : areas.join(' + ');
      const share = reduction === 'mean' ? n : reduction === 'half-mean' ? 2 * n : 1;
      const formula = share === 1 ? sum : `(${sum}) / ${share}`;
      return [t('points.legend', { formula, loss: format.general(view.state.fullLoss) })];
    },

    /** @param {View} view @returns {import('./scene-types.js').SceneTable} */
    table(view) {
      const all = squares(view);
      const [w, b] = parametersNow(view);
      const rows = all.map((one, i) => [
        String(i + 1),
        one.x,
        one.y,
        one.prediction,
        one.residual,
        one.side ** 2,
      ]);
      const heldOut = heldOutOf(view);
      if (heldOut) {
        const { prediction, residual, side } = squareOn(heldOut, w, b);
        rows.push([t('points.held-out'), heldOut.x, heldOut.y, prediction, residual, side ** 2]);
      }
      return {
        columns: [t('points.point'), 'x', 'y', 'ŷ', 'e = ŷ − y', 'e²'],
        rows,
        quantities: rows.map((row, i) => row.map(() => (i < all.length ? `sample:${i}` : ''))),
      };
    },
  };
}

/** A caption has room for so many squares. */
const MOST_TERMS = 4;
