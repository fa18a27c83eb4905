import { likelihoodOf } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, Words } from '../scene-types.js' */

/**
 * The numbers that stand above the curve and follow the hand.
 * @param {View} view @param {Pick<Saying, 't' | 'format'>} saying @returns {string[]}
 */
export function headline(view, { t, format }) {
  const answer = likelihoodOf(view);
  if (!answer) return [];
  const { curve, distribution, sigma } = view.settings;
  const value = (/** @type {number} */ one) => format.short(one, 5);
  if (curve === 'density') return [t('likelihood.product', { value: value(answer.likelihood) })];
  const sum = t('likelihood.sum', { value: value(answer.minusLog) });
  if (distribution === 'laplace') return [sum];
  const squares = answer.squares / sigma ** 2;
  const split = { squares: value(squares), rest: value(answer.minusLog - squares) };
  return [sum, t('likelihood.split', split)];
}

/** @type {Words} */
export const words = {
  legend(view, { t, format }) {
    if (!('likelihood' in view.experiment.questions)) return [t('likelihood.none')];
    const { distribution, mu, sigma } = view.settings;
    const bell = { mu: format.short(mu, 4), sigma: format.short(sigma, 4) };
    return [t(`likelihood.legend.${distribution}`, bell), t('likelihood.legend.sticks')];
  },

  sentence(view, saying) {
    const { t } = saying;
    const answer = likelihoodOf(view);
    if (!answer) return t('likelihood.none');
    const { curve } = view.settings;
    const numbers = headline(view, saying).join(t('likelihood.list'));
    return t(`likelihood.describe.${curve}`, { count: answer.places.length, numbers });
  },

  table(view, { t }) {
    const answer = likelihoodOf(view);
    const { places = [], heights = [] } = answer ?? {};
    const height = t(`likelihood.axis.${view.settings.curve ?? 'density'}`);
    return {
      columns: [t('likelihood.column.sample'), 'e = ŷ − y', height],
      rows: places.map((place, i) => [String(i + 1), place, heights[i] ?? '']),
      quantities: places.map((_, i) => new Array(3).fill(`sample:${i}`)),
    };
  },
};
