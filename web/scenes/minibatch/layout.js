import { textWidth } from '../../draw/text.js';
import { reached } from '../../view/phases.js';
import { data } from '../../view/run-view.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */

/**
 * @typedef {{left: number, top: number, width: number, height: number}} Box
 *
 * @typedef {{count: number, columns: number, size: number, left: number, top: number}} RowGrid
 *   the rows of the data as cells, in their order; `size` of a cell, with its gap, in pixels
 *
 * @typedef {object} MinibatchFigure
 * @property {RowGrid} grid
 * @property {Box | null} list
 * @property {Box | null} belt
 * @property {Box} bar  of the epoch's progress
 * @property {Int32Array} batch
 * @property {Int32Array | undefined} order  of the rows in this epoch
 * @property {EpochProgress} progress
 *
 * @typedef {ReturnType<typeof epochProgress>} EpochProgress
 */

/** @type {Layout<MinibatchFigure>} */
export function layout(view, { context, width, height }) {
  const rows = data(view).y?.shape[0] ?? 0;
  if (rows === 0) return null;
  const { record, settings, experiment } = view;
  const drawn = reached(view, 'batch') ? record : null;
  const { grid, ...others } = boxes(width, height, {
    listed: Math.min(settings['batch-size'] ?? rows, rows),
    ordered: record ? Boolean(drawn?.tensors.order) : experiment.phases.includes('batch'),
  });
  const label = textWidth(context, String(rows), { size: 11.5 }) + 9;
  return {
    ...others,
    grid: rowGrid(rows, grid, label),
    batch: drawn?.batch ?? new Int32Array(0),
    order: /** @type {Int32Array | undefined} */ (drawn?.tensors.order?.values),
    progress: epochProgress(view),
  };
}

/**
 * The room of a figure: cells, the picked rows in numbers beside them where they fit, the shuffled
 * order and the progress of the epoch below.
 * @param {number} width @param {number} height
 * @param {{listed: number, ordered: boolean}} content  lines of the list, 0 for none
 */
function boxes(width, height, { listed, ordered }) {
  const listWidth = width >= 500 && listed > 0 ? 230 : 0;
  const gridWidth = listWidth ? width - listWidth - 56 : width;
  const belt = ordered && height >= 330 && width >= 420;
  const bottom = Math.max(40, height - 36 - (belt ? 48 : 0));
  const upper = { top: 22, height: bottom - 30 };
  return {
    grid: { ...upper, left: 0, width: gridWidth },
    list: listWidth ? { ...upper, left: width - listWidth, width: listWidth } : null,
    belt: belt ? { left: 0, top: bottom, width, height: 44 } : null,
    bar: { left: 0, top: height - 32, width, height: 32 },
  };
}

/**
 * The largest square cells with which all rows fit; a line of them holds a round number where it can,
 * so that row numbers can be read off.
 * @param {number} count @param {Box} box
 * @param {number} labelWidth  room for row numbers at the left
 * @returns {RowGrid}
 */
export function rowGrid(count, box, labelWidth) {
  const width = Math.max(20, box.width - labelWidth);
  const fits = (/** @type {number} */ columns) =>
    Math.min(width / columns, box.height / Math.ceil(count / columns));
  const ideal = Math.sqrt((count * width) / Math.max(1, box.height));
  const candidates = [...ROUND, Math.ceil(ideal), Math.floor(ideal)].filter(
    (columns) => columns > 1 && columns <= Math.max(2, count),
  );
  let columns = Math.max(1, Math.ceil(ideal));
  let score = fits(columns) * 0.8;
  for (const candidate of candidates) {
    const own = fits(candidate) * (candidate % 5 === 0 ? 1 : 0.8);
    if (own > score) [columns, score] = [candidate, own];
  }
  const size = Math.min(24, fits(columns));
  return { count, columns, size, left: box.left + labelWidth, top: box.top };
}

const ROUND = [5, 10, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500];

/** @param {RowGrid} grid @param {number} row @returns {[number, number]} its corner */
export function cellOf({ columns, size, left, top }, row) {
  return [left + (row % columns) * size, top + Math.floor(row / columns) * size];
}

/** @param {RowGrid} grid @param {number} x @param {number} y @returns {number} row, −1 for none */
export function rowAt({ count, columns, size, left, top }, x, y) {
  const column = Math.floor((x - left) / size);
  const row = Math.floor((y - top) / size) * columns + column;
  return column >= 0 && column < columns && row >= 0 && row < count ? row : -1;
}

/** Where in the epoch the batch at hand stands. @param {View} view */
export function epochProgress(view) {
  const { record, state, settings } = view;
  const rows = data(view).y?.shape[0] ?? 0;
  const batchSize = Math.min(rows, settings['batch-size'] ?? rows);
  const batches = Math.ceil(rows / batchSize) || 1;
  const begun = record !== null && reached(view, 'batch');
  const finished = state.phase === null ? state.step : state.step + (begun ? 1 : 0);
  const at = Math.max(0, finished - 1);
  const batch = begun ? (at % batches) + 1 : state.step % batches;
  return {
    epoch: Math.floor((begun ? at : state.step) / batches) + 1, // from 1
    batch: begun ? batch : 0, // from 1; 0 while there is none
    batches,
    batchSize, // of a full one
    start: (begun ? batch - 1 : batch) * batchSize, // rows that the epoch has used before this batch
    size: begun ? record.batch.length : 0, // of this batch
    rows, // of the data
  };
}
