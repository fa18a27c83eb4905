import { angleToFull, columnOf } from './gradients-model.js';
import { MOST_ROWS, withRest } from './table-rows.js';
import { flatTensors, parameterNames } from '../view/run-view.js';
import { parameterLabel } from '../view/parameter-label.js';
import { reached } from '../view/reached.js';

/** @typedef {import('../engine/types.js').View} View */

/** @param {Pick<import('./scene-types.js').SceneContext, 't' | 'format'>} context */
export function gradientsWords({ t, format }) {
  const labels = (/** @type {View} */ view) =>
    parameterNames(view).map((name) => parameterLabel(name, parameterNames(view)));
  const vector = (/** @type {number[] | null} */ values) =>
    `(${(values ?? []).map((value) => format.short(value, 4)).join(', ')})`;
  return {
    /**
     * What stands beside the arrows.
     * @param {View} view
     * @param {import('./gradients-model.js').GradientPicture | null} picture
     */
    arrows(view, picture) {
      const size = view.settings['batch-size'];
      const divides = size !== undefined && !view.settings['forget-divide'];
      const count = picture?.count ?? 1;
      const full = t('gradients.full') + (count === 1 ? '' : ` × ${format.general(count)}`);
      return {
        sum: t(view.settings['forget-zero-grad'] ? 'gradients.grad' : 'gradients.sum'),
        mean: divides ? t('gradients.mean', { size }) : t('gradients.grad'),
        full,
        cut: t('gradients.cut', { arrow: full }),
        step: t(divides ? 'gradients.step' : 'gradients.step.sum'),
        left: t('gradients.left'),
        none: t('gradients.none'),
      };
    },

    /** @param {View} view */
    legend(view) {
      if (!reached(view, 'backward')) return [];
      const angle = reached(view, 'sum') ? angleToFull(view) : null;
      if (angle !== null)
        return [t('gradients.legend.angle', { angle: format.short(angle, angle < 1 ? 1 : 2) })];
      return [t('gradients.legend', { count: view.record?.batch.length ?? 0 })];
    },

    /** @param {View} view */
    describe(view) {
      if (!reached(view, 'backward')) return t('gradients.none');
      const count = view.record?.batch.length ?? 0;
      const names = labels(view).join(', ');
      if (!reached(view, 'sum')) return t('gradients.describe.parts', { count, names });
      const text = t('gradients.describe.sum', {
        count,
        names,
        sum: vector(flatTensors(view, 'grad')),
      });
      const angle = angleToFull(view);
      if (angle === null) return text;
      return text + t('gradients.describe.angle', { angle: format.short(angle) });
    },

    /** @param {View} view @returns {import('./scene-types.js').SceneTable} */
    table(view) {
      const names = parameterNames(view);
      const columns = [t('anatomy.sample'), ...labels(view).map((name) => `∂l/∂${name}`)];
      const samples = view.record?.batch.length ?? 0;
      /** @type {(string | number)[][]} */
      const rows = [];
      /** @type {string[][]} */
      const quantities = [];
      if (reached(view, 'backward')) {
        const { record } = view;
        const parts = record ? names.map((name) => columnOf(record, name)) : [];
        for (const [i, sample] of record?.batch.slice(0, MOST_ROWS).entries() ?? []) {
          rows.push([sample, ...parts.map((part) => part(i))]);
          quantities.push(new Array(names.length + 1).fill(`sample:${sample}`));
        }
      }
      const add = (/** @type {string} */ prefix, /** @type {string} */ title) => {
        const values = flatTensors(view, prefix);
        if (!values) return;
        rows.push([title, ...values]);
        quantities.push(['', ...names.map((name) => `${prefix}.${name}`)]);
      };
      if (reached(view, 'sum')) {
        add('grad', 'grad');
        add('fullGrad', t('gradients.full'));
      }
      if (reached(view, 'divide')) add('step', t('anatomy.row.step'));
      return withRest({ columns, rows, quantities }, rows.length ? samples : 0, t);
    },
  };
}
