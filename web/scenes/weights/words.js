import { ghosts, ofPixel, weights } from './layout.js';
import { className, classTitle, pixelName, placeOf, waiting } from '../shared/tiles/words.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, format, look }) {
    const values = look.of === 'ghosts' ? ghosts(view) : weights(view);
    if (!values) return [t('weights.legend.signs')];
    const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    return [t('weights.legend.signs'), t('weights.legend.most', { most: format.short(most, 2) })];
  },
  sentence(view, { t, format, look }) {
    const values = weights(view);
    if (!values) return waiting(t);
    const numbers = ofPixel(values, look.pixel);
    const sum = numbers.reduce((total, number) => total + number, 0);
    return t('weights.describe', {
      step: view.state.step,
      ...placeOf(look.pixel),
      sum: format.fixed(sum, 6),
    });
  },
  table(view, { t, format, look }) {
    const now = weights(view);
    const numbers = now ? ofPixel(now, look.pixel) : [];
    return {
      columns: [classTitle(t), pixelName(t, look.pixel)],
      rows: numbers.map((number, label) => [className(t, label), format.fixed(number, 6)]),
    };
  },
};
