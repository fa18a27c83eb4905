import { withAlpha } from '../../draw/colour.js';
import { drawText, textWidth } from '../../draw/text.js';
import { sampleOf } from '../../view/quantity.js';
import { drawBrackets } from '../shared/brackets.js';
import { cellOf } from './layout.js';
import { drawList } from './list.js';
import { progressWords } from './words.js';
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { MinibatchFigure, RowGrid } from './layout.js' */

/** @type {Draw<MinibatchFigure>} */
export function draw(canvas, figure, view, moment) {
  const { rows } = figure.progress;
  const title = moment.t('minibatch.title', { rows, last: rows - 1 });
  drawText(canvas.context, title, 0, 12, { colour: moment.colours.muted });
  for (const part of [drawRowNumbers, drawRowGrid, drawList, drawBelt, drawProgress])
    part(canvas, figure, view, moment);
}

/**
 * One cell a row: open while the epoch has not met it, small and pale once it has, large and framed
 * when it is in the batch.
 * @type {Draw<MinibatchFigure>}
 */
function drawRowGrid({ context: g }, { grid, batch, order, progress }, view, moment) {
  const { colours } = moment;
  const { size, count } = grid;
  const inner = size > 6 ? size - 2 : size > 3 ? size - 1 : size;
  const seen = new Uint8Array(count);
  for (let i = 0; order && i < progress.start; i++) seen[order[i]] = 1;
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
  for (const row of batch) {
    const [x, y] = cellOf(grid, row);
    g.fillStyle = colours.data;
    g.fillRect(x - (grown - inner) / 2, y - (grown - inner) / 2, grown, grown);
  }
  const lit = sampleOf(moment.lit);
  if (lit < 0 || lit >= count) return;
  const [x, y] = cellOf(grid, lit);
  g.strokeStyle = colours.pred;
  g.lineWidth = 2;
  g.strokeRect(x - 3, y - 3, inner + 6, inner + 6);
}

/**
 * Cells of a few pixels or less: a pixel each, drawn as one enlarged image.
 * @param {CanvasRenderingContext2D} g @param {RowGrid} grid
 * @param {Uint8Array} seen @param {Colours} colours
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

/** Row numbers beside the lines of cells. @type {Draw<MinibatchFigure>} */
function drawRowNumbers({ context: g }, { grid }, view, { colours }) {
  const lines = Math.ceil(grid.count / grid.columns);
  const steps = [1, 2, 4, 5, 8, 10, 20, 40, 50, 100, 200].filter((step) => step * grid.size >= 26);
  const round = (/** @type {number} */ step) => (step * grid.columns) % 100 === 0;
  const every = steps.find((step, i) => i < 4 && round(step)) ?? steps[0] ?? lines;
  const style = /** @type {const} */ ({ size: 11.5, align: 'right', baseline: 'middle' });
  for (let line = 0; line < lines; line += every) {
    const y = grid.top + (line + 0.5) * grid.size;
    const text = String(line * grid.columns);
    drawText(g, text, grid.left - 7, y, { ...style, colour: colours.muted });
  }
}

/**
 * The epoch as a row of batches, each as long as it has samples: the last one may be short.
 * @type {Draw<MinibatchFigure>}
 */
function drawProgress({ context: g }, { bar, progress }, view, { colours, t }) {
  const { batches, batchSize, rows, start, size } = progress;
  const scale = bar.width / Math.max(1, rows);
  const gap = batchSize * scale > 5 ? 1.5 : batchSize * scale > 3 ? 1 : 0;
  const [used, open] = [withAlpha(colours.data, 0.45), withAlpha(colours.muted, 0.22)];
  for (let k = 0; k < batches; k++) {
    const from = k * batchSize;
    const length = Math.min(batchSize, rows - from) * scale - gap;
    const now = size > 0 && from === start;
    g.fillStyle = now ? colours.data : from < start ? used : open;
    const height = now ? 9 : 5;
    g.fillRect(from * scale, bar.top + 2 + (9 - height) / 2, Math.max(0.5, length), height);
  }
  const { left, right } = progressWords(progress, t);
  const y = bar.top + 25;
  drawText(g, left, bar.left, y, { colour: colours.ink });
  const room = bar.width - textWidth(g, left) - 16;
  if (textWidth(g, right) < room)
    drawText(g, right, bar.left + bar.width, y, { colour: colours.muted, align: 'right' });
}

/** The shuffled row numbers, with the slice that is the batch. @type {Draw<MinibatchFigure>} */
function drawBelt({ context: g }, { belt: box, order, progress }, view, { colours, t, ...moment }) {
  if (!box || !order) return;
  const { start, size } = progress;
  const lit = sampleOf(moment.lit);
  const key = view.settings['no-shuffle'] ? 'minibatch.belt.in-order' : 'minibatch.belt';
  const title = t(key, { from: start, to: start + size });
  drawText(g, title, box.left, box.top + 11, { colour: colours.muted });
  const y = box.top + 32;
  const pitch = textWidth(g, '0'.repeat(String(order.length - 1).length)) + 12;
  const fit = Math.floor(box.width / pitch);
  const before = Math.max(0, Math.min(start, Math.floor((fit - Math.min(size, fit)) / 2)));
  const [plain, own] = /** @type {const} */ ([
    { colour: colours.muted, weight: 400, align: 'center' },
    { colour: colours.dataText, weight: 600, align: 'center' },
  ]);
  for (let k = 0, at = start - before; k < fit && at < order.length; k++, at++) {
    const x = box.left + (k + 0.5) * pitch;
    drawText(g, String(order[at]), x, y, at >= start && at < start + size ? own : plain);
    if (order[at] === lit) {
      g.fillStyle = colours.pred;
      g.fillRect(x - pitch / 2 + 4, y + 5, pitch - 8, 2);
    }
  }
  if (size === 0) return;
  const left = box.left + before * pitch + 1.5;
  const right = Math.min(box.left + fit * pitch, left + size * pitch) - 3;
  const rims = { left, right, top: y - 14, bottom: y + 8 };
  drawBrackets(g, rims, { colour: colours.data, width: 1.5, open: before + size > fit });
}
