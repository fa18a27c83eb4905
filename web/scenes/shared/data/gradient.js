import { parameterNames } from '../../../view/run-view.js';
/** @import { RunView, UpdateRecord } from '../../../engine/types.js' */

/**
 * Each sample's part of one parameter's gradient.
 * @param {UpdateRecord} record
 * @param {string} name  flat name of a parameter
 * @returns {(row: number) => number}
 */
export function columnOf({ tensors, batch }, name) {
  const [letter, k] = name.split('.');
  const tensor = tensors[`gradPerSample.${letter}`];
  if (!tensor) return () => NaN;
  const width = tensor.values.length / batch.length;
  return (row) => tensor.values[row * width + Number(k)];
}

/**
 * The gradient of this batch alone: what the samples' parts add up to.
 * @param {RunView} view
 * @returns {number[] | null}
 */
export function batchGradient(view) {
  const { record } = view;
  if (!record) return null;
  return parameterNames(view).map((name) => {
    const part = columnOf(record, name);
    return record.batch.reduce((sum, _, row) => sum + part(row), 0);
  });
}
