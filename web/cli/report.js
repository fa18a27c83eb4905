import { isSingle, shortFloat } from '../engine/float32.js';
import { withDefaults } from '../engine/settings.js';

/**
 * @typedef {import('../engine/types.js').Probe} Probe
 * @typedef {import('../engine/types.js').Parameters} Parameters
 *
 * @typedef {object} Report  what --json prints
 * @property {string} experiment  as it was named
 * @property {Record<string, any>} settings  all of them
 * @property {{step: number, parameters: Parameters}[]} steps  the first K
 * @property {{epoch: number, loss: number | null}[]} epochs
 * @property {Parameters} parameters  at the end; of a run that diverged the last finite ones
 * @property {'done' | 'diverged'} status
 */

/**
 * @param {string} name
 * @param {import('../engine/types.js').Experiment} experiment
 * @param {Probe} probe
 * @param {number} count  K
 * @returns {Report}
 */
export function makeReport(name, experiment, probe, count) {
  const last = Math.min(count, probe.series.to);
  return {
    experiment: name,
    settings: withDefaults(experiment, probe.settings),
    steps: Array.from({ length: last }, (_, k) => ({
      step: k + 1,
      parameters: parametersAt(probe, k + 1),
    })),
    epochs: probe.epochs,
    parameters: probe.parameters,
    status: probe.status,
  };
}

/**
 * The parameters after `step` updates in the library's shapes.
 * @param {Probe} probe
 * @param {number} step
 * @returns {Parameters}
 */
export function parametersAt({ series, parameters, data }, step) {
  const width = series.parameterNames.length;
  const row = series.parameters.subarray(step * width, (step + 1) * width);
  const numbers = Array.from(row, isSingle(data) ? shortFloat : Number);
  // The row holds the parameters one after the other, each row-major: filled in in the same order.
  /** @param {any} like @returns {any} */
  const fill = (like) => (Array.isArray(like) ? like.map(fill) : numbers.shift());
  return Object.fromEntries(Object.entries(parameters).map(([name, like]) => [name, fill(like)]));
}
