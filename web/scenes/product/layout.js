import { textWidth } from '../../draw/text.js';
import { tablesOf } from './tables.js';
/** @import { Layout } from '../canvas-scene.js' */
/** @import { Format } from '../scene-types.js' */
/** @import { Place, Table } from './tables.js' */

/**
 * @typedef {object} Laid  a table with its place in the picture
 * @property {Table} table
 * @property {number} left
 * @property {number} top  of its cells
 * @property {number[]} rows  the rows that are shown; fewer than there are where there is no room
 * @property {number[]} columns
 * @property {boolean} more  not all of them
 *
 * @typedef {object} ProductFigure
 * @property {Laid[]} tables
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
  const tables = tablesOf(view);
  if (tables.length === 0) return null;
  const room = height - HEAD - FOOT;
  const mostRows = Math.max(2, Math.min(MOST, Math.floor(room / 15)));
  const shown = tables.map(({ cells }) => ({
    rows: upTo(cells.length, mostRows),
    columns: upTo(cells[0].length, MOST),
  }));
  const across = shown.reduce((sum, { columns }) => sum + columns.length, 0);
  const down = Math.max(...shown.map(({ rows }) => rows.length));
  const gap = Math.min(GAP, width / 14);
  const most = (width - 2 * SIDE - gap * (tables.length - 1)) / across;
  const texts = tables.flatMap(({ cells }, t) =>
    shown[t].rows.flatMap((i) => shown[t].columns.map((j) => cellText(cells[i][j].value, format))),
  );
  const widest = Math.max(...texts.map((text) => textWidth(g, text, { size: LARGEST })));
  const row = Math.min(2 * LARGEST, room / down);
  const size = Math.max(8, Math.min(LARGEST, (LARGEST * (most - 8)) / widest, row * 0.7));
  const cell = Math.min(most, (widest * size) / LARGEST + 22);
  const total = across * cell + gap * (tables.length - 1);
  const middle = HEAD + room / 2;
  let left = (width - total) / 2;
  const laid = tables.map((table, t) => {
    const { rows, columns } = shown[t];
    const one = {
      table,
      left,
      top: middle - (rows.length * row) / 2,
      rows,
      columns,
      more: rows.length < table.cells.length || columns.length < table.cells[0].length,
    };
    left += columns.length * cell + gap;
    return one;
  });
  const foot = Math.min(height - 12, middle + (down * row) / 2 + 38);
  return { tables: laid, cell, row, size, gap, foot, width, first: firstSum(tables) };
}

/** @param {number} value @param {Format} format */
export const cellText = (value, format) => format.short(value, 4);

/** Where a cell stands; null: it is not shown. @param {ProductFigure} figure @param {Place} place */
export function boxOf({ tables, cell, row }, [t, i, j]) {
  const { left, top, rows, columns } = tables[t];
  if (!rows.includes(i) || !columns.includes(j)) return null;
  return { x: left + j * cell, y: top + i * row, w: cell, h: row };
}

/** @param {number} count @param {number} most */
const upTo = (count, most) => Array.from({ length: Math.min(count, most) }, (_, k) => k);

/** @param {Table[]} tables @returns {Place | null} */
function firstSum(tables) {
  const t = tables.findIndex(({ cells }) => cells[0][0].terms.length > 0);
  return t < 0 ? null : [t, 0, 0];
}
