import { withAlpha } from '../../draw/colour.js';
import { drawText, textWidth } from '../../draw/text.js';
import { sampleOf } from '../../view/quantity.js';
import { cellOf } from './layout.js';
import { drawList } from './list.js';
import { beltTitle, progressWords, title } from './words.js';
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { Box, EpochProgress, MinibatchFigure, RowGrid } from './layout.js' */

/** @type {Draw<MinibatchFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { grid, list, belt, bar, batch, order, progress } = figure;
  const { colours, t } = moment;
  const lit = sampleOf(moment.lit);
  drawText(g, title(progress, t), 0, 12, { colour: colours.muted });
  const seen = new Uint8Array(grid.count);
  for (let i = 0; order && i < progress.start; i++) seen[order[i]] = 1;
  drawRowNumbers(g, grid, colours);
  drawRowGrid(g, grid, { seen, batch, lit }, colours);
  if (list && batch.length) drawList(g, list, grid, view, lit, moment);
  if (belt && order) {
    const words = { title: beltTitle(view, progress, t), lit };
    drawBelt(g, belt, order, progress, words, colours);
  }
  drawProgress(g, bar, progress, progressWords(progress, t), colours);
}

/**
 * One cell a row: open while the epoch has not met it, small and pale once it has, large and framed
 * when it is in the batch.
 * @param {CanvasRenderingContext2D} g
 * @param {RowGrid} grid
 * @param {{seen: Uint8Array, batch: ArrayLike<number>, lit: number}} rows
 * @param {Colours} colours
 */
function drawRowGrid(g, grid, { seen, batch, lit }, colours) {
  const { size, count } = grid;
  const inner = size > 6 ? size - 2 : size > 3 ? size - 1 : size;
  if (size > 3.5) {
    g.strokeStyle = withAlpha(colours.muted, 0.4);
    g.lineWidth = 1;
    g.beginPath();
    for (let row = 0; row < count; row++) {
      const [x, y] = cellOf(grid, row);
      if (!seen[row]) g.rect(x + 0.5, y + 0.5, inner - 1, inner - 1);
    }
    g.stroke();
    const small = size > 6 ? inner * 0.6 : inner;
    const shift = (inner - small) / 2;
    g.fillStyle = withAlpha(colours.data, 0.45);
    g.beginPath();
    for (let row = 0; row < count; row++) {
      const [x, y] = cellOf(grid, row);
      if (seen[row]) g.rect(x + shift, y + shift, small, small);
    }
    g.fill();
  } else drawFineGrid(g, grid, seen, colours);
  // A few picked ones among very many have to be found; many are seen anyway.
  const grown = batch.length < count * 0.04 ? Math.max(size, 5) : size;
  for (let i = 0; i < batch.length; i++) {
    const [x, y] = cellOf(grid, batch[i]);
    g.fillStyle = colours.data;
    g.fillRect(x - (grown - inner) / 2, y - (grown - inner) / 2, grown, grown);
  }
  if (lit < 0 || lit >= count) return;
  const [x, y] = cellOf(grid, lit);
  g.strokeStyle = colours.pred;
  g.lineWidth = 2;
  g.strokeRect(x - 3, y - 3, inner + 6, inner + 6);
}

/**
 * Cells of a few pixels or less: a pixel each, drawn as one enlarged image.
 * @param {CanvasRenderingContext2D} g
 * @param {RowGrid} grid
 * @param {Uint8Array} seen
 * @param {Colours} colours
 */
function drawFineGrid(g, { count, columns, size, left, top }, seen, colours) {
  const lines = Math.ceil(count / columns);
  const pixels = new ImageData(columns, lines);
  const [used, open] = [channels(colours.data, 0.45), channels(colours.muted, 0.16)];
  for (let row = 0; row < count; row++) pixels.data.set(seen[row] ? used : open, 4 * row);
  const layer = g.canvas.ownerDocument.createElement('canvas');
  layer.width = columns;
  layer.height = lines;
  layer.getContext('2d')?.putImageData(pixels, 0, 0);
  g.imageSmoothingEnabled = false;
  g.drawImage(layer, left, top, columns * size, lines * size);
  g.imageSmoothingEnabled = true;
}

/** @param {string} hex @param {number} alpha */
function channels(hex, alpha) {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)).concat(Math.round(255 * alpha));
}

