import { sampleColumns } from '../columns.js';
import { footRows } from '../foot.js';
/** @import { Program } from './index.js' */

/** Stops whose sentence differs while a line is missing. @type {Record<string, string[]>} */
const DIFFERENT = {
  'drop-reshape': ['residual', 'loss', 'backward'],
  'forget-divide': ['divide'],
  'forget-zero-grad': ['sum', 'zero'],
};

/**
 * A minibatch of rows, half squares, the sum divided by the batch size in the step.
 * @type {Program}
 */
export const regression = {
  start: 'anatomy.say.start',
  ending({ settings, state }) {
    const missing = Object.entries(DIFFERENT).find(
      ([flag, phases]) => settings[flag] && phases.includes(state.phase ?? ''),
    );
    return missing ? `.${missing[0]}` : '';
  },

  loss: () => ({ half: true }),

  columns(view, most) {
    const matrix = Boolean(view.settings['drop-reshape']);
    return sampleColumns(view, most, {
      from: 'batch',
      features: 'X',
      forward: 'Xw + b',
      loss: '½e²',
      slope: (x) => (matrix ? `${x}Σⱼe` : `${x}e`),
      matrix,
    });
  },

  foot(view, saying) {
    const times = view.settings['drop-reshape'] ? 'ᵀ(Σⱼe)' : 'ᵀe';
    return footRows(view, saying, {
      loss: 'anatomy.foot.mean',
      sum: { phase: 'sum', formula: `w.grad = X${times}, b.grad = 1${times}`, sign: 'grad' },
      product: `X${times}`,
      step: 'divide',
    });
  },
};
