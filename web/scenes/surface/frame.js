import { least } from 'd3-array';
import { withAlpha } from '../../draw/colour.js';
import { drawRing, drawStroke } from '../../draw/marks.js';
import { createScale } from '../../draw/scale.js';
import { drawText } from '../../draw/text.js';
import { knobOf } from './layout.js';
/** @import { Tick } from '../../draw/scale.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { SurfaceFigure } from './layout.js' */

/** A label takes so many pixels of height. */
const LINE = 14;

/**
 * The ground with its grid, ticks along its two near edges, and the height's axis at its left corner.
 * @type {Draw<SurfaceFigure>}
 */
export function drawFrame({ context: g, width, height }, figure, view, { colours, t }) {
  const { project, projection, x, y, land, top } = figure;
  const room = Math.min(width, 1.6 * height);
  const count = room > 420 ? 5 : room > 280 ? 3 : 2;
  const near = [x[projection.xAway ? 0 : 1], y[projection.yAway ? 0 : 1]];
  const far = [x[projection.xAway ? 1 : 0], y[projection.yAway ? 1 : 0]];
  const xTicks = createScale(x, [0, 1]).ticks(count);
  const yTicks = createScale(y, [0, 1]).ticks(count);
  // One path: where its lines cross they are no darker.
  g.strokeStyle = withAlpha(colours.muted, 0.22);
  g.lineWidth = 1;
  g.beginPath();
  for (const { value } of xTicks) {
    g.moveTo(...project(value, y[0], 0));
    g.lineTo(...project(value, y[1], 0));
  }
  for (const { value } of yTicks) {
    g.moveTo(...project(x[0], value, 0));
    g.lineTo(...project(x[1], value, 0));
  }
  g.stroke();
  const edge = { colour: withAlpha(colours.muted, 0.6) };
  drawStroke(g, ...project(x[0], near[1], 0), ...project(x[1], near[1], 0), edge);
  drawStroke(g, ...project(near[0], y[0], 0), ...project(near[0], y[1], 0), edge);

  const centre = project((x[0] + x[1]) / 2, (y[0] + y[1]) / 2, 0);
  /** @param {number} px @param {number} py @param {string} words @param {number} gap */
  const beside = (px, py, words, gap) => {
    const [sx, sy] = project(px, py, 0);
    const side = Math.sign(sx - centre[0]) || 1;
    const style = { colour: colours.muted, align: side < 0 ? 'right' : 'left', baseline: 'top' };
    drawText(g, words, sx + side * gap, sy + gap * 0.6, /** @type {any} */ (style));
  };
  for (const { value, label } of inner(xTicks, x)) beside(value, near[1], label, 3);
  for (const { value, label } of inner(yTicks, y)) beside(near[0], value, label, 3);
  beside(middle(x), near[1], land.xLabel, 24);
  beside(near[0], middle(y), land.yLabel, 24);

  const corners = [
    [near[0], far[1]],
    [far[0], near[1]],
    [far[0], far[1]],
  ];
  const foot = least(corners, ([px, py]) => project(px, py, 0)[0]) ?? near;
  const axis = { colour: colours.muted, align: /** @type {const} */ ('right') };
  drawStroke(g, ...project(foot[0], foot[1], 0), ...project(foot[0], foot[1], top), edge);
  let free = project(foot[0], foot[1], 0)[1] - LINE / 2;
  for (const { value, label } of createScale([0, top], [0, 1]).ticks(Math.min(4, count))) {
    const [sx, sy] = project(foot[0], foot[1], value);
    if (value <= 0 || sy > free) continue;
    drawText(g, label, sx - 6, sy, { ...axis, baseline: 'middle' });
    free = sy - LINE;
  }
  const [tx, ty] = project(foot[0], foot[1], top);
  drawText(g, t('scene.loss'), Math.max(2, tx - 14), ty - 12, { colour: colours.muted });
}

/** A small turntable: where the eye stands, and where to take hold. @type {Draw<SurfaceFigure>} */
export function drawTurntable(canvas, { camera: { azimuth, elevation } }, view, { colours }) {
  const { context: g } = canvas;
  const [cx, cy] = knobOf(canvas);
  const flat = Math.sin(elevation);
  g.strokeStyle = colours.muted;
  g.lineWidth = 1.25;
  g.beginPath();
  g.ellipse(cx, cy, 13, Math.max(2, 13 * flat), 0, 0, 2 * Math.PI);
  g.stroke();
  const [x, y] = [cx + 13 * Math.sin(azimuth), cy + 13 * flat * Math.cos(azimuth)];
  drawRing(g, x, y, { radius: 4.5, colour: colours.paper, width: 2, fill: colours.ink });
}

/** Ticks that do not stand in a corner. @param {Tick[]} ticks @param {[number, number]} range */
function inner(ticks, [low, high]) {
  const rim = (high - low) * 0.06;
  return ticks.filter(({ value }) => value > low + rim && value < high - rim);
}

/** @param {[number, number]} range */
function middle([low, high]) {
  return (low + high) / 2;
}
