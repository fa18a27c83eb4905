import { className, classTitle, waiting } from '../shared/tiles/words.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend: (view, { t }) => [t('images.legend')],
  sentence(view, { t }) {
    const means = view.answer('means');
    if (!means) return waiting(t);
    const { trainSize, testSize } = means;
    return t('images.describe', { train: trainSize.values[0], test: testSize.values[0] });
  },
  table(view, { t }) {
    const counts = view.answer('means')?.counts.values ?? [];
    return {
      columns: [classTitle(t), t('images.count')],
      rows: Array.from(counts, (count, label) => [className(t, label), String(count)]),
    };
  },
};
