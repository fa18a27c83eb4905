import { symbol } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { featureCount, referenceLine } from '../shared/data/samples.js';
import { equation } from '../shared/words.js';
import { panelGrid, spreadAround } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, look }) {
    const all = featureCount(view);
    const shown = look.width ? panelGrid(look.width, look.height, all).count : all;
    return [shown < all ? t('features.legend.some', { shown, all }) : t('features.legend')];
  },

  sentence(view, saying) {
    const { t } = saying;
    const lines = featuresOf(view).map((x, k) => {
      const [line, [spread]] = [lineName(view, k, saying), spreadName(view, k, saying)];
      return t('features.describe.one', { x, line, spread });
    });
    return t('features.describe', { count: data(view).y?.shape[0] ?? 0 }) + lines.join('');
  },

  table: (view, saying) => ({
    columns: ['feature', 'line', 'spread'].map((name) => saying.t(`features.${name}`)),
    rows: featuresOf(view).map((x, k) => [x, lineName(view, k, saying), spreadAround(view, k)]),
  }),
};

/**
 * The line of a panel; '' where none is known.
 * @param {View} view @param {number} feature @param {Pick<Saying, 'format'>} saying
 */
export function lineName(view, feature, { format }) {
  const line = referenceLine(view, feature);
  return line ? `y = ${equation(line, featuresOf(view)[feature], format)}` : '';
}

/**
 * How far the points lie off it, at length and in short.
 * @param {View} view @param {number} feature @param {Pick<Saying, 't' | 'format'>} saying
 * @returns {[string, string]}
 */
export function spreadName(view, feature, { t, format }) {
  const names = featuresOf(view);
  const kind = names.length === 1 ? 'noise' : names.length === 2 ? 'other' : 'others';
  const size = `±${format.short(spreadAround(view, feature))}`;
  return [t(`features.spread.${kind}`, { size, other: names[feature === 0 ? 1 : 0] }), size];
}

/** @param {View} view */
function featuresOf(view) {
  const d = featureCount(view);
  return Array.from({ length: d }, (_, k) => symbol('x', k, d));
}
