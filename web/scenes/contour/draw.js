import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawFog } from '../../draw/fog.js';
import { createLabels } from '../../draw/labels.js';
import { drawCross, drawDisc, drawPolyline, drawRing, drawStroke } from '../../draw/marks.js';
import { exit } from '../../draw/plot.js';
import { drawText } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { data } from '../../view/run-view.js';
import { timesAsFar } from '../shared/landscape/camera.js';
import { strongFrom } from '../shared/landscape/path.js';
import { drawLevels, labelLevels } from './level-paths.js';
import { drawFollowers, drawLeaving, labelRuns } from './runs.js';
import { drawSamples, labelSamples } from './samples.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { Area } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Draw, Label } from '../canvas-scene.js' */
/** @import { Land } from '../shared/landscape/land.js' */
/** @import { ContourFigure } from './layout.js' */

/**
 * The whole picture, from the bottom up: level lines, grid, path, minimum, arrows, point, labels.
 * @type {Draw<ContourFigure>}
 */
export function draw(canvas, figure, view, moment) {
  const { context: g } = canvas;
  const { colours, t, at, look } = moment;
  const { plot, land, project, path, ahead, covered } = figure;
  const [x, y] = project(at[0], at[1]);
  const minimum = project(...land.minimum);
  const untold = covered || look.fog;

  if (!covered) clip(g, plot.area, () => drawLevels(canvas, figure, view, moment));
  if (look.fog) drawFog(g, plot.area, beenAt(figure, [x, y]), SIGHT, colours);
  drawAxes(g, plot, { hair: withAlpha(colours.muted, 0.15), muted: colours.muted });
  clip(g, plot.area, () => {
    drawSamples(canvas, figure, view, moment);
    for (const ghost of figure.ghosts) {
      drawPath(g, ghost, withAlpha(colours.muted, 0.35), plot.area);
    }
    drawFollowers(canvas, figure, view, moment);
    drawPath(g, ahead, withAlpha(colours.pred, 0.3), plot.area);
    drawPath(g, { ...path, xs: [...path.xs, x], ys: [...path.ys, y] }, colours.pred, plot.area);
    const start = { radius: 3.5, colour: colours.pred, fill: colours.paper };
    drawRing(g, path.xs[0], path.ys[0], start);
    const cross = { colour: colours.ink, halo: colours.paper, size: 6 };
    if (!land.valley && !untold) drawCross(g, ...minimum, cross);
    drawArrows(canvas, figure, view, moment);
  });

  const left = exit(path, plot.area);
  // Above the plot, the one place where no path runs.
  const head = (/** @type {string} */ words) =>
    drawText(g, words, plot.area.right, plot.area.top - 10, {
      colour: colours.predText,
      align: 'right',
    });
  if (land.away > 0) head(t('scene.camera', { times: timesAsFar(land.away) }));
  else if (left) head(t('scene.left-picture', { step: left.step }));
  if (left) drawLeaving(g, left, colours.pred, colours);
  else {
    drawDisc(g, x, y, { radius: 5, colour: colours.pred, rim: colours.paper });
    drawGuides(canvas, figure, view, moment);
  }

  const labels = createLabels(g, plot.area);
  avoidPath(labels, path);
  labels.avoidPoint(x, y, 7);
  labels.avoidPoint(...minimum, 7);
  for (const { path: other } of figure.followers) avoidPath(labels, other);
  labelRuns(labels, figure, view, moment);
  labelSamples(g, labels, figure, moment);
  for (const { ax, ay, bx, by } of figure.samples) labels.avoidLine(ax, ay, bx, by);
  labelArrows(labels, figure, view, moment);
  if (untold) return;
  const style = { colour: colours.ink, halo: colours.paper, gap: 9, sides: MINIMUM_SIDES };
  labels.place(t(minimumName(view, land, isWide(plot.area))), ...minimum, style);
  labelLevels(labels, figure, view, moment);
}

/** Room for long words. @param {Area} area */
const isWide = (area) => area.width > 400;

/** @param {Labels} labels @param {{xs: number[], ys: number[]}} path */
function avoidPath(labels, { xs, ys }) {
  for (let i = 1; i < xs.length; i++) labels.avoidLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
}

/** So far one sees in fog, in pixels. */
const SIGHT = 38;

/**
 * Where the run, and those that were replaced, have been.
 * @param {ContourFigure} figure
 * @param {[number, number]} now
 * @returns {[number, number][]}
 */
const beenAt = ({ path, ghosts }, now) => [
  now,
  ...[path, ...ghosts].flatMap(({ xs, ys }) =>
    xs.map((x, i) => /** @type {[number, number]} */ ([x, ys[i]])),
  ),
];

