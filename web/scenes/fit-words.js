import { batchPoints, featureCount, predictionLine } from './fit-figure.js';
import { reached } from '../view/reached.js';
import { symbol } from '../view/symbols.js';
import { MOST_ROWS, withRest } from './table-rows.js';
import { thinning } from './data-cloud.js';
import { data } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */
/** @typedef {import('./fit-figure.js').Line} Line */

/**
 * @param {Pick<import('./scene-types.js').SceneContext, 't' | 'format'>} context
 * @param {() => number} chosen  the feature shown
 */
export function fitWords({ t, format }, chosen) {
  const equation = (/** @type {Line} */ { w, b }, /** @type {string} */ x, digits = 3) => {
    const sign = b < 0 ? '−' : '+';
    return `${format.short(w, digits)}${x} ${sign} ${format.short(Math.abs(b), digits)}`;
  };
  const nameOf = (/** @type {View} */ view) => symbol('x', chosen(), featureCount(view));
  return {
    /**
     * What stands beside the lines.
     * @param {View} view
     * @param {Line | null} reference
     */
    names(view, reference) {
      const d = featureCount(view);
      const other = symbol('x', chosen() === 0 ? 1 : 0, d);
      const key = d === 1 ? 'fit.line' : d === 2 ? 'fit.line.at' : 'fit.line.others';
      const formula = reference ? equation(reference, nameOf(view), 6) : '';
      return {
        line: t(key, { other }),
        reference: data(view).truth ? `y = ${formula}` : t('points.least-squares'),
      };
    },

    /** @param {View} view */
    legend(view) {
      const every = thinning(data(view).y?.shape[0] ?? 0);
      const marks = ['label', 'prediction', 'residual'].map((mark) => t(`fit.legend.${mark}`));
      return every > 1 ? [t('fit.legend.thinned', { every }), ...marks] : marks;
    },

    /** @param {View} view */
    describe(view) {
      const line = predictionLine(view, chosen());
      if (!featureCount(view) || !line) return '';
      const x = nameOf(view);
      const text = t('fit.describe', {
        count: data(view).y?.shape[0] ?? 0,
        x,
        line: equation(line, x),
      });
      const batch = reached(view, 'residual') ? batchPoints(view, chosen()) : [];
      if (batch.length === 0) return text;
      const size = (/** @type {typeof batch[0]} */ p) => Math.abs(p.yHat - p.y);
      const worst = batch.reduce((a, b) => (size(b) > size(a) ? b : a));
      return (
        text +
        t('fit.describe.batch', {
          count: batch.length,
          sample: worst.sample,
          residual: format.fixed(worst.yHat - worst.y, 4),
        })
      );
    },

    /**
     * The batch; before there is one, the data.
     * @param {View} view
     * @returns {import('./scene-types.js').SceneTable}
     */
    table(view) {
      if (!view.record || !reached(view, 'batch')) return dataTable(view, t);
      const d = featureCount(view);
      const batch = batchPoints(view, 0).slice(0, MOST_ROWS);
      const features = Array.from({ length: d }, (_, k) => batchPoints(view, k));
      const hasPrediction = reached(view, 'forward');
      const hasResidual = reached(view, 'residual');
      const columns = [t('anatomy.sample'), ...features.map((_, k) => symbol('x', k, d)), 'y'];
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
}

/**
 * @param {View} view
 * @param {import('../i18n/index.js').Translate} t
 * @returns {import('./scene-types.js').SceneTable}
 */
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
  return withRest({ columns: [t('anatomy.sample'), ...columns, 'y'], rows, quantities }, n, t);
}
