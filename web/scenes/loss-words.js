import { analysis, column } from '../view/run-view.js';

/**
 * @typedef {import('../engine/types.js').View} View
 */

/**
 * What the loss curve says.
 * @param {import('./scene-types.js').SceneContext} context
 */
export function lossWords({ t, format }) {
  /** @param {View} view */
  const legend = (view) => {
    const parts = [];
    if (view.beside.length > 0) parts.push(t('scene.loss-curve.legend.reference'));
    if (view.state.updatesPerEpoch > 1) {
      parts.push(t('scene.loss-curve.legend.batch'), t('scene.loss-curve.legend.full'));
    }
    return parts;
  };

  /** @param {View} view */
  const describe = (view) => {
    const { state } = view;
    const losses = column(view, 'fullLoss');
    const floor = analysis(view)?.minimumLoss ?? 0;
    const sentences = [
      t('scene.loss-curve.describe', {
        step: state.step,
        total: state.totalSteps,
        start: format.short(losses[0], 4),
        loss: format.short(state.fullLoss, 4),
      }),
    ];
    if (floor > losses[0] * 1e-10) {
      sentences.push(t('scene.loss-curve.describe.floor', { loss: format.short(floor, 4) }));
    }
    if (state.divergedAt !== null) {
      sentences.push(t('scene.describe.diverged', { step: state.divergedAt }));
    }
    return sentences.reduce((first, second) => t('scene.sentences', { first, second }));
  };

  /** @param {View} view @returns {import('./scene-types.js').SceneTable} */
  const table = (view) => {
    const { state } = view;
    const beside = view.beside[0];
    const minibatches = state.updatesPerEpoch > 1;
    const columns = [t('scene.step'), t('scene.loss-curve.full')];
    if (minibatches) columns.push(t('scene.loss-curve.batch'));
    if (beside) columns.push(t('scene.loss-curve.reference'));
    const steps = tableSteps(state.step, state.updatesPerEpoch);
    const rows = steps.map((step) => {
      const row = [String(step), format.short(column(view, 'fullLoss')[step], 6)];
      if (minibatches) row.push(format.short(column(view, 'loss')[step], 6));
      if (beside) row.push(format.short(column(beside, 'fullLoss')[step], 6));
      return row;
    });
    const blank = Array(columns.length).fill('');
    return {
      columns,
      rows,
      quantities: steps.map((step) =>
        step === state.step ? ['', 'loss', ...blank.slice(2)] : blank,
      ),
    };
  };
  return { legend, describe, table };
}

/**
 * A table to read: the ends of the epochs, some steps between, and the cursor; at most about 20 rows.
 * @param {number} last
 * @param {number} perEpoch
 */
function tableSteps(last, perEpoch) {
  const unit = last > 3 * perEpoch && perEpoch > 1 ? perEpoch : 1;
  const stride = unit * Math.max(1, Math.ceil(last / unit / 20));
  const steps = [];
  for (let step = 0; step < last; step += stride) steps.push(step);
  return [...steps, last];
}
