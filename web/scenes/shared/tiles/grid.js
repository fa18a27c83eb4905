/** Pixels in a row and in a column of a picture. */
export const SIDE = 28;

/**
 * @typedef {object} TileGrid  square tiles in rows
 * @property {number} count
 * @property {number} columns
 * @property {number} size  of a tile
 * @property {number} pitchX  from one to the next
 * @property {number} pitchY
 * @property {number} left
 * @property {number} top
 *
 * @typedef {{left: number, top: number, width: number, height: number}} Box
 */

/**
 * The largest tiles with which `count` of them fill a box.
 * @param {number} count
 * @param {Box} box
 * @param {{gap?: number, below?: number, columns?: number, most?: number, whole?: boolean}} [how]  below:
 *   room under each for its caption; columns: fixed; most: size of a tile; whole: pixels of a picture are
 *   whole ones of the screen where there is room, which looks sharp and may cost a fifth of the size
 * @returns {TileGrid}
 */
export function tileGrid(
  count,
  box,
  { gap = 6, below = 0, columns, most = 140, whole = true } = {},
) {
  const sizeFor = (/** @type {number} */ wide) => {
    const rows = Math.ceil(count / wide);
    return Math.min(
      (box.width - gap * (wide - 1)) / wide,
      (box.height - gap * (rows - 1)) / rows - below,
    );
  };
  const candidates = columns
    ? [columns]
    : Array.from({ length: Math.max(1, count) }, (_, k) => k + 1);
  const best = candidates.reduce((a, b) => (sizeFor(b) > sizeFor(a) ? b : a));
  const size = Math.max(4, Math.min(most, sizeFor(best)));
  const even = whole && size >= 2 * SIDE ? Math.floor(size / SIDE) * SIDE : size;
  const pitchX = even + gap;
  const used = best * pitchX - gap;
  return {
    count,
    columns: best,
    size: even,
    pitchX,
    pitchY: even + below + gap,
    left: box.left + Math.max(0, (box.width - used) / 2),
    top: box.top,
  };
}

/**
 * The same tiles, so far apart at least that a caption fits under each.
 * @param {TileGrid} grid
 * @param {Box} box
 * @param {number} pitch
 * @returns {TileGrid}
 */
export function spreadGrid(grid, box, pitch) {
  const pitchX = Math.max(grid.pitchX, pitch);
  const left = box.left + (box.width - (grid.columns - 1) * pitchX - grid.size) / 2;
  return { ...grid, pitchX, left };
}

/** @param {TileGrid} grid @param {number} k @returns {[number, number]} its corner */
export function tileAt({ columns, left, top, pitchX, pitchY }, k) {
  return [left + (k % columns) * pitchX, top + Math.floor(k / columns) * pitchY];
}

/**
 * The tile under a place, and the pixel of its picture.
 * @param {TileGrid} grid
 * @param {number} x
 * @param {number} y
 * @returns {{tile: number, pixel: number} | null}
 */
export function hitTile(grid, x, y) {
  const column = Math.floor((x - grid.left) / grid.pitchX);
  const row = Math.floor((y - grid.top) / grid.pitchY);
  const tile = row * grid.columns + column;
  if (column < 0 || column >= grid.columns || row < 0 || tile >= grid.count) return null;
  const [left, top] = tileAt(grid, tile);
  const [i, j] = [(y - top) / grid.size, (x - left) / grid.size].map((at) => Math.floor(at * SIDE));
  return i < SIDE && j < SIDE ? { tile, pixel: i * SIDE + j } : null;
}
