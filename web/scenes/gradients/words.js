import { parameterLabels } from '../../view/labels.js';
import { reached } from '../../view/phases.js';
import { data, flatTensors, parameterNames } from '../../view/run-view.js';
import { columnOf } from '../shared/data/gradient.js';
import { MOST_ROWS, withRest } from '../shared/words.js';
import { partLabels, planeOf } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, Words } from '../scene-types.js' */
/** @import { GradientPicture } from './layout.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, format, look }) {
    if (!reached(view, 'backward')) return [];
    const angle = reached(view, 'sum') ? angleToFull(view, planeOf(view, look) ?? []) : null;
    if (angle === null) return [t('gradients.legend', { count: view.record?.batch.length ?? 0 })];
    return [t('gradients.legend.angle', { angle: format.short(angle, angle < 1 ? 1 : 2) })];
  },

  sentence(view, { t, format, look }) {
    if (!reached(view, 'backward')) return t('gradients.none');
    const count = view.record?.batch.length ?? 0;
    const names = parameterLabels(view).join(', ');
    if (!reached(view, 'sum')) return t('gradients.describe.parts', { count, names });
    const grad = flatTensors(view, 'grad') ?? [];
    const sum = `(${grad.map((value) => format.short(value, 4)).join(', ')})`;
    const text = t('gradients.describe.sum', { count, names, sum });
    const plane = planeOf(view, look) ?? [];
    const [seen, whole] = [angleToFull(view, plane), angleToFull(view)];
    if (seen === null || whole === null) return text;
    const part = plane.length < grad.length;
    const key = part ? 'gradients.describe.angle.plane' : 'gradients.describe.angle';
    return text + t(key, { angle: format.short(seen), whole: format.short(whole) });
  },

  /** Samples of the batch, named as the arrows are drawn; each has its part of every parameter's gradient. */
  picks(view, { t, format, look }) {
    const record = reached(view, 'backward') ? view.record : null;
    if (!record) return [];
    const names = parameterNames(view);
    const parts = names.map((name) => columnOf(record, name));
    const plane = planeOf(view, look) ?? [];
    return Array.from(record.batch.subarray(0, MOST_ROWS), (sample, row) => {
      const shown = plane.map((k) => format.short(parts[k](row))).join(', ');
      const values = Object.fromEntries(names.map((name, k) => [`grad.${name}`, parts[k](row)]));
      return { id: `sample:${sample}`, name: `${t('scene.sample')} ${sample}: (${shown})`, values };
    });
  },

  table(view, { t }) {
    const names = parameterNames(view);
    const columns = [t('scene.sample'), ...partLabels(view)];
    const record = reached(view, 'backward') ? view.record : null;
    const batch = Array.from(record?.batch.subarray(0, MOST_ROWS) ?? []);
    const parts = record ? names.map((name) => columnOf(record, name)) : [];
    /** @type {(string | number)[][]} */
    const rows = batch.map((sample, i) => [sample, ...parts.map((part) => part(i))]);
    const quantities = rows.map((row) => row.map(() => `sample:${row[0]}`));
    /** @param {string} head @param {string} title */
    const add = (head, title) => {
      const values = flatTensors(view, head);
      if (!values) return;
      rows.push([title, ...values]);
      quantities.push(['', ...names.map((name) => `${head}.${name}`)]);
    };
    if (reached(view, 'sum')) {
      add('grad', 'grad');
      add('fullGrad', t('gradients.full'));
    }
    if (reached(view, 'divide')) add('step', t('gradients.row.step'));
    return withRest({ columns, rows, quantities }, record?.batch.length ?? 0, t);
  },
};

/**
 * What stands beside the arrows; `cut` of one that leaves the picture.
 * @param {View} view @param {GradientPicture | null} picture
 * @param {Pick<Saying, 't' | 'format'>} saying
 */
export function arrowNames(view, picture, { t, format }) {
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
}

/**
 * The angle between this batch's gradient and that of all data in degrees.
 * @param {View} view
 * @param {number[]} [plane]  of these parameters alone, as the arrows are drawn; else over all
 * @returns {number | null}
 */
function angleToFull(view, plane) {
  const pick = (/** @type {number[] | null} */ all) =>
    plane ? plane.map((k) => all?.[k] ?? 0) : all;
  const a = pick(flatTensors(view, 'grad'));
  const b = pick(flatTensors(view, 'fullGrad'));
  if (!a || !b || view.record?.batch.length === data(view).y?.shape[0]) return null;
  const dot = a.reduce((sum, value, k) => sum + value * b[k], 0);
  const lengths = Math.hypot(...a) * Math.hypot(...b);
  return lengths > 0 ? (Math.acos(Math.max(-1, Math.min(1, dot / lengths))) * 180) / Math.PI : null;
}
