import { drawArrow } from '../../draw/arrow.js';
import { drawPolyline } from '../../draw/marks.js';
import { exit, holds } from '../../draw/plot.js';
import { drawRunMark, runNames, runStyle, sameLand } from '../shared/runs.js';
import { pathOf } from '../shared/landscape/path.js';
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw, Label } from '../canvas-scene.js' */
/** @import { Land } from '../shared/landscape/land.js' */
/** @import { Path } from '../shared/landscape/path.js' */
/** @import { ContourFigure } from './layout.js' */

/**
 * @typedef {object} Follower  a run beside the run, on the same land
 * @property {number} k  among all runs of the view, 0 being the run itself
 * @property {RunView} run
 * @property {Path} path  up to where it stands
 */

/**
 * @param {View} view
 * @param {Land} land
 * @param {ContourFigure['project']} project
 * @returns {Follower[]}
 */
export const followersOn = (view, land, project) =>
  view.beside
    .map((run, i) => ({ k: i + 1, run, path: pathOf(run, land, project, 0, run.state.step) }))
    .filter(({ run }) => sameLand(view, run));

/**
 * Their paths, each in its own colour and dash, with a mark at its end.
 * @type {Draw<ContourFigure>}
 */
export function drawFollowers({ context: g }, { followers, plot }, view, { colours }) {
  for (const { k, path } of followers) {
    const { xs, ys } = path;
    const { mark, text, ...style } = runStyle(k, view.beside.length + 1, colours);
    const end = xs.length - 1;
    if (end < 0) continue;
    const points = xs.map((x, i) => [x, ys[i]]);
    drawPolyline(g, points, { ...style, width: 1.6, join: 'round' });
    const left = exit(path, plot.area);
    if (left) drawLeaving(g, left, style.colour, colours);
    else drawRunMark(g, xs[end], ys[end], { mark, text, ...style }, colours.paper);
  }
}

/**
 * Where a path left the picture: an arrowhead on the rim.
 * @param {CanvasRenderingContext2D} g
 * @param {{x: number, y: number, dx: number, dy: number}} left
 * @param {string} colour
 * @param {Colours} colours
 */
export function drawLeaving(g, { x, y, dx, dy }, colour, colours) {
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  drawArrow(g, x - ux * 16, y - uy * 16, x, y, { colour, head: 11, halo: colours.paper });
}

/**
 * The names of all runs, each at the end of its path, or where it left the picture; where there is no
 * room, farther back.
 * @type {Label<ContourFigure>}
 */
export function labelRuns(labels, { followers, path, plot, project }, view, moment) {
  if (followers.length === 0) return;
  const names = runNames(view, moment);
  const at = project(moment.at[0], moment.at[1]);
  const own = { xs: [...path.xs, at[0]], ys: [...path.ys, at[1]], steps: [...path.steps, 0] };
  for (const one of [{ k: 0, path: own }, ...followers]) {
    const { xs, ys } = one.path;
    if (xs.length === 0) continue;
    const left = exit(one.path, plot.area);
    const { text } = runStyle(one.k, view.beside.length + 1, moment.colours);
    const last = xs.findLastIndex((x, i) => holds(plot.area, x, ys[i]));
    const back = [1, 0.8, 0.6, 0.4].map((part) => Math.max(0, Math.round(part * last)));
    const spots = [...(left ? [[left.x, left.y]] : []), ...back.map((i) => [xs[i], ys[i]])];
    const style = { colour: text, halo: moment.colours.paper, weight: 600, gap: 8 };
    labels.placeAlong(names[one.k], spots, style);
  }
}
