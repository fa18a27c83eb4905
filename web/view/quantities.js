import { gradientReached, reached } from './phases.js';
import { parameterLabel } from './labels.js';
import { analysis, data, element, parameterNames, parametersAt } from './run-view.js';
/** @import { Phase, View } from '../engine/types.js' */

/**
 * @typedef {object} ParameterRow  one parameter in one update; null: the update has not come to it
 * @property {string} name
 * @property {string} label
 * @property {number | null} before
 * @property {number | null} grad  as the optimizer reads it, also after it was zeroed
 * @property {number | null} step  what is taken off
 * @property {number | null} after
 * @property {number | null} target
 */

/**
 * The update at the cursor in numbers; between updates the one that led there. At step 0 there is none
 * yet, only the values that the first one begins with.
 * @param {View} view
 * @returns {ParameterRow[]}
 */
export function parameterRows(view) {
  const names = parameterNames(view);
  const wanted = targets(view);
  const begins = updateAt(view) - 1;
  const [before, after] = [begins, begins + 1].map((step) => parametersAt(view, step));
  const known = view.record !== null;
  return names.map((name, k) => ({
    name,
    label: parameterLabel(name, names),
    before: element(view, 'before', name) ?? finite(before[k]),
    grad: known && gradientReached(view, name) ? element(view, 'grad', name) : null,
    step: known && came(view, 'divide') ? element(view, 'step', name) : null,
    after: came(view, 'update') ? (element(view, 'after', name) ?? finite(after[k])) : null,
    target: wanted[k] ?? null,
  }));
}

/** What an update does after `backward()`. */
const STEPPING = ['divide', 'update', 'zero'];

/**
 * Whether the program has come as far as `phase`: one that stopped with an error makes no step. Only the
 * one that is walked node by node can.
 * @param {View} view @param {Phase} phase
 */
export function came(view, phase) {
  const stopped = () =>
    view.experiment.phases.includes('product') && Boolean(view.answer('graph')?.error);
  return reached(view, phase) && !(STEPPING.includes(phase) && stopped());
}

/** Number of the update at the cursor; between updates of the one that led there. @param {View} view */
export function updateAt({ state }) {
  return state.phase === null ? Math.max(1, state.step) : state.step + 1;
}

/** @param {number} value */
const finite = (value) => (Number.isFinite(value) ? value : null);

/**
 * The parameters of the least loss, from the closed form. Until the run has set out they are what the
 * reader is looking for, and stay untold.
 * @param {View} view
 * @returns {number[] | null} null: untold, or not a single point
 */
export function closedForm(view) {
  const known = analysis(view);
  return !known || known.singular || known.saddle || view.state.length === 0 ? null : known.minimum;
}

/**
 * What the parameters should become: the values the data was made with, else the closed form.
 * @param {View} view
 * @returns {(number | null)[]}
 */
export function targets(view) {
  const { truth } = data(view);
  return truth ? [...truth.w, truth.b] : (closedForm(view) ?? []);
}
