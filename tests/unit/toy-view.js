import { answering, closedFormOfThree } from './toy-answers.js';
/** @import { View } from '../../web/engine/types.js' */

/**
 * A small View for the tests of pictures: one line through three points, the whole data in every
 * update, loss = sum of squares.
 * @param {{lr?: number, steps?: number, at?: number, totalSteps?: number}} [options]
 * @returns {View}
 */
export function toyView({ lr = 0.01, steps = 20, at = steps, totalSteps = 1000 } = {}) {
  const [xs, ys] = [
    [1, 2, 3],
    [3, 5, 7],
  ];
  const lossAt = (/** @type {number} */ w, /** @type {number} */ b) =>
    xs.reduce((sum, x, i) => sum + (w * x + b - ys[i]) ** 2, 0);
  const [parameters, fullLoss, loss] = [[1, 0], [lossAt(1, 0)], [NaN]];
  /** @type {any} */
  let record = null;
  for (let step = 1; step <= steps; step++) {
    const [w, b] = parameters.slice(-2);
    const residuals = xs.map((x, i) => w * x + b - ys[i]);
    const grad = [
      residuals.reduce((sum, e, i) => sum + 2 * e * xs[i], 0),
      residuals.reduce((sum, e) => sum + 2 * e, 0),
    ];
    const after = [w - lr * grad[0], b - lr * grad[1]];
    const tensor = (/** @type {number} */ value) => ({ shape: [1], values: [value] });
    /** @type {Record<string, any>} */
    const tensors = {};
    for (const [name, values] of Object.entries({ before: [w, b], grad, fullGrad: grad, after })) {
      tensors[`${name}.w`] = tensor(values[0]);
      tensors[`${name}.b`] = tensor(values[1]);
    }
    if (step === at) record = { step, epoch: step, batch: Int32Array.from([0, 1, 2]), tensors };
    loss.push(lossAt(w, b));
    parameters.push(...after);
    fullLoss.push(lossAt(after[0], after[1]));
  }
  const view = {
    experiment: {
      id: 'by-hand',
      settings: [{ name: 'lr', kind: 'real', default: 0.01, group: 'training', live: true }],
      phases: ['forward', 'residual', 'loss', 'backward', 'sum', 'update', 'zero'],
      questions: {},
      pointsEditable: true,
    },
    settings: { lr },
    state: {
      step: at,
      updatesPerEpoch: 1,
      totalSteps,
      length: steps,
      divergedAt: null,
      phase: null,
      fullLoss: fullLoss[at],
      parameters: { w: [parameters[2 * at]], b: [parameters[2 * at + 1]] },
      run: { settings: lr === 0.01 ? {} : { lr }, edits: [], cursor: { step: at, phase: null } },
    },
    parameters: [
      { name: 'w', shape: [1], single: false },
      { name: 'b', shape: [1], single: false },
    ],
    columns: {
      loss: Float64Array.from(loss),
      fullLoss: Float64Array.from(fullLoss),
      'w.0': Float64Array.from(parameters.filter((_, k) => k % 2 === 0)),
      'b.0': Float64Array.from(parameters.filter((_, k) => k % 2 === 1)),
    },
    record,
    answer: answering({
      data: { X: { shape: [3, 1], values: xs }, y: { shape: [3, 1], values: ys } },
      analysis: closedFormOfThree,
    }),
    beside: [],
  };
  return /** @type {any} */ (view);
}
