import { layoutPlot } from '../../draw/plot.js';
import { unitOf } from '../../view/axis.js';
import { analysis, column } from '../../view/run-view.js';
import { effectiveLr } from '../shared/effective-lr.js';
import { lossRows } from './rows.js';
import { curveName, runName } from './words.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { LossRows } from './rows.js' */

/** A picture narrower than this, in pixels, has its buttons where the title would be. */
const TITLED = 250;

/**
 * @typedef {object} LossFigure
 * @property {Plot} plot  x in units, y in losses
 * @property {[number, number]} y
 * @property {number[]} shares  of the axis that an update takes: of the run's, then of those beside it
 * @property {LossRows} rows
 */

/** @type {Layout<LossFigure>} */
export function layout(view, { context, width, height }, { look, t }) {
  const log = look.scale === 'log';
  const axis = view.axis ?? 'updates';
  const total = Math.max(1, view.state.totalSteps) * unitOf(view, axis);
  const y = lossRange(view, log);
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: [0, total], title: t(`scene.loss-curve.unit.${axis}`) },
    y: { domain: y, title: width < TITLED ? '' : t('scene.loss'), log },
  });
  // What lies a thousand pictures above the frame is drawn no higher.
  const ceiling = log ? Infinity : y[1] * 1000;
  const shares = [view, ...view.beside].map((run) => unitOf(run, axis) / total);
  const perPixel = shares.map((share) => 1 / (share * plot.area.width));
  return { plot, y, shares, rows: lossRows(view, perPixel, ceiling, look.formulas) };
}

/** Beyond this many pixels a line leads out of the picture all the same. */
const FAR = 1e4;

/** @param {number} pixel */
export const within = (pixel) => Math.min(FAR, Math.max(-FAR, pixel));

/**
 * Where a curve is after so many updates, in pixels: 0 the run's, 1 that of the first one beside it.
 * @param {Pick<LossFigure, 'plot'>} figure
 * @param {number[]} shares  the figure's, or as they are while the axis changes
 * @param {number} curve
 * @returns {(step: number) => number}
 */
export function xOf({ plot: { area } }, shares, curve) {
  return (step) => area.left + step * shares[curve] * area.width;
}

/**
 * The losses a loss curve shows, foretold from the start, the minimum and the learning rate, so that
 * the picture never rescales while it plays: full steps shrink the distance along eigenvalue λ by
 * |1 − lr λ| each, and minibatches do so on average.
 * @param {View} view
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
  // Six decades where nobody knows the minimum.
  const far = Number.isFinite(minimumLoss) ? Math.min(foretold, start * 1e-3) : start * 1e-6;
  const low = minimumLoss > start * 1e-10 ? minimumLoss / 2.5 : far;
  return [Math.min(low, start / 30), high];
}

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
