import { createHandle, onFocus } from '../../draw/handle.js';
import { areaOf } from '../../draw/plot.js';
import { pointIn, trackPress } from '../../draw/pointer.js';
import { drawStroke } from '../../draw/marks.js';
import { drawSlanted, drawText, textWidth } from '../../draw/text.js';
/** @import { Area } from '../../draw/plot.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Stage } from '../canvas-scene.js' */

/**
 * Cells in rows and columns, each with a colour, perhaps a mark or a word, to be looked at and pressed.
 *
 * @typedef {object} Grid
 * @property {Area} area
 * @property {string[]} columns  their names, left to right
 * @property {string[]} rows  top to bottom
 * @property {string} xTitle
 * @property {string} yTitle
 * @property {number} width  of a cell, in pixels
 * @property {number} height
 * @property {boolean} slanted  the names of the columns, which are all there
 *
 * @typedef {object} Cell
 * @property {string | null} colour  null: empty
 * @property {boolean} [crossed]  marked by its shape
 * @property {string} [word]
 * @property {string} [ink]  of cross and word
 */

/** A title stands above the rows and under the columns, as at a plot's axes. */
const TOP = 24;
const BOTTOM = 24;
const RIGHT = 10;
/** Of its length, how far a slanted name reaches down. */
const SLOPE = Math.SQRT1_2;

/**
 * @param {CanvasRenderingContext2D} g
 * @param {{width: number, height: number, columns: string[], rows: string[], xTitle: string,
 *   yTitle: string, right?: number, ratio?: number}} given  right: room beside the cells; ratio: of the
 *   sides of a cell at most, and then every column has its name
 * @returns {Grid}
 */
export function layoutGrid(g, given) {
  const { width, height, columns, rows, xTitle, yTitle, right = RIGHT, ratio } = given;
  const left = Math.ceil(Math.max(8, ...rows.map((name) => textWidth(g, name)))) + 12;
  const across = Math.max(10, width - left - right);
  const longest = Math.max(0, ...columns.map((name) => textWidth(g, name)));
  const slanted = ratio !== undefined && longest > across / columns.length - 4;
  const bottom = slanted ? Math.ceil(longest * SLOPE) + 14 : BOTTOM;
  let [cell, tall] = [across / columns.length, Math.max(10, height - TOP - bottom) / rows.length];
  if (ratio) [cell, tall] = [Math.min(cell, tall * ratio), Math.min(tall, cell * ratio)];
  const [wide, high] = [cell * columns.length, tall * rows.length];
  const start = left + (across - wide) / 2;
  const area = areaOf(start, TOP, wide, high);
  return { area, columns, rows, xTitle, yTitle, width: cell, height: tall, slanted };
}

/** The middle of a cell. @param {Grid} grid @param {number} i @param {number} j @returns {[number, number]} */
export function cellSpot({ area, width, height }, i, j) {
  return [area.left + (i + 0.5) * width, area.top + (j + 0.5) * height];
}

/**
 * The cell at a place.
 * @param {Grid} grid
 * @param {number} x
 * @param {number} y
 * @returns {[number, number] | null}
 */
export function cellAt({ area, columns, rows, width, height }, x, y) {
  const [i, j] = [Math.floor((x - area.left) / width), Math.floor((y - area.top) / height)];
  return i >= 0 && j >= 0 && i < columns.length && j < rows.length ? [i, j] : null;
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Grid} grid
 * @param {(i: number, j: number) => Cell} cellOf
 * @param {Colours} colours
 */
export function drawGrid(g, grid, cellOf, colours) {
  const { area, columns, rows, width, height } = grid;
  const gap = Math.min(width, height) > 12 ? 1 : 0.5;
  rows.forEach((_, j) =>
    columns.forEach((_name, i) => {
      const { colour, crossed, word, ink = colours.ink } = cellOf(i, j);
      const [x, y] = [area.left + i * width, area.top + j * height];
      g.fillStyle = colour ?? colours.wash;
      g.fillRect(x + gap, y + gap, width - 2 * gap, height - 2 * gap);
      const [midX, midY] = cellSpot(grid, i, j);
      if (crossed) {
        const arm = Math.min(width, height) * 0.24;
        const style = { colour: ink, width: 1.5 };
        drawStroke(g, midX - arm, midY - arm, midX + arm, midY + arm, style);
        drawStroke(g, midX - arm, midY + arm, midX + arm, midY - arm, style);
      }
      if (word && textWidth(g, word) < width - 2) {
        drawText(g, word, midX, midY, { colour: ink, align: 'center', baseline: 'middle' });
      }
    }),
  );
  drawNames(g, grid, colours);
}

