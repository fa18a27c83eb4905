/** @typedef {import('../engine/types.js').Phase} Phase */

/**
 * Whether the update at the cursor has come as far as `phase`: a scene shows a quantity only once it
 * exists. Between updates (phase null) the update that led here is finished, so everything has been
 * reached; at step 0 there is no update, and nothing has.
 * An experiment that has no stop of that name has reached it when it reached the next one it has.
 * @param {import('../engine/types.js').RunView} view
 * @param {Phase} phase
 * @returns {boolean}
 */
export function reached(view, phase) {
  if (!view.record) return false;
  if (view.state.phase === null) return true;
  return ORDER.indexOf(view.state.phase) >= ORDER.indexOf(phase);
}

/** @type {Phase[]} */
const ORDER = [
  'batch',
  'forward',
  'residual',
  'loss',
  'backward',
  'sum',
  'divide',
  'update',
  'zero',
];
