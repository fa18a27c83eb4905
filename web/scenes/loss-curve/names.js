import { range } from 'd3-array';
import { exit, holds } from '../../draw/plot.js';
import { column } from '../../view/run-view.js';
import { besideLook } from '../shared/runs.js';
import { along } from './ghosts.js';
import { within, xOf } from './layout.js';
import { ownName, runName } from './words.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Chart } from './draw.js' */

/** The names of curves: each beside its own, where it ends or leaves the frame, else on its way. */

/** On its way: such shares of what is seen of a curve, the best places first. */
const SHARES = [1, 0.6, 0.35, 0.8, 0.15, 0.9, 0.5, 0.25, 0.7, 0.05, 0.4];

/** Pixels; half a name's height: one on the rim would not be all inside. */
const HALF = 6;

/**
 * The places beside which a curve's name may stand.
 * @param {Plot} plot
 * @param {ArrayLike<number>} losses  a step each
 * @param {(step: number) => number} x
 * @param {number} last  step that it has come to
 * @returns {number[][]}
 */
export function spotsOn({ area, y }, losses, x, last) {
  const steps = range(last + 1).filter((step) => Number.isFinite(losses[step]));
  const [xs, ys] = [steps.map(x), steps.map((step) => within(y.of(losses[step])))];
  const seen = range(1, steps.length).filter((k) => holds(area, xs[k], ys[k]));
  const places = SHARES.map((share) => seen[Math.round(share * (seen.length - 1))] ?? -1);
  const left = exit({ steps, xs, ys }, area);
  const end = left
    ? [[left.x, Math.min(area.bottom - HALF, Math.max(area.top + HALF, left.y))]]
    : [];
  return [...end, ...places.filter((k) => k >= 0).map((k) => [xs[k], ys[k]])];
}

/** @param {Chart} chart */
export function nameFormulas({ figure: { plot, rows }, moment: { colours, look }, labels, x }) {
  const style = { colour: colours.ink, halo: colours.paper, gap: 8 };
  rows.formulas.forEach(({ steps, losses }, at) => {
    const spots = [0.3, 0.45, 0.2, 0.6, 0.1, 0.05].flatMap((share) => {
      const k = Math.round(share * (steps.length - 1));
      const loss = losses[k];
      return loss === null ? [] : [[x(steps[k]), plot.y.of(loss)]];
    });
    labels.placeAlong(look.formulas[at].label, spots, style);
  });
}

/**
 * Several curves bear their names, where they end, or on their way where others end there too.
 * @param {Chart} chart
 */
export function nameCurves({ figure, view, moment, labels }) {
  const { colours, at } = moment;
  const style = { halo: colours.paper, gap: 8, weight: 600 };
  [view, ...view.beside].forEach((run, k) => {
    const losses = column(run, 'fullLoss');
    const name = k === 0 ? ownName(view, moment) : runName(view, run, moment);
    const colour = k === 0 ? colours.predText : besideLook(colours, k - 1, view.beside.length).text;
    const last = k === 0 ? view.state.step : losses.length - 1;
    const spots = spotsOn(figure.plot, losses, xOf(figure, at, k), last);
    labels.placeAlong(name, spots, { ...style, colour });
  });
}

/** @type {Side[]} */
const LINE_SIDES = ['right', 'above-right', 'below-right', 'above-left', 'above'];

/**
 * What line and dots are, beside the newest of them, and the name of one run beside this one.
 * @param {Chart} chart
 */
export function nameKinds({ figure, view, moment, labels, x }) {
  const { colours, at, t } = moment;
  const { step, updatesPerEpoch } = view.state;
  const halo = { halo: colours.paper, gap: 10 };
  const { y } = figure.plot;
  const [other] = view.beside;
  if (other) {
    const losses = column(other, 'fullLoss');
    const spots = spotsOn(figure.plot, losses, xOf(figure, at, 1), losses.length - 1);
    const style = { ...halo, colour: besideLook(colours, 0, 1).text };
    labels.placeAlong(runName(view, other, moment), spots, style);
  }
  if (!(updatesPerEpoch > 1) || step === 0) return;
  const [full, batch] = [column(view, 'fullLoss'), column(view, 'loss')];
  const line = { ...halo, sides: LINE_SIDES, colour: colours.predText, weight: 600 };
  labels.place(t('scene.loss-curve.full'), x(step), y.of(full[step]), line);
  // The dot that lies furthest above the line, among the last ones.
  const first = Math.max(1, step - 30);
  const above = (/** @type {number} */ k) => Math.log(batch[k] / full[k]) || 0;
  let far = first;
  for (let k = first; k <= step; k++) if (above(k) > above(far)) far = k;
  const dot = { ...halo, gap: 7, colour: colours.dataText };
  labels.place(t('scene.loss-curve.batch'), x(far), y.of(batch[far]), dot);
}

/** @type {Side[]} */
const GHOST_SIDES = ['above-left', 'above', 'below-left', 'above-right'];

/**
 * What each of the runs is that a gesture has replaced: the settings in which it differs from the run at hand.
 * @param {Chart} chart
 */
export function nameGhosts({ labels, figure: { plot }, view, moment }) {
  const { muted, paper } = moment.colours;
  const style = { colour: muted, halo: paper, gap: 6, sides: GHOST_SIDES };
  for (const ghost of view.ghosts ?? []) {
    const losses = column(ghost, 'fullLoss');
    const spots = spotsOn(plot, losses, along(plot, view, ghost), losses.length - 1);
    labels.placeAlong(runName(view, ghost, moment), spots, style);
  }
}
