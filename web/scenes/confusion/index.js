import { canvasScene } from '../canvas-scene.js';
import { cellSpotOf, createCells } from '../shared/grid.js';
import { className } from '../shared/tiles/words.js';
import { draw } from './draw.js';
import { hit, layout, countOf } from './layout.js';
import { words } from './words.js';
/** @import { SceneModule } from '../scene-types.js' */

/**
 * What the test pictures are taken for, counted, and the pictures of one cell.
 * @type {SceneModule}
 */
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
