import { reached } from './phases.js';
/** @import { Answer, NamedTensor, RunView } from '../engine/types.js' */

/**
 * What everybody reads off a run's view. Nobody but this file knows how a view keeps it, so the
 * functions take the run the transport moves as well as one that stands beside it.
 *
 * @typedef {object} Data
 * @property {NamedTensor | null} X  (n,d)
 * @property {NamedTensor | null} y  (n,1): of several targets the first
 * @property {{w: number[], b: number, biases: number[]} | null} truth  the parameters the data was made
 *   with, target after target; b is the first one's bias
 * @property {{x: number[], y: number} | null} heldOut  a point that is not trained on
 *
 * @typedef {object} Analysis  of the current data and loss convention, in double
 * @property {number[]} minimum  flat, in the order of the parameters (the closed form)
 * @property {number} minimumLoss  mean loss there: the noise floor of this data
 * @property {number[]} eigenvalues  of the loss's Hessian, largest first
 * @property {number} largestSafeLr  2/λmax for full-batch steps in this convention
 * @property {number} condition  λmax/λmin
 * @property {boolean} singular
 * @property {boolean} saddle  `minimum` is where the slope is zero; there is no least loss
 *
 * @typedef {object} SurfaceGrid
 *   the loss on a grid of nx × ny over two parameters; the others are held where the cursor is
 * @property {string} xName  of parameterNames
 * @property {string} yName
 * @property {[number, number]} x  range
 * @property {[number, number]} y
 * @property {number} nx
 * @property {number} ny
 * @typedef {SurfaceGrid & {values: Float64Array}} Surface  row-major, y outer: values[iy * nx + ix]
 */

/** @type {WeakMap<object, string[]>} by the list of shapes */
const names = new WeakMap();

/**
 * Flat names of the parameters, where they are few enough to be columns: 'w.0', 'w.1', 'b.0'.
 * @param {RunView} view
 */
export function parameterNames({ parameters, columns }) {
  let known = names.get(parameters);
  if (!known) {
    known = parameters.flatMap(({ name, shape }) =>
      `${name}.0` in columns
        ? Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, k) => `${name}.${k}`)
        : [],
    );
    names.set(parameters, known);
  }
  return known;
}

/**
 * The parameters after update `step`, in the order of their names.
 * @param {RunView} view @param {number} step
 */
export function parametersAt(view, step) {
  return parameterNames(view).map((name) => {
    const values = column(view, name);
    return values[Math.min(Math.max(step, 0), values.length - 1)];
  });
}

/**
 * The parameters where the cursor stands: inside an update they move at the stop 'update'.
 * @param {RunView} view
 */
export function parametersNow(view) {
  const moved = view.state.phase !== null && reached(view, 'update');
  return (moved && flatTensors(view, 'after')) || parametersAt(view, view.state.step);
}

/**
 * The loss over all data where the cursor stands: at the stop 'update' it moves with the parameters.
 * Where it is not measured at every step, and where it is no number any more, it is the last one before,
 * with the step it belongs to.
 * @param {RunView} view
 * @returns {{loss: number | null, step: number, now: boolean}}  now: of the cursor itself
 */
export function fullLossNow(view) {
  const moved = view.state.phase !== null && reached(view, 'update');
  return fullLossAt(view, view.state.step + (moved ? 1 : 0));
}

/** The same after update `at`. @param {RunView} view @param {number} at */
export function fullLossAt(view, at) {
  const losses = column(view, 'fullLoss');
  for (let step = Math.min(at, losses.length - 1); step >= 0; step--) {
    if (Number.isFinite(losses[step])) return { loss: losses[step], step, now: step === at };
  }
  return { loss: null, step: at, now: true };
}

const none = new Float64Array(0);

/**
 * Named numbers of the history, row k after k updates: 'loss', 'fullLoss', or a parameter.
 * @param {RunView} view @param {string} name
 * @returns {Float64Array}
 */
export function column({ columns }, name) {
  return columns[name] ?? none;
}

/** @type {Data} */
const NO_DATA = { X: null, y: null, truth: null, heldOut: null };

/** The data in force at the cursor. @param {RunView} view @returns {Data} */
export function data(view) {
  return read(view.answer('data'), dataOf) ?? NO_DATA;
}

