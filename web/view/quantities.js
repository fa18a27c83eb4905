import { reached } from './phases.js';
import { parameterLabel } from './labels.js';
import { analysis, data, element, parameterNames } from './run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/** @typedef {{name: string, label: string, value: number | null, grad: number | null,
 *   step: number | null, target: number | null}} ParameterRow */

/**
 * The numbers of the parameter table at the cursor. What the update has not reached yet is null.
 * @param {View} view
 * @returns {ParameterRow[]}
 */
export function parameterRows(view) {
  const names = parameterNames(view);
  const targets = targetsOf(view);
  return names.map((name, k) => ({
    name,
    label: parameterLabel(name, names),
    value:
      element(view, reached(view, 'update') ? 'after' : 'before', name) ?? parameterAt(view, name),
    grad:
      view.state.phase && reached(view, 'zero') && !view.settings['forget-zero-grad']
        ? 0
        : reached(view, 'sum')
          ? element(view, 'grad', name)
          : null,
    step: reached(view, 'divide') ? element(view, 'step', name) : null,
    target: targets[k] ?? null,
  }));
}

/**
 * The parameters of the least loss, from the closed form. Until the run has set out they are what the
 * reader is looking for, and stay untold.
 * @param {import('../engine/types.js').View} view
 * @returns {number[] | null} null: untold, or not a single point
 */
export function closedForm(view) {
  const known = analysis(view);
  return !known || known.singular || view.state.length === 0 ? null : known.minimum;
}

/**
 * What the parameters should become: the values the data was made with, else the closed form.
 * @param {View} view
 * @returns {(number | null)[]}
 */
function targetsOf(view) {
  const { truth } = data(view);
  return truth ? [...truth.w, truth.b] : (closedForm(view) ?? []);
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
