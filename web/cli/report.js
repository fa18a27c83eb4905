import { shortFloat } from '../engine/float32.js';
import { epochRows } from '../view/epochs.js';
import { column } from '../view/run-view.js';
/** @import { Parameters, RunView } from '../engine/types.js' */

/**
 * @typedef {object} Report  what --json prints
 * @property {string} experiment  as it was named
 * @property {Record<string, any>} settings  all of them
 * @property {{step: number, parameters: Parameters}[]} steps  the first K
 * @property {Record<string, number | null>[]} epochs  {epoch, loss}, or what is measured instead
 * @property {Parameters} parameters  at the end; of a run that diverged the last finite ones
 * @property {'done' | 'diverged'} status
 */

/**
 * @param {string} name
 * @param {RunView} view  at its end
 * @param {number} count  K
 * @returns {Report}
 */
export function makeReport(name, view, count) {
  const { settings, state } = view;
  // Of very many parameters none is printed.
  const last = Object.keys(state.parameters).length > 0 ? Math.min(count, state.length) : 0;
  return {
    experiment: name,
    settings,
    steps: Array.from({ length: last }, (_, k) => ({
      step: k + 1,
      parameters: parametersAfter(view, k + 1),
    })),
    epochs: epochRows(view),
    parameters: state.parameters,
    status: state.divergedAt === null ? 'done' : 'diverged',
  };
}

/**
 * The parameters after `step` updates in the library's shapes.
 * @param {RunView} view
 * @param {number} step
 * @returns {Parameters}
 */
export function parametersAfter(view, step) {
  return Object.fromEntries(
    view.parameters.map(({ name, shape, single }) => {
      const write = single ? shortFloat : Number;
      const width = shape.at(-1) ?? 1;
      const row = (/** @type {number} */ i) =>
        Array.from({ length: width }, (_, k) =>
          write(column(view, `${name}.${i * width + k}`)[step]),
        );
      return [name, shape.length < 2 ? row(0) : Array.from({ length: shape[0] }, (_, i) => row(i))];
    }),
  );
}
