import { ofPixel, shownOf, weights } from './layout.js';
import { className, classTitle, pixelName, placeOf, waiting } from '../shared/tiles/words.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, format, look }) {
    const shown = shownOf(view, look);
    const signs = t('weights.legend.signs');
    if (!shown) return [signs];
    return [signs, t('weights.legend.most', { most: format.short(shown.most, 2) })];
  },
  sentence(view, { t, format, look }) {
    const values = weights(view);
    if (!values) return waiting(t);
    const sum = format.fixed(ofPixel(values, look.pixel).sum, 6);
    return t('weights.describe', { step: view.state.step, ...placeOf(look.pixel), sum });
  },
  table(view, { t, format, look }) {
    const now = weights(view);
    const numbers = now ? ofPixel(now, look.pixel).numbers : [];
    return {
      columns: [classTitle(t), pixelName(t, look.pixel)],
      rows: numbers.map((number, label) => [className(t, label), format.fixed(number, 6)]),
    };
  },
};
