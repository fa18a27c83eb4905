import { flatTensors, parameterNames } from '../view/run-view.js';

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {import('../engine/types.js').Phase} Phase
 *
 * @typedef {object} FootRow  numbers of the whole batch, below the samples
 * @property {string} key
 * @property {Phase} phase  the stop at which it comes to be
 * @property {string} formula
 * @property {string} sign  the same where only a few letters have room
 * @property {string} quantity  prefix: with the parameter's name it is what the number is called
 * @property {'plain' | 'grad' | 'pred'} hue
 * @property {number} [loss]  stands under the losses, the others under the gradients
 * @property {number[] | null} [values]  one a parameter, in the order of the series; null: none yet
 */

/**
 * What happens after the samples' own arithmetic, from top to bottom.
 * @param {View} view
 * @param {import('../i18n/index.js').Translate} t
 * @param {typeof import('../i18n/format.js').format} format
 * @returns {FootRow[]}
 */
export function anatomyFoot(view, t, format) {
  const { experiment, settings, record } = view;
  const byHand = experiment.id === 'by-hand';
  const keeps = Boolean(settings['forget-zero-grad']);
  const lr = format.general(settings.lr);
  const size = settings['batch-size'];
  const divided = size !== undefined && !settings['forget-divide'];
  const summed = settings['drop-reshape'] ? 'ᵀ(Σⱼe)' : 'ᵀe';
  const product = `X${summed}`;
  const grad = flatTensors(view, 'grad');
  /** @type {FootRow[]} */
  const rows = [
    {
      key: 'loss',
      phase: 'loss',
      formula: t(byHand ? 'anatomy.foot.total' : 'anatomy.foot.mean'),
      sign: t('anatomy.row.loss'),
      quantity: 'loss',
      hue: 'plain',
      loss: record?.loss ?? NaN,
    },
    {
      key: 'sum',
      phase: 'sum',
      formula: byHand ? 'grad = Σ' : `w.grad = X${summed}, b.grad = 1${summed}`,
      sign: 'grad',
      quantity: 'grad',
      hue: 'grad',
      values: grad,
    },
    {
      key: 'step',
      phase: byHand ? 'update' : 'divide',
      formula: `lr·grad${divided ? '/B' : ''} = ${lr}·grad${divided ? `/${size}` : ''}`,
      sign: divided ? 'lr·grad/B' : 'lr·grad',
      quantity: 'step',
      hue: 'grad',
      values: flatTensors(view, 'step'),
    },
    {
      key: 'before',
      phase: 'update',
      formula: t('anatomy.foot.before'),
      sign: t('anatomy.row.before'),
      quantity: 'before',
      hue: 'pred',
      values: flatTensors(view, 'before'),
    },
    {
      key: 'after',
      phase: 'update',
      formula: t('anatomy.foot.after'),
      sign: t('anatomy.row.after'),
      quantity: 'after',
      hue: 'pred',
      values: flatTensors(view, 'after'),
    },
    {
      key: 'zero',
      phase: 'zero',
      formula: t(keeps ? 'anatomy.foot.kept' : 'anatomy.foot.zero'),
      sign: keeps ? 'grad' : 'grad ← 0',
      quantity: 'grad',
      hue: 'grad',
      values: keeps ? grad : (grad?.map(() => 0) ?? null),
    },
  ];
  if (experiment.id === 'descent') {
    // One function, no data: its derivative is there with the backward pass.
    rows[1] = { ...rows[1], phase: 'backward', formula: 'grad = ∂f', sign: 'grad = ∂f' };
    rows[2].phase = 'update';
    return rows.slice(1);
  }
  if (keeps) {
    const own = batchGradient(view);
    rows[1].formula = t('anatomy.foot.added', { product });
    rows.splice(1, 0, {
      key: 'own',
      phase: 'sum',
      formula: t('anatomy.foot.own', { product }),
      sign: 'Xᵀe',
      quantity: 'gradPerSample',
      hue: 'grad',
      values: own,
    });
  }
  return rows;
}

/**
 * The gradient of this batch alone: what the samples' parts add up to.
 * @param {View} view
 * @returns {number[] | null}
 */
export function batchGradient(view) {
  const { record } = view;
  if (!record) return null;
  return parameterNames(view).map((name) => {
    const [letter, k] = name.split('.');
    const tensor = record.tensors[`gradPerSample.${letter}`];
    if (!tensor) return NaN;
    const columns = tensor.values.length / record.batch.length;
    let sum = 0;
    for (let i = Number(k); i < tensor.values.length; i += columns) sum += tensor.values[i];
    return sum;
  });
}
