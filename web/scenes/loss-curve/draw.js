import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawCross, drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { powerNumber } from '../../draw/tick-label.js';
import { reached } from '../../view/phases.js';
import { lights } from '../../view/quantity.js';
import { column, data } from '../../view/run-view.js';
import { besideLook } from '../shared/beside-look.js';
import { drawGhosts, labelGhosts } from './ghosts.js';
import { xOf } from './layout.js';
import { floorOf, ownName, runName } from './words.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { LossFigure } from './layout.js' */
/** @import { Curve } from './rows.js' */

/** Beyond this many pixels a line leads out of the picture all the same. */
const FAR = 1e4;
const DOT = 1.6;

/** @type {Draw<LossFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { colours } = moment;
  const { rows, plot } = figure;
  const own = xOf(figure, moment.at, 0);
  const curve = (/** @type {(number | null)[]} */ losses) => ({ steps: rows.steps, losses });
  drawAxes(g, plot, colours);
  clip(g, plot.area, () => {
    drawGhosts(g, plot, view, colours);
    rows.beside.forEach((other, k) => {
      const style = besideLook(colours, k, rows.beside.length);
      const width = rows.beside.length > 1 ? 1.75 : 1.5;
      line(g, plot, xOf(figure, moment.at, k + 1), other, { ...style, width });
    });
    line(g, plot, own, curve(rows.ahead), { colour: withAlpha(colours.pred, 0.35), width: 1.5 });
    dots(g, plot, own, curve(rows.batch), withAlpha(colours.data, 0.6));
    line(g, plot, own, curve(rows.full), { colour: colours.pred, width: 2.25 });
    for (const formula of rows.formulas)
      line(g, plot, own, formula, { colour: colours.ink, width: 1.5, dash: [6, 4] });
  });
  drawMarks(g, figure, view, moment);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {LossFigure['plot']} plot
 * @param {(step: number) => number} x
 * @param {Curve} curve
 * @param {{colour: string, width: number, dash?: number[]}} style
 */
