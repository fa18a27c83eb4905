import { pointIn } from '../../draw/pointer.js';
import { createDraft } from './draft.js';
import { createButtons, createHandles } from './handles.js';
import { lineEnds } from './layout.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { PointsFigure } from './layout.js' */

/**
 * Points and line can be taken hold of; a double click adds a point.
 * @type {MakeParts<PointsFigure>}
 */
export function parts(stage) {
  const { container, canvas, context, look, signal } = stage;
  const draft = createDraft(stage);
  const handles = createHandles(container, context, draft);
  const buttons = createButtons(container, context, draft);
  container.addEventListener(
    'dblclick',
    (event) => {
      if (event.target !== canvas.element && event.target !== container) return;
      draft.addPointAt(...pointIn(container, event));
    },
    { signal },
  );
  return {
    follow: draft.follow,
    place: ({ picture, editable, few }) => buttons.show(editable && few, picture.points.length > 1),
    draw({ picture, plot, editable, few }, view, [w, b]) {
      const shown = editable && few ? picture : { ...picture, points: [] };
      handles.place(shown, plot, editable ? lineEnds(plot, { ...picture, w, b }) : null);
    },
    busy: () => look.held,
  };
}
