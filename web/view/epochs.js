import { shortFloat } from '../engine/float32.js';
import { column } from './run-view.js';

/**
 * The loss over all data after each epoch that was begun; null in the epoch that diverged.
 * @param {import('../engine/types.js').RunView} view
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