/**
 * Names of rows and columns, as many as there is room for.
 * @param {CanvasRenderingContext2D} g
 * @param {Grid} grid
 * @param {Colours} colours
 */
function drawNames(g, grid, colours) {
  const { area, columns, rows, xTitle, yTitle, slanted } = grid;
  const style = { colour: colours.muted };
  let free = -Infinity;
  const end = area.right - textWidth(g, xTitle) - 10;
  columns.forEach((name, i) => {
    const [x] = cellSpot(grid, i, 0);
    if (slanted) return drawSlanted(g, name, x + 4, area.bottom + 10, style);
    const half = textWidth(g, name) / 2;
    if (x - half < free || x + half > end) return;
    free = x + half + 8;
    drawText(g, name, x, area.bottom + 6, { ...style, align: 'center', baseline: 'top' });
  });
  const every = Math.ceil(13 / grid.height);
  rows.forEach((name, j) => {
    if ((rows.length - 1 - j) % every) return;
    const [, y] = cellSpot(grid, 0, j);
    drawText(g, name, area.left - 7, y, { ...style, align: 'right', baseline: 'middle' });
  });
  drawText(g, xTitle, area.right, area.bottom + 6, { ...style, align: 'right', baseline: 'top' });
  drawText(g, yTitle, 2, area.top - 10, style);
}

/** A cell as an answer to a question. @param {number} i @param {number} j */
export const cellId = (i, j) => `cell:${i},${j}`;

/**
 * Where that cell lies.
 * @param {Grid} grid
 * @param {string} id
 * @returns {[number, number] | null}
 */
export function cellSpotOf(grid, id) {
  const [i, j] = (id.split(':')[1] ?? '').split(',').map(Number);
  return Number.isFinite(i + j) ? cellSpot(grid, i, j) : null;
}

/** A cell as a number, for the mark of a hit. @param {Grid} grid @param {number[]} cell */
export const cellMark = ({ columns }, [i, j]) => j * columns.length + i;

/**
 * A frame around a cell.
 * @param {CanvasRenderingContext2D} g
 * @param {Grid} grid
 * @param {[number, number] | number} cell  or its mark
 * @param {string} colour
 */
export function frameCell(g, { area, columns, width, height }, cell, colour) {
  const count = columns.length;
  const [i, j] = typeof cell === 'number' ? [cell % count, Math.floor(cell / count)] : cell;
  g.strokeStyle = colour;
  g.lineWidth = 2;
  g.strokeRect(area.left + i * width, area.top + j * height, width, height);
}

/**
 * Cells that are opened by a press; without a pointer arrow keys go from cell to cell and Enter opens.
 * While a question is asked on the picture, a press is its answer.
 * @template F
 * @param {Stage<F>} stage
 * @param {object} how
 * @param {string} how.label
 * @param {(figure: F) => Grid} how.gridOf
 * @param {(figure: F, i: number, j: number) => string} how.nameOf
 * @param {(figure: F, i: number, j: number) => void} how.open
 */
export function createCells(stage, { label, gridOf, nameOf, open }) {
  const { container, context, look, figure, redraw, signal } = stage;
  const say = () => {
    const now = figure();
    if (!now) return;
    const { columns, rows } = gridOf(now);
    const [i, j] = look.cell;
    handle.place(...cellSpot(gridOf(now), i, j));
    const [value, max] = [j * columns.length + i + 1, columns.length * rows.length];
    handle.say({ text: nameOf(now, i, j), value, min: 1, max });
  };
  const handle = createHandle(container, {
    label,
    colour: context.colours.ink,
    drag() {},
    step(dx, dy) {
      const now = figure();
      if (!now) return;
      const { columns, rows } = gridOf(now);
      const [i, j] = look.cell;
      const column = Math.min(Math.max(i + dx, 0), columns.length - 1);
      look.cell = [column, Math.min(Math.max(j - dy, 0), rows.length - 1)];
      say();
      redraw();
    },
  });
  onFocus(handle.element, (focused) => {
    look.focused = focused;
    redraw();
  });
  // A finger scrolls over the cells as over any picture; only keys need the handle.
  handle.element.style.pointerEvents = 'none';
  handle.element.addEventListener('keydown', (event) => {
    const now = figure();
    if ((event.key !== 'Enter' && event.key !== ' ') || !now) return;
    event.preventDefault();
    event.stopPropagation();
    open(now, look.cell[0], look.cell[1]);
  });
  const press = (/** @type {MouseEvent} */ event) => {
    const now = look.asked ? null : figure();
    const cell = now && cellAt(gridOf(now), ...pointIn(container, event));
    if (!cell) return;
    look.cell = cell;
    open(now, ...cell);
  };
  trackPress(container, press, signal);
  return { place: say };
}
