import { maxIndex, minIndex } from 'd3-array';
import { readExpressions } from '../../view/expression.js';
import { valueNow } from '../../view/outcome-path.js';
import { column } from '../../view/run-view.js';
/** @import { RunView, View } from '../../engine/types.js' */

/**
 * @typedef {object} Curve  null leaves a hole
 * @property {number[]} steps
 * @property {(number | null)[]} losses
 *
 * @typedef {object} LossRows  columns for the chart
 * @property {number[]} steps
 * @property {(number | null)[]} batch  minibatch losses up to the cursor
 * @property {(number | null)[]} full  the whole set's up to the cursor
 * @property {(number | null)[]} ahead  the whole set's beyond the cursor, where the run was already
 * @property {Curve[]} beside  of the runs beside it
 * @property {Curve[]} formulas  that a card draws: of the whole way
 */

/**
 * The losses of a run, thinned to what a screen can show: of each bucket of steps, two thirds of a pixel
 * wide, its lowest and highest stay, for either curve, so that no spike is lost. Runs beside have steps of
 * their own.
 * @param {View} view
 * @param {number[]} stepsPerPixel  of the run, then of those beside it
 * @param {number} ceiling  larger losses are drawn there: far out of the picture, within what a
 *   canvas can count
 * @param {{of: string}[]} [formulas]
 * @returns {LossRows}
 */
export function lossRows(view, stepsPerPixel, ceiling, formulas = []) {
  const { state } = view;
  const steps = keep(view, [state.step, state.length], stepsPerPixel[0]);
  /** @param {RunView} run @param {string} name @param {number} step */
  const value = (run, name, step) => {
    const v = column(run, name)[step];
    return v > 0 && Number.isFinite(v) ? Math.min(v, ceiling) : v === 0 ? 0 : null;
  };
  const total = state.totalSteps;
  const count = Math.min(total, Math.ceil(total / Math.max(1, stepsPerPixel[0])));
  const places = Array.from({ length: count + 1 }, (_, k) => (k * total) / Math.max(1, count));
  // Where every update sees all the data, its loss is the whole set's of the step before. Beside
  // several others the dots would hide them.
  const minibatches = state.updatesPerEpoch > 1 && view.beside.length < 2;
  return {
    steps,
    batch: steps.map((step) =>
      minibatches && step <= state.step ? value(view, 'loss', step) : null,
    ),
    full: steps.map((step) => (step > state.step ? null : value(view, 'fullLoss', step))),
    ahead: steps.map((step) => (step < state.step ? null : value(view, 'fullLoss', step))),
    beside: view.beside.map((run, k) => {
      const own = keep(run, [], stepsPerPixel[k + 1]);
      return { steps: own, losses: own.map((step) => value(run, 'fullLoss', step)) };
    }),
    formulas: formulas.map(({ of }) => {
      const losses = places.map(foretold(view, of));
      return { steps: places, losses: losses.map((l) => (l > 0 ? Math.min(l, ceiling) : null)) };
    }),
  };
}

/**
 * The losses that a card's formula foretells, from the numbers of the run that is seen.
 * @param {View} view
 * @param {string} of  an expression in which `k` counts the updates
 * @returns {(step: number) => number}  NaN where a number of it is not there yet
 */
export function foretold(view, of) {
  const [expression] = readExpressions(of);
  const paths = expression?.paths.filter((path) => path !== 'k') ?? [];
  const values = new Map(paths.map((path) => [path, valueNow(view, path)]));
  return (step) =>
    Number(expression?.evaluate((path) => (path === 'k' ? step : (values.get(path) ?? NaN))));
}

/**
 * The steps of a run that are drawn.
 * @param {RunView} run
 * @param {number[]} also
 * @param {number} stepsPerPixel
 */
function keep(run, also, stepsPerPixel) {
  const last = run.state.length;
  const bucket = Math.max(1, Math.ceil(stepsPerPixel / 1.5));
  const kept = new Set([0, last, ...also]);
  if (bucket === 1) {
    for (let step = 0; step <= last; step++) kept.add(step);
  } else {
    for (let from = 0; from <= last; from += bucket) {
      for (const name of ['fullLoss', 'loss']) {
        const part = column(run, name).subarray(from, from + bucket);
        const [low, high] = [minIndex(part, finite), maxIndex(part, finite)];
        if (low >= 0) kept.add(from + low).add(from + high);
      }
    }
  }
  return [...kept].sort((a, b) => a - b);
}

/** @param {number} value */
const finite = (value) => (Number.isFinite(value) ? value : null);
