import { parameterLabel, symbol } from '../../../view/labels.js';
import { data, flatTensors, parameterNames } from '../../../view/run-view.js';
import { batchLength, group, one } from '../columns.js';
import { footRows } from '../foot.js';
/** @import { View } from '../../../engine/types.js' */
/** @import { Program } from './index.js' */

const FEATURES = 2;
const CLASSES = 3;

/** Whether what flows back into the scores is ŷ − y. @param {View} view */
const isPlain = ({ settings }) => !settings['drop-keepdim'] && !settings['double-softmax'];

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
    const feature = (/** @type {number} */ k) => symbol('x', k, FEATURES);
    const features = [0, 1].map((k) => ({ tensor: 'X', index: k, formula: feature(k) }));
    const grad = 'gradPerSample.b';
    const back = isPlain(view) ? 'ŷ − y' : '∂l/∂o';
    return [
      group('X', 'batch', 'X', [B, FEATURES], 'data', features),
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

  cell({ view, at, number, result }, tensor, k) {
    const [o, yHat] = ['o', 'ŷ'].map((letter) => symbol(letter, k, CLASSES));
    const classes = Array.from({ length: CLASSES }, (_, c) => c);
    switch (tensor) {
      case 'O': {
        const names = parameterNames(view);
        const used = flatTensors(view, 'before') ?? [];
        const label = (/** @type {number} */ p) => parameterLabel(names[p], names);
        const bias = FEATURES * CLASSES + k;
        const products = [0, 1].map((j) => `${symbol('x', j, FEATURES)}${label(j * CLASSES + k)}`);
        const numbers = [0, 1].map((j) => `${number(at('X', j))}·${number(used[j * CLASSES + k])}`);
        const written = [...products, label(bias)].join(' + ');
        return `${o} = ${written} = ${[...numbers, number(used[bias])].join(' + ')} = ${result}`;
      }
      case 'yHat': {
        if (!isPlain(view)) return `${yHat} = ${result}`;
        const powers = classes.map((c) => `exp(${number(at('O', c)).replace(/[()]/g, '')})`);
        return `${yHat} = exp(${o}) / Σⱼ exp(oⱼ) = ${powers[k]} / (${powers.join(' + ')}) = ${result}`;
      }
      case 'loss': {
        const y = at('y');
        return `l = −log ${symbol('ŷ', y, CLASSES)} = −log ${number(at('yHat', y))} = ${result}`;
      }
      case 'gradPerSample.b': {
        if (!isPlain(view)) return `∂l/∂${o} = ${result}`;
        const own = k === at('y') ? 1 : 0;
        return `∂l/∂${o} = ${yHat} − ${own} = ${number(at('yHat', k))} − ${own} = ${result}`;
      }
      default:
        return null;
    }
  },

  reading(view, key, p, label, { format }) {
    if (key !== 'sum' || p < 0) return null;
    const [feature, k] = [Math.floor(p / CLASSES), p % CLASSES];
    const x = feature < FEATURES ? symbol('x', feature, FEATURES) : '';
    const sum = format.exact(flatTensors(view, 'grad')?.[p]);
    return `${label}.grad = Σᵢ ${x}∂l/∂${symbol('o', k, CLASSES)} = ${sum}`;
  },
};
