import { footRows } from '../foot.js';
/** @import { Program } from './index.js' */

/** One function, no data: its derivative is there with the backward pass. @type {Program} */
export const descent = {
  start: 'anatomy.say.start.descent',
  ending: () => '.descent',
  loss: () => ({ half: false, divisor: null }),
  columns: () => [],
  foot: (view, saying) =>
    footRows(view, saying, {
      loss: null,
      sum: { phase: 'backward', formula: 'grad = ∂f', sign: 'grad = ∂f' },
      step: 'update',
    }),
};