function line(g, plot, x, { steps, losses }, { colour, width, dash = [] }) {
  g.beginPath();
  let inside = false;
  losses.forEach((loss, k) => {
    if (loss !== null) {
      const y = Math.min(Math.max(plot.y.of(loss), -FAR), FAR);
      if (inside) g.lineTo(x(steps[k]), y);
      else g.moveTo(x(steps[k]), y);
    }
    inside = loss !== null;
  });
  g.setLineDash(dash);
  g.lineJoin = 'round';
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
  g.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {LossFigure['plot']} plot
 * @param {(step: number) => number} xAt
 * @param {Curve} curve
 * @param {string} colour
 */
function dots(g, plot, xAt, { steps, losses }, colour) {
  g.beginPath();
  losses.forEach((loss, k) => {
    if (loss === null) return;
    const [x, y] = [xAt(steps[k]), Math.min(Math.max(plot.y.of(loss), -FAR), FAR)];
    g.moveTo(x + DOT, y);
    g.arc(x, y, DOT, 0, 2 * Math.PI);
  });
  g.fillStyle = colour;
  g.fill();
}

/**
 * What stands on the curves: the noise floor, where the cursor is, the first bad step, and a hair
 * under the pointer.
 * @param {CanvasRenderingContext2D} g
 * @param {LossFigure} figure
 * @param {View} view
 * @param {Moment} moment
 */
function drawMarks(g, figure, view, moment) {
  const { colours } = moment;
  const { plot } = figure;
  const { area } = plot;
  const x = xOf(figure, moment.at, 0);
  const hovered = moment.hit?.mark;
  const y = (/** @type {number} */ loss) =>
    loss > 0 || !plot.y.log ? Math.min(1e5, Math.max(-1e5, plot.y.of(loss))) : 1e5;
  const labels = createLabels(g, { ...area, top: area.top - 2 });
  const { state } = view;

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
  if (at) labels.avoidPoint(at[0], Math.min(area.bottom, Math.max(area.top, at[1])), 8);
  [view, ...view.beside].forEach((run, k) => {
    const curve = column(run, 'fullLoss');
    const at = xOf(figure, moment.at, k);
    const every = Math.max(1, Math.ceil(6 / (figure.shares[k] * area.width)));
    for (let step = 0; step < curve.length; step += every) {
      labels.avoidPoint(at(step), y(curve[step]), 2);
    }
  });
  for (const { steps, losses } of figure.rows.formulas)
    losses.forEach((loss, k) => {
      if (loss !== null) labels.avoidPoint(x(steps[k]), y(loss), 4);
    });
  if (state.divergedAt !== null) {
    labels.avoidLine(x(state.divergedAt), area.top, x(state.divergedAt), area.bottom);
  }
  drawFloor(g, figure, view, moment, labels);
  nameCurves(figure, view, moment, labels);
  labelGhosts(labels, plot, view, moment);
  nameFormulas(figure, x, moment, labels);
  const last = Math.min(area.bottom, Math.max(area.top, at?.[1] ?? area.bottom));
  drawBadStep(g, plot, x, view, moment, labels, last);

  if (state.phase !== null && reached(view, 'loss') && view.record) {
    clip(g, area, () => {
      const style = { radius: 3.5, colour: colours.data, fill: colours.paper };
      drawRing(g, x(state.step + 1), y(/** @type {any} */ (view.record).loss), style);
    });
  }
  if (!at || full === null) return;
  const beyond = at[1] < area.top ? 'above' : at[1] > area.bottom ? 'below' : null;
  if (!beyond) {
    drawDisc(g, ...at, {
      radius: lights(moment.lit, 'loss') ? 7 : 5,
      colour: colours.pred,
      rim: colours.paper,
    });
    return;
  }
  const rim = beyond === 'above' ? area.top : area.bottom;
  const tail = beyond === 'above' ? rim + 16 : rim - 16;
  drawArrow(g, at[0], tail, at[0], rim, { colour: colours.pred, head: 9, halo: colours.paper });
  const words = full === 0 ? '0' : powerNumber(full, 2);
  const style = { colour: colours.predText, halo: colours.paper, weight: 600, gap: 9 };
  labels.place(words, at[0], (rim + tail) / 2, { ...style, sides: ['right', 'left'] });
}

/**
 * @param {LossFigure} figure
 * @param {(step: number) => number} x
 * @param {Moment} moment
 * @param {Labels} labels
 */
function nameFormulas({ plot, rows: { formulas } }, x, { colours, look }, labels) {
  const style = { colour: colours.ink, halo: colours.paper, gap: 8 };
  formulas.forEach(({ steps, losses }, at) => {
    const { label } = look.formulas[at];
    [0.3, 0.45, 0.2, 0.6, 0.1, 0.05].some((share) => {
      const k = Math.round(share * (steps.length - 1));
      const loss = losses[k];
      return loss !== null && labels.place(label, x(steps[k]), plot.y.of(loss), style);
    });
  });
}

/**
 * Several curves bear their names, where they end, or on their way where others end there too.
 * @param {LossFigure} figure
 * @param {View} view
 * @param {Moment} moment
 * @param {Labels} labels
 */
function nameCurves(figure, view, { colours, at, t, format }, labels) {
  const count = view.beside.length;
  if (count < 2) return nameKinds(figure, view, { colours, at, t, format }, labels);
  const halo = { halo: colours.paper, gap: 8, weight: 600 };
  [view, ...view.beside].forEach((run, k) => {
    const losses = column(run, 'fullLoss');
    const name = k === 0 ? ownName(view, { t, format }) : runName(view, run, { t, format });
    const colour = k === 0 ? colours.predText : besideLook(colours, k - 1, count).text;
    const x = xOf(figure, at, k);
    for (const share of [1, 0.6, 0.35, 0.8, 0.15]) {
      const step = Math.round(share * (k === 0 ? view.state.step : losses.length - 1));
      const y = figure.plot.y.of(losses[step]);
      if (step > 0 && labels.place(name, x(step), y, { ...halo, colour })) return;
    }
  });
}

/**
 * What line and dots are, beside the newest of them, and the name of one run beside this one.
 * @param {LossFigure} figure
 * @param {View} view
 * @param {Pick<Moment, 'colours' | 'at' | 't' | 'format'>} moment
 * @param {Labels} labels
 */
function nameKinds(figure, view, { colours, at, t, format }, labels) {
  const { step, updatesPerEpoch } = view.state;
  const halo = { halo: colours.paper, gap: 10 };
  const x = xOf(figure, at, 0);
  const other = view.beside[0];
  if (other) {
    const losses = column(other, 'fullLoss');
    const style = { ...halo, colour: besideLook(colours, 0, 1).text };
    for (const share of [1, 0.6, 0.3]) {
      const k = Math.round(share * (losses.length - 1));
      const place = [xOf(figure, at, 1)(k), figure.plot.y.of(losses[k])];
      if (labels.place(runName(view, other, { t, format }), place[0], place[1], style)) break;
    }
  }
  if (!(updatesPerEpoch > 1) || step === 0) return;
  const { y } = figure.plot;
  const [full, batch] = [column(view, 'fullLoss'), column(view, 'loss')];
  const sides = /** @type {const} */ ([
    'right',
    'above-right',
    'below-right',
    'above-left',
    'above',
  ]);
  const line = { ...halo, sides, colour: colours.predText, weight: 600 };
  labels.place(t('scene.loss-curve.full'), x(step), y.of(full[step]), line);
  // The dot that lies furthest above the line, among the last ones.
  const first = Math.max(1, step - 30);
  const above = (/** @type {number} */ k) => Math.log(batch[k] / full[k]) || 0;
  let far = first;
  for (let k = first; k <= step; k++) if (above(k) > above(far)) far = k;
  const dot = { ...halo, gap: 7, colour: colours.dataText };
  labels.place(t('scene.loss-curve.batch'), x(far), y.of(batch[far]), dot);
}

/**
 * The smallest loss this data allows, dashed, with its own number.
 * @param {CanvasRenderingContext2D} g
 * @param {LossFigure} figure
 * @param {View} view
 * @param {Moment} moment
 * @param {Labels} labels
 */
function drawFloor(g, { plot, y }, view, { colours, t }, labels) {
  const floor = floorOf(view);
  if (!(floor > y[0] && floor < y[1])) return;
  const { area } = plot;
  const level = plot.y.of(floor);
  drawStroke(g, area.left, level, area.right, level, {
    colour: colours.ink,
    width: 1.2,
    dash: [2, 4],
  });
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

/**
 * @param {CanvasRenderingContext2D} g
 * @param {LossFigure['plot']} plot
 * @param {(step: number) => number} x
 * @param {View} view
 * @param {Moment} moment
 * @param {Labels} labels
 * @param {number} last  where the last point is
 */
function drawBadStep(g, plot, x, { state }, { colours, t }, labels, last) {
  if (state.divergedAt === null) return;
  const { area } = plot;
  const at = x(state.divergedAt);
  drawStroke(g, at, area.top, at, area.bottom, { colour: colours.ink });
  const cross = { colour: colours.ink, halo: colours.paper, size: 7, width: 2.25, diagonal: true };
  const style = { colour: colours.ink, halo: colours.paper, weight: 600, gap: 11 };
  const words = t('scene.first-bad-step', { step: state.divergedAt });
  const sides = /** @type {const} */ (['left', 'right']);
  const heights = [area.top + 14, area.top + 40, (area.top + area.bottom) / 2].filter(
    (y) => Math.abs(y - last) > 18,
  );
  const place = heights.find((y) => labels.place(words, at, y, { ...style, sides }));
  drawCross(g, at, place ?? heights[0], cross);
}
