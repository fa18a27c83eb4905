import { column } from '../../view/run-view.js';
import { curveName, runName } from './words.js';

/**
 * The losses at the step under the pointer, which is marked by a hair.
 * @type {import('../canvas-scene.js').HitTest<import('./layout.js').LossFigure>}
 */
export function hit({ plot, perUnit }, view, px, py, { t, format }) {
  const step = Math.round(plot.x.invert(px) * perUnit);
  const inside = px > plot.area.left - 8 && py > plot.area.top;
  if (!inside || step < 0 || step > view.state.length) return null;
  /** @param {string} title @param {number} loss */
  const row = (title, loss) => [title, format.exact(loss)];
  const full = row(t(curveName(view)), column(view, 'fullLoss')[step]);
  const rows = [[t('scene.step'), String(step)], full];
  const batch = column(view, 'loss')[step];
  if (view.state.updatesPerEpoch > 1 && Number.isFinite(batch)) {
    rows.push(row(t('scene.loss-curve.batch'), batch));
  }
  for (const run of view.beside) {
    rows.push(row(runName(view, run, { t, format }), column(run, 'fullLoss')[step]));
  }
  const pick = nearestCurve(view, step, (loss) => Math.abs(plot.y.of(loss) - py));
  return { x: plot.x.of(step / perUnit), y: py, rows, quantity: 'loss', mark: step, pick };
}

/** A press further from a curve than this, in pixels, means none. */
const NEAR = 24;

/**
 * @param {import('../../engine/types.js').View} view
 * @param {number} step
 * @param {(loss: number) => number} distance  in pixels
 */
function nearestCurve(view, step, distance) {
  const away = [view, ...view.beside].map((run) => {
    const loss = column(run, 'fullLoss')[step];
    return loss > 0 ? distance(loss) : Infinity;
  });
  const least = Math.min(...away);
  return least < NEAR ? `curve:${away.indexOf(least)}` : undefined;
}
