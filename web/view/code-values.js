import { reached } from './phases.js';
import { parameterLabel } from './labels.js';
import { element, parameterNames } from './run-view.js';

/** @typedef {import('../engine/types.js').Phase} Phase */
/** @typedef {import('../engine/types.js').View} View */

/**
 * The live value that stands at the right of a line of code: what the last of its stops that the update
 * has reached has produced.
 * @param {Phase[]} phases  of the line
 * @param {View} view
 * @param {typeof import('../i18n/format.js').format} format
 * @returns {string}
 */
export function lineValue(phases, view, format) {
  const own = phases.filter((phase) => view.experiment.phases.includes(phase));
  if (!view.record) return '';
  const last = own.filter((phase) => reached(view, phase)).at(-1);
  return last ? VALUES[last](view, format) : '';
}

/** @type {Record<Phase, (view: View, format: typeof import('../i18n/format.js').format) => string>} */
const VALUES = {
  batch: (view) => shapes(view, ['X', 'y']),
  forward: (view, format) => shapes(view, ['yHat']) || VALUES.loss(view, format),
  residual: (view) => shapes(view, ['residual']),
  loss: (view, format) => (view.record ? format.tensor(view.record.loss) : ''),
  backward: (view, format) => shapes(view, perSample(view)) || VALUES.sum(view, format),
  sum: (view, format) => first(view, 'grad', format, 'grad'),
  divide: (view, format) => format.tensor(element(view, 'step', parameterNames(view)[0])),
  update: (view, format) => first(view, 'after', format, ''),
  zero: (view, format) => `${firstTensor(view)}.grad ${format.tensor(0)}`,
};

/**
 * @param {View} view
 * @param {string[]} names
 */
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
  return Object.keys(view.record?.tensors ?? {}).filter((name) =>
    name.startsWith('gradPerSample.'),
  );
}

/**
 * The first parameter's number, named.
 * @param {View} view
 * @param {string} what
 * @param {typeof import('../i18n/format.js').format} format
 * @param {string} suffix
 */
function first(view, what, format, suffix) {
  const names = parameterNames(view);
  const value = element(view, what, names[0]);
  if (value === null) return '';
  const label = suffix ? `${names[0].split('.')[0]}.${suffix}` : parameterLabel(names[0], names);
  return `${label} ${format.tensor(value)}`;
}

/** @param {View} view */
function firstTensor(view) {
  return parameterNames(view)[0].split('.')[0];
}
