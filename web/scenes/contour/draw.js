import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawFog } from '../../draw/fog.js';
import { createLabels } from '../../draw/labels.js';
import { drawCross, drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { data } from '../../view/run-view.js';
import { timesAsFar } from '../shared/landscape/camera.js';
import { exit, strongFrom } from '../shared/landscape/path.js';
import { drawLevels, labelLevels } from './level-paths.js';
import { drawFollowers, drawLeaving, drawMemory, labelRuns } from './runs.js';
import { drawSamples, labelSamples } from './samples.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { Area, Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { Downhill } from '../shared/landscape/downhill.js' */
/** @import { Land } from '../shared/landscape/land.js' */
/** @import { ContourFigure } from './layout.js' */

/** @typedef {(x: number, y: number) => [number, number]} Project */

/**
 * The whole picture, from the bottom up: level lines, grid, path, minimum, arrows, point, labels.
 * @type {Draw<ContourFigure>}
 */
export function draw({ context: g }, figure, view, moment) {
  const { colours, t, lit, at, look } = moment;
  const { plot, land, project, path, ahead, arrows, covered } = figure;
  const [x, y] = project(at[0], at[1]);
  const minimum = project(...land.minimum);
  const untold = covered || look.fog;

  if (!covered) clip(g, plot.area, () => drawLevels(g, figure, view, colours));
  if (look.fog) drawFog(g, plot.area, beenAt(figure, [x, y]), SIGHT, colours);
  drawAxes(g, plot, { hair: withAlpha(colours.muted, 0.15), muted: colours.muted });
  clip(g, plot.area, () => {
    drawSamples(g, figure.samples, colours, lit);
    for (const ghost of figure.ghosts) {
      drawPath(g, ghost, withAlpha(colours.muted, 0.35), plot.area);
    }
    drawFollowers(g, figure, view.beside.length + 1, colours);
    drawPath(g, ahead, withAlpha(colours.pred, 0.3), plot.area);
    drawPath(g, { ...path, xs: [...path.xs, x], ys: [...path.ys, y] }, colours.pred, plot.area);
    const start = { radius: 3.5, colour: colours.pred, fill: colours.paper };
    drawRing(g, path.xs[0], path.ys[0], start);
    const cross = { colour: colours.ink, halo: colours.paper, size: 6 };
    if (!land.valley && !untold) drawCross(g, ...minimum, cross);
    if (arrows) drawArrows(g, arrows, project, colours, lit);
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
    drawGuides(g, plot, [x, y], lit, land, colours);
  }

  const labels = createLabels(g, plot.area);
  for (let i = 1; i < path.xs.length; i++) {
    labels.avoidLine(path.xs[i - 1], path.ys[i - 1], path.xs[i], path.ys[i]);
  }
  labels.avoidPoint(x, y, 7);
  labels.avoidPoint(...minimum, 7);
  const text = { colour: colours.ink, halo: colours.paper };
  const wide = plot.area.width > 400;
  for (const { path: other } of figure.followers) {
    for (let i = 1; i < other.xs.length; i++)
      labels.avoidLine(other.xs[i - 1], other.ys[i - 1], other.xs[i], other.ys[i]);
  }
  labelRuns(labels, figure, view, moment, [x, y]);
  labelSamples(g, labels, figure.samples, plot.area, moment);
  for (const { ax, ay, bx, by } of figure.samples) labels.avoidLine(ax, ay, bx, by);
  if (arrows) labelArrows(labels, arrows, project, moment, wide);
  if (untold) return;
  labels.place(t(minimumName(view, land, wide)), ...minimum, {
    ...text,
    gap: 9,
    sides: MINIMUM_SIDES,
  });
  labelLevels(labels, figure, colours, moment.format);
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
  g.strokeStyle = colour;
  g.fillStyle = colour;
  g.lineWidth = 1.3;
  g.lineJoin = 'round';
  const strong = strongFrom({ xs, ys }, area);
  g.globalAlpha = 0.35;
  line(g, xs, ys, 0, strong);
  g.globalAlpha = 1;
  line(g, xs, ys, strong, xs.length - 1);
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
 * @param {CanvasRenderingContext2D} g
 * @param {number[]} xs
 * @param {number[]} ys
 * @param {number} from
 * @param {number} to
 */
function line(g, xs, ys, from, to) {
  g.beginPath();
  g.moveTo(xs[from], ys[from]);
  for (let i = from + 1; i <= to; i++) g.lineTo(xs[i], ys[i]);
  g.stroke();
}

/**
 * The full data's negative gradient, thin and dashed, below the one the step is made of.
 * @param {CanvasRenderingContext2D} g
 * @param {Downhill} arrows
 * @param {Project} project
 * @param {Colours} colours
 * @param {string | null} lit  highlighted quantity
 */
function drawArrows(g, { from, batch, full, memory }, project, colours, lit) {
  const start = project(...from);
  if (memory) drawMemory(g, start, project(...memory.to), colours);
  if (full) {
    drawArrow(g, ...start, ...project(...full), {
      colour: withAlpha(colours.grad, 0.75),
      width: lights(lit, 'fullGrad') ? 2.6 : 1.3,
      head: 6,
      dash: [4, 3],
    });
  }
  drawArrow(g, ...start, ...project(...batch), {
    colour: colours.grad,
    width: lights(lit, 'grad') || lights(lit, 'gradPerSample') ? 3.4 : 2,
    head: 9,
    halo: colours.paper,
  });
}

/**
 * @param {Labels} labels
 * @param {Downhill} arrows
 * @param {Project} project
 * @param {SceneContext} context
 * @param {boolean} wide  room for long words
 */
function labelArrows(labels, { from, batch, full, memory }, project, { t, colours }, wide) {
  const start = project(...from);
  const tips = full ? [project(...batch), project(...full)] : [project(...batch)];
  for (const tip of tips) labels.avoidLine(...start, ...tip);
  const keys = [full && wide ? 'scene.gradient.batch' : 'scene.gradient', 'scene.gradient.full'];
  tips.forEach((tip, i) => {
    // Too short to be told from the point: a label would point at nothing.
    if (Math.hypot(tip[0] - start[0], tip[1] - start[1]) < 12) return;
    const style = { colour: colours.gradText, halo: colours.paper, weight: i ? 400 : 600, gap: 8 };
    labels.place(t(keys[i]), ...tip, style);
  });
  if (!memory) return;
  const tip = project(...memory.to);
  const style = { colour: colours.ink, halo: colours.paper, weight: 600, gap: 8 };
  if (Math.hypot(tip[0] - start[0], tip[1] - start[1]) > 12)
    labels.place(`−${memory.symbol}`, ...tip, style);
}

/**
 * While one of the two coordinates is highlighted elsewhere, a line from the point to its axis.
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {[number, number]} point
 * @param {string | null} told  highlighted quantity
 * @param {Land} land
 * @param {Colours} colours
 */
function drawGuides(g, plot, [x, y], told, land, colours) {
  const lit = (/** @type {string} */ name) =>
    ['before', 'after', 'step'].some((head) => lights(told, `${head}.${name}`));
  const style = { colour: colours.pred, width: 1.5 };
  if (lit(land.xName)) drawStroke(g, x, y, x, plot.area.bottom, style);
  if (lit(land.yName)) drawStroke(g, x, y, plot.area.left, y, style);
}
