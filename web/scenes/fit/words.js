import { symbol } from '../../view/labels.js';
import { reached } from '../../view/phases.js';
import { data } from '../../view/run-view.js';
import { thinning } from '../shared/data/cloud.js';
import { batchPoints, featureCount, predictionLine } from '../shared/data/samples.js';
import { equation, MOST_ROWS, withRest } from '../shared/words.js';
import { chosen } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, SceneTable, Telling, Words } from '../scene-types.js' */
/** @import { FitFigure } from './layout.js' */

/** @type {Words} */
export const words = {
  legend(view, { t }) {
    const every = thinning(data(view).y?.shape[0] ?? 0);
    const marks = ['label', 'prediction', 'residual'].map((mark) => t(`fit.legend.${mark}`));
    return every > 1 ? [t('fit.legend.thinned', { every }), ...marks] : marks;
  },

  caption(view, { t }) {
    const every = thinning(data(view).y?.shape[0] ?? 0);
    return every > 1 ? [t('fit.legend.thinned', { every })] : [];
  },

  sentence(view, { t, format, look }) {
    const d = featureCount(view);
    const feature = chosen(look, d);
    const line = predictionLine(view, feature);
    if (!d || !line) return '';
    const x = symbol('x', feature, d);
    const count = data(view).y?.shape[0] ?? 0;
    const text = t('fit.describe', { count, x, line: equation(line, x, format) });
    const batch = reached(view, 'residual') ? batchPoints(view, feature) : [];
    if (batch.length === 0) return text;
    const size = (/** @type {typeof batch[0]} */ p) => Math.abs(p.yHat - p.y);
    const worst = batch.reduce((a, b) => (size(b) > size(a) ? b : a));
    const residual = format.fixed(worst.yHat - worst.y, 4);
    const told = { count: batch.length, sample: worst.sample, residual };
    return text + t('fit.describe.batch', told);
  },

  /** The batch; before there is one, the data. */
  table(view, { t }) {
    if (!view.record || !reached(view, 'batch')) return dataTable(view, t);
    const d = featureCount(view);
    const batch = batchPoints(view, 0).slice(0, MOST_ROWS);
    const features = Array.from({ length: d }, (_, k) => batchPoints(view, k));
    const hasPrediction = reached(view, 'forward');
    const hasResidual = reached(view, 'residual');
    const columns = [t('scene.sample'), ...features.map((_, k) => symbol('x', k, d)), 'y'];
    if (hasPrediction) columns.push('ŷ');
    if (hasResidual) columns.push('e = ŷ − y');
    const rows = batch.map(({ sample, y, yHat }, i) => {
      const row = [sample, ...features.map((points) => points[i].x), y];
      if (hasPrediction) row.push(yHat);
      if (hasResidual) row.push(yHat - y);
      return row;
    });
    const quantities = batch.map(({ sample }, i) => rows[i].map(() => `sample:${sample}`));
    return withRest({ columns, rows, quantities }, view.record.batch.length, t);
  },
};

/**
 * What stands beside the lines.
 * @param {View} view
 * @param {FitFigure} figure
 * @param {Telling} saying
 */
export function lineNames(view, { feature, reference }, { t, format }) {
  const d = featureCount(view);
  const other = symbol('x', feature === 0 ? 1 : 0, d);
  const key = d === 1 ? 'fit.line' : d === 2 ? 'fit.line.at' : 'fit.line.others';
  const formula = reference ? equation(reference, symbol('x', feature, d), format, 6) : '';
  return {
    line: t(key, { other }),
    reference: data(view).truth ? `y = ${formula}` : t('fit.least-squares'),
  };
}

/** @param {View} view @param {Saying['t']} t @returns {SceneTable} */
function dataTable(view, t) {
  const d = featureCount(view);
  const { X, y } = data(view);
  const n = y?.values.length ?? 0;
  const columns = Array.from({ length: d }, (_, k) => symbol('x', k, d));
  const rows = Array.from({ length: Math.min(n, MOST_ROWS) }, (_, i) => [
    i,
    ...columns.map((_, k) => X?.values[i * d + k] ?? ''),
    y?.values[i] ?? '',
  ]);
  const quantities = rows.map((row, i) => row.map(() => `sample:${i}`));
  return withRest({ columns: [t('scene.sample'), ...columns, 'y'], rows, quantities }, n, t);
}
