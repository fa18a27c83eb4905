import { analysis, column, fullLossAt } from '../../view/run-view.js';
import { joined } from '../shared/words.js';

/**
 * What the loss curve says.
 * @type {import('../scene-types.js').Words}
 */
export const words = {
  legend(view, { t }) {
    const kinds = view.beside.length > 0 ? ['reference'] : [];
    if (view.state.updatesPerEpoch > 1) kinds.push('batch', 'full');
    return kinds.map((kind) => t(`scene.loss-curve.legend.${kind}`));
  },

  sentence(view, { t, format }) {
    const { state } = view;
    const start = column(view, 'fullLoss')[0];
    const floor = analysis(view)?.minimumLoss ?? 0;
    const { loss, step, now } = fullLossAt(view, state.step);
    const sentences = [
      t(now ? 'scene.loss-curve.describe' : 'scene.loss-curve.describe.measured', {
        step: state.step,
        measured: step,
        total: state.totalSteps,
        start: format.short(start, 4),
        loss: format.short(loss, 4),
      }),
    ];
    if (floor > start * 1e-10) {
      sentences.push(t('scene.loss-curve.describe.floor', { loss: format.short(floor, 4) }));
    }
    return joined(view, sentences, t);
  },

  table(view, { t, format }) {
    const { state } = view;
    /** What stands beside each step: titles and losses. @type {[string, Float64Array][]} */
    const curves = [['full', column(view, 'fullLoss')]];
    if (state.updatesPerEpoch > 1) curves.push(['batch', column(view, 'loss')]);
    for (const run of view.beside) curves.push(['reference', column(run, 'fullLoss')]);
    const steps = tableSteps(state.step, state.updatesPerEpoch);
    return {
      columns: [t('scene.step'), ...curves.map(([name]) => t(`scene.loss-curve.${name}`))],
      rows: steps.map((step) => [
        String(step),
        ...curves.map(([, losses]) => format.short(losses[step], 6)),
      ]),
      quantities: steps.map((step) => [
        '',
        ...curves.map((_, k) => (k === 0 && step === state.step ? 'loss' : '')),
      ]),
    };
  },
};

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
