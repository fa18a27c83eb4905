import { batchLength, sampleColumns } from '../columns.js';
import { footRows } from '../foot.js';
/** @import { View } from '../../../engine/types.js' */
/** @import { Program } from './index.js' */

/**
 * All points in every update, the loss written out by hand: a sum of squares, their mean, or half of it.
 * @type {Program}
 */
export const byHand = {
  start: 'anatomy.say.start',
  ending: () => '.by-hand',

  loss,

  columns(view, most) {
    const { half, divisor } = loss(view);
    const share = divisor ? `/${divisor}` : '';
    return sampleColumns(view, most, {
      from: 'data',
      features: 'x',
      forward: 'wx + b',
      loss: `${half ? '½' : ''}e²${share}`,
      slope: (x) => `${half ? '' : '2'}e${x}${share}`,
    });
  },

  foot: (view, saying) =>
    footRows(view, saying, {
      loss: 'anatomy.foot.total',
      sum: { phase: 'sum', formula: 'grad = Σ', sign: 'grad' },
      step: 'update',
    }),
};

/** @param {View} view */
function loss(view) {
  const { reduction } = view.settings;
  const divisor = reduction === 'sum' ? undefined : batchLength(view);
  return { half: reduction === 'half-mean', divisor };
}
