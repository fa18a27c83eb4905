import { cellAt, cellId, cellMark, layoutGrid } from '../shared/grid.js';
import { tileGrid } from '../shared/tiles/grid.js';
import { className } from '../shared/tiles/words.js';
/** @import { Answer } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Look } from '../scene-types.js' */
/** @import { Grid } from '../shared/grid.js' */
/** @import { TileGrid } from '../shared/tiles/grid.js' */

export const CLASSES = 10;
/** Pictures of a cell that are asked for. */
const SHOWN = 24;
/** Room beside the matrix: for words and pictures, and in a narrow figure for a few pictures only. */
const BESIDE = 212;
const STRIP = 64;
/** Room below it, there, for the words. */
const CAPTION = 44;

/**
 * @typedef {object} ConfusionFigure
 * @property {ArrayLike<number>} counts  (10,10): row the truth, column what was said
 * @property {number} most  off the diagonal
 * @property {Grid} grid
 * @property {Answer | null} pictures  of the chosen cell
 * @property {TileGrid} tiles
 * @property {{left: number, top: number}} caption
 */

/** @type {Layout<ConfusionFigure>} */
export function layout(view, { context, width, height }, { look, t }) {
  const counts = view.answer('confusion')?.counts.values;
  if (!counts) return null;
  const [said, truth] = look.cell;
  const pictures = view.answer('mistakes', { truth, said, count: SHOWN });
  const beside = width > height * 1.05 && width >= 560;
  const names = Array.from({ length: CLASSES }, (_, label) => className(t, label));
  const grid = layoutGrid(context, {
    width: width - (beside ? BESIDE : STRIP),
    height: beside ? height : height - CAPTION,
    columns: names,
    rows: names,
    xTitle: '',
    yTitle: t('confusion.axes'),
    right: 0,
    ratio: 1.5,
  });
  const side = grid.area.right + (beside ? 28 : 16);
  const caption = beside ? { left: side, top: grid.area.top } : { left: 0, top: height - CAPTION };
  const top = beside ? caption.top + 38 : grid.area.top;
  const room = {
    left: side,
    top,
    width: Math.max(20, width - side),
    height: Math.max(20, (beside ? height : grid.area.bottom) - top),
  };
  const found = pictures ? pictures.rows.values.length : 0;
  const tiles = { ...tileGrid(Math.max(1, found), room, { most: 60 }), left: room.left };
  return { counts, most: largest(counts).count, grid, pictures, tiles, caption };
}

/** @param {ArrayLike<number>} counts @param {number} truth @param {number} said */
export const countOf = (counts, truth, said) => counts[truth * CLASSES + said] ?? 0;

/**
 * While it is asked where the mistakes are, their numbers are covered.
 * @param {Look} look
 * @param {number} truth
 * @param {number} said
 */
export const isCovered = (look, truth, said) => Boolean(look.asked) && truth !== said;

/**
 * @param {ArrayLike<number>} counts
 * @param {Look} look
 * @param {number} truth
 * @param {number} said
 */
export const countText = (counts, look, truth, said) =>
  isCovered(look, truth, said) ? '?' : String(countOf(counts, truth, said));

/** The fullest cell off the diagonal. @param {ArrayLike<number>} counts */
export function largest(counts) {
  let best = { truth: 0, said: 1, count: 0 };
  for (let k = 0; k < counts.length; k++) {
    const [truth, said] = [Math.floor(k / CLASSES), k % CLASSES];
    if (truth !== said && counts[k] > best.count) best = { truth, said, count: counts[k] };
  }
  return best;
}

/** @type {HitTest<ConfusionFigure>} */
export function hit({ grid, counts }, view, x, y, { t, look }) {
  const cell = cellAt(grid, x, y);
  if (!cell) return null;
  const [said, truth] = cell;
  const rows = [
    [t('confusion.truth'), className(t, truth)],
    [t('confusion.said'), className(t, said)],
    [t('confusion.count'), countText(counts, look, truth, said)],
  ];
  const pick = cellId(said, truth);
  return { x, y, rows, quantity: null, mark: cellMark(grid, cell), pick };
}
