import { epochProgress } from './minibatch-figure.js';
import { reached } from '../view/reached.js';
import { symbol } from '../view/symbols.js';
import { MOST_ROWS, withRest } from './table-rows.js';
import { data } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */
/** @typedef {import('./minibatch-figure.js').EpochProgress} EpochProgress */

/** @param {Pick<import('./scene-types.js').SceneContext, 't' | 'format'>} context */
export function minibatchWords({ t }) {
  const short = (/** @type {EpochProgress} */ p) => p.rows % p.batchSize;
  return {
    /** @param {EpochProgress} progress */
    title: (progress) => t('minibatch.title', { rows: progress.rows, last: progress.rows - 1 }),

    /** @param {View} view @param {EpochProgress} progress */
    belt(view, { start, size }) {
      const key = view.settings['no-shuffle'] ? 'minibatch.belt.in-order' : 'minibatch.belt';
      return t(key, { from: start, to: start + size });
    },

    /** @param {EpochProgress} p */
    progress(p) {
      const left = t(p.batch ? 'minibatch.progress' : 'minibatch.progress.start', { ...p });
      const used = p.start + p.size;
      if (p.size > 0 && p.size < p.batchSize) {
        return { left, right: t('minibatch.short.now', { size: p.size, full: p.batchSize }) };
      }
      const right = short(p)
        ? t('minibatch.short', { size: short(p) })
        : t('minibatch.used', { used, left: p.rows - used });
      return { left, right };
    },

    /** @param {View} view */
    describe(view) {
      const p = epochProgress(view, reached(view, 'batch'));
      if (!p.batch) return t('minibatch.describe.start', { ...p });
      const rows = Array.from(view.record?.batch.slice(0, MOST_NAMED) ?? []).join(', ');
      const more = p.size > MOST_NAMED ? ' …' : '';
      return t('minibatch.describe', { ...p, list: rows + more });
    },

    /** @param {View} view @returns {import('./scene-types.js').SceneTable} */
    table(view) {
      const { record } = view;
      const { X, y } = data(view);
      const d = X?.shape[1] ?? 0;
      const features = Array.from({ length: d }, (_, k) => symbol('x', k, d));
      const batch = Array.from(record?.batch.slice(0, MOST_ROWS) ?? []);
      const table = {
        columns: [t('anatomy.sample'), ...features, 'y'],
        rows: batch.map((row) => [
          row,
          ...features.map((_, k) => X?.values[row * d + k] ?? ''),
          y?.values[row] ?? '',
        ]),
        quantities: batch.map((row) => new Array(d + 2).fill(`sample:${row}`)),
      };
      return withRest(table, record?.batch.length ?? 0, t);
    },

    /** @param {View} view */
    legend(view) {
      const kinds = view.record?.order ? ['batch', 'used', 'left'] : ['batch'];
      return kinds.map((kind) => t(`minibatch.legend.${kind}`));
    },
  };
}

/** A sentence names no more rows than this. */
const MOST_NAMED = 10;
