import { createCorner, createSegments } from '../../draw/segments.js';
import { symbol } from '../../view/labels.js';
import { canvasScene } from '../canvas-scene.js';
import { cloudKey, drawCloud } from '../shared/data/cloud.js';
import { hitSample } from '../shared/data/hit.js';
import { featureCount, predictionLine } from '../shared/data/samples.js';
import { draw } from './draw.js';
import { layout } from './layout.js';
import { words } from './words.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { FitFigure } from './layout.js' */

/**
 * One feature against the label: all data, the samples of the batch with their predictions and
 * residuals, and the line of the prediction. With several features a prediction lies on no one line,
 * so each sample has its own mark, and the line says for which values of the others it holds. It begins
 * with the second feature, whose slope is the steeper in the course's example.
 */
export default canvasScene({
  needs: ['X', 'y', 'yHat', 'before', 'after'],
  words,
  look: { feature: 1 },
  layout,
  glides({ feature }, view) {
    const { w, b } = predictionLine(view, feature) ?? { w: NaN, b: NaN };
    return [w, b];
  },
  backdrop: {
    key: ({ plot, feature }, view) => cloudKey(plot, view, feature),
    draw({ context: g }, { plot, feature }, view, { colours }) {
      drawCloud(g, plot, view, feature, { colour: colours.data, alpha: 0.28 });
    },
  },
  draw,
  hit: ({ plot, feature }, view, x, y, context) => hitSample(view, plot, feature, x, y, context),
  parts,
});

/** Which feature is shown, as a quiet row of buttons. @type {MakeParts<FitFigure>} */
function parts({ container, context, look, layout }) {
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
