import { canvasScene } from '../canvas-scene.js';
import { cloudKey, drawCloud } from '../shared/data/cloud.js';
import { hitSample } from '../shared/data/hit.js';
import { predictionLine } from '../shared/data/samples.js';
import { draw } from './draw.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

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
