import { layoutPlot } from '../../draw/plot.js';
import { symbol } from '../../view/labels.js';
import { reached } from '../../view/phases.js';
import { data, parametersAt } from '../../view/run-view.js';
import { batchPoints, predictionLine, range, referenceLine } from '../shared/data/samples.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */
/** @import { Look } from '../scene-types.js' */
/** @import { Line } from '../shared/data/line.js' */
/** @import { BatchPoint } from '../shared/data/samples.js' */

/**
 * @typedef {object} FitFigure
 * @property {Plot} plot
 * @property {number} feature  the one against which the label stands
 * @property {BatchPoint[]} batch
 * @property {Line | null} before  where the line was, once it has moved
 * @property {Line | null} reference
 */

/** Of a larger batch so many samples are marked. */
const MOST_MARKS = 1200;

/**
 * The ranges are those of the data and of the line that the run starts with, so they stand still.
 * @type {Layout<FitFigure>}
 */
export function layout(view, { context, width, height }, { look }) {
  const { X, y } = data(view);
  if (!X || !y) return null;
  const d = X.shape[1];
  const feature = chosen(look, d);
  const across = range(X, feature);
  const start = parametersAt(view, 0);
  const ends = across.map((x) => start[feature] * x + start[start.length - 1]);
  const [low, high] = range(y);
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: across, title: symbol('x', feature, d) },
    y: { domain: [Math.min(low, ...ends), Math.max(high, ...ends)], title: 'y' },
  });
  return {
    plot,
    feature,
    batch: batchPoints(view, feature, MOST_MARKS),
    before: reached(view, 'update') ? predictionLine(view, feature, 'before') : null,
    reference: referenceLine(view, feature),
  };
}

/** The feature that is looked at. @param {Look} look @param {number} count */
export function chosen(look, count) {
  return Math.max(0, Math.min(look.feature, count - 1));
}
