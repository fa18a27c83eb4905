import { createHandle } from '../../draw/handle.js';
import { pointIn } from '../../draw/pointer.js';
import { createCorner, createSegments } from '../../draw/segments.js';
import { hitTile, SIDE, tileAt } from '../shared/tiles/grid.js';
import { placeOf } from '../shared/tiles/words.js';
import { ofPixel } from './layout.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { WeightFigure } from './layout.js' */

/** The tile on which the pixel is taken hold of: trousers. */
const HELD = 1;

/**
 * What is shown, and the pixel: dragged, moved by arrow keys, or put where a tile is pressed.
 * @type {MakeParts<WeightFigure>}
 */
export function parts({ container, context, look, figure, layout: again, redraw, signal }) {
  const { t, colours, format } = context;
  createSegments(createCorner(container, '6px'), {
    label: t('weights.of'),
    choices: ['weights', 'ghosts'].map((choice) => [choice, t(`weights.of.${choice}`)]),
    value: look.of,
    colours,
    pick(value) {
      look.of = value;
      again();
    },
  });
  const within = (/** @type {number} */ at) => Math.max(0, Math.min(SIDE - 1, at));
  const move = (/** @type {number} */ row, /** @type {number} */ column) => {
    look.pixel = within(row) * SIDE + within(column);
    const now = figure();
    if (now) place(now);
    redraw();
  };
  const handle = createHandle(container, {
    label: t('weights.handle'),
    colour: colours.ink,
    drag(x, y) {
      const now = figure();
      if (!now) return;
      const [left, top] = tileAt(now.grid, HELD);
      const unit = now.grid.size / SIDE;
      move(Math.floor((y - top) / unit), Math.floor((x - left) / unit));
    },
    step(dx, dy) {
      const { row, column } = placeOf(look.pixel);
      move(row - dy, column + dx);
    },
  });
  const press = (/** @type {PointerEvent} */ event) => {
    const now = figure();
    const on = now && hitTile(now.grid, ...pointIn(container, event));
    if (on) move(Math.floor(on.pixel / SIDE), on.pixel % SIDE);
  };
  container.addEventListener('pointerdown', press, { signal });

  /** @param {WeightFigure} now */
  function place({ grid, values }) {
    const [left, top] = tileAt(grid, HELD);
    const { row, column } = placeOf(look.pixel);
    const unit = grid.size / SIDE;
    handle.place(left + (column + 0.5) * unit, top + (row + 0.5) * unit);
    const sum = format.fixed(ofPixel(values, look.pixel).sum, 6);
    const text = t('weights.sum', { row, column, sum });
    handle.say({ text, value: look.pixel, min: 0, max: SIDE * SIDE - 1 });
  }
  return { place };
}
