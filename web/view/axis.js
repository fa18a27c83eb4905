import { batchSize } from '../engine/settings.js';
/** @import { RunView, View } from '../engine/types.js' */
/** @import { Axis } from '../session/company.js' */

/**
 * How much of an axis one update of a run takes: an update, its share of an epoch, its samples, or
 * milliseconds.
 * @param {RunView} run @param {Axis} axis
 */
export function unitOf({ settings, state, updateTime }, axis) {
  if (axis === 'epochs') return 1 / Math.max(1, state.updatesPerEpoch);
  if (axis === 'samples') return batchSize(settings);
  return axis === 'time' ? (updateTime ?? 1) : 1;
}

/**
 * The axes that tell these runs apart: epochs where there are several updates in one, samples and time
 * where a run beside has other batches.
 * @param {View} view
 * @returns {Axis[]}
 */
export function axesOf(view) {
  const size = batchSize(view.settings);
  const others = view.beside.some(({ settings }) => batchSize(settings) !== size);
  /** @type {Record<Axis, boolean>} */
  const tell = {
    updates: true,
    epochs: [view, ...view.beside].some(({ state }) => state.updatesPerEpoch > 1),
    samples: others,
    time: others && 'benchmark' in view.experiment.questions,
  };
  const axes = /** @type {Axis[]} */ (Object.keys(tell));
  return axes.filter((axis) => tell[axis]);
}
