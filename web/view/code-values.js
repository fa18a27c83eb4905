import { memoriesOf } from './memory.js';
import { parameterLabel } from './labels.js';
import { came } from './quantities.js';
import { data, element, parameterNames } from './run-view.js';
/** @import { Phase, View } from '../engine/types.js' */

/**
 * @typedef {typeof import('../i18n/format.js').format} Format
 *
 * @typedef {object} Line  what its value depends on
 * @property {View} view
 * @property {Format} format
 * @property {string} name  flat name of the parameter that the line is about
 * @property {string} grad  how the line writes that one's gradient
 */

/** So many samples of a loop are shown. */
const MOST = 3;

/**
 * The live value that stands at the right of a line of code: what the last of its stops that the update
 * has reached has produced, of the parameter that the line assigns to, else of the first one.
 * @param {{html: string, phases: Phase[]}} line @param {View} view @param {Format} format
 */
export function lineValue({ html, phases }, view, format) {
  const own = phases.filter((phase) => view.experiment.phases.includes(phase));
  const names = parameterNames(view);
  if (!view.record || names.length === 0) return '';
  const last = own.filter((phase) => came(view, phase)).at(-1);
  if (!last) return '';
  const code = html.replace(/<[^>]*>/g, '');
  const assigned = /^\s*(?:grad_)?([A-Za-z]\w*)(?:\.grad)?\s*[-+]?=/.exec(code)?.[1];
  const name = names.find((one) => one.split('.')[0] === assigned) ?? names[0];
  const label = parameterLabel(name, names);
  const written = `grad_${name.split('.')[0]}`;
  const grad = code.includes(written) ? written : `${label}.grad`;
  return VALUES[last]?.({ view, format, name, grad }) ?? '';
}

/** @type {Record<Phase, (line: Line) => string>} */
const VALUES = {
  batch: ({ view }) => shapes(view, ['X', 'y']),
  product: (line) => samples(line, 'yHat'),
  forward: (line) => samples(line, 'yHat') || VALUES.loss(line),
  residual: (line) => samples(line, 'residual'),
  square: (line) => samples(line, 'residual'),
  loss: (line) => losses(line),
  total: ({ view, format }) => {
    const total = view.answer('passes')?.total;
    return total?.values.length === 1 ? format.tensor(total.values[0]) : shapes(view, ['loss']);
  },
  backward: (line) => {
    const [letter] = line.name.split('.');
    const shown = loops(line.view)
      ? samples(line, `gradPerSample.${letter}`)
      : perSample(line.view);
    return shown || VALUES.sum(line);
  },
  sum: (line) => named(line, 'grad', line.grad),
  state: (line) => remembered(line),
  divide: (line) => named(line, 'step', `step ${labelOf(line)}`),
  update: (line) => named(line, 'after', labelOf(line)),
  zero: (line) =>
    line.view.settings['forget-zero-grad']
      ? VALUES.sum(line)
      : `${line.grad} ${line.format.tensor(0)}`,
};

/**
 * The losses of the rows, where the program puts them together in a later line; else the one number that
 * the library's loss makes of them.
 * @param {Line} line
 */
function losses(line) {
  const { experiment, record } = line.view;
  if (!record) return '';
  const later = ['total', 'divide'].some((phase) => experiment.phases.includes(phase));
  if (!later && !loops(line.view)) return line.format.tensor(record.loss);
  return samples(line, 'loss') || `(${record.batch.length},)`;
}

/** What an optimizer remembers of the parameter. @param {Line} line */
function remembered({ view, name, format }) {
  return memoriesOf(view)
    .filter(({ corrected }) => !corrected)
    .map(({ head, symbol }) => `${symbol} ${format.tensor(element(view, head, name) ?? NaN)}`)
    .join(', ');
}

/** Whether the program goes through its samples one by one: then what it holds are numbers. @param {View} view */
function loops(view) {
  return data(view).X !== null && !view.experiment.phases.includes('batch');
}

/**
 * A quantity of the samples: the numbers that a loop goes through, or the shape of the tensor.
 * @param {Line} line @param {string} name
 */
function samples({ view, format }, name) {
  const values = view.record?.tensors[name]?.values;
  if (!values || !loops(view)) return shapes(view, [name]);
  const shown = Array.from(values.slice(0, MOST), (value) => format.short(value, 4));
  return [...shown, ...(values.length > MOST ? ['…'] : [])].join(', ');
}

/** @param {View} view @param {string[]} names */
function shapes(view, names) {
  const tensors = names.map((name) => view.record?.tensors[name]).filter((x) => x !== undefined);
  return tensors
    .map(({ shape }) => `(${shape.join(',')}${shape.length === 1 ? ',' : ''})`)
    .join(' ');
}

/**
 * Autograd sums at once; the gradients of the single samples are the stop before.
 * @param {View} view
 */
function perSample(view) {
  const tensors = Object.keys(view.record?.tensors ?? {});
  const own = tensors.filter((name) => name.startsWith('gradPerSample.'));
  return shapes(view, own);
}

/** @param {Line} line */
const labelOf = ({ view, name }) => parameterLabel(name, parameterNames(view));

/** @param {Line} line @param {string} head  of a tensor @param {string} title */
function named({ view, format, name }, head, title) {
  const value = element(view, head, name);
  return value === null ? '' : `${title} ${format.tensor(value)}`;
}
