import { hitTile, tileGrid } from '../shared/tiles/grid.js';
import { className, classTitle, pixelName } from '../shared/tiles/words.js';
/** @import { RunView } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Look } from '../scene-types.js' */
/** @import { TileGrid } from '../shared/tiles/grid.js' */

const PIXELS = 784;
export const CLASSES = 10;
const COLUMNS = 5;
/** Room for the buttons above, and for the line below. */
const TOP = 34;
const SUM = 24;

/**
 * @typedef {object} WeightFigure
 * @property {Float32Array} values  784 numbers a class
 * @property {number} most  the largest of their sizes
 * @property {TileGrid} grid
 */

/** @type {Layout<WeightFigure>} */
export function layout(view, { width, height }, { look }) {
  const shown = shownOf(view, look);
  if (!shown) return null;
  const box = { left: 0, top: TOP, width, height: height - TOP - SUM };
  const rows = CLASSES / COLUMNS;
  const how = { gap: 10, below: 34, columns: COLUMNS, most: 224, whole: false };
  const grid = tileGrid(CLASSES, box, how);
  // What is left of the height is shared out: above, between and below the rows.
  const free = Math.max(0, box.height - rows * grid.pitchY) / (rows + 1);
  const spread = { ...grid, top: TOP + free, pitchY: grid.pitchY + free };
  return { ...shown, grid: spread };
}

/** The pictures that are looked at; null: not here yet. @param {RunView} view @param {Look} look */
export function shownOf(view, look) {
  const values = look.of === 'ghosts' ? ghosts(view) : weights(view);
  if (!values) return null;
  return { values, most: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) };
}

/** The weights at the cursor, a class after the other. @param {RunView} view */
export function weights(view) {
  const w = view.answer('weights')?.w.values;
  if (!w) return null;
  // The library keeps a column each.
  return Float32Array.from(w, (_, k) => w[(k % PIXELS) * CLASSES + Math.floor(k / PIXELS)]);
}

/**
 * What one step from zero over all pictures makes: of each class its share of the mean picture, less a
 * tenth of the mean of all.
 * @param {RunView} view
 */
function ghosts(view) {
  const answer = view.answer('means');
  if (!answer) return null;
  const { means, counts, trainSize } = answer;
  const n = trainSize.values[0];
  const part = (/** @type {number} */ label, /** @type {number} */ pixel) =>
    (counts.values[label] / n) * means.values[label * PIXELS + pixel];
  const all = Array.from({ length: PIXELS }, (_, pixel) => {
    let sum = 0;
    for (let label = 0; label < CLASSES; label++) sum += part(label, pixel);
    return sum;
  });
  return Float32Array.from(
    means.values,
    (_, k) => part(Math.floor(k / PIXELS), k % PIXELS) - all[k % PIXELS] / CLASSES,
  );
}

/** The ten numbers of a pixel, and their sum. @param {Float32Array} values @param {number} pixel */
export function ofPixel(values, pixel) {
  const numbers = Array.from({ length: CLASSES }, (_, label) => values[label * PIXELS + pixel]);
  return { numbers, sum: numbers.reduce((total, number) => total + number, 0) };
}

/** @type {HitTest<WeightFigure>} */
export function hit({ values, grid }, view, x, y, { t, format }) {
  const on = hitTile(grid, x, y);
  if (!on) return null;
  const rows = [
    [classTitle(t), className(t, on.tile)],
    [pixelName(t, on.pixel), format.exact(values[on.tile * PIXELS + on.pixel])],
  ];
  return { x, y, rows, quantity: null, mark: on.pixel };
}
