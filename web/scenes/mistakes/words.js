import { carriedBy, carriedText, mistakes } from './layout.js';
import { className, waiting } from '../shared/tiles/words.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend: (view, { t }) => [t('mistakes.legend')],
  sentence(view, { t, format, look }) {
    const answer = mistakes(view);
    if (!answer) return waiting(t);
    const losses = answer.losses.values;
    const carried = carriedText(carriedBy(losses), look.share ?? 0.1, { t, format });
    const total = losses.length;
    return t('mistakes.describe', { found: answer.found.values[0], total, carried });
  },
  table(view, { t, format }) {
    const answer = mistakes(view);
    const rows = Array.from(answer?.rows.values ?? [], (row, k) => {
      const of = (/** @type {string} */ name) => answer?.[name].values[k] ?? 0;
      return [
        String(row),
        className(t, of('labels')),
        className(t, of('said')),
        format.fixed(of('confidence'), 4),
        format.fixed(of('loss'), 4),
      ];
    });
    const columns = [
      'tiles.row',
      ...['truth', 'said', 'confidence', 'loss'].map((key) => `mistakes.${key}`),
    ];
    return { columns: columns.map((key) => t(key)), rows };
  },
};
