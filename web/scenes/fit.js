import { createCanvas } from '../draw/canvas.js';
import { createGlide } from '../draw/glide.js';
import { createTooltip } from '../draw/tooltip.js';
import { trackPointer } from '../draw/pointer.js';
import { createDataCloud } from './data-cloud.js';
import { createFeatureChoice } from './feature-choice.js';
import { batchPoints, featureCount, fitPlot, predictionLine, referenceLine } from './fit-figure.js';
import { drawFit } from './fit-layers.js';
import { fitWords } from './fit-words.js';
import { litSample, sampleAt, sampleTip } from './sample-hit.js';
import { reached } from '../view/reached.js';
import { data } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * One feature against the label: all data, the samples of the batch with their predictions and
 * residuals, and the line of the prediction. With several features a prediction lies on no one line,
 * so each sample has its own mark, and the line says for which values of the others it holds.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['X', 'y', 'yHat', 'before', 'after'], create };

/** Of a larger batch so many samples are marked. */
const MOST_MARKS = 1200;

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const { colours } = context;
  const cloud = createDataCloud(container, colours.data, 0.28);
  const canvas = createCanvas(container);
  const tooltip = createTooltip(container, colours);
  const choice = createFeatureChoice(container, context, () => show());
  const words = fitWords(context, choice.feature);
  /** @type {View | null} */
  let view = null;
  /** @type {import('../draw/plot.js').Plot | null} */
  let plot = null;
  /** @type {string | null} */
  let lit = null;

  const glide = createGlide(([w, b]) => {
    if (!view || !plot) return;
    const feature = choice.feature();
    const reference = referenceLine(view, feature);
    const moved = reached(view, 'update');
    cloud.draw(canvas, plot, data(view), feature);
    drawFit(
      canvas,
      {
        plot,
        batch: batchPoints(view, feature, MOST_MARKS),
        line: { w, b },
        before: moved ? predictionLine(view, feature, 'before') : null,
        reference,
        names: words.names(view, reference),
        slope: `w.${feature}`,
        predictions: reached(view, 'forward'),
        residuals: reached(view, 'residual'),
        other: litSample(view, lit, feature),
        lit,
      },
      colours,
    );
  }, context);

  const show = () => {
    if (!view || !canvas.width || !featureCount(view)) return;
    choice.offer(featureCount(view));
    plot = fitPlot(canvas, view, choice.feature());
    const line = predictionLine(view, choice.feature());
    if (line) glide.to([line.w, line.b]);
    glide.redraw();
  };

  const stopTracking = trackPointer(container, {
    move(x, y) {
      const hit = view && plot && sampleAt(view, plot, choice.feature(), x, y);
      context.highlight(hit ? `sample:${hit.sample}` : null);
      if (view && hit) tooltip.show(hit.x, hit.y, sampleTip(view, hit.sample, context));
      else tooltip.hide();
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
      show();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      canvas.resize(width, height);
      show();
    },
    describe: words.describe,
    table: words.table,
    legend: words.legend,
    destroy() {
      stopTracking();
      stopListening();
      glide.stop();
      choice.destroy();
      tooltip.destroy();
      cloud.remove();
      canvas.element.remove();
    },
  };
}
