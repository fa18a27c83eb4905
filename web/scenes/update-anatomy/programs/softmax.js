import { symbol } from '../../../view/labels.js';
import { data } from '../../../view/run-view.js';
import { batchLength, group, one } from '../columns.js';
import { footRows } from '../foot.js';
/** @import { Program } from './index.js' */

const CLASSES = 3;

/**
 * Scores, shares and the loss of the true class for each row; what flows back into a row's scores is its
 * share minus its label, which is also its part of b's gradient.
 * @type {Program}
 */
export const softmax = {
  start: 'anatomy.say.start.softmax',
  ending({ state: { phase }, settings }) {
    if (settings['drop-keepdim'] && ['softmax', 'backward', 'sum'].includes(phase ?? ''))
      return '.drop-keepdim';
    return phase === 'batch' || phase === 'softmax' ? '' : '.softmax';
  },
  signs: { forward: 'o', softmax: 'ŷ', update: 'W ←' },

  columns(view) {
    const { X } = data(view);
    if (!X) return [];
    const B = batchLength(view);
    const each = (/** @type {string} */ tensor, /** @type {string} */ letter, parameter = '') =>
      Array.from({ length: CLASSES }, (_, c) => ({
        ...{ tensor, index: c, formula: symbol(letter, c, CLASSES) },
        ...(parameter && { parameter: `${parameter}.${c}` }),
      }));
    const features = [0, 1].map((k) => ({ tensor: 'X', index: k, formula: symbol('x', k, 2) }));
    const grad = 'gradPerSample.b';
    const back = view.settings['drop-keepdim'] ? '∂l/∂o' : 'ŷ − y';
    return [
      group('X', 'batch', 'X', [B, 2], 'data', features),
      group('y', 'batch', 'y', [B], 'data', one('y', 'y')),
      group('O', 'forward', 'o = xW + b', [B, CLASSES], 'plain', each('O', 'o', 'b')),
      group('yHat', 'softmax', 'ŷ', [B, CLASSES], 'pred', each('yHat', 'ŷ')),
      group('loss', 'loss', 'l', [B], 'plain', one('loss', '−log ŷ_y')),
      group(grad, 'backward', back, [B, CLASSES], 'grad', each(grad, '∂l/∂o', 'b')),
    ];
  },

  foot: (view, saying) =>
    footRows(view, saying, {
      loss: 'anatomy.foot.mean',
      sum: { phase: 'sum', formula: 'W.grad = Xᵀ(ŷ − y), b.grad = 1ᵀ(ŷ − y)', sign: 'grad' },
      step: 'divide',
    }),
};
