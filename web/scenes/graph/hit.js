import { distanceToSegment } from '../../draw/nearest.js';
import { linesOf } from './layout.js';
import { gradThere, valueThere } from './nodes.js';
import { edgeId, quantityOf } from './words.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { GraphFigure } from './layout.js' */

/** So many rows of a tensor are read out. */
const MOST = 10;

/** A node with its numbers, or an edge. @type {HitTest<GraphFigure>} */
export function hit({ boxes, edges, upright }, view, px, py, { format, t }) {
  const box = boxes.find(
    ({ x, y, width, height }) => Math.abs(px - x) <= width / 2 && Math.abs(py - y) <= height / 2,
  );
  if (box) {
    const { node } = box;
    const value = valueThere(view, node) ? node.value.values : [];
    const grad = gradThere(view, node) ? (node.grad?.values ?? []) : [];
    const rows = Array.from({ length: Math.min(MOST, value.length) }, (_, k) =>
      [value, ...(grad.length > 0 ? [grad] : [])].map((list) => format.exact(list[k])),
    );
    const head = grad.length > 0 ? [t('graph.value'), t('graph.grad')] : [node.title];
    const pick = `node:${node.name}`;
    return { x: box.x, y: box.y, rows: [head, ...rows], quantity: quantityOf(node), pick };
  }
  const found = edges.find((edge) =>
    linesOf(edge, upright, 1).some(
      ([ax, ay, bx, by]) => distanceToSegment(px, py, ax, ay, bx, by) < 12,
    ),
  );
  if (!found) return null;
  return { x: px, y: py, rows: null, quantity: null, pick: edgeId(found) };
}
