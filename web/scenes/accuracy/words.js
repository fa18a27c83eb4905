import { column } from '../../view/run-view.js';
import { besideName } from '../../view/beside.js';
import { CURVES, latest } from './layout.js';

/** @type {import('../scene-types.js').Words} */
export const words = {
  legend(view, { t, format }) {
    const own = [t('accuracy.legend')];
    if (view.beside.length === 0) return own;
    const names = { reference: t('accuracy.reference'), same: t('accuracy.same'), format };
    const runs = view.beside.map((run) => besideName(view, run, names)).join(t('scene.list'));
    return [t('accuracy.legend.beside', { runs }), ...own];
  },
  sentence(view, { t, format }) {
    const { step, totalSteps } = view.state;
    const parts = CURVES.flatMap(({ name }) => {
      const found = latest(view, name);
      return found ? [`${t(`accuracy.${name}`)} ${format.fixed(found.value, 4)}`] : [];
    });
    return t('accuracy.describe', { step, total: totalSteps, values: parts.join(t('scene.list')) });
  },
  table(view, { t, format }) {
    const { updatesPerEpoch, step: cursor } = view.state;
    const epochs = updatesPerEpoch ? Math.floor(cursor / updatesPerEpoch) : 0;
    const stride = Math.max(1, Math.ceil(epochs / 20));
    const rows = [];
    for (let epoch = 0; epoch <= epochs; epoch += stride) {
      const values = CURVES.map(({ name }) => column(view, name)[epoch * updatesPerEpoch]);
      rows.push([String(epoch), ...values.map((value) => format.fixed(value, 6))]);
    }
    return {
      columns: [t('accuracy.epoch'), ...CURVES.map(({ name }) => t(`accuracy.${name}`))],
      rows,
    };
  },
};
