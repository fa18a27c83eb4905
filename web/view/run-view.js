import { reached } from './phases.js';

/**
 * What everybody reads off a run's view. Nobody but this file knows how a view keeps it, so the
 * functions take the run the transport moves as well as one that stands beside it.
 *
 * @typedef {import('../engine/types.js').RunView} RunView
 * @typedef {import('../engine/types.js').Surface} Surface
 * @typedef {Pick<Surface, 'xName' | 'yName' | 'x' | 'y' | 'nx' | 'ny'>} SurfaceGrid
 *   the loss on a grid of nx × ny over two parameters; the others are held where the cursor is
 */

/** Flat names of all parameters: 'w.0', 'w.1', 'b.0'. @param {RunView} view @returns {string[]} */
export function parameterNames({ series }) {
  return series.parameterNames;
}

/**
 * The parameters after update `step`, in the order of their names.
 * @param {RunView} view
 * @param {number} step
 * @returns {number[]}
 */
export function parametersAt({ series }, step) {
  const width = series.parameterNames.length;
  const row = Math.min(Math.max(step, 0), series.to);
  return Array.from(series.parameters.subarray(row * width, (row + 1) * width));
}

/**
 * The parameters where the cursor stands: inside an update they move at the stop 'update'.
 * @param {RunView} view
 */
export function parametersNow(view) {
  const moved = view.state.phase !== null && reached(view, 'update');
  return (moved && flatTensors(view, 'after')) || parametersAt(view, view.state.step);
}

/** @type {WeakMap<object, Map<string, Float64Array>>} parameters' columns by series */
const columns = new WeakMap();

/**
 * Named numbers of the history, row k after k updates: 'loss', 'fullLoss', or a parameter.
 * @param {RunView} view
 * @param {string} name
 * @returns {Float64Array}
 */
export function column({ series }, name) {
  if (name === 'loss' || name === 'fullLoss') return series[name];
  let known = columns.get(series);
  if (!known) columns.set(series, (known = new Map()));
  let own = known.get(name);
  if (!own) {
    const at = series.parameterNames.indexOf(name);
    const width = series.parameterNames.length;
    own = Float64Array.from({ length: series.to + 1 }, (_, k) => series.parameters[k * width + at]);
    known.set(name, own);
  }
  return own;
}

/** The data in force at the cursor. @param {RunView} view @returns {import('../engine/types.js').Data} */
export function data(view) {
  return view.data;
}

/**
 * What can be known of data and loss without training; null where the experiment cannot say.
 * @param {RunView} view
 * @returns {import('../engine/types.js').Analysis | null}
 */
export function analysis(view) {
  return view.analysis;
}

/**
 * The loss on a grid. This asks for it: when it has come there is a new view. Meanwhile it is the one
 * before, or null.
 * @param {RunView} view
 * @param {SurfaceGrid} grid
 * @returns {Surface | null}
 */
export function surface(view, grid) {
  const found = /** @type {Surface | null} */ (
    /** @type {unknown} */ (view.answer('surface', grid))
  );
  return found && found.xName === grid.xName && found.yName === grid.yName ? found : null;
}

/**
 * One number of the record at the cursor, e.g. ('grad', 'w.0').
 * @param {RunView} view
 * @param {string} head
 * @param {string} name  of a parameter
 * @returns {number | null}
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
