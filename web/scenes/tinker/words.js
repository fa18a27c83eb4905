import { rank } from './layout.js';
import { className, classTitle } from '../shared/tiles/words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Look, Words } from '../scene-types.js' */

/** @param {View} view @param {Look} look */
const predicted = (view, look) =>
  view.answer('predict', { pixels: look.drawing.pixels })?.probabilities.values ?? null;

/** @type {Words} */
export const words = {
  legend(view, { t, look }) {
    if (look.of !== 'evidence') return [t('tinker.legend')];
    const [first, second] = rank(predicted(view, look));
    const names = { first: className(t, first), second: className(t, second) };
    return [t('tinker.legend.evidence', names)];
  },
  sentence(view, { t, format, look }) {
    const probabilities = predicted(view, look);
    if (!probabilities) return t('tinker.waiting');
    const [first, second] = rank(probabilities);
    return t('tinker.describe', {
      first: className(t, first),
      second: className(t, second),
      p: format.percent(probabilities[first], 1),
      q: format.percent(probabilities[second], 1),
    });
  },
  table(view, { t, format, look }) {
    const probabilities = predicted(view, look);
    return {
      columns: [classTitle(t), t('tinker.probability')],
      rows: Array.from(probabilities ?? [], (p, label) => [
        className(t, label),
        format.fixed(p, 4),
      ]),
    };
  },
};
