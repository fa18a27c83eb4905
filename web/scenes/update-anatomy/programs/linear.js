import { batchLength, sampleColumns } from '../columns.js';
import { footRows } from '../foot.js';
/** @import { View } from '../../../engine/types.js' */
/** @import { Program } from './index.js' */

/** Linear models: written by hand, from scratch, with the library. */

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

  foot: (view, saying) => footRows(view, saying, { loss: 'anatomy.foot.total' }),
};

/** @param {View} view */
function loss(view) {
  const { reduction } = view.settings;
  const divisor = reduction === 'sum' ? undefined : batchLength(view);
  return { half: reduction === 'half-mean', divisor };
}

/** Stops whose sentence differs while a line is missing. @type {Record<string, string[]>} */
const DIFFERENT = {
  'drop-reshape': ['residual', 'loss', 'backward'],
  'forget-divide': ['divide'],
  'forget-zero-grad': ['sum', 'zero'],
};

/** A minibatch of rows, half squares; the step divides by the batch size. @type {Program} */
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

/** How a loss and its slope are written. @type {Record<string, [string, string]>} */
const WRITTEN = {
  mse: ['e²', '2e'],
  l1: ['|e|', 'sign e'],
  huber: ['h(e)', 'h′(e)'],
  'smooth-l1': ['h(e)/β', 'h′(e)/β'],
};

/** Stops at which the library does something else than the program from scratch. */
const OWN = ['forward', 'loss', 'backward', 'sum', 'update', 'zero'];

/**
 * A minibatch of rows through the library's layer, loss and optimizer: the reduction divides, not the
 * step, and the gradients are zeroed before they are computed. Of several outputs the first is shown.
 * @type {Program}
 */
export const concise = {
  start: 'anatomy.say.start',
  ending: ({ state }) => (OWN.includes(state.phase ?? '') ? '.concise' : ''),

  loss: ({ settings }) => (settings.loss === 'mse' ? {} : { written: WRITTEN[settings.loss][0] }),

  columns(view, most) {
    const { loss: kind, reduction, outputs } = view.settings;
    const [loss, slope] = WRITTEN[kind];
    const size = batchLength(view) * (reduction === 'mean' ? outputs : 1);
    const share = reduction === 'sum' ? '' : `/${size}`;
    return sampleColumns(view, most, {
      from: 'batch',
      features: 'X',
      forward: 'XWᵀ + b',
      loss,
      slope: (x) => `${slope}${x && `·${x}`}${share}`,
    });
  },

  foot(view, saying) {
    const loss = view.settings.reduction === 'sum' ? 'anatomy.foot.total' : 'anatomy.foot.mean';
    return footRows(view, saying, { loss }).filter(({ key }) => key !== 'zero');
  },
};
