import { equation } from '../shared/words.js';
import { pictureOf, squareOn } from './layout.js';

/** @typedef {import('../../engine/types.js').View} View */

/** A caption has room for so many squares. */
const MOST_TERMS = 4;

/** @type {import('../scene-types.js').Words} */
export const words = {
  legend(view, { t, format }) {
    const areas = squares(view).map((one) => format.short(one.side ** 2, 4));
    const n = areas.length;
    const { reduction } = view.settings;
    const sum = n > MOST_TERMS ? 'Σe²' : areas.join(' + ');
    const share = reduction === 'mean' ? n : reduction === 'half-mean' ? 2 * n : 1;
    const formula = share === 1 ? sum : `(${sum}) / ${share}`;
    return [t('points.legend', { formula, loss: format.general(view.state.fullLoss) })];
  },

  sentence(view, { t, format }) {
    const { heldOut, w, b } = pictureOf(view);
    const all = squares(view);
    const sum = all.reduce((total, one) => total + one.side ** 2, 0);
    const text = t('points.describe', {
      count: all.length,
      line: `ŷ = ${equation({ w, b }, 'x', format, 4)}`,
      sum: format.general(sum),
    });
    if (!heldOut) return text;
    const prediction = format.general(w * heldOut.x + b);
    return text + t('points.describe.held-out', { ...heldOut, prediction });
  },

  table(view, { t }) {
    const { heldOut, w, b } = pictureOf(view);
    const all = squares(view);
    /** @param {string} name @param {typeof all[0]} one */
    const row = (name, one) => [name, one.x, one.y, one.prediction, one.residual, one.side ** 2];
    const rows = all.map((one, i) => row(String(i + 1), one));
    if (heldOut) rows.push(row(t('points.held-out'), { ...heldOut, ...squareOn(heldOut, w, b) }));
    return {
      columns: [t('points.point'), 'x', 'y', 'ŷ', 'e = ŷ − y', 'e²'],
      rows,
      quantities: rows.map((cells, i) => cells.map(() => (i < all.length ? `sample:${i}` : ''))),
    };
  },
};

/** @param {View} view */
function squares(view) {
  const { points, w, b } = pictureOf(view);
  return points.map((point) => ({ ...point, ...squareOn(point, w, b) }));
}
