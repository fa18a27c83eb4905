import { drawArrow } from '../draw/arrow.js';
import { withAlpha } from '../draw/colour.js';
import { strongFrom } from './walk.js';

/**
 * @typedef {import('../styles/tokens.js').Colours} Colours
 * @typedef {(x: number, y: number) => [number, number]} Project
 */

/**
 * The path with a dot for each step, where steps are far enough apart to be told from each other.
 * @param {CanvasRenderingContext2D} g
 * @param {{xs: number[], ys: number[]}} walked
 * @param {string} colour
 * @param {import('../draw/plot.js').Area} area
 */
export function drawWalk(g, { xs, ys }, colour, area) {
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
  let last = 0;
  for (let i = 1; i < xs.length; i++) {
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
 * @param {import('./downhill.js').Downhill} arrows
 * @param {Project} project
 * @param {Colours} colours
 * @param {string} lit  highlighted tensor
 */
export function drawArrows(g, { from, batch, full }, project, colours, lit) {
  const start = project(...from);
  if (full) {
    drawArrow(g, ...start, ...project(...full), {
      colour: withAlpha(colours.grad, 0.75),
      width: lit === 'fullGrad' ? 2.6 : 1.3,
      head: 6,
      dash: [4, 3],
    });
  }
  drawArrow(g, ...start, ...project(...batch), {
    colour: colours.grad,
    width: lit === 'grad' || lit === 'gradPerSample' ? 3.4 : 2,
    head: 9,
    halo: colours.paper,
  });
}

/**
 * @param {import('../draw/labels.js').Labels} labels
 * @param {import('./downhill.js').Downhill} arrows
 * @param {Project} project
 * @param {import('./scene-types.js').SceneContext} context
 * @param {boolean} wide  room for long words
 */
export function labelArrows(labels, { from, batch, full }, project, { t, colours }, wide) {
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
}

/**
 * Where the path left the picture: an arrowhead on the rim.
 * @param {CanvasRenderingContext2D} g
 * @param {{x: number, y: number, dx: number, dy: number}} left
 * @param {Colours} colours
 */
export function drawExit(g, { x, y, dx, dy }, colours) {
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const style = { colour: colours.pred, head: 11, halo: colours.paper };
  drawArrow(g, x - ux * 16, y - uy * 16, x, y, style);
}

/**
 * While one of the two coordinates is highlighted elsewhere, a line from the point to its axis.
 * @param {CanvasRenderingContext2D} g
 * @param {import('../draw/plot.js').Plot} plot
 * @param {[number, number]} point
 * @param {{tensor: string, parameter: string, index: number | null}} highlight
 * @param {import('./landscape.js').Landscape} land
 * @param {Colours} colours
 */
export function drawGuides(g, plot, [x, y], { tensor, parameter, index }, land, colours) {
  if (!['before', 'after', 'step'].includes(tensor)) return;
  const lit = (/** @type {string} */ name) =>
    index === null ? name.split('.')[0] === parameter : name === `${parameter}.${index}`;
  g.strokeStyle = colours.pred;
  g.lineWidth = 1.5;
  g.beginPath();
  if (lit(land.xName)) {
    g.moveTo(x, y);
    g.lineTo(x, plot.area.bottom);
  }
  if (lit(land.yName)) {
    g.moveTo(x, y);
    g.lineTo(plot.area.left, y);
  }
  g.stroke();
}
