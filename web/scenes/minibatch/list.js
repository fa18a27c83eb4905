import { withAlpha } from '../../draw/colour.js';
import { drawText } from '../../draw/text.js';
import { columnNumber } from '../shared/words.js';
import { cellOf } from './layout.js';
import { symbol } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
/** @import { View } from '../../engine/types.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { Box, RowGrid } from './layout.js' */

const LINE = 24;

/** How many rows fit, the line for those left out included. @param {Box} box @param {number} count */
function lines(box, count) {
  return Math.max(1, Math.min(count, Math.floor((box.height - 26) / LINE), 16));
}

/** Height of a line, so that a batch of ten spreads along the cells. @param {Box} box @param {number} count */
function pitch(box, count) {
  return Math.min(34, (box.height - 26) / lines(box, count));
}

/**
 * The picked rows in numbers, each tied to its cell.
 * @param {CanvasRenderingContext2D} g
 * @param {Box} box
 * @param {RowGrid} grid
 * @param {View} view
 * @param {number} lit
 * @param {SceneContext} context
 */
export function drawList(g, box, grid, view, lit, { colours, format, t }) {
  const { record } = view;
  const { X, y } = data(view);
  if (!record || !X || !y) return;
  const d = X.shape[1];
  const shown = d > 2 ? [0, d - 1] : Array.from({ length: d }, (_, k) => k);
  const count = record.batch.length;
  const fit = lines(box, count);
  const step = pitch(box, count);
  const indexRight = box.left + 40;
  const width = (box.width - 40) / (shown.length + 1);
  const columns = [...shown.map((k) => symbol('x', k, d)), 'y'];
  const head = { colour: colours.muted, align: /** @type {const} */ ('right') };
  drawText(g, t('scene.sample'), indexRight, box.top + 10, head);
  columns.forEach((name, c) => drawText(g, name, indexRight + (c + 1) * width, box.top + 10, head));
  for (let i = 0; i < fit; i++) {
    const middle = box.top + 22 + (i + 0.5) * step;
    if (count > fit && i === fit - 1) {
      const rest = t('scene.more', { count: count - fit + 1 });
      drawText(g, rest, indexRight - 26, middle, { colour: colours.muted, baseline: 'middle' });
      break;
    }
    const row = record.batch[i];
    tie(row, middle);
    const style = {
      align: /** @type {const} */ ('right'),
      baseline: /** @type {const} */ ('middle'),
    };
    drawText(g, String(row), indexRight, middle, {
      ...style,
      colour: colours.dataText,
      weight: 600,
    });
    const numbers = [...shown.map((k) => X.values[row * d + k]), y.values[row]];
    numbers.forEach((value, c) =>
      drawText(g, columnNumber(format, value), indexRight + (c + 1) * width, middle, {
        ...style,
        colour: colours.ink,
        weight: row === lit ? 600 : 400,
      }),
    );
  }

  /** A thread from the cell to its line. @param {number} row @param {number} middle */
  function tie(row, middle) {
    const [x, top] = cellOf(grid, row);
    const from = x + grid.size / 2;
    const y0 = top + grid.size / 2;
    const to = box.left + 6;
    g.strokeStyle = row === lit ? colours.pred : withAlpha(colours.data, 0.35);
    g.lineWidth = row === lit ? 1.75 : 1;
    g.beginPath();
    g.moveTo(from, y0);
    g.bezierCurveTo(from + (to - from) * 0.6, y0, to - 60, middle, to, middle);
    g.stroke();
  }
}

/**
 * The row of the data whose line is at that height, −1 for none.
 * @param {Box} box
 * @param {ArrayLike<number>} batch
 * @param {number} x
 * @param {number} y
 */
export function listedAt(box, batch, x, y) {
  const i = Math.floor((y - box.top - 22) / pitch(box, batch.length));
  const fit = lines(box, batch.length);
  const last = batch.length > fit ? fit - 1 : fit;
  return x >= box.left && i >= 0 && i < last ? batch[i] : -1;
}
