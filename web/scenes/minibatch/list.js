import { withAlpha } from '../../draw/colour.js';
import { drawText } from '../../draw/text.js';
import { symbol } from '../../view/labels.js';
import { sampleOf } from '../../view/quantity.js';
import { data } from '../../view/run-view.js';
import { sampleTip } from '../shared/data/hit.js';
import { columnNumber } from '../shared/words.js';
import { cellOf, rowAt } from './layout.js';
/** @import { Draw, HitTest } from '../canvas-scene.js' */
/** @import { Box, MinibatchFigure } from './layout.js' */

const LINE = 24;

/**
 * How many rows fit, the line for those left out included, and how high each is, so that a batch of ten
 * spreads along the cells.
 * @param {Box} box @param {number} count
 */
function linesIn({ height }, count) {
  const fit = Math.max(1, Math.min(count, Math.floor((height - 26) / LINE), 16));
  return { fit, step: Math.min(34, (height - 26) / fit) };
}

const RIGHT = /** @type {const} */ ({ align: 'right' });
const MIDDLE = /** @type {const} */ ({ align: 'right', baseline: 'middle' });

/** The picked rows in numbers, each tied to its cell. @type {Draw<MinibatchFigure>} */
export function drawList({ context: g }, { list: box, grid, batch }, view, moment) {
  const { colours, format, t } = moment;
  const lit = sampleOf(moment.lit);
  const { X, y } = data(view);
  if (!box || batch.length === 0 || !X || !y) return;
  const { left, top } = box;
  const d = X.shape[1];
  const shown = d > 2 ? [0, d - 1] : Array.from({ length: d }, (_, k) => k);
  const count = batch.length;
  const { fit, step } = linesIn(box, count);
  const indexRight = left + 40;
  const width = (box.width - 40) / (shown.length + 1);
  const columns = [...shown.map((k) => symbol('x', k, d)), 'y'];
  const head = { ...RIGHT, colour: colours.muted };
  drawText(g, t('scene.sample'), indexRight, top + 10, head);
  columns.forEach((name, c) => drawText(g, name, indexRight + (c + 1) * width, top + 10, head));
  for (let i = 0; i < fit; i++) {
    const middle = top + 22 + (i + 0.5) * step;
    if (count > fit && i === fit - 1) {
      const rest = t('scene.more', { count: count - fit + 1 });
      drawText(g, rest, indexRight - 26, middle, { colour: colours.muted, baseline: 'middle' });
      break;
    }
    const row = batch[i];
    tie(row, middle);
    const name = { ...MIDDLE, colour: colours.dataText, weight: 600 };
    drawText(g, String(row), indexRight, middle, name);
    const style = { ...MIDDLE, colour: colours.ink, weight: row === lit ? 600 : 400 };
    const numbers = [...shown.map((k) => X.values[row * d + k]), y.values[row]];
    numbers.forEach((value, c) => {
      const text = columnNumber(format, value);
      drawText(g, text, indexRight + (c + 1) * width, middle, style);
    });
  }

  /** A thread from the cell to its line. @param {number} row @param {number} middle */
  function tie(row, middle) {
    const [from, y0] = cellOf(grid, row).map((corner) => corner + grid.size / 2);
    const to = left + 6;
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
 * @param {Box} box @param {ArrayLike<number>} batch @param {number} x @param {number} y
 */
function listedAt(box, batch, x, y) {
  const { fit, step } = linesIn(box, batch.length);
  const i = Math.floor((y - box.top - 22) / step);
  const last = batch.length > fit ? fit - 1 : fit;
  return x >= box.left && i >= 0 && i < last ? batch[i] : -1;
}

/**
 * The row of the data under the pointer, in the list or among the cells.
 * @type {HitTest<MinibatchFigure>}
 */
export function hit({ grid, list, batch }, view, x, y, context) {
  const listed = list ? listedAt(list, batch, x, y) : -1;
  const row = listed >= 0 ? listed : rowAt(grid, x, y);
  if (row < 0) return null;
  const rows = listed >= 0 ? null : sampleTip(view, row, context);
  return { x, y, rows, quantity: `sample:${row}` };
}
