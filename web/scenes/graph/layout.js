import { distanceToSegment } from '../../draw/nearest.js';
import { textWidth } from '../../draw/text.js';
import { graphOf, gradThere, valueThere } from './nodes.js';
import { checksOf } from './rules.js';
import { edgeId, quantityOf } from './words.js';
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Graph, GraphNode } from './nodes.js' */

/**
 * @typedef {{node: GraphNode, x: number, y: number, width: number, height: number}} Box
 *   a node, around its centre
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
 * @property {string[]} checks  lines at the foot: gradients beside their differences
 * @property {boolean} upright  the way goes from top to bottom: there is no room beside each other
 */

/** Narrower than this, columns become rows. */
const NARROW = 600;
const MARGIN = { top: 26, bottom: 56, side: 8 };
/** The same where nothing is written above a node. */
const UPRIGHT = { top: 4, bottom: 44, side: 8 };

/** Pixels of the smallest text there is, and from one line of checks to the next. */
export const SMALLEST = 11.5;
export const CHECK_LINE = 16;

/** @type {Layout<GraphFigure>} */
export function layout(view, { context, width, height }, saying) {
  const graph = graphOf(view);
  if (!graph) return null;
  const upright = width < NARROW;
  const { nodes } = graph;
  const columns = 1 + Math.max(...nodes.map(({ column }) => column));
  const lanes = Array.from({ length: columns }, (_, c) => inColumn(nodes, c));
  const most = Math.max(...lanes.map((lane) => lane.length));
  const margin = upright ? UPRIGHT : MARGIN;
  const checks = packed(context, checksOf(view, graph, saying), width - 12);
  const bottom = margin.bottom + CHECK_LINE * Math.max(0, checks.length - 1);
  const room = { width: width - 2 * margin.side, height: height - margin.top - bottom };
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
    to.node.inputs.map((input) => {
      const cut = to.node.name === 'detached';
      return { from: boxOf(input), to, fan: fanOf(input, to.node), cut };
    }),
  );
  return { graph, boxes, edges, checks, upright };
}

/**
 * Texts in as few lines as hold them, none of them broken.
 * @param {CanvasRenderingContext2D} g @param {string[]} texts @param {number} room
 */
function packed(g, texts, room) {
  /** @type {string[]} */
  const lines = [];
  for (const text of texts) {
    const longer = [...lines.slice(-1), text].join('   ');
    const fits = textWidth(g, longer, { size: SMALLEST, weight: 500 }) <= room;
    if (fits && lines.length > 0) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
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
 * @param {Edge} edge @param {boolean} upright
 * @param {number} most  lines of a fan
 * @returns {[number, number, number, number][]}
 */
export function linesOf({ from, to, fan }, upright, most) {
  const [before, after] = [from, to].map(({ node }) => node.value.values.length);
  const count = Math.min(most, Math.max(before, after));
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

/** So many rows of a tensor are read out. */
const MOST = 10;

/** A node with its numbers, or an edge. @type {HitTest<GraphFigure>} */
export function hit({ boxes, edges, upright }, view, px, py, { format, t }) {
  const box = boxes.find(
    ({ x, y, width, height }) => Math.abs(px - x) <= width / 2 && Math.abs(py - y) <= height / 2,
  );
  if (box) {
    const { node, x, y } = box;
    const values = valueThere(view, node) ? node.value.values : [];
    const grads = gradThere(view, node) ? (node.grad?.values ?? []) : [];
    const lists = grads.length > 0 ? [values, grads] : [values];
    const rows = values.slice(0, MOST).map((_, k) => lists.map((list) => format.exact(list[k])));
    const head = grads.length > 0 ? [t('graph.value'), t('graph.grad')] : [node.title];
    const pick = `node:${node.name}`;
    return { x, y, rows: [head, ...rows], quantity: quantityOf(node), pick };
  }
  const found = edges.find((edge) => distanceToSegment(px, py, ...lineOf(edge, upright)) < 12);
  return found ? { x: px, y: py, rows: null, quantity: null, pick: edgeId(found) } : null;
}

/** The middle one of them. @param {Edge} edge @param {boolean} upright */
export const lineOf = (edge, upright) => linesOf(edge, upright, 1)[0];
