import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { runNames, runStyle } from '../shared/runs.js';
import { compares, CURVES } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { AccuracyFigure, Curve, Point } from './layout.js' */

/** @type {Draw<AccuracyFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { colours, hit } = moment;
  const { plots, curves, beside } = figure;
  for (const plot of plots) {
    drawAxes(g, plot, colours);
    const { top, bottom } = plot.area;
    if (hit?.mark === undefined) continue;
    const x = plot.x.of(hit.mark / view.state.updatesPerEpoch);
    drawStroke(g, x, top, x, bottom, { colour: colours.muted });
  }
  if (compares(view)) {
    drawRuns(g, figure, colours);
    nameRuns(g, figure, view, moment);
    return;
  }
  const { area } = plots[0];
  clip(g, { ...area, width: area.width + 4 }, () => {
    for (const run of beside) {
      for (const curve of run) {
        line(g, curve.points, { colour: withAlpha(colours.muted, 0.4), width: 5, dash: [] });
      }
    }
    curves.forEach((one, k) => {
      drawCurve(g, one, { colour: colours[CURVES[k].colour], dash: [...CURVES[k].dash] });
    });
  });
  drawNames(g, figure, moment);
}

/**
 * Pale where the cursor has not been.
 * @param {CanvasRenderingContext2D} g
 * @param {Curve} curve
 * @param {{colour: string, dash: number[]}} style
 */
function drawCurve(g, { points, now }, { colour, dash }) {
  line(g, points, { colour: withAlpha(colour, 0.35), width: 1.5, dash });
  const reached = points.filter((_, at) => now[at]);
  line(g, reached, { colour, width: 2.25, dash });
  for (const { x, y } of reached) drawDisc(g, x, y, { radius: 2.5, colour });
}

/**
 * Each run in its look, the one that the transport moves on top.
 * @param {CanvasRenderingContext2D} g
 * @param {AccuracyFigure} figure
 * @param {Colours} colours
 */
function drawRuns(g, { plots, curves, beside }, colours) {
  const runs = [curves, ...beside];
  plots.forEach(({ area }, which) =>
    clip(g, { ...area, width: area.width + 4 }, () => {
      for (let k = runs.length - 1; k >= 0; k--) {
        drawCurve(g, runs[k][which], runStyle(k, runs.length, colours));
      }
    }),
  );
}

/**
 * Each run's name, on its loss, where there is room.
 * @param {CanvasRenderingContext2D} g
 * @param {AccuracyFigure} figure
 * @param {View} view
 * @param {Moment} moment
 */
function nameRuns(g, { plots: [plot], curves, beside }, view, { colours, t, format }) {
  const runs = [curves, ...beside];
  const labels = createLabels(g, plot.area);
  for (const [{ points }] of runs) {
    points.slice(1).forEach(({ x, y }, k) => labels.avoidLine(points[k].x, points[k].y, x, y));
  }
  runNames(view, { t, format }).forEach((name, k) => {
    const reached = runs[k][0].points.filter((_, at) => runs[k][0].now[at]);
    const colour = runStyle(k, runs.length, colours).text;
    const style = { colour, halo: colours.paper, weight: 600, gap: 6 };
    [...reached].reverse().some(({ x, y }) => labels.place(name, x, y, style));
  });
}

/**
 * Each curve's name and last value, one above the other where they would meet.
 * @param {CanvasRenderingContext2D} g
 * @param {AccuracyFigure} figure
 * @param {Pick<Moment, 'colours' | 't' | 'format'>} words
 */
function drawNames(g, { plots: [plot], curves }, { colours, t, format }) {
  const ends = curves.flatMap((curve, k) => {
    const last = curve.points.filter((_, at) => curve.now[at]).at(-1);
    return last ? [{ ...last, name: curve.name, colour: colours[CURVES[k].text] }] : [];
  });
  let free = Infinity;
  for (const { x, y, name, value, colour } of ends.sort((a, b) => b.y - a.y)) {
    const below = Math.min(y + 18, plot.area.bottom - 6);
    const at = free === Infinity ? below : Math.min(y - 8, free);
    free = at - 16;
    const right = x < (plot.area.left + plot.area.right) / 2;
    const text = `${t(`accuracy.${name}`)} ${format.fixed(value, 3)}`;
    const align = right ? 'left' : 'right';
    drawText(g, text, x + (right ? 8 : -4), at, { colour, align, halo: colours.paper });
  }
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Point[]} points
 * @param {{colour: string, width: number, dash: number[]}} style
 */
function line(g, points, { colour, width, dash }) {
  g.beginPath();
  points.forEach(({ x, y }, k) => (k === 0 ? g.moveTo(x, y) : g.lineTo(x, y)));
  g.setLineDash(dash);
  g.lineJoin = 'round';
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
  g.setLineDash([]);
}
