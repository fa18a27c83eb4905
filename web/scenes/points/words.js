import { equation } from '../shared/words.js';
import { lossOf, shownPicture, squareOn } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Look, Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  /** The number itself stands in the picture, where it follows the hand. */
  legend(view, { t, format, look }) {
    const picture = shownPicture(view, look);
    if (picture.points.length === 0) return [t('points.none')];
    const { symbols } = lossOf(picture, view.settings.reduction, format);
    return [t('points.legend', { symbols })];
  },

  sentence(view, { t, format, look }) {
    const { heldOut, w, b } = shownPicture(view, look);
    const all = squares(view, look);
    if (all.length === 0) return t('points.none');
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

  picks(view, { t, format, look }) {
    return squares(view, look).map(({ x, y, prediction, residual, side }, i) => ({
      id: `sample:${i}`,
      name: `${t('points.handle', { index: i + 1 })} (${format.general(x)}, ${format.general(y)})`,
      values: { x, y, prediction, residual, square: side ** 2 },
    }));
  },

  table(view, { t, look }) {
    const { heldOut, w, b } = shownPicture(view, look);
    const all = squares(view, look);
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

/** @param {View} view @param {Look} look */
function squares(view, look) {
  const { points, w, b } = shownPicture(view, look);
  return points.map((point) => ({ ...point, ...squareOn(point, w, b) }));
}
