import { createCanvas } from '../draw/canvas.js';
import { createGlide } from '../draw/glide.js';
import { createTooltip } from '../draw/tooltip.js';
import { nearest } from '../draw/nearest.js';
import { trackPointer } from '../draw/pointer.js';
import { closedForm } from '../view/closed-form.js';
import { parametersNow } from '../view/run-view.js';
import { reached } from '../view/reached.js';
import { heldOutOf, lineEnds, pointsOf, pointsPlot } from './points-figure.js';
import { createPointsButtons, BUTTONS_WIDTH } from './points-buttons.js';
import { createPointsDraft } from './points-draft.js';
import { createPointsHandles } from './points-handles.js';
import { createPointsRange } from './points-range.js';
import { drawPoints } from './points-layers.js';
import { pointsTip } from './points-tip.js';
import { pointsWords } from './points-words.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * A few points and the line that is fitted to them, with the squares that it is fitted by. Points and
 * line can be dragged: the picture moves at once, the run follows.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['after'], create };

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const canvas = createCanvas(container);
  const keepRange = createPointsRange();
  /** @type {View | null} */
  let view = null;
  /** @type {import('../draw/plot.js').Plot | null} */
  let plot = null;
  /** @type {string | null} */
  let lit = null;

  const draft = createPointsDraft(context, () => show());
  const handles = createPointsHandles(container, context, {
    dragPoint: draft.dragPoint,
    stepPoint: draft.stepPoint,
    removePoint: draft.removePoint,
    focusPoint: (index) => context.highlight(index === null ? null : `sample:${index}`),
    dragLine: draft.dragLine,
    stepLine: draft.stepLine,
  });
  const buttons = createPointsButtons(container, context, {
    add: draft.addPoint,
    remove: () => draft.removePoint(draft.picture()?.points.length ?? 0),
  });
  const tooltip = createTooltip(container, context.colours);

  const glide = createGlide(([w, b]) => {
    const picture = draft.picture();
    if (!view || !plot || !picture) return;
    const inside = view.state.phase !== null;
    const least = closedForm(view);
    const editable = view.experiment.pointsEditable;
    drawPoints(
      canvas,
      plot,
      { ...picture, w, b },
      {
        predictions: !inside || reached(view, 'forward'),
        residuals: !inside || reached(view, 'residual'),
        squares: !inside || reached(view, 'loss'),
        lit,
        minimum: least && [least[0], least[1]],
        handles: editable,
        right: editable ? BUTTONS_WIDTH : 8,
      },
      context,
    );
    handles.place(
      editable ? picture : { ...picture, points: [] },
      plot,
      editable ? lineEnds(plot, { ...picture, w, b }) : null,
    );
  }, context);

  const show = () => {
    const picture = draft.picture();
    if (!view || !picture || !canvas.width || picture.points.length === 0) return;
    plot = pointsPlot(canvas, keepRange(view, picture, draft.held()));
    draft.use(plot);
    buttons.update(view.experiment.pointsEditable, picture.points.length > 1);
    glide.to([picture.w, picture.b]);
  };

  const stopTracking = trackPointer(container, {
    move(x, y) {
      const picture = draft.picture();
      if (!plot || !picture || draft.held()) return tooltip.hide();
      const { x: sx, y: sy } = plot;
      const xs = picture.points.map((point) => sx.of(point.x));
      const ys = picture.points.map((point) => sy.of(point.y));
      const i = nearest(xs, ys, x, y, 18);
      context.highlight(i < 0 ? null : `sample:${i}`);
      if (i < 0) tooltip.hide();
      else tooltip.show(xs[i], ys[i], pointsTip(picture, i, context));
    },
    leave() {
      tooltip.hide();
      context.highlight(null);
    },
  });
  const stopListening = context.onHighlight((quantity) => {
    if (quantity === lit) return;
    lit = quantity;
    glide.redraw();
  });
  const onDoubleClick = (/** @type {MouseEvent} */ event) => {
    if (event.target !== canvas.element && event.target !== container) return;
    const box = container.getBoundingClientRect();
    draft.addPointAt(event.clientX - box.left, event.clientY - box.top);
  };
  container.addEventListener('dblclick', onDoubleClick);

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      const [w, b] = parametersNow(next);
      draft.follow(next, { points: pointsOf(next), heldOut: heldOutOf(next), w, b });
      show();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      canvas.resize(width, height);
      show();
    },
    ...pointsWords(context),
    destroy() {
      container.removeEventListener('dblclick', onDoubleClick);
      stopTracking();
      stopListening();
      glide.stop();
      draft.destroy();
      handles.destroy();
      buttons.destroy();
      tooltip.destroy();
      canvas.element.remove();
    },
  };
}
