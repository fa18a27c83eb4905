import { createCorner, createSegments } from '../../draw/segments.js';
import { layersOf } from './layers.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { NetworkFigure } from './layout.js' */

/**
 * The choice whether a net of several layers is seen as it is or multiplied out.
 * @type {MakeParts<NetworkFigure>}
 */
export function parts({ container, context, look, layout }) {
  const { t, colours } = context;
  const corner = createCorner(container);
  let offered = false;
  return {
    follow(view) {
      const several = layersOf(view).length > 1;
      if (several === offered) return;
      offered = several;
      corner.replaceChildren();
      if (!several) return;
      createSegments(corner, {
        label: t('network.fold'),
        choices: [
          ['', t('network.as-it-is')],
          ['folded', t('network.folded')],
        ],
        value: look.folded ? 'folded' : '',
        colours,
        pick(value) {
          look.folded = value === 'folded';
          layout();
        },
      });
    },
  };
}
