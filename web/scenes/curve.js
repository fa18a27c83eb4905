import { createCanvas } from '../draw/canvas.js';
import { createGlide } from '../draw/glide.js';
import { nearest } from '../draw/nearest.js';
import { trackPointer } from '../draw/pointer.js';
import { createTooltip } from '../draw/tooltip.js';
import { curveFigure } from './curve-figure.js';
import { drawCurve } from './curve-layers.js';
import { curveWords } from './curve-words.js';
import { parametersNow } from '../view/run-view.js';

/**
 * One parameter on f(x) = x²: the tangent where the run stands, and each step as an arrow along x.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['before', 'after'], create };

/** @typedef {import('../engine/types.js').View} View */

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const canvas = createCanvas(container);
  const tooltip = createTooltip(container, context.colours);
  const { format, t } = context;
  /** @type {View | null} */
  let view = null;
  /** @type {import('./curve-figure.js').CurveFigure | null} */
  let figure = null;
  /** @type {string | null} */
  let lit = null;

  const glide = createGlide(([x]) => {
    if (view) drawCurve(canvas, figure, view, context, { x, lit });
  }, context);

  const layout = () => {
    if (!view || !canvas.width) return;
    figure = curveFigure(canvas, view);
    glide.to(parametersNow(view).slice(0, 1));
  };

  const stopTracking = trackPointer(container, {
    move(px, py) {
      const f = figure;
      if (!view || !f) return;
      const at = nearest(
        f.xs.map(f.plot.x.of),
        f.xs.map((x) => f.plot.y.of(x * x)),
        px,
        py,
        18,
      );
      if (at < 0) {
        tooltip.hide();
        context.highlight(null);
        return;
      }
      const x = f.xs[at];
      const step = f.first + at;
      tooltip.show(f.plot.x.of(x), f.plot.y.of(x * x), [
        [t('scene.step'), String(step)],
        ['x', format.exact(x)],
        ['f(x)', format.exact(x * x)],
        ['f′(x)', format.exact(2 * x)],
      ]);
      context.highlight(step === view.state.step ? 'after.x.0' : null);
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
    ...curveWords(context),
    destroy() {
      glide.stop();
      stopTracking();
      stopListening();
      container.replaceChildren();
    },
  };
}
