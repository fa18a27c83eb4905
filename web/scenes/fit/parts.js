import { createCorner, createSegments } from '../../draw/segments.js';
import { symbol } from '../../view/labels.js';
import { featureCount } from '../shared/data/samples.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { FitFigure } from './layout.js' */

/** Which feature is shown, as a quiet row of buttons. @type {MakeParts<FitFigure>} */
export function parts({ container, context, look, layout }) {
  const corner = createCorner(container);
  let offered = 0;
  return {
    place({ feature }, view) {
      const count = featureCount(view);
      if (count === offered) return;
      offered = count;
      corner.replaceChildren();
      if (count < 2) return;
      createSegments(corner, {
        label: context.t('fit.feature'),
        choices: Array.from({ length: count }, (_, k) => [String(k), symbol('x', k, count)]),
        value: String(feature),
        colours: context.colours,
        pick(value) {
          look.feature = Number(value);
          layout();
        },
      });
    },
  };
}
