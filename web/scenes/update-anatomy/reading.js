import { parameterLabel, subscript, symbol } from '../../view/labels.js';
import { data, flatTensors, parameterNames, parametersAt } from '../../view/run-view.js';
import { columnNumber } from '../shared/words.js';
import { batchGradient } from '../shared/data/gradient.js';
import { stepFormula } from './foot.js';
import { programOf } from './programs/index.js';
/** @import { UpdateRecord, View } from '../../engine/types.js' */
/** @import { Saying } from '../scene-types.js' */

/**
 * The arithmetic behind one number, with the number itself in all its digits:
 * "e = ŷ − y = −0.0031 − 5.8655 = −5.86859035".
 * @param {View} view
 * @param {string} address  of a cell, as in model.js
 * @param {Pick<Saying, 't' | 'format'>} words
 * @returns {string} empty when there is nothing to read
 */
export function anatomyReading(view, address, words) {
  const [kind, ...rest] = address.split(':');
  const { format } = words;
  if (kind === 'parameter') {
    const names = parameterNames(view);
    const values = flatTensors(view, 'before') ?? parametersAt(view, view.state.step);
    return `${parameterLabel(rest[0], names)} = ${format.exact(values[names.indexOf(rest[0])])}`;
  }
  const { record } = view;
  if (!record) return '';
  const reading = { view, record, ...words };
  if (kind === 'foot') return footReading(reading, rest[0], rest[1]);
  const [first, second, third] = rest;
  if (kind === 'matrix') return matrixReading(reading, first, Number(second), Number(third));
  return sampleReading(reading, Number(first), second, Number(third));
}

/** @typedef {Pick<Saying, 't' | 'format'> & {view: View, record: UpdateRecord}} Reading */

/** Row i, column k. @type {(reading: Reading, i: number, tensor: string, k: number) => string} */
function sampleReading({ view, record, t, format }, i, tensor, k) {
  if (i >= record.batch.length) return '';
  const n = (/** @type {number} */ value) => columnNumber(format, value);
  const at = (/** @type {string} */ name, column = 0) => {
    const { values } = record.tensors[name];
    return values[(i * values.length) / record.batch.length + column];
  };
  const names = parameterNames(view);
  const label = (/** @type {number} */ p) => parameterLabel(names[p], names);
  const d = record.tensors.X ? record.tensors.X.values.length / record.batch.length : 1;
  const x = symbol('x', k, d);
  const result = format.exact(at(tensor, k));
  const number = (/** @type {number | undefined} */ value) => inner(columnNumber(format, value));
  const particular = programOf(view).cell?.({ view, at, number, result }, tensor, k);
  if (particular) return particular;
  const sample = t('anatomy.reading.sample', { sample: record.batch[i] });
  switch (tensor) {
    case 'X':
      return `${sample}${x} = ${result}`;
    case 'y':
      return `${sample}y = ${result}`;
    case 'yHat': {
      const used = flatTensors(view, 'before') ?? [];
      const shown = d > 2 ? [0, d - 1] : Array.from({ length: d }, (_, j) => j);
      const bias = names.findIndex((name) => name.startsWith('b.'));
      const letters = shown.map((j) => symbol('x', j, d) + label(j));
      const products = shown.map((j) => `${number(at('X', j))}·${number(used[j])}`);
      const dots = d > 2 ? ' + … + ' : ' + ';
      return `ŷ = ${letters.join(dots)} + ${label(bias)} = ${products.join(dots)} + ${number(used[bias])} = ${result}`;
    }
    case 'residual':
      return `e = ŷ − y = ${n(at('yHat'))} − ${number(at('y'))} = ${result}`;
    case 'loss': {
      const { half, divisor, written } = programOf(view).loss?.(view) ?? {};
      if (written) return `${written} = ${result}`;
      const share = divisor ? ` / ${divisor}` : '';
      return `${half ? '½' : ''}e²${share} = ${half ? '½·' : ''}(${n(at('residual'))})²${share} = ${result}`;
    }
    default: {
      // gradPerSample: the derivative with respect to ŷ is what stands in b's column.
      const slope = n(at('gradPerSample.b'));
      if (!tensor.endsWith('.w')) return `∂l/∂b = ∂l/∂ŷ = ${result}`;
      const numbers = `${number(at('X', k))}·${inner(slope)}`;
      return `∂l/∂${label(k)} = ${x}·∂l/∂ŷ = ${numbers} = ${result}`;
    }
  }
}

/** `name`: '' for the loss. @type {(reading: Reading, key: string, name: string) => string} */
function footReading({ view, record, t, format }, key, name) {
  const { settings } = view;
  const names = parameterNames(view);
  const p = names.indexOf(name);
  const label = p < 0 ? '' : parameterLabel(name, names);
  const number = (/** @type {string} */ head) => flatTensors(view, head)?.[p];
  const exact = (/** @type {string} */ head) => format.exact(number(head));
  const short = (/** @type {number | undefined} */ value) => inner(columnNumber(format, value));
  const own = batchGradient(view)?.[p] ?? NaN;
  const particular = programOf(view).reading?.(view, key, p, label, { t, format });
  if (particular) return particular;
  switch (key) {
    case 'loss':
      return t('anatomy.reading.loss', { loss: format.exact(record.loss) });
    case 'own':
      return `Σᵢ ∂l/∂${label} = ${format.general(own)}`;
    case 'sum': {
      const { X } = data(view);
      if (!X) return `${label}.grad = ∂f/∂${label} = ${exact('grad')}`;
      if (settings['forget-zero-grad']) {
        const left = (number('grad') ?? NaN) - own;
        return `${label}.grad = ${short(left)} + ${short(own)} = ${exact('grad')}`;
      }
      const [letter, index] = name.split('.');
      const column = letter === 'b' ? '' : symbol('x', Number(index), X.shape[1]);
      return `${label}.grad = Σᵢ ${column}∂l/∂ŷ = ${exact('grad')}`;
    }
    case 'step': {
      const numbers = stepFormula(view, format.general(settings.lr), short(number('grad')));
      return `${stepFormula(view)} = ${numbers} = ${exact('step')}`;
    }
    case 'before':
      return `${label} = ${exact('before')}`;
    case 'after':
      return `${label} ← ${short(number('before'))} − ${short(number('step'))} = ${exact('after')}`;
    default:
      return `${label}.grad ${settings['forget-zero-grad'] ? `= ${exact('grad')}` : '← 0'}`;
  }
}

/** @param {Reading} reading @param {string} tensor @param {number} i @param {number} j */
function matrixReading({ record: { batch, tensors }, format }, tensor, i, j) {
  const B = batch.length;
  const e = tensors.residual?.values;
  if (!e || i >= B || j >= B) return '';
  const at = `${i + 1},${j + 1}`;
  const n = (/** @type {number} */ value) => columnNumber(format, value);
  if (tensor === 'loss') {
    const loss = format.exact(tensors.loss.values[i * B + j]);
    return `l[${at}] = ½·(${n(e[i * B + j])})² = ${loss}`;
  }
  const [yHat, y] = [tensors.yHat.values[i], tensors.y.values[j]].map((value) => inner(n(value)));
  const symbols = `ŷ${subscript(i + 1)} − y${subscript(j + 1)}`;
  return `e[${at}] = ${symbols} = ${yHat} − ${y} = ${format.exact(e[i * B + j])}`;
}

/** A negative number inside a formula stands in brackets. @param {string} number */
const inner = (number) => (number.startsWith('−') ? `(${number})` : number);
