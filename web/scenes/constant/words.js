import { data, parametersNow } from '../../view/run-view.js';
import { joined, placeOf } from '../shared/words.js';
import { constantOf } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Telling, Words } from '../scene-types.js' */

/**
 * What stands above the curve and follows the run.
 * @param {View} view
 * @param {Telling} saying
 * @returns {string[]}
 */
export function headline(view, { t, format }) {
  const answer = constantOf(view);
  if (!answer) return [];
  const [c] = parametersNow(view);
  const said = (/** @type {number} */ value) => format.short(value, 5);
  const cost = t(`constant.cost.${view.settings.loss}`, { c: said(c), cost: said(answer.cost) });
  return [cost, t('constant.slope', { slope: said(answer.slope) })];
}

/** @type {Words} */
export const words = {
  legend: (view, { t, format }) =>
    constantOf(view)
      ? [t('constant.legend'), `lr = ${format.short(view.settings.lr, 4)}`]
      : [t('constant.none')],

  sentence(view, saying) {
    const { t } = saying;
    const numbers = headline(view, saying);
    if (numbers.length === 0) return t('constant.none');
    const at = placeOf(view, t);
    const said = t('constant.describe', { at, numbers: numbers.join(t('constant.list')) });
    return joined(view, [said], t);
  },

  table(view, { t }) {
    const labels = Array.from(data(view).y?.values ?? []);
    const [c] = parametersNow(view);
    return {
      columns: [t('constant.column.sample'), 'y', 'c − y'],
      rows: labels.map((y, i) => [String(i + 1), y, c - y]),
      quantities: labels.map((_, i) => Array(3).fill(`sample:${i}`)),
    };
  },
};
