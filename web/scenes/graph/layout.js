import { graphOf } from './nodes.js';
/** @import { Layout } from '../canvas-scene.js' */
/** @import { Graph, GraphNode } from './nodes.js' */

/**
 * @typedef {object} Box  a node, where it stands
 * @property {GraphNode} node
 * @property {number} x  its centre
 * @property {number} y
 * @property {number} width
 * @property {number} height
 *
 * @typedef {object} Edge
 * @property {Box} from
 * @property {Box} to
 * @property {'copy' | 'add' | null} fan  one number goes to many rows, or many rows into one number
 * @property {boolean} cut
 *
 * @typedef {object} GraphFigure
 * @property {Graph} graph
 * @property {Box[]} boxes
 * @property {Edge[]} edges
 * @property {boolean} upright  the way goes from top to bottom: there is no room beside each other
 */

/** Narrower than this, columns become rows. */
const NARROW = 600;
const MARGIN = { top: 26, bottom: 56, side: 8 };
/** The same where nothing is written above a node. */
const UPRIGHT = { top: 4, bottom: 44, side: 8 };

/** @type {Layout<GraphFigure>} */
export function layout(view, { width, height }) {
  const graph = graphOf(view);
  if (!graph) return null;
  const upright = width < NARROW;
  const { nodes } = graph;
  const columns = 1 + Math.max(...nodes.map(({ column }) => column));
  const lanes = Array.from({ length: columns }, (_, c) => inColumn(nodes, c));
  const most = Math.max(...lanes.map((lane) => lane.length));
  const margin = upright ? UPRIGHT : MARGIN;
  const room = { width: width - 2 * margin.side, height: height - margin.top - margin.bottom };
  const along = (upright ? room.height : room.width) / columns;
  const across = Math.min(upright ? 260 : 190, (upright ? room.width : room.height) / most);
  const size = upright
    ? { width: Math.min(200, across - 18), height: Math.min(30, along - Math.min(6, along / 4)) }
    : { width: Math.min(112, along - 16), height: Math.min(84, across - 44) };
  const aside = (upright ? room.width : room.height) / 2 - (across * most) / 2;
  const boxes = lanes.flatMap((lane, c) =>
    lane.map((node, k) => {
      const [step, side] = [along * (c + 0.5), aside + across * (k + 0.5)];
      const [x, y] = upright ? [side, step] : [step, side];
      return { node, x: margin.side + x, y: margin.top + y, ...size };
    }),
  );
  const boxOf = (/** @type {GraphNode} */ node) =>
    /** @type {Box} */ (boxes.find((box) => box.node === node));
  const edges = boxes.flatMap((to) =>
    to.node.inputs.map((input) => ({
      from: boxOf(input),
      to,
      fan: fanOf(input, to.node),
      cut: to.node.name === 'detached',
    })),
  );
  return { graph, boxes, edges, upright };
}

/** What is computed first, then what is given. @param {GraphNode[]} nodes @param {number} column */
function inColumn(nodes, column) {
  const here = nodes.filter((node) => node.column === column);
  const given = (/** @type {GraphNode} */ { inputs, name }) =>
    inputs.length === 0 && name !== 'X' ? 1 : 0;
  return here.sort((a, b) => given(a) - given(b));
}

/** @param {GraphNode} input @param {GraphNode} node @returns {Edge['fan']} */
function fanOf(input, node) {
  if (node.op === 'matmul' || !input.name) return null;
  const [before, after] = [input.value.values.length, node.value.values.length];
  return before < after ? 'copy' : before > after ? 'add' : null;
}

/**
 * The ends of an edge, and of each line of a fan.
 * @param {Edge} edge
 * @param {boolean} upright
 * @param {number} most  lines of a fan
 * @returns {[number, number, number, number][]}
 */
export function linesOf({ from, to, fan }, upright, most) {
  const count = Math.min(
    most,
    Math.max(from.node.value.values.length, to.node.value.values.length),
  );
  const spread = (/** @type {number} */ k) =>
    fan && count > 1 ? (k / (count - 1) - 0.5) * 0.8 : 0;
  // What is given stands in a lane of its own, and comes in from the side.
  const beside = upright ? Math.abs(from.x - to.x) > 1 : Math.abs(from.y - to.y) > 1;
  const [w, h] = [to.width, to.height];
  return Array.from({ length: fan ? count : 1 }, (_, k) => {
    const [start, end] = [fan === 'add' ? spread(k) : 0, fan === 'copy' ? spread(k) : 0];
    if (beside && upright) return [from.x - w / 2, from.y, to.x + w / 2, to.y + end * h];
    if (beside) return [from.x, from.y - h / 2, to.x + end * w, to.y + h / 2];
    if (upright) return [from.x + start * w, from.y + h / 2, to.x, to.y - h / 2];
    return [from.x + w / 2, from.y + start * h, to.x - w / 2, to.y];
  });
}
