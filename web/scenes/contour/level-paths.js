import { extent, greatest } from 'd3-array';
import { withAlpha } from '../../draw/colour.js';
import { areaOf, holds } from '../../draw/plot.js';
import { analysis } from '../../view/run-view.js';
import { resample } from '../shared/landscape/resample.js';
import { levelLines, ringsAt } from './levels.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Surface } from '../../view/run-view.js' */
/** @import { Draw, Label } from '../canvas-scene.js' */
/** @import { Grid } from '../shared/landscape/resample.js' */
/** @import { ContourFigure } from './layout.js' */

/**
 * The level lines of the view's surface, and between them a tint that deepens towards the minimum.
 * @type {Draw<ContourFigure>}
 */
export function drawLevels({ context: g }, figure, view, { colours }) {
  trace(figure, view);
  g.lineJoin = 'round';
  for (const line of figure.levels.lines) {
    g.fillStyle = withAlpha(colours.data, 0.022);
    g.fill(line.path, 'evenodd');
    g.strokeStyle = withAlpha(colours.data, line.major ? 0.75 : 0.4);
    g.lineWidth = line.major ? 1 : 0.8;
    g.stroke(line.path);
  }
}

/** @type {Side[]} */
const ABOVE = ['above'];
/** Between two numbers one below the other. */
const ROOM = 6;

/** Writes the loss on the larger lines, where nothing else stands. @type {Label<ContourFigure>} */
export function labelLevels(labels, figure, view, { colours, format }) {
  const { dataText: colour, paper: halo } = colours;
  const style = { colour, halo, size: 11.5, gap: -7, sides: ABOVE };
  for (const { level, spots } of figure.levels.lines) {
    const box = labels.placeAlong(format.short(level), spots, style);
    if (box) labels.avoid({ ...box, top: box.top - ROOM, bottom: box.bottom + ROOM });
  }
}

/**
 * Level lines as paths in pixels, kept until another surface comes.
 * @param {ContourFigure} figure
 * @param {View} view
 */
function trace(figure, view) {
  const { levels, plot, ground } = figure;
  const known = analysis(view);
  if (levels.ground === ground) return;
  levels.ground = ground;
  levels.lines = [];
  if (!ground) return;
  const pixels = Math.abs(plot.x.of(1) - plot.x.of(0));
  const grid = traceGrid(figure, (known?.condition ?? 1) > 8);
  const saddle = known?.saddle;
  const scale = { pixels: pixels * Math.sqrt(2 / (known?.eigenvalues[0] || 1)), saddle };
  for (const line of levelLines(resample(ground, grid), scale)) {
    const { level, major } = line;
    const round = (/** @type {[number, number][]} */ ring) =>
      saddle ? [ring] : rounded(ring, level, { ground, grid, pixels });
    const rings = line.rings.flatMap(round);
    const path = new Path2D();
    /** @type {[number, number][]} */
    const points = [];
    for (const ring of rings) {
      ring.forEach(([x, y], i) => {
        const [px, py] = figure.project(x, y);
        if (i) path.lineTo(px, py);
        else path.moveTo(px, py);
        points.push([px, py]);
      });
      path.closePath();
    }
    const [top = 0, bottom = 0] = extent(points, ([, y]) => y);
    const height = bottom - top;
    // The smallest rings would only be ink.
    if (height <= 10) continue;
    // Of an open line, a saddle's, the ends lie on the rim of the grid, where nothing can be read.
    const { left, top: above, width, height: tall } = plot.area;
    const inner = areaOf(left + RIM, above + RIM, width - 2 * RIM, tall - 2 * RIM);
    const seen = saddle ? points.filter(([x, y]) => holds(inner, x, y)) : points;
    const labelled = major && height > 70 && seen.length > 0;
    levels.lines.push({ level, major, path, spots: spotsOn(seen, labelled) });
  }
}

/**
 * The grid the level lines are traced on: a little more than is seen, so that closed lines have their
 * seams outside; finer where a valley is narrow.
 * @param {ContourFigure} figure
 * @param {boolean} narrow
 * @returns {Grid}
 */
function traceGrid({ plot: { area, x, y } }, narrow) {
  const margin = 12;
  const cell = narrow ? 4 : 10;
  return {
    x: [x.invert(area.left - margin), x.invert(area.right + margin)],
    y: [y.invert(area.bottom + margin), y.invert(area.top - margin)],
    nx: Math.max(40, Math.round(area.width / cell)),
    ny: Math.max(40, Math.round(area.height / cell)),
  };
}

/**
 * A small ring traced once more on a grid of its own: on the one for all it would meet a few cells only,
 * and have corners. One that the rim cuts stays as it is.
 * @param {[number, number][]} ring
 * @param {number} level
 * @param {{ground: Surface, pixels: number, grid: Grid}} traced  pixels: in a unit
 */
function rounded(ring, level, { ground, grid, pixels }) {
  const [x, y] = [0, 1].map((axis) => around(ring.map((point) => point[axis])));
  const size = Math.max(x[1] - x[0], y[1] - y[0]) * pixels;
  const cut = x[0] < grid.x[0] || x[1] > grid.x[1] || y[0] < grid.y[0] || y[1] > grid.y[1];
  if (cut || !(size < SMALL)) return [ring];
  return ringsAt(resample(ground, { x, y, nx: FINE, ny: FINE }), level);
}

/** Pixels that a number needs beside it. */
const RIM = 24;
/** Pixels; a larger ring meets enough cells. */
const SMALL = 190;
/** Grid lines each way around a small ring. */
const FINE = 30;

/** Their range with some room. @param {number[]} values @returns {[number, number]} */
function around(values) {
  const [low = 0, high = 0] = extent(values);
  const room = 0.15 * (high - low);
  return [low - room, high + room];
}

/**
 * Where a label may sit on a line: its points furthest to eight sides, diagonals first; nowhere when
 * it gets none.
 * @param {[number, number][]} points
 * @param {boolean} labelled
 */
function spotsOn(points, labelled) {
  if (!labelled) return [];
  return SIDES.flatMap(([dx, dy]) => {
    const furthest = greatest(points, ([x, y]) => x * dx + y * dy);
    return furthest ? [furthest] : [];
  });
}

const SIDES = [
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, 0],
];
