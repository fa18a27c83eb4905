import { parameterLabel, subscript, symbol } from '../../view/labels.js';
import { data, flatTensors, parameterNames, parametersAt } from '../../view/run-view.js';
import { columnNumber } from '../shared/words.js';
import { batchGradient } from '../shared/data/gradient.js';
import { stepFormula } from './foot.js';
import { programOf } from './programs/index.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying } from '../scene-types.js' */

/** @typedef {Pick<Saying, 't' | 'format'>} Words */

/**
 * The arithmetic behind one number, with the number itself in all its digits:
 * "e = ŷ − y = −0.0031 − 5.8655 = −5.86859035".
 * @param {View} view
 * @param {string} address  of a cell, as in model.js
 * @param {Words} words
 * @returns {string} empty when there is nothing to read
 */
export function anatomyReading(view, address, words) {
  const [kind, ...rest] = address.split(':');
  if (kind === 'parameter') return parameterReading(view, rest[0], words);
  if (!view.record) return '';
  if (kind === 'foot') return footReading(view, rest[0], rest[1], words);
  if (kind === 'matrix')
    return matrixReading(view, Number(rest[1]), Number(rest[2]), rest[0], words);
  return sampleReading(view, Number(rest[0]), rest[1], Number(rest[2]), words);
}

/** @param {View} view @param {string} name @param {Words} words */
function parameterReading(view, name, { format }) {
  const names = parameterNames(view);
  const values = flatTensors(view, 'before') ?? parametersAt(view, view.state.step);
  return `${parameterLabel(name, names)} = ${format.exact(values[names.indexOf(name)])}`;
}

/**
 * @param {View} view
 * @param {number} i  row of the batch
 * @param {string} tensor
 * @param {number} k  column of the tensor
 * @param {Words} words
 */
function sampleReading(view, i, tensor, k, { t, format }) {
  const { record } = view;
  if (!record || i >= record.batch.length) return '';
  const n = (/** @type {number} */ value) => columnNumber(format, value);
  const at = (/** @type {string} */ name, column = 0) => {
    const entry = record.tensors[name];
    return entry.values[(i * entry.values.length) / record.batch.length + column];
  };
  const d = parameterNames(view).length - 1;
  const x = symbol('x', k, d);
  const result = format.exact(at(tensor, k));
  const sample = t('anatomy.reading.sample', { sample: record.batch[i] });
  switch (tensor) {
    case 'X':
      return `${sample}${x} = ${result}`;
    case 'y':
      return `${sample}y = ${result}`;
    case 'yHat': {
      const used = flatTensors(view, 'before') ?? [];
      const shown = d > 2 ? [0, d - 1] : Array.from({ length: d }, (_, j) => j);
      const letters = shown.map((j) => symbol('x', j, d) + symbol('w', j, d));
      const products = shown.map((j) => `${inner(n(at('X', j)))}·${inner(n(used[j]))}`);
      const dots = d > 2 ? ' + … + ' : ' + ';
      return `ŷ = ${letters.join(dots)} + b = ${products.join(dots)} + ${inner(n(used[d]))} = ${result}`;
    }
    case 'residual':
      return `e = ŷ − y = ${n(at('yHat'))} − ${inner(n(at('y')))} = ${result}`;
    case 'loss': {
      const { half, divisor, written } = programOf(view).loss?.(view) ?? {};
      if (written) return `${written} = ${result}`;
      const share = divisor ? ` / ${divisor}` : '';
      return `${half ? '½' : ''}e²${share} = ${half ? '½·' : ''}(${n(at('residual'))})²${share} = ${result}`;
    }
    default: {
      // gradPerSample: the derivative with respect to ŷ is what stands in b's column.
      const slope = n(at('gradPerSample.b'));
      const parameter = tensor.endsWith('.w') ? symbol('w', k, d) : 'b';
      if (parameter === 'b') return `∂l/∂b = ∂l/∂ŷ = ${result}`;
      return `∂l/∂${parameter} = ${x}·∂l/∂ŷ = ${inner(n(at('X', k)))}·${inner(slope)} = ${result}`;
    }
  }
}

/**
 * @param {View} view
 * @param {string} key  of the row
 * @param {string} name  flat name of the parameter, empty for the loss
 * @param {Words} words
 */
function footReading(view, key, name, { t, format }) {
  const { record, settings } = view;
  const names = parameterNames(view);
  const p = names.indexOf(name);
  const label = p < 0 ? '' : parameterLabel(name, names);
  const exact = (/** @type {string} */ prefix) => format.exact(flatTensors(view, prefix)?.[p]);
  const short = (/** @type {string} */ prefix) =>
    inner(columnNumber(format, flatTensors(view, prefix)?.[p]));
  const lr = format.general(settings.lr);
  const plain = label === 'b';
  const own = batchGradient(view)?.[p] ?? NaN;
  const particular = programOf(view).reading?.(view, key, p, label, { t, format });
  if (particular) return particular;
  switch (key) {
    case 'loss':
      return t('anatomy.reading.loss', { loss: format.exact(record?.loss) });
    case 'own':
      return `Σᵢ ∂l/∂${label} = ${format.general(own)}`;
    case 'sum': {
      if (!data(view).X) return `${label}.grad = ∂f/∂${label} = ${exact('grad')}`;
      if (settings['forget-zero-grad']) {
        const left = (flatTensors(view, 'grad')?.[p] ?? NaN) - own;
        const terms = [left, own].map((value) => inner(columnNumber(format, value)));
        return `${label}.grad = ${terms.join(' + ')} = ${exact('grad')}`;
      }
      const column = plain ? '1' : symbol('x', p, names.length - 1);
      return `${label}.grad = Σᵢ ${plain ? '' : column}∂l/∂ŷ = ${exact('grad')}`;
    }
    case 'step':
      return `${stepFormula(view)} = ${stepFormula(view, lr, short('grad'))} = ${exact('step')}`;
    case 'before':
      return `${label} = ${exact('before')}`;
    case 'after':
      return `${label} ← ${short('before')} − ${short('step')} = ${exact('after')}`;
    default:
      return settings['forget-zero-grad']
        ? `${label}.grad = ${exact('grad')}`
        : `${label}.grad ← 0`;
  }
}

/**
 * @param {View} view @param {number} i @param {number} j @param {string} tensor
 * @param {Words} words
 */
function matrixReading({ record }, i, j, tensor, { format }) {
  const B = record?.batch.length ?? 0;
  const e = record?.tensors.residual;
  if (!record || !e || i >= B || j >= B) return '';
  const at = `${i + 1},${j + 1}`;
  const n = (/** @type {number} */ value) => inner(columnNumber(format, value));
  if (tensor === 'loss') {
    const loss = format.exact(record.tensors.loss.values[i * B + j]);
    return `l[${at}] = ½·(${columnNumber(format, e.values[i * B + j])})² = ${loss}`;
  }
  const yHat = record.tensors.yHat.values[i];
  const y = record.tensors.y.values[j];
  const symbols = `ŷ${subscript(i + 1)} − y${subscript(j + 1)}`;
  return `e[${at}] = ${symbols} = ${n(yHat)} − ${n(y)} = ${format.exact(e.values[i * B + j])}`;
}

/** A negative number inside a formula stands in brackets. @param {string} number */
function inner(number) {
  return number.startsWith('−') ? `(${number})` : number;
}
