import { symbol } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { MOST_ROWS, withRest } from '../shared/words.js';
import { epochProgress } from './layout.js';
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Words } from '../scene-types.js' */
/** @import { EpochProgress } from './layout.js' */

/** A sentence names no more rows than this. */
const MOST_NAMED = 10;

/** @type {Words} */
export const words = {
  legend(view, { t }) {
    const kinds = view.record?.tensors.order ? ['batch', 'used', 'left'] : ['batch'];
    return kinds.map((kind) => t(`minibatch.legend.${kind}`));
  },

  sentence(view, { t }) {
    const p = epochProgress(view);
    if (!p.batch) return t('minibatch.describe.start', { ...p });
    const rows = Array.from(view.record?.batch.slice(0, MOST_NAMED) ?? []).join(', ');
    const more = p.size > MOST_NAMED ? ' …' : '';
    return t('minibatch.describe', { ...p, list: rows + more });
  },

  table(view, { t }) {
    const { record } = view;
    const { X, y } = data(view);
    const d = X?.shape[1] ?? 0;
    const features = Array.from({ length: d }, (_, k) => symbol('x', k, d));
    const batch = Array.from(record?.batch.slice(0, MOST_ROWS) ?? []);
    const table = {
      columns: [t('scene.sample'), ...features, 'y'],
      rows: batch.map((row) => [
        row,
        ...features.map((_, k) => X?.values[row * d + k] ?? ''),
        y?.values[row] ?? '',
      ]),
      quantities: batch.map((row) => new Array(d + 2).fill(`sample:${row}`)),
    };
    return withRest(table, record?.batch.length ?? 0, t);
  },
};

/** Where the epoch stands, and what is left of it. @param {EpochProgress} p @param {Translate} t */
export function progressWords(p, t) {
  const left = t(p.batch ? 'minibatch.progress' : 'minibatch.progress.start', { ...p });
  if (p.size > 0 && p.size < p.batchSize) {
    return { left, right: t('minibatch.short.now', { size: p.size, full: p.batchSize }) };
  }
  const short = p.rows % p.batchSize;
  const used = p.start + p.size;
  const right = short
    ? t('minibatch.short', { size: short })
    : t('minibatch.used', { used, left: p.rows - used });
  return { left, right };
}
