import { batchLength, sampleColumns } from '../columns.js';
import { footRows } from '../foot.js';
/** @import { Program } from './index.js' */

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

  foot: (view, saying) =>
    footRows(view, saying, {
      loss: view.settings.reduction === 'sum' ? 'anatomy.foot.total' : 'anatomy.foot.mean',
      sum: { phase: 'sum', formula: 'grad = Σ', sign: 'grad' },
      step: 'update',
    }).filter(({ key }) => key !== 'zero'),
};
