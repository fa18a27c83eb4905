import { boxOf } from './layout.js';
import { cellName, sumText } from './tables.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { ProductFigure } from './layout.js' */
/** @import { Place } from './tables.js' */

/** A place as one number: a table has fewer cells than this. */
const CELLS = 1e6;

/** The cell under the pointer: what it is, and the sum behind it. @type {HitTest<ProductFigure>} */
export function hit(figure, view, px, py, { format }) {
  for (const [t, { table, rows, columns }] of figure.tables.entries()) {
    for (const i of rows) {
      for (const j of columns) {
        const box = boxOf(figure, [t, i, j]);
        if (!box || px < box.x || px > box.x + box.w || py < box.y || py > box.y + box.h) continue;
        const cell = table.cells[i][j];
        const summed = cell.terms.length > 0;
        const text = summed ? sumText(cell, format) : format.exact(cell.value);
        return {
          x: box.x + box.w / 2,
          y: box.y,
          rows: [[cellName(table, i, j), text]],
          quantity: cell.quantity || null,
          ...(summed && { mark: t * CELLS + i * table.cells[0].length + j }),
        };
      }
    }
  }
  return null;
}

/**
 * @param {ProductFigure} figure
 * @param {number} mark
 * @returns {Place | null}  null: of a picture that is no longer there
 */
export function placeOf({ tables }, mark) {
  const t = Math.floor(mark / CELLS);
  const cells = tables[t]?.table.cells;
  if (!cells) return null;
  const [i, j] = [Math.floor((mark % CELLS) / cells[0].length), (mark % CELLS) % cells[0].length];
  return cells[i]?.[j]?.terms.length ? [t, i, j] : null;
}
