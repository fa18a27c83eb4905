import { parameterNames } from './run-view.js';
/** @import { RunView } from '../engine/types.js' */

/**
 * @typedef {object} Memory  what an optimizer keeps of a parameter from update to update
 * @property {string} head  of columns and tensors: `head`.<parameter>
 * @property {string} symbol
 * @property {boolean} squared  it is made of squares: its root is as large as a gradient
 * @property {boolean} corrected  for having begun at zero
 */

/** @type {Omit<Memory, 'squared'>[]} */
const KNOWN = [
  { head: 'm', symbol: 'm', corrected: false },
  { head: 'v', symbol: 'v', corrected: false },
  { head: 's', symbol: 's', corrected: false },
  { head: 'mHat', symbol: 'm̂', corrected: true },
  { head: 'vHat', symbol: 'v̂', corrected: true },
];

/**
 * What the run's optimizer keeps, as its columns tell; none for plain descent. The v of momentum is made
 * of gradients, that of Adam, beside its m, of their squares.
 * @param {RunView} view
 * @returns {Memory[]}
 */
export function memoriesOf(view) {
  const [first] = parameterNames(view);
  const has = (/** @type {string} */ head) => `${head}.${first}` in view.columns;
  return KNOWN.filter(({ head }) => has(head)).map((known) => ({
    ...known,
    squared: known.head === 's' || (/^v/.test(known.head) && has('m')),
  }));
}
