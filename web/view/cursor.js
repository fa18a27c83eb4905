import { reached } from './reached.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * The parameters after update `step`, flat; a row of the series.
 * @param {View} view
 * @param {number} step
 */
export function parametersAt({ series }, step) {
  const width = series.parameterNames.length;
  const row = Math.min(Math.max(step, series.from), series.to) - series.from;
  return Array.from(series.parameters.subarray(row * width, (row + 1) * width));
}

/**
 * The parameters where the cursor stands: inside an update they move at the stop 'update'.
 * @param {View} view
 */
export function parametersNow(view) {
  if (view.state.phase !== null && reached(view, 'update')) {
    return flatTensors(view, 'after') ?? parametersAt(view, view.state.step);
  }
  return parametersAt(view, view.state.step);
}

/**
 * The tensors `prefix.<parameter>` of the record in the order of the series' parameters.
 * @param {View} view
 * @param {string} prefix  'grad', 'before', 'after', 'step', 'fullGrad'
 * @returns {number[] | null}
 */
export function flatTensors(view, prefix) {
  const flat = view.series.parameterNames.map((name) => {
    const [base, index] = name.split('.');
    return view.record?.tensors[`${prefix}.${base}`]?.values[Number(index)];
  });
  return flat.every((value) => value !== undefined) ? /** @type {number[]} */ (flat) : null;
}

/**
 * Number of the update the record is of, and whether it is finished.
 * @param {View} view
 */
export function updateNumber({ state }) {
  return state.phase === null ? state.step : state.step + 1;
}
