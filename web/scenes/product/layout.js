import { textWidth } from '../../draw/text.js';
import { cellName, sumText, tablesOf } from './tables.js';
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Format } from '../scene-types.js' */
/** @import { Place, Table } from './tables.js' */

/**
 * @typedef {object} Laid  where a table stands in the picture
 * @property {number} left
 * @property {number} top  of its cells
 * @property {number} rows  that are shown; fewer than there are where there is no room
 * @property {number} columns
 *
 * @typedef {object} ProductFigure
 * @property {(Table & Laid)[]} tables
 * @property {Place[]} places  of the cells that are shown
 * @property {number} cell  width of a cell
 * @property {number} row  height of one
 * @property {number} size  of the text
 * @property {number} gap  between two tables
 * @property {number} foot  where the sum stands
 * @property {number} width
 * @property {Place | null} first  the cell whose sum stands there while none is pointed at
 */

const HEAD = 48;
const FOOT = 44;
const GAP = 44;
/** The outermost brackets stand so far from the rim. */
const SIDE = 4;
/** Of the text, in pixels. */
const LARGEST = 20;
/** Cells a side that are shown of a long table; the rest is dots. */
const MOST = 12;

/** @type {Layout<ProductFigure>} */
export function layout(view, { context: g, width, height }, { format }) {
  const all = tablesOf(view);
  if (all.length === 0) return null;
  const room = height - HEAD - FOOT;
  const mostRows = Math.max(2, Math.min(MOST, Math.floor(room / 15)));
  const tables = all.map((table) => ({
    ...{ ...table, left: 0, top: 0 },
    rows: Math.min(table.cells.length, mostRows),
    columns: Math.min(table.cells[0].length, MOST),
  }));
  const places = tables.flatMap(({ rows, columns }, t) =>
    Array.from({ length: rows * columns }, (_, k) => {
      const i = Math.floor(k / columns);
      return /** @type {Place} */ ([t, i, k - i * columns]);
    }),
  );
  const across = tables.reduce((sum, { columns }) => sum + columns, 0);
  const down = Math.max(...tables.map(({ rows }) => rows));
  const gap = Math.min(GAP, width / 14);
  const most = (width - 2 * SIDE - gap * (tables.length - 1)) / across;
  const texts = places.map(([t, i, j]) => cellText(tables[t].cells[i][j].value, format));
  const widest = Math.max(...texts.map((text) => textWidth(g, text, { size: LARGEST })));
  const row = Math.min(2 * LARGEST, room / down);
  const size = Math.max(8, Math.min(LARGEST, (LARGEST * (most - 8)) / widest, row * 0.7));
  const cell = Math.min(most, (widest * size) / LARGEST + 22);
  const middle = HEAD + room / 2;
  const total = across * cell + gap * (tables.length - 1);
  let left = (width - total) / 2;
  for (const table of tables) {
    Object.assign(table, { left, top: middle - (table.rows * row) / 2 });
    left += table.columns * cell + gap;
  }
  const foot = Math.min(height - 12, middle + (down * row) / 2 + 38);
  const first = places.find(([t, i, j]) => tables[t].cells[i][j].terms.length > 0) ?? null;
  return { tables, places, cell, row, size, gap, foot, width, first };
}

/** @param {number} value @param {Format} format */
export const cellText = (value, format) => format.short(value, 4);

/** Where a cell stands; null: it is not shown. @param {ProductFigure} figure @param {Place} place */
export function boxOf({ tables, cell, row }, [t, i, j]) {
  const { left, top, rows, columns } = tables[t];
  if (i >= rows || j >= columns) return null;
  return { x: left + j * cell, y: top + i * row, w: cell, h: row };
}

/** A place as one number: a table has fewer cells than this. */
const CELLS = 1e6;

/** The cell under the pointer: what it is, and the sum behind it. @type {HitTest<ProductFigure>} */
export function hit(figure, view, px, py, { format }) {
  const place = figure.places.find((one) => {
    const box = boxOf(figure, one);
    return box && px >= box.x && px <= box.x + box.w && py >= box.y && py <= box.y + box.h;
  });
  const box = place && boxOf(figure, place);
  if (!place || !box) return null;
  const [t, i, j] = place;
  const table = figure.tables[t];
  const cell = table.cells[i][j];
  const summed = cell.terms.length > 0;
  return {
    x: box.x + box.w / 2,
    y: box.y,
    rows: [[cellName(table, i, j), summed ? sumText(cell, format) : format.exact(cell.value)]],
    quantity: cell.quantity || null,
    ...(summed && { mark: t * CELLS + i * table.cells[0].length + j }),
  };
}

/**
 * @param {ProductFigure} figure @param {number} mark
 * @returns {Place | null}  null: of a picture that is no longer there
 */
export function placeOf({ tables }, mark) {
  const t = Math.floor(mark / CELLS);
  const cells = tables[t]?.cells;
  if (!cells) return null;
  const [i, j] = [Math.floor((mark % CELLS) / cells[0].length), (mark % CELLS) % cells[0].length];
  return cells[i]?.[j]?.terms.length ? [t, i, j] : null;
}