/**
 * Row numbers beside the lines of cells.
 * @param {CanvasRenderingContext2D} g
 * @param {RowGrid} grid
 * @param {Colours} colours
 */
function drawRowNumbers(g, grid, colours) {
  const lines = Math.ceil(grid.count / grid.columns);
  const steps = [1, 2, 4, 5, 8, 10, 20, 40, 50, 100, 200].filter((step) => step * grid.size >= 26);
  const round = (/** @type {number} */ step) => (step * grid.columns) % 100 === 0;
  const every = steps.find((step, i) => i < 4 && round(step)) ?? steps[0] ?? lines;
  for (let line = 0; line < lines; line += every) {
    const y = grid.top + (line + 0.5) * grid.size;
    drawText(g, String(line * grid.columns), grid.left - 7, y, {
      colour: colours.muted,
      size: 11.5,
      align: 'right',
      baseline: 'middle',
    });
  }
}

/**
 * The epoch as a row of batches, each as long as it has samples: the last one may be short.
 * @param {CanvasRenderingContext2D} g
 * @param {Box} box
 * @param {EpochProgress} progress
 * @param {{left: string, right: string}} words
 * @param {Colours} colours
 */
function drawProgress(g, box, progress, words, colours) {
  const { batches, batchSize, rows, start, size } = progress;
  const scale = box.width / Math.max(1, rows);
  const gap = batchSize * scale > 5 ? 1.5 : batchSize * scale > 3 ? 1 : 0;
  const top = box.top + 2;
  for (let k = 0; k < batches; k++) {
    const from = k * batchSize;
    const length = Math.min(batchSize, rows - from) * scale - gap;
    const now = size > 0 && from === start;
    g.fillStyle = now
      ? colours.data
      : from < start
        ? withAlpha(colours.data, 0.45)
        : withAlpha(colours.muted, 0.22);
    const height = now ? 9 : from < start ? 5 : 5;
    g.fillRect(from * scale, top + (9 - height) / 2, Math.max(0.5, length), height);
  }
  const y = box.top + 25;
  drawText(g, words.left, box.left, y, { colour: colours.ink });
  const room = box.width - textWidth(g, words.left) - 16;
  if (textWidth(g, words.right) < room) {
    drawText(g, words.right, box.left + box.width, y, { colour: colours.muted, align: 'right' });
  }
}

/**
 * The shuffled row numbers as a belt, with the slice that is the batch.
 * @param {CanvasRenderingContext2D} g
 * @param {Box} box
 * @param {ArrayLike<number>} order
 * @param {{start: number, size: number}} slice
 * @param {{title: string, lit: number}} words
 * @param {Colours} colours
 */
function drawBelt(g, box, order, { start, size }, { title, lit }, colours) {
  drawText(g, title, box.left, box.top + 11, { colour: colours.muted });
  const y = box.top + 32;
  const pitch = textWidth(g, '0'.repeat(String(order.length - 1).length)) + 12;
  const fit = Math.floor(box.width / pitch);
  const before = Math.max(0, Math.min(start, Math.floor((fit - Math.min(size, fit)) / 2)));
  const first = start - before;
  for (let k = 0; k < fit && first + k < order.length; k++) {
    const at = first + k;
    const inBatch = at >= start && at < start + size;
    const x = box.left + (k + 0.5) * pitch;
    drawText(g, String(order[at]), x, y, {
      colour: inBatch ? colours.dataText : colours.muted,
      weight: inBatch ? 600 : 400,
      align: 'center',
    });
    if (order[at] === lit) {
      g.fillStyle = colours.pred;
      g.fillRect(x - pitch / 2 + 4, y + 5, pitch - 8, 2);
    }
  }
  if (size === 0) return;
  const left = box.left + before * pitch + 1.5;
  const right = Math.min(box.left + fit * pitch, left + size * pitch) - 3;
  const whole = before + size <= fit;
  g.strokeStyle = colours.data;
  g.lineWidth = 1.5;
  g.beginPath();
  g.moveTo(left + 5, y - 14);
  g.lineTo(left, y - 14);
  g.lineTo(left, y + 8);
  g.lineTo(left + 5, y + 8);
  if (whole) {
    g.moveTo(right - 5, y - 14);
    g.lineTo(right, y - 14);
    g.lineTo(right, y + 8);
    g.lineTo(right - 5, y + 8);
  }
  g.stroke();
}
