import { column } from '../../view/run-view.js';
import { besideName } from '../../view/beside.js';
import { runNames } from '../shared/runs.js';
import { compares, CURVES, latest, SHARED } from './layout.js';

/** @type {import('../scene-types.js').Words} */
export const words = {
  legend(view, { t, format }) {
    if (compares(view)) return [t('accuracy.legend.several')];
    const own = [t('accuracy.legend')];
    if (view.beside.length === 0) return own;
    const names = { reference: t('accuracy.reference'), same: t('accuracy.same'), format };
    const runs = view.beside.map((run) => besideName(view, run, names)).join(t('scene.list'));
    return [t('accuracy.legend.beside', { runs }), ...own];
  },
  sentence(view, { t, format }) {
    const { step, totalSteps } = view.state;
    const parts = runsOf(view, { t, format }).flatMap(({ run, title, curves }) =>
      curves.flatMap((name) => {
        const found = latest(run, name);
        return found ? [`${title(name)} ${format.fixed(found.value, 4)}`] : [];
      }),
    );
    return t('accuracy.describe', { step, total: totalSteps, values: parts.join(t('scene.list')) });
  },
  table(view, { t, format }) {
    const { updatesPerEpoch, step: cursor } = view.state;
    const epochs = updatesPerEpoch ? Math.floor(cursor / updatesPerEpoch) : 0;
    const stride = Math.max(1, Math.ceil(epochs / 20));
    const runs = runsOf(view, { t, format });
    const rows = [];
    for (let epoch = 0; epoch <= epochs; epoch += stride) {
      const values = runs.flatMap(({ run, curves }) =>
        curves.map((name) => column(run, name)[epoch * run.state.updatesPerEpoch] ?? NaN),
      );
      rows.push([String(epoch), ...values.map((value) => format.fixed(value, 6))]);
    }
    return {
      columns: [t('accuracy.epoch'), ...runs.flatMap(({ title, curves }) => curves.map(title))],
      rows,
    };
  },
};

/**
 * The runs that are told of, each with the names of its curves.
 * @param {import('../../engine/types.js').View} view
 * @param {Pick<import('../scene-types.js').Saying, 't' | 'format'>} saying
 */
function runsOf(view, { t, format }) {
  const kind = (/** @type {string} */ name) => t(`accuracy.${name}`);
  if (!compares(view)) return [{ run: view, title: kind, curves: CURVES.map(({ name }) => name) }];
  const names = runNames(view, { t, format });
  return [view, ...view.beside].map((run, k) => ({
    run,
    title: (/** @type {string} */ name) => `${names[k]}, ${kind(name)}`,
    curves: SHARED.map(({ name }) => name),
  }));
}
