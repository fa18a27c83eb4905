import { withAlpha } from '../../draw/colour.js';
import { drawText } from '../../draw/text.js';
import { canvasScene } from '../canvas-scene.js';
import { cellSpotOf, createCells, drawGrid, frameCell } from '../shared/grid.js';
import { tileAt } from '../shared/tiles/grid.js';
import { inkPaint, paintTile } from '../shared/tiles/paint.js';
import { className } from '../shared/tiles/words.js';
import { countOf, hit, isCovered, layout } from './layout.js';
import { cellWords, words } from './words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { ConfusionFigure } from './layout.js' */

/** What the test pictures are taken for, counted, and the pictures of one cell. */
export default canvasScene({
  needs: [],
  words,
  // The cell [said, truth]: T-shirts taken for shirts.
  look: { cell: [6, 0] },
  otherwise: 'tiles.waiting',
  layout,
  draw,
  hit,
  spot: ({ grid }, view, id) => cellSpotOf(grid, id),
  parts: (stage) => {
    const { t } = stage.context;
    return createCells(stage, {
      label: t('confusion.cell'),
      gridOf: ({ grid }) => grid,
      nameOf: (figure, said, truth) =>
        t('confusion.wrong', {
          truth: className(t, truth),
          said: className(t, said),
          count: countOf(figure.counts, truth, said),
        }),
      open: () => stage.layout(),
    });
  },
});

/** @type {Draw<ConfusionFigure>} */
function draw({ context: g }, figure, view, { colours, t, look, hit }) {
  const { counts, most, grid, pictures, tiles, caption } = figure;
  drawGrid(
    g,
    grid,
    (said, truth) => {
      if (isCovered(look, truth, said)) return { colour: null, word: '?', ink: colours.muted };
      const count = countOf(counts, truth, said);
      if (count === 0) return { colour: null };
      // On the diagonal what is right, off it the more the darker.
      const share = truth === said ? 0.3 : Math.sqrt(count / Math.max(1, most)) * 0.8;
      const hue = truth === said ? colours.grad : colours.resid;
      return { colour: withAlpha(hue, share), word: String(count) };
    },
    colours,
  );
  const framed = look.asked ? hit?.mark : look.cell;
  if (framed !== undefined) frameCell(g, grid, framed, colours.ink);
  if (look.asked) return;
  const { title, more } = cellWords(view, look, t);
  drawText(g, title, caption.left, caption.top + 10, { colour: colours.ink, size: 13.5 });
  drawText(g, more, caption.left, caption.top + 28, { colour: colours.muted, size: 12 });
  const images = pictures?.images.values ?? [];
  const paint = inkPaint(colours, 255);
  for (let k = 0; k < images.length / 784; k++) {
    paintTile(g, images, 784 * k, tileAt(tiles, k), tiles.size, paint);
  }
}
