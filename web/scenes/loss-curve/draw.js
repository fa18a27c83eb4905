import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawCross, drawDisc, drawPolyline, drawRing, drawStroke } from '../../draw/marks.js';
import { powerNumber } from '../../draw/tick-label.js';
import { reached } from '../../view/phases.js';
import { lights } from '../../view/quantity.js';
import { column, data } from '../../view/run-view.js';
import { besideLook } from '../shared/runs.js';
import { along, drawGhosts } from './ghosts.js';
import { within, xOf } from './layout.js';
import { nameCurves, nameFormulas, nameGhosts, nameKinds } from './names.js';
import { floorOf } from './words.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { LossFigure } from './layout.js' */
/** @import { Curve } from './rows.js' */

/**
 * @typedef {object} Chart  what all parts of the drawing are given
 * @property {CanvasRenderingContext2D} g
 * @property {LossFigure} figure
 * @property {View} view
 * @property {Moment} moment
 * @property {Labels} labels
 * @property {(step: number) => number} x  of the run's own curve
 */

const DOT = 1.6;

/** @type {Draw<LossFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { area } = figure.plot;
  const labels = createLabels(g, { ...area, top: area.top - 2 });
  const chart = { g, figure, view, moment, labels, x: xOf(figure, moment.at, 0) };
  drawAxes(g, figure.plot, moment.colours);
  clip(g, area, () => drawCurves(chart));
  drawMarks(chart);
}

/** @param {Chart} chart */
function drawCurves(chart) {
  const { g, figure, moment, x } = chart;
  const { colours } = moment;
  const { steps, ...rows } = figure.rows;
  /** @param {Curve} curve @param {(step: number) => number} xAt */
  const points = ({ steps, losses }, xAt) =>
    losses.map((loss, k) =>
      loss === null ? null : [xAt(steps[k]), within(figure.plot.y.of(loss))],
    );
  /** @param {Curve} curve @param {{colour: string, width: number, dash?: number[]}} style */
  const line = (curve, style, xAt = x) =>
    drawPolyline(g, points(curve, xAt), { ...style, join: 'round' });
  drawGhosts(chart);
  rows.beside.forEach((other, k) => {
    const style = besideLook(colours, k, rows.beside.length);
    const width = rows.beside.length > 1 ? 1.75 : 1.5;
    line(other, { ...style, width }, xOf(figure, moment.at, k + 1));
  });
  line({ steps, losses: rows.ahead }, { colour: withAlpha(colours.pred, 0.35), width: 1.5 });
  g.beginPath();
  for (const dot of points({ steps, losses: rows.batch }, x)) {
    if (!dot) continue;
    g.moveTo(dot[0] + DOT, dot[1]);
    g.arc(dot[0], dot[1], DOT, 0, 2 * Math.PI);
  }
  g.fillStyle = withAlpha(colours.data, 0.6);
  g.fill();
  line({ steps, losses: rows.full }, { colour: colours.pred, width: 2.25 });
  for (const formula of rows.formulas)
    line(formula, { colour: colours.ink, width: 1.5, dash: [6, 4] });
}

/**
 * What stands on the curves: the noise floor, where the cursor is, the first bad step, and a hair
 * under the pointer.
 * @param {Chart} chart
 */
