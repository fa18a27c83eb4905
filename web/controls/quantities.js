import { standing } from './phase-groups.js';

/** @typedef {import('../engine/types.js').View} View */
/** @typedef {import('../engine/types.js').Phase} Phase */

/** @typedef {{name: string, label: string, value: number | null, grad: number | null,
 *   step: number | null, target: number | null}} ParameterRow */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/**
 * The numbers of the parameter table at the cursor. What the update has not reached yet is null.
 * @param {View} view
 * @returns {ParameterRow[]}
 */
export function parameterRows(view) {
  const names = view.series.parameterNames;
  const targets = targetsOf(view);
  const reached = (/** @type {Phase} */ phase) => hasReached(view, phase);
  return names.map((name, k) => ({
    name,
    label: parameterLabel(name, names),
    value: element(view, reached('update') ? 'after' : 'before', name) ?? parameterAt(view, name),
    grad: reached('zero') && view.state.phase ? 0 : reached('sum') ? element(view, 'grad', name) : null,
    step: reached('divide') ? element(view, 'step', name) : null,
    target: targets[k] ?? null,
  }));
}

/**
 * 'w.0' is w₁ where there are several, else w.
 * @param {string} name
 * @param {string[]} names
 */
export function parameterLabel(name, names) {
  const [tensor, index] = name.split('.');
  if (names.filter((other) => other.split('.')[0] === tensor).length < 2) return tensor;
  return tensor + [...String(Number(index) + 1)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
}

/**
 * One number of the record at the cursor, e.g. ('grad', 'w.0').
 * @param {View} view
 * @param {string} what
 * @param {string} name
 * @returns {number | null}
 */
export function element(view, what, name) {
  const [tensor, index] = name.split('.');
  return view.record?.tensors[`${what}.${tensor}`]?.values[Number(index)] ?? null;
}

/**
 * Like `reached` of the scenes; an experiment that lacks the stop has reached it with the next one.
 * @param {View} view
 * @param {Phase} phase
 */
export function hasReached(view, phase) {
  if (!view.record) return false;
  const phases = view.experiment.phases;
  if (phases.includes(phase)) return standing(phase, { phases }, view.state) !== 'ahead';
  const next = ALL.slice(ALL.indexOf(phase)).find((p) => phases.includes(p));
  return next ? standing(next, { phases }, view.state) !== 'ahead' : view.state.phase === null;
}

/** @type {Phase[]} */
const ALL = ['batch', 'forward', 'residual', 'loss', 'backward', 'sum', 'divide', 'update', 'zero'];

/**
 * What the parameters should become: the values the data was made with, else the closed form.
 * @param {View} view
 * @returns {(number | null)[]}
 */
function targetsOf({ data, analysis }) {
  if (data.truth) return [...data.truth.w, data.truth.b];
  return analysis.singular ? [] : analysis.minimum;
}

/**
 * @param {View} view
 * @param {string} name
 * @returns {number | null}
 */
function parameterAt(view, name) {
  const [tensor, index] = name.split('.');
  const flat = [view.state.parameters[tensor]].flat(3);
  return flat[Number(index)] ?? null;
}
