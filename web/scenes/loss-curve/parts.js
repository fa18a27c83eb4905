import { createCorner, createSegments } from '../../draw/segments.js';
import { axesOf } from '../../view/axis.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { LossFigure } from './layout.js' */

/**
 * How the axes count, as two rows of buttons; where there is no room for both, that of the loss alone.
 * @type {MakeParts<LossFigure>}
 */
export function parts({ container, context, look, layout }) {
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
