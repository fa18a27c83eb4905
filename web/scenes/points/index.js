import { sampleOf } from '../../view/quantity.js';
import { canvasScene } from '../canvas-scene.js';
import { createDraft } from './draft.js';
import { draw } from './draw.js';
import { createButtons, createHandles } from './handles.js';
import { hit, layout, lineEnds } from './layout.js';
import { words } from './words.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { PointsFigure } from './layout.js' */

/**
 * A few points and the line that is fitted to them, with the squares that it is fitted by. Points and
 * line can be dragged: the picture moves at once, the run follows.
 */
export default canvasScene({
  needs: ['after'],
  words,
  look: { draft: null, held: false },
  layout,
  otherwise: 'points.none',
  glides: ({ picture: { w, b } }) => [w, b],
  draw,
  hit,
  parts,
  plane: ({ plot, picture: { points, w, b } }) => ({
    area: plot.area,
    names: ['x'],
    numbers: (x) => [plot.x.invert(x)],
    pixels: ([x]) => [plot.x.of(x), plot.y.of(w * x + b)],
    start: [points[0].x],
  }),
  spot({ plot, picture }, _, id) {
    const point = picture.points[sampleOf(id)];
    return point ? [plot.x.of(point.x), plot.y.of(point.y)] : null;
  },
});

/**
 * Points and line can be taken hold of; a double click adds a point.
 * @type {MakeParts<PointsFigure>}
 */
function parts(stage) {
  const { container, context, look } = stage;
  const draft = createDraft(stage);
  const handles = createHandles(container, context, draft);
  const buttons = createButtons(stage, draft);
  return {
    follow: draft.follow,
    place: ({ picture, movable }) => buttons.show(movable, picture.points.length > 1),
    draw({ picture, plot, editable, movable }, view, [w, b]) {
      const shown = movable ? picture : { ...picture, points: [] };
      handles.place(shown, plot, editable ? lineEnds(plot, { ...picture, w, b }) : null);
    },
    busy: () => look.held,
  };
}
