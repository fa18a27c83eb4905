import { effectiveLr } from './effective-lr.js';
import { analysis, column } from '../view/run-view.js';

/**
 * The losses a loss curve shows, foretold from the start, the minimum and the learning rate, so that
 * the picture never rescales while it plays: full steps shrink the distance along eigenvalue λ by
 * |1 − lr λ| each, and minibatches do so on average.
 * @param {import('../engine/types.js').View} view
 * @param {boolean} log
 * @returns {[number, number]}
 */
export function lossRange(view, log) {
  const start = column(view, 'fullLoss')[0] || 1;
  const { minimumLoss = 0, eigenvalues = [] } = analysis(view) ?? {};
  const lr = effectiveLr(view);
  const factors = eigenvalues.map((value) => Math.abs(1 - lr * value));
  const steps = view.state.totalSteps;
  const growth = Math.min(40, 2 * steps * Math.log10(Math.max(1, ...factors)));
  if (!log) return [0, start * (growth > 0.01 ? 4 : 1.35)];

  const high = start * 3 * 10 ** growth;
  const shrink = growth > 0 ? 0 : 2 * steps * Math.log10(Math.max(...factors, 1e-6));
  // Three decades below the slowest direction: a start rarely lies along it.
  const foretold = start * 10 ** Math.max(-10, shrink - 3);
  const low = minimumLoss > start * 1e-10 ? minimumLoss / 2.5 : Math.min(foretold, start * 1e-3);
  return [Math.min(low, start / 30), high];
}
