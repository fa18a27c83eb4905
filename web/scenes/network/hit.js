import { distanceToSegment } from '../../draw/nearest.js';
import { parametersNow } from '../../view/run-view.js';
import { edgeName, unitName } from './words.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { NetworkFigure } from './layout.js' */

/** The weight or the bias under the pointer, with all its digits. @type {HitTest<NetworkFigure>} */
export function hit({ columns, edges, radius, names, values }, view, px, py, { format, t }) {
  const numbers = values ?? parametersNow(view);
  const of = (
    /** @type {number} */ k,
    /** @type {string} */ name,
    /** @type {[number, number]} */ [x, y],
  ) => ({
    x,
    y,
    rows: [[name, format.exact(numbers[k])]],
    quantity: names[k] ? `after.${names[k]}` : null,
  });
  for (const [c, column] of columns.entries()) {
    for (const [j, { x, y, bias }] of column.entries()) {
      if (c === 0 || Math.hypot(px - x, py - y) > radius) continue;
      return of(bias, unitName(t, columns, c, j), [x, y]);
    }
  }
  const found = edges
    .map((edge) => ({
      edge,
      away: distanceToSegment(px, py, edge.from.x, edge.from.y, edge.to.x, edge.to.y),
    }))
    .reduce((best, one) => (one.away < best.away ? one : best));
  if (found.away > 9) return null;
  return of(found.edge.weight, edgeName(columns, found.edge), [px, py]);
}
