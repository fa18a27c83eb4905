import { analysis, data, flatTensors } from '../../../view/run-view.js';
import { gradientReached, reached } from '../../../view/phases.js';
/** @import { View } from '../../../engine/types.js' */

/**
 * @typedef {object} Downhill  negative gradients at one point of the landscape
 * @property {[number, number]} from
 * @property {[number, number]} batch  end of the arrow of the gradient the step is made of
 * @property {[number, number] | null} full  end of the full data's, null when it is the same one
 * @property {{symbol: string, to: [number, number]} | null} memory  the gradients an optimizer has gathered:
 *   momentum's v, Adam's m; null where there is none, or not yet
 */

/**
 * The arrows of the update at the cursor, once it has its gradient. The drawn length is
 * gradient / (2 λmax), which on the full data never overshoots: arrows shrink as the gradient does,
 * and one scale serves the whole run.
 * @param {View} view
 * @returns {Downhill | null}
 */
export function downhill(view) {
  if (!gradientReached(view)) return null;
  const before = flatTensors(view, 'before');
  const grad = flatTensors(view, 'grad');
  const fullGrad = flatTensors(view, 'fullGrad');
  if (!view.record || !before || !grad) return null;
  const divides = view.experiment.phases.includes('divide') && !view.settings['forget-divide'];
  const curvature = analysis(view)?.eigenvalues[0] || 1;
  const scale = 0.5 / (curvature * (divides ? view.record.batch.length : 1));
  const from = /** @type {[number, number]} */ ([before[0], before[1]]);
  /** @param {number[]} gradient @param {number} factor @returns {[number, number]} */
  const end = (gradient, factor) => [
    from[0] - gradient[0] * factor,
    from[1] - gradient[1] * factor,
  ];
  const rows = data(view).X?.shape[0] ?? 0;
  const whole = view.record.batch.length >= rows;
  const gathered = gatheredGradients(view);
  return {
    from,
    batch: end(grad, scale),
    full: fullGrad && !whole ? end(fullGrad, 0.5 / curvature) : null,
    memory: gathered && { symbol: gathered.symbol, to: end(gathered.values, scale) },
  };
}

/** @param {View} view */
function gatheredGradients(view) {
  if (!reached(view, 'state')) return null;
  const [m, v] = [flatTensors(view, 'm'), flatTensors(view, 'v')];
  if (m) return { symbol: 'm', values: m };
  return v && { symbol: 'v', values: v };
}
