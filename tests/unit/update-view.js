import { answering, closedFormOfThree } from './toy-answers.js';
/** @import { Phase, View } from '../../web/engine/types.js' */

/**
 * A View inside one update with every tensor of its record, for the tests of pictures: y = wx + b
 * through (1,3), (2,5), (3,7) from w = 1, b = 0, whose first update is known by hand; as `by-hand`
 * (sum of squares, all points) or as `regression` (half squares, a batch of rows).
 * @param {object} [options]
 * @param {'by-hand' | 'regression'} [options.experiment]
 * @param {Phase | null | 'start'} [options.phase]
 * @param {number[]} [options.batch]
 * @param {Record<string, any>} [options.settings]
 * @param {number} [options.rows]  of the data, where there shall seem to be more than three
 * @returns {View}
 */
export function updateView({
  experiment = 'by-hand',
  phase = null,
  batch = [0, 1, 2],
  settings = {},
  rows,
} = {}) {
  const [xs, ys, w, b, lr] = [[1, 2, 3], [3, 5, 7], 1, 0, 0.01];
  const byHand = experiment === 'by-hand';
  /** @type {Record<string, any>} */
  const all = byHand
    ? { lr, reduction: 'sum', ...settings }
    : { lr, 'batch-size': batch.length, ...settings };
  const e = batch.map((i) => w * xs[i] + b - ys[i]);
  const slope = e.map((value) => (byHand ? 2 : 1) * value);
  const gradW = slope.reduce((sum, s, i) => sum + s * xs[batch[i]], 0);
  const gradB = slope.reduce((sum, s) => sum + s, 0);
  const divisor = byHand || all['forget-divide'] ? 1 : all['batch-size'];
  const column = (/** @type {number[]} */ values) => ({ shape: [values.length, 1], values });
  const one = (/** @type {number} */ value) => ({ shape: [1], values: [value] });
  const loss = e.map((value) => (byHand ? 1 : 0.5) * value * value);
  const tensors = {
    X: column(batch.map((i) => xs[i])),
    y: column(batch.map((i) => ys[i])),
    yHat: column(batch.map((i) => w * xs[i] + b)),
    residual: column(e),
    loss: column(loss),
    'gradPerSample.w': column(slope.map((s, i) => s * xs[batch[i]])),
    'gradPerSample.b': column(slope),
    'grad.w': one(gradW),
    'grad.b': one(gradB),
    'step.w': one((lr * gradW) / divisor),
    'step.b': one((lr * gradB) / divisor),
    'before.w': one(w),
    'before.b': one(b),
    'after.w': one(w - (lr * gradW) / divisor),
    'after.b': one(b - (lr * gradB) / divisor),
    'fullGrad.w': one(byHand ? -40 : -20 / 3),
    'fullGrad.b': one(byHand ? -18 : -3),
  };
  const total = loss.reduce((sum, value) => sum + value, 0);
  const inside = phase !== null && phase !== 'start';
  const step = phase === null ? 1 : 0;
  const stops = ['forward', 'residual', 'loss', 'backward', 'sum', 'update', 'zero'];
  const view = {
    experiment: {
      id: experiment,
      settings: [],
      phases: byHand ? stops : ['batch', ...stops.toSpliced(5, 0, 'divide')],
      pointsEditable: byHand,
    },
    settings: all,
    state: { step, phase: inside ? phase : null, fullLoss: 29, parameters: { w: [w], b: [b] } },
    parameters: [
      { name: 'w', shape: [1], single: false },
      { name: 'b', shape: [1], single: false },
    ],
    columns: {
      'w.0': Float64Array.from([w, ...tensors['after.w'].values]),
      'b.0': Float64Array.from([b, ...tensors['after.b'].values]),
    },
    record:
      phase === 'start'
        ? null
        : {
            step: 1,
            epoch: 1,
            batch: Int32Array.from(batch),
            tensors,
            loss: byHand ? total : total / batch.length,
          },
    answer: answering({
      data: {
        X: column(xs),
        y: { shape: [rows ?? xs.length, 1], values: ys },
        ...(byHand ? { heldOut: { shape: [2], values: [4, 9] } } : {}),
      },
      analysis: closedFormOfThree,
    }),
    beside: [],
  };
  return /** @type {any} */ (view);
}
