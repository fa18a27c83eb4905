import { flatTensors } from '../../view/run-view.js';
import { batchGradient } from '../shared/data/gradient.js';
/** @import { Phase, View } from '../../engine/types.js' */
/** @import { Saying } from '../scene-types.js' */

/**
 * @typedef {object} FootRow  numbers of the whole batch, below the samples
 * @property {string} key
 * @property {Phase} phase  the stop at which it comes to be
 * @property {string} formula
 * @property {string} sign  the same where only a few letters have room
 * @property {string} quantity  prefix: with the parameter's name it is what the number is called
 * @property {'plain' | 'grad' | 'pred'} hue
 * @property {number} [loss]  stands under the losses, the others under the gradients
 * @property {number[] | null} [values]  one a parameter, in the order of the names; null: none yet
 *
 * @typedef {object} FootNotation  how a program writes what it does with the whole batch
 * @property {string | null} loss  key of what the losses become; null: there is one already
 * @property {{phase: Phase, formula: string, sign: string}} [sum]  what grad is
 * @property {string} [product]  the same of this batch alone, where grad keeps what it held
 * @property {Phase} [step]  the stop at which the step is there
 */

const GRAD = { phase: 'sum', formula: 'grad = Σ', sign: 'grad' };

/**
 * What happens after the samples' own arithmetic, from top to bottom.
 * @param {View} view @param {Pick<Saying, 't' | 'format'>} saying @param {FootNotation} notation
 * @returns {FootRow[]}
 */
export function footRows(view, { t, format }, notation) {
  const { loss, sum = GRAD, product = '', step = 'update' } = notation;
  const { settings, record } = view;
  const keeps = Boolean(settings['forget-zero-grad']);
  const grad = flatTensors(view, 'grad');
  const parameters = (/** @type {'before' | 'after'} */ key) =>
    footRow(key, 'pred', 'update', t(`anatomy.foot.${key}`), {
      sign: t(`anatomy.row.${key}`),
      values: flatTensors(view, key),
    });
  const sumFormula = keeps ? t('anatomy.foot.added', { product }) : sum.formula;
  const sign = stepFormula(view);
  const stepWritten = `${sign} = ${stepFormula(view, format.general(settings.lr))}`;
  const summed = { quantity: 'grad', values: grad };
  const rows = [
    footRow('sum', 'grad', sum.phase, sumFormula, { ...summed, sign: sum.sign }),
    footRow('step', 'grad', step, stepWritten, { sign, values: flatTensors(view, 'step') }),
    parameters('before'),
    parameters('after'),
    footRow('zero', 'grad', 'zero', t(keeps ? 'anatomy.foot.kept' : 'anatomy.foot.zero'), {
      sign: keeps ? 'grad' : 'grad ← 0',
      quantity: 'grad',
      values: keeps ? grad : (grad?.map(() => 0) ?? null),
    }),
  ];
  if (keeps) {
    const own = { sign: product, quantity: 'gradPerSample', values: batchGradient(view) };
    rows.unshift(footRow('own', 'grad', sum.phase, t('anatomy.foot.own', { product }), own));
  }
  if (loss) {
    const own = { sign: t('anatomy.row.loss'), loss: record?.loss ?? NaN };
    rows.unshift(footRow('loss', 'plain', 'loss', t(loss), own));
  }
  return rows;
}

/** @type {(key: string, hue: FootRow['hue'], phase: Phase, formula: string,
 *   rest: Partial<FootRow>) => FootRow} */
export function footRow(key, hue, phase, formula, rest) {
  return { key, quantity: key, hue, phase, formula, sign: formula, ...rest };
}

/**
 * lr·grad/B, or lr·grad where the program does not divide; with numbers where `lr` is given.
 * @param {View} view @param {string} [lr] @param {string} [grad]
 */
export function stepFormula({ settings, experiment }, lr, grad = 'grad') {
  const size = settings['batch-size'];
  const divided = experiment.phases.includes('divide') && !settings['forget-divide'];
  return `${lr ?? 'lr'}·${grad}${divided ? `/${lr ? size : 'B'}` : ''}`;
}
