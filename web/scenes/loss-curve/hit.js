import { column } from '../../view/run-view.js';
import { xOf } from './layout.js';
import { curveName, runName } from './words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { LossFigure } from './layout.js' */

/**
 * The losses at the place under the pointer, which is marked by a hair; runs beside have their own step
 * there.
 * @type {HitTest<LossFigure>}
 */
export function hit(figure, view, px, py, { t, format }) {
  const { plot, shares } = figure;
  const { area } = plot;
  const inside = px > area.left - 8 && py > area.top;
  const stepsAt = shares.map((share) => Math.round((px - area.left) / area.width / share));
  const [step, ...others] = stepsAt;
  if (!inside || step < 0 || step > view.state.length) return null;
  /** @param {string} title @param {number} loss */
  const row = (title, loss) => [title, format.exact(loss)];
  const full = row(t(curveName(view)), column(view, 'fullLoss')[step]);
  const rows = [[t('scene.step'), String(step)], full];
  const batch = column(view, 'loss')[step];
  if (view.state.updatesPerEpoch > 1 && Number.isFinite(batch)) {
    rows.push(row(t('scene.loss-curve.batch'), batch));
  }
  view.beside.forEach((run, k) => {
    rows.push(row(runName(view, run, { t, format }), column(run, 'fullLoss')[others[k]]));
  });
  const pick = nearestCurve(view, stepsAt, (loss) => Math.abs(plot.y.of(loss) - py));
  return { x: xOf(figure, shares, 0)(step), y: py, rows, quantity: 'loss', mark: step, pick };
}

/** A press further from a curve than this, in pixels, means none. */
const NEAR = 24;

/**
 * @param {View} view
 * @param {number[]} steps  of the run, then of those beside it
 * @param {(loss: number) => number} distance  in pixels
 */
function nearestCurve(view, steps, distance) {
  const away = [view, ...view.beside].map((run, k) => {
    const losses = column(run, 'fullLoss');
    const loss = losses[Math.min(steps[k], losses.length - 1)];
    return loss > 0 ? distance(loss) : Infinity;
  });
  const least = Math.min(...away);
  return least < NEAR ? `curve:${away.indexOf(least)}` : undefined;
}
