import { column } from '../../view/run-view.js';
import { besideName } from '../../view/beside.js';
import { runNames } from '../shared/runs.js';
import { compares, CURVES, SHARED } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Telling, Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, format }) {
    const own = [t('accuracy.legend')];
    if (view.beside.length === 0 || compares(view)) return own;
    const names = { reference: t('accuracy.reference'), same: t('accuracy.same'), t, format };
    const runs = view.beside.map((run) => besideName(view, run, names)).join(t('scene.list'));
    return [t('accuracy.legend.beside', { runs }), ...own];
  },
  sentence(view, { t, format }) {
    const { step, totalSteps } = view.state;
    const told = runsOf(view, { t, format }).map(({ name, run, curves }) => {
      const parts = curves.flatMap((curve) => {
        const reached = column(run, curve).slice(0, run.state.step + 1);
        const last = reached.findLast(Number.isFinite);
        return last === undefined ? [] : [`${t(`accuracy.${curve}`)} ${format.fixed(last, 4)}`];
      });
      const values = parts.join(t('scene.list'));
      return name ? t('accuracy.run', { name, values }) : values;
    });
    return t('accuracy.describe', { step, total: totalSteps, values: told.join(t('scene.list')) });
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
    const columns = runs.flatMap(({ name, curves }) =>
      curves.map((curve) => {
        const values = t(`accuracy.${curve}`);
        return name ? t('accuracy.run', { name, values }) : values;
      }),
    );
    return { columns: [t('accuracy.epoch'), ...columns], rows };
  },
};

/**
 * The runs that are told of, each with its name among others and the names of its curves.
 * @param {View} view
 * @param {Telling} saying
 */
function runsOf(view, saying) {
  const many = compares(view);
  const curves = (many ? SHARED : CURVES).map(({ name }) => name);
  if (!many) return [{ name: '', run: view, curves }];
  const names = runNames(view, saying);
  return [view, ...view.beside].map((run, k) => ({ name: names[k], run, curves }));
}
