import { createCorner, createSegments } from '../../draw/segments.js';
import { axesOf } from '../../view/axis.js';
import { column } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout, xOf } from './layout.js';
import { curveOf, words } from './words.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { LossFigure } from './layout.js' */

/**
 * The loss over the updates: a dot for each minibatch, a line for the whole set, the smallest loss the
 * data allows, and the right program's run while a broken one is tried.
 */
export default canvasScene({
  needs: [],
  words,
  look: { scale: 'log' },
  // Another axis: the curves slide to their places on it.
  glides: ({ shares }) => shares,
  layout,
  draw,
  hit,
  parts,
  sketch: ({ plot }, view) => ({ area: plot.area, start: column(view, 'fullLoss')[0], y: plot.y }),
  spot(figure, view, id) {
    const run = [view, ...view.beside][curveOf(id)];
    const losses = run && column(run, 'fullLoss');
    const last = losses ? losses.findLastIndex((loss) => loss > 0 && Number.isFinite(loss)) : -1;
    if (!losses || last < 0) return null;
    return [xOf(figure, figure.shares, curveOf(id))(last), figure.plot.y.of(losses[last])];
  },
});

/**
 * How the axes count, as two rows of buttons; where there is no room for both, that of the loss alone.
 * @type {MakeParts<LossFigure>}
 */
function parts({ container, context, look, layout }) {
  const { t, colours } = context;
  const corner = createCorner(container, '6px');
  const units = container.ownerDocument.createElement('div');
  corner.append(units);
  createSegments(corner, {
    label: t('scene.loss-curve.scale'),
    choices: ['log', 'linear'].map((scale) => [scale, t(`scene.loss-curve.scale.${scale}`)]),
    value: look.scale,
    colours,
    pick(value) {
      look.scale = value;
      layout();
    },
  });
  let measured = 0;
  let roomy = true;
  let offered = '';

  return {
    place(figure, view) {
      const axes = axesOf(view);
      const value = view.axis ?? 'updates';
      if (offered !== [value, ...axes].join()) {
        offered = [value, ...axes].join();
        measured = 0;
        units.replaceChildren();
        createSegments(units, {
          label: t('scene.loss-curve.unit'),
          choices: axes.map((axis) => [axis, t(`scene.loss-curve.unit.${axis}`)]),
          value,
          colours,
          pick: (axis) => context.setAxis(/** @type {any} */ (axis)),
        });
      }
      if (look.width !== measured) {
        measured = look.width;
        units.hidden = false;
        roomy = corner.offsetWidth <= look.width;
      }
      units.hidden = axes.length < 2 || !roomy;
    },
  };
}
