import { createCorner, createSegments } from '../../draw/segments.js';
import { drawText } from '../../draw/text.js';
import { canvasScene } from '../canvas-scene.js';
import { hitTile, tileAt, tileGrid } from '../shared/tiles/grid.js';
import { inkPaint, paintTile } from '../shared/tiles/paint.js';
import { words } from './words.js';
import { className, classTitle, pixelName, rowTitle } from '../shared/tiles/words.js';
/** @import { Draw, HitTest, Layout, MakeParts } from '../canvas-scene.js' */
/** @import { TileGrid } from '../shared/tiles/grid.js' */

/** Of each class, where there is room. */
const PER_CLASS = 8;
const CLASSES = 10;
const NAME = 78;

/**
 * @typedef {object} Gallery
 * @property {ArrayLike<number>} values  784 numbers a tile
 * @property {number} most  the darkest ink
 * @property {TileGrid} grid  a row a class
 * @property {number} perClass  tiles shown of each
 * @property {number} pitch  tiles there are of each
 */

/** Pictures of the training set, a row a class, or the mean picture of each class. */
export default canvasScene({
  needs: [],
  words,
  look: { of: 'samples' },
  otherwise: 'tiles.waiting',
  layout,
  draw,
  hit,
  parts,
});

/** @type {Layout<Gallery>} */
function layout(view, { width, height }, { look }) {
  const means = look.of === 'means';
  const answer = means
    ? view.answer('means')
    : view.answer('images', { set: 'train', perClass: PER_CLASS });
  const values = (means ? answer?.means : answer?.images)?.values;
  if (!values) return null;
  const top = 30;
  if (means) {
    const box = { left: 0, top, width, height: height - top };
    return { values, most: 1, grid: tileGrid(CLASSES, box, { below: 18 }), perClass: 1, pitch: 1 };
  }
  const pitch = values.length / 784 / CLASSES;
  const box = { left: NAME, top, width: width - NAME, height: height - top };
  const size = Math.max(8, (box.height - 4 * (CLASSES - 1)) / CLASSES);
  const perClass = Math.max(1, Math.min(pitch, Math.floor((box.width + 4) / (size + 4))));
  const grid = tileGrid(CLASSES * perClass, box, { gap: 4, columns: perClass });
  return { values, most: 255, grid: { ...grid, left: NAME }, perClass, pitch };
}

/** Which of the pictures a tile shows. @param {Gallery} figure @param {number} tile */
const picture = ({ perClass, pitch }, tile) =>
  Math.floor(tile / perClass) * pitch + (tile % perClass);

/** @type {Draw<Gallery>} */
function draw({ context: g }, figure, view, { colours, t, look }) {
  const { values, grid, most, perClass } = figure;
  const paint = inkPaint(colours, most);
  for (let tile = 0; tile < grid.count; tile++) {
    const corner = tileAt(grid, tile);
    paintTile(g, values, 784 * picture(figure, tile), corner, grid.size, paint);
    if (tile % perClass > 0) continue;
    const name = className(t, tile / perClass);
    const style = { colour: colours.muted, size: 12.5 };
    if (look.of === 'means') {
      const x = corner[0] + grid.size / 2;
      drawText(g, name, x, corner[1] + grid.size + 13, { ...style, align: 'center' });
    } else {
      drawText(g, name, 0, corner[1] + grid.size / 2, { ...style, baseline: 'middle' });
    }
  }
}

/** @type {HitTest<Gallery>} */
function hit(figure, view, x, y, { t, look, format }) {
  const on = hitTile(figure.grid, x, y);
  if (!on) return null;
  const label = Math.floor(on.tile / figure.perClass);
  const at = picture(figure, on.tile);
  const ink = figure.values[784 * at + on.pixel];
  const rows = [
    [classTitle(t), className(t, label)],
    [pixelName(t, on.pixel), format.short(ink, 4)],
  ];
  const row = view.answer('images', { set: 'train', perClass: PER_CLASS })?.rows.values[at];
  if (look.of === 'samples' && row !== undefined) rows.splice(1, 0, [rowTitle(t), String(row)]);
  return { x, y, rows, quantity: null };
}

/** @type {MakeParts<Gallery>} */
function parts({ container, context: { t, colours }, look, layout: again }) {
  createSegments(createCorner(container, '6px'), {
    label: t('images.of'),
    choices: ['samples', 'means'].map((choice) => [choice, t(`images.of.${choice}`)]),
    value: look.of,
    colours,
    pick(value) {
      look.of = value;
      again();
    },
  });
  return {};
}
