import { createCanvas } from '../draw/canvas.js';
import { createGlide } from '../draw/glide.js';
import { createTooltip } from '../draw/tooltip.js';
import { trackPointer } from '../draw/pointer.js';
import { parametersNow } from '../view/run-view.js';
import { contourFigure } from './contour-figure.js';
import { hitContour } from './contour-hit.js';
import { drawContour } from './contour-layers.js';
import { createRangeKeeper } from './range-keeper.js';
import { landscapeWords } from './landscape-words.js';

/**
 * The loss over two parameters as level lines, with the path of the run, the closed-form minimum and
 * the negative gradient.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['before', 'after', 'grad', 'fullGrad'], create };

/** @typedef {import('../engine/types.js').View} View */

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const canvas = createCanvas(container);
  const tooltip = createTooltip(container, context.colours);
  const keepRange = createRangeKeeper();
  const words = landscapeWords(context);
  /** @type {View | null} */
  let view = null;
  /** @type {import('./contour-figure.js').ContourFigure | null} */
  let figure = null;
  /** @type {string | null} */
  let lit = null;

  const glide = createGlide((position) => {
    if (view) drawContour(canvas, figure, view, context, { lit, position });
  }, context);

  const layout = () => {
    if (!view || !canvas.width) return;
    const land = keepRange(view);
    figure = contourFigure(canvas, land, figure);
    const now = parametersNow(view);
    glide.to(land ? [now[land.xIndex], now[land.yIndex]] : [0, 0]);
  };

  const stopTracking = trackPointer(container, {
    move(x, y) {
      const hit = view && figure && hitContour(figure, view, context, x, y);
      if (hit) tooltip.show(hit.x, hit.y, hit.rows);
      else tooltip.hide();
      context.highlight(hit ? hit.quantity : null);
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

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      layout();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      canvas.resize(width, height);
      layout();
      glide.redraw();
    },
    ...words,
    destroy() {
      glide.stop();
      stopTracking();
      stopListening();
      container.replaceChildren();
    },
  };
}
