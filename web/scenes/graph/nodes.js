import { reached } from '../../view/phases.js';
import { linesIn } from '../shared/answer.js';
/** @import { Answer, NamedTensor, Phase, View } from '../../engine/types.js' */

/**
 * The engine's own graph of an update, as the question `graph` tells it.
 *
 * @typedef {{shape: number[], values: number[]}} Numbers  a tensor, one row a sample
 *
 * @typedef {object} GraphNode
 * @property {number} id
 * @property {string} op  'leaf', 'parameter', 'matmul' …
 * @property {string} name  'w', 'yHat' …; '' for a plain number
 * @property {string} title  as formulas write it
 * @property {GraphNode[]} inputs
 * @property {Numbers} value
 * @property {Numbers | null} grad
 * @property {number} column  by the longest way to it; what is given stands just before its first use
 * @property {Phase} stop  from which on its value is there
 * @property {Phase | null} back  from which on its gradient is there; null: none ever comes
 *
 * @typedef {object} Graph
 * @property {GraphNode[]} nodes  in the order of computation
 * @property {GraphNode} root  what backward() is called on
 * @property {string} error  name of what stopped the program; '' for none
 */

/** Name → how formulas write it, the stop that computes it, the stop at which its gradient arrives. */
const KNOWN = /** @type {Record<string, [string, Phase, Phase | null]>} */ ({
  X: ['X', 'batch', null],
  y: ['y', 'batch', null],
  w: ['w', 'batch', 'sum'],
  b: ['b', 'batch', 'backproduct'],
  product: ['Xw', 'product', 'backproduct'],
  yHat: ['ŷ', 'forward', 'backforward'],
  residual: ['e', 'residual', 'backresidual'],
  square: ['e²', 'square', 'backsquare'],
  loss: ['l', 'loss', 'backloss'],
  total: ['L', 'total', 'backward'],
});
const PLAIN = /** @type {[string, Phase, Phase | null]} */ (['', 'batch', null]);

/** @type {WeakMap<object, Graph>} by the answer */
const made = new WeakMap();

/** @param {View} view @returns {Graph | null}  null: there is none, or it is not here yet */
export function graphOf(view) {
  const answer = view.answer('graph');
  if (!answer?.op || !view.experiment.phases.includes('product')) return null;
  if (!made.has(answer)) made.set(answer, read(answer, String(view.settings.cut)));
  return made.get(answer) ?? null;
}

/** Whether the value of a node is there at the cursor. @param {View} view @param {GraphNode} node */
export const valueThere = (view, { stop }) => reached(view, stop);

/** Whether its gradient is. @param {View} view @param {GraphNode} node */
export const gradThere = (view, { back, grad }) =>
  back !== null && grad !== null && reached(view, back);

/**
 * Gradients of the parameters as differences of two losses, by name; null while nobody has computed them.
 * @param {View} view @returns {Record<string, number[]> | null}
 */
export function differences(view) {
  const values = view.answer('nudge')?.twoSided?.values;
  if (!values) return null;
  return { w: Array.from(values.slice(0, -1)), b: Array.from(values.slice(-1)) };
}

/**
 * The node at which the program has stopped, once the cursor is there: `sgd` stops at w, backward() where
 * it begins.
 * @param {View} view @param {Graph} graph @returns {GraphNode | null}
 */
export function stoppedAt(view, { nodes, root, error }) {
  const inSgd = error === 'no-gradient' && view.settings.cut !== 'prediction';
  if (!error || !reached(view, inSgd ? 'update' : 'backward')) return null;
  return (inSgd && nodes.find(({ name }) => name === 'w')) || root;
}

/** @param {Answer} answer @param {string} cut @returns {Graph} */
function read(answer, cut) {
  const [ops, names] = ['op', 'name'].map((key) => linesIn(answer, key));
  /** @type {GraphNode[]} */
  const nodes = [];
  const byId = (/** @type {number} */ id) => nodes.filter((node) => node.id === id);
  Array.from(answer.id.values).forEach((id, k) => {
    const name = names[k] ?? '';
    const inputs = Array.from(answer.inputs.values.slice(2 * k, 2 * k + 2)).flatMap(byId);
    // What is detached has no inputs for the engine; the picture shows where it was cut off.
    const origin = cut === 'product' ? 'product' : 'yHat';
    if (name === 'detached') inputs.push(...nodes.filter((node) => node.name === origin));
    const [title, stop, back] = KNOWN[name === 'detached' ? origin : name] ?? PLAIN;
    const value = numbersOf(answer[`value.${id}`]);
    nodes.push({
      id,
      op: ops[k],
      name,
      title: title || String(value.values[0]),
      inputs,
      value,
      grad: answer[`grad.${id}`] ? numbersOf(answer[`grad.${id}`]) : null,
      column: inputs.length > 0 ? 1 + Math.max(...inputs.map(({ column }) => column)) : 0,
      stop,
      back: name === 'detached' ? null : back,
    });
  });
  for (const node of nodes.filter(({ inputs }) => inputs.length === 0)) {
    const users = nodes.filter(({ inputs }) => inputs.includes(node));
    node.column = Math.max(0, Math.min(...users.map(({ column }) => column - 1)));
  }
  return { nodes, root: nodes[nodes.length - 1], error: linesIn(answer, 'error')[0] };
}

/** @param {NamedTensor} tensor @returns {Numbers} */
const numbersOf = ({ shape, values }) => ({ shape, values: Array.from(values) });