/** @param {Answer} answer @returns {Data} */
const dataOf = ({ X, y, trueW, trueB, heldOut }) => ({
  X: X ?? null,
  y: y ? firstColumn(y) : null,
  truth: trueW
    ? { w: Array.from(trueW.values), b: trueB.values[0], biases: Array.from(trueB.values) }
    : null,
  heldOut: heldOut ? { x: [heldOut.values[0]], y: heldOut.values[1] } : null,
});

/** @param {NamedTensor} tensor @returns {NamedTensor} */
function firstColumn({ shape, values }) {
  const width = shape[1] ?? 1;
  if (width === 1) return { shape, values };
  return { shape: [shape[0], 1], values: values.filter((_, k) => k % width === 0) };
}

/**
 * What can be known of data and loss without training; null where the experiment cannot say.
 * @param {RunView} view
 * @returns {Analysis | null}
 */
export function analysis(view) {
  return read(view.answer('analysis'), analysisOf);
}

/** @param {Answer} answer @returns {Analysis} */
const analysisOf = (answer) => ({
  minimum: Array.from(answer.minimum.values),
  minimumLoss: answer.minimumLoss.values[0],
  eigenvalues: Array.from(answer.eigenvalues.values),
  largestSafeLr: answer.largestSafeLr.values[0],
  condition: answer.condition.values[0],
  singular: answer.singular.values[0] === 1,
  saddle: answer.saddle?.values[0] === 1,
});

/**
 * The loss on a grid. This asks for it: when it has come there is a new view. Meanwhile it is the one
 * before, or null.
 * @param {RunView} view @param {SurfaceGrid} grid
 * @returns {Surface | null}
 */
export function surface(view, grid) {
  const all = parameterNames(view);
  // Where the axes are all there is, one answer serves everywhere.
  const answer = all.every((name) => name === grid.xName || name === grid.yName)
    ? view.answer('surface', { ...grid, held: all.map(() => 0) })
    : view.answer('slice', { ...grid });
  const found = read(answer, surfaceOf);
  if (!found) return null;
  const [xName, yName] = found.axes.map((axis) => all[axis]);
  return xName === grid.xName && yName === grid.yName ? { ...found.grid, xName, yName } : null;
}

/** @param {Answer} answer */
const surfaceOf = ({ values, axes, x, y }) => ({
  axes: Array.from(axes.values),
  grid: {
    x: /** @type {[number, number]} */ (Array.from(x.values)),
    y: /** @type {[number, number]} */ (Array.from(y.values)),
    nx: values.shape[1],
    ny: values.shape[0],
    values: /** @type {Float64Array} */ (values.values),
  },
});

/** What was made of an answer, once. @type {WeakMap<Answer, any>} */
const made = new WeakMap();

/**
 * @template T
 * @param {Answer | null} answer @param {(answer: Answer) => T} make
 * @returns {T | null}
 */
function read(answer, make) {
  if (!answer || Object.keys(answer).length === 0) return null;
  if (!made.has(answer)) made.set(answer, make(answer));
  return made.get(answer);
}

/**
 * One number of the record at the cursor, e.g. ('grad', 'w.0').
 * @param {RunView} view @param {string} head
 * @param {string} name  of a parameter
 */
export function element(view, head, name) {
  const [tensor, index] = name.split('.');
  return view.record?.tensors[`${head}.${tensor}`]?.values[Number(index)] ?? null;
}

/**
 * The tensors `head.<parameter>` of the record, one number a parameter.
 * @param {RunView} view
 * @param {string} head  'grad', 'before', 'after', 'step', 'fullGrad'
 * @returns {number[] | null}
 */
export function flatTensors(view, head) {
  const flat = parameterNames(view).map((name) => element(view, head, name));
  return flat.every((value) => value !== null) ? /** @type {number[]} */ (flat) : null;
}

/** A step by so small a share of the parameters is nothing but rounding. */
const ROUNDING = 1e-12;

/**
 * Whether the update at the cursor is nothing but rounding: the run stands at a minimum, and what its
 * gradient seems to say is noise.
 * @param {RunView} view
 */
export function onlyRounding(view) {
  const steps = flatTensors(view, 'step')?.map(Math.abs) ?? [];
  const noise = ROUNDING * Math.max(...parametersNow(view).map(Math.abs));
  return steps.some((step) => step > 0) && steps.every((step) => step <= noise);
}

/**
 * Whether a run has updates. Without any there is nothing to step through and to play: such an
 * experiment has settings, undo, a link and answers to questions.
 * @param {RunView} view
 */
export const hasUpdates = ({ state }) => state.totalSteps > 0;
