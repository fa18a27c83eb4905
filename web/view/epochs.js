import { shortFloat } from '../engine/float32.js';
import { column, parameterNames } from './run-view.js';
/** @import { RunView } from '../engine/types.js' */

/**
 * The loss over all data after each epoch that was begun; null in the epoch that diverged.
 * @param {RunView} view
 * @returns {{epoch: number, loss: number | null}[]}
 */
export function epochLosses(view) {
  const { updatesPerEpoch, length, divergedAt } = view.state;
  const begun = Math.ceil((divergedAt ?? length) / updatesPerEpoch);
  const single = view.parameters.some((parameter) => parameter.single);
  const losses = column(view, 'fullLoss');
  return Array.from({ length: begun }, (_, index) => {
    const loss = losses[(index + 1) * updatesPerEpoch];
    const known = loss !== undefined && Number.isFinite(loss);
    return { epoch: index + 1, loss: known ? (single ? shortFloat(loss) : loss) : null };
  });
}

/**
 * What else is measured after an epoch, by the names of the columns; where the loss of the epoch is among it,
 * that stands for the loss over all data. An empty list where nothing else is.
 * @param {RunView} view
 */
export function epochMeasures(view) {
  const plain = new Set(['loss', 'fullLoss', ...parameterNames(view)]);
  return Object.keys(view.columns).filter((name) => !plain.has(name));
}

/**
 * A row an epoch: the loss, and what else is measured.
 * @param {RunView} view
 * @returns {Record<string, number | null>[]}
 */
export function epochRows(view) {
  const measures = epochMeasures(view);
  const { updatesPerEpoch } = view.state;
  return epochLosses(view).map(({ epoch, loss }) => {
    const others = measures.map((name) => {
      const value = column(view, name)[epoch * updatesPerEpoch];
      return [name, Number.isFinite(value) ? value : null];
    });
    return {
      epoch,
      ...(measures.includes('trainLoss') ? {} : { loss }),
      ...Object.fromEntries(others),
    };
  });
}