function drawMarks(chart) {
  const { g, figure, view, moment, labels, x } = chart;
  const { colours } = moment;
  const { plot } = figure;
  const { area } = plot;
  const { state } = view;
  const hovered = moment.hit?.mark;
  const y = (/** @type {number} */ loss) =>
    loss > 0 || !plot.y.log ? Math.min(1e5, Math.max(-1e5, plot.y.of(loss))) : 1e5;

  if (hovered !== undefined) {
    drawStroke(g, x(hovered), area.top, x(hovered), area.bottom, { colour: colours.muted });
    clip(g, area, () => {
      const loss = column(view, 'fullLoss')[hovered];
      drawRing(g, x(hovered), y(loss), { radius: 4, colour: colours.pred, fill: colours.paper });
    });
  }
  // Before a run diverges the sum over all data overflows first; the minibatch still has a loss.
  const full = state.fullLoss ?? state.loss;
  const at = full === null ? null : /** @type {[number, number]} */ ([x(state.step), y(full)]);
  const inside = (/** @type {number} */ pixel) => Math.min(area.bottom, Math.max(area.top, pixel));
  if (at) labels.avoidPoint(at[0], inside(at[1]), 8);
  [view, ...view.beside].forEach((run, k) => {
    const curve = column(run, 'fullLoss');
    const at = xOf(figure, moment.at, k);
    const every = Math.max(1, Math.ceil(6 / (figure.shares[k] * area.width)));
    for (let step = every; step < curve.length; step += every) {
      labels.avoidLine(at(step - every), y(curve[step - every]), at(step), y(curve[step]));
    }
  });
  for (const ghost of view.ghosts ?? []) {
    const [losses, at] = [column(ghost, 'fullLoss'), along(plot, view, ghost)];
    for (const step of losses.keys()) labels.avoidPoint(at(step), y(losses[step]), 2);
  }
  for (const { steps, losses } of figure.rows.formulas)
    losses.forEach((loss, k) => {
      if (loss !== null) labels.avoidPoint(x(steps[k]), y(loss), 4);
    });
  if (state.divergedAt !== null) {
    labels.avoidLine(x(state.divergedAt), area.top, x(state.divergedAt), area.bottom);
  }
  drawFloor(chart);
  if (view.beside.length > 1) nameCurves(chart);
  else nameKinds(chart);
  nameGhosts(chart);
  nameFormulas(chart);
  if (state.divergedAt !== null) {
    drawBadStep(chart, state.divergedAt, inside(at?.[1] ?? area.bottom));
  }

  const loss = view.record?.loss;
  if (state.phase !== null && reached(view, 'loss') && view.record) {
    const style = { radius: 3.5, colour: colours.data, fill: colours.paper };
    clip(g, area, () => drawRing(g, x(state.step + 1), y(/** @type {number} */ (loss)), style));
  }
  if (!at || full === null) return;
  if (!(at[1] < area.top || at[1] > area.bottom)) {
    const radius = lights(moment.lit, 'loss') ? 7 : 5;
    return drawDisc(g, ...at, { radius, colour: colours.pred, rim: colours.paper });
  }
  const [rim, tail] =
    at[1] < area.top ? [area.top, area.top + 16] : [area.bottom, area.bottom - 16];
  drawArrow(g, at[0], tail, at[0], rim, { colour: colours.pred, head: 9, halo: colours.paper });
  const words = full === 0 ? '0' : powerNumber(full, 2);
  const style = { colour: colours.predText, halo: colours.paper, weight: 600, gap: 9 };
  labels.place(words, at[0], (rim + tail) / 2, { ...style, sides: ['right', 'left'] });
}

/** The smallest loss this data allows, dashed, with its own number. @param {Chart} chart */
function drawFloor({ g, figure: { plot, y }, view, moment: { colours, t }, labels }) {
  const floor = floorOf(view);
  if (!(floor > y[0] && floor < y[1])) return;
  const { area } = plot;
  const level = plot.y.of(floor);
  const dashed = { colour: colours.ink, width: 1.2, dash: [2, 4] };
  drawStroke(g, area.left, level, area.right, level, dashed);
  const key = data(view).truth ? 'scene.floor.noise' : 'scene.floor.least';
  const words = t(key, { loss: powerNumber(floor, 4) });
  const style = { colour: colours.ink, halo: colours.paper, gap: 5 };
  for (const share of [1, 0, 0.15, 0.3, 0.5]) {
    const x = area.left + area.width * share;
    const side = share === 1 ? 'left' : 'right';
    const sides = /** @type {Side[]} */ ([`above-${side}`, `below-${side}`]);
    if (labels.place(words, x + (side === 'left' ? -1 : 1), level, { ...style, sides })) return;
  }
}

/** @param {Chart} chart @param {number} step @param {number} last  where the last point is */
function drawBadStep({ g, figure: { plot }, moment: { colours, t }, labels, x }, step, last) {
  const { area } = plot;
  const at = x(step);
  drawStroke(g, at, area.top, at, area.bottom, { colour: colours.ink });
  const cross = { colour: colours.ink, halo: colours.paper, size: 7, width: 2.25, diagonal: true };
  const style = { colour: colours.ink, halo: colours.paper, weight: 600, gap: 11 };
  const sides = /** @type {const} */ (['left', 'right']);
  const heights = [area.top + 14, area.top + 40, (area.top + area.bottom) / 2].filter(
    (y) => Math.abs(y - last) > 18,
  );
  const words = t('scene.first-bad-step', { step });
  const place = heights.find((y) => labels.place(words, at, y, { ...style, sides }));
  drawCross(g, at, place ?? heights[0], cross);
}