/**
 * Key of what stands beside the least loss.
 * @param {View} view
 * @param {Land} land
 * @param {boolean} wide  room for long words
 */
function minimumName(view, { valley, saddle }, wide) {
  if (valley) return 'scene.valley';
  if (saddle) return 'scene.saddle';
  return wide && data(view).y ? 'scene.minimum.solved' : 'scene.minimum';
}

/** @type {Side[]} */
const MINIMUM_SIDES = ['below', 'right', 'left', 'above', 'below-right', 'below-left'];

/**
 * The path with a dot for each step, where steps are far enough apart to be told from each other. Of one
 * that runs to and fro only the last steps have dots: those of all would be two curves nobody walked.
 * @param {CanvasRenderingContext2D} g
 * @param {{xs: number[], ys: number[]}} path
 * @param {string} colour
 * @param {Area} area
 */
function drawPath(g, { xs, ys }, colour, area) {
  if (xs.length < 2) return;
  const points = xs.map((x, i) => [x, ys[i]]);
  const strong = strongFrom({ xs, ys }, area);
  const style = /** @type {const} */ ({ colour, width: 1.3, join: 'round' });
  g.globalAlpha = 0.35;
  drawPolyline(g, points.slice(0, strong + 1), style);
  g.globalAlpha = 1;
  drawPolyline(g, points.slice(strong), style);
  g.fillStyle = colour;
  g.beginPath();
  let last = strong;
  for (let i = strong + 1; i < xs.length; i++) {
    if (Math.hypot(xs[i] - xs[last], ys[i] - ys[last]) < 4.5) continue;
    g.moveTo(xs[i] + 2.1, ys[i]);
    g.arc(xs[i], ys[i], 2.1, 0, 2 * Math.PI);
    last = i;
  }
  g.fill();
}

/**
 * The full data's negative gradient, thin and dashed, below the one the step is made of; and what the run
 * remembers of its gradients.
 * @type {Draw<ContourFigure>}
 */
function drawArrows({ context: g }, { arrows, project }, view, { colours, lit }) {
  if (!arrows) return;
  const start = project(...arrows.from);
  if (arrows.memory) {
    const style = { colour: withAlpha(colours.ink, 0.9), width: 2, head: 8, halo: colours.paper };
    drawArrow(g, ...start, ...project(...arrows.memory.to), style);
  }
  if (arrows.full) {
    drawArrow(g, ...start, ...project(...arrows.full), {
      colour: withAlpha(colours.grad, 0.75),
      width: lights(lit, 'fullGrad') ? 2.6 : 1.3,
      head: 6,
      dash: [4, 3],
    });
  }
  drawArrow(g, ...start, ...project(...arrows.batch), {
    colour: colours.grad,
    width: lights(lit, 'grad') || lights(lit, 'gradPerSample') ? 3.4 : 2,
    head: 9,
    halo: colours.paper,
  });
}

/** @type {Label<ContourFigure>} */
function labelArrows(labels, { arrows, project, plot }, view, { t, colours }) {
  if (!arrows) return;
  const { from, batch, full, memory } = arrows;
  const start = project(...from);
  const tips = (full ? [batch, full] : [batch]).map((tip) => project(...tip));
  for (const tip of tips) labels.avoidLine(...start, ...tip);
  const first = full && isWide(plot.area) ? 'scene.gradient.batch' : 'scene.gradient';
  const style = { halo: colours.paper, weight: 600, gap: 8 };
  // Too short to be told from the point: a label would point at nothing.
  const away = (/** @type {[number, number]} */ tip) =>
    Math.hypot(tip[0] - start[0], tip[1] - start[1]);
  tips.forEach((tip, i) => {
    if (away(tip) < 12) return;
    const own = { ...style, colour: colours.gradText, weight: i ? 400 : 600 };
    labels.place(t(i ? 'scene.gradient.full' : first), ...tip, own);
  });
  const tip = memory && project(...memory.to);
  if (tip && away(tip) > 12) {
    labels.place(`−${memory.symbol}`, ...tip, { ...style, colour: colours.ink });
  }
}

/**
 * While one of the two coordinates is highlighted elsewhere, a line from the point to its axis.
 * @type {Draw<ContourFigure>}
 */
function drawGuides({ context: g }, { plot, land, project }, view, { colours, lit: told, at }) {
  const [x, y] = project(at[0], at[1]);
  const lit = (/** @type {string} */ name) =>
    ['before', 'after', 'step'].some((head) => lights(told, `${head}.${name}`));
  const style = { colour: colours.pred, width: 1.5 };
  if (lit(land.xName)) drawStroke(g, x, y, x, plot.area.bottom, style);
  if (lit(land.yName)) drawStroke(g, x, y, plot.area.left, y, style);
}
