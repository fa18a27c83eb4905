import { drawArrow } from '../../draw/arrow.js';
import { withAlpha } from '../../draw/colour.js';
import { drawRunMark, runNames, runStyle, sameLand } from '../shared/runs.js';
import { exit, pathOf } from '../shared/landscape/path.js';
/** @import { Labels } from '../../draw/labels.js' */
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Moment } from '../canvas-scene.js' */
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
 * @param {(x: number, y: number) => [number, number]} project
 * @returns {Follower[]}
 */
export function followersOn(view, land, project) {
  return view.beside.flatMap((run, i) =>
    sameLand(view, run)
      ? [{ k: i + 1, run, path: pathOf(run, land, project, 0, run.state.step) }]
      : [],
  );
}

/**
 * Their paths, each in its own colour and dash, with a mark at its end.
 * @param {CanvasRenderingContext2D} g
 * @param {ContourFigure} figure
 * @param {number} count  of all runs of the view
 * @param {Colours} colours
 */
export function drawFollowers(g, { followers, plot }, count, colours) {
  for (const { k, path } of followers) {
    const { xs, ys } = path;
    const style = runStyle(k, count, colours);
    const end = xs.length - 1;
    if (end < 0) continue;
    g.beginPath();
    for (let i = 0; i <= end; i++) g.lineTo(xs[i], ys[i]);
    g.strokeStyle = style.colour;
    g.setLineDash(style.dash);
    g.lineWidth = 1.6;
    g.lineJoin = 'round';
    g.stroke();
    g.setLineDash([]);
    const left = exit(path, plot.area);
    if (left) drawLeaving(g, left, style.colour, colours);
    else drawRunMark(g, xs[end], ys[end], style, colours.paper);
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
 * @param {Labels} labels
 * @param {ContourFigure} figure
 * @param {View} view
 * @param {Moment} moment
 * @param {[number, number]} at  where the run itself stands
 */
export function labelRuns(labels, { followers, path, plot }, view, moment, at) {
  if (followers.length === 0) return;
  const names = runNames(view, moment);
  const own = { xs: [...path.xs, at[0]], ys: [...path.ys, at[1]], steps: [...path.steps, 0] };
  for (const one of [{ k: 0, path: own }, ...followers]) {
    const end = one.path.xs.length - 1;
    if (end < 0) continue;
    const left = exit(one.path, plot.area);
    const style = {
      colour: runStyle(one.k, view.beside.length + 1, moment.colours).text,
      halo: moment.colours.paper,
      weight: /** @type {const} */ (600),
      gap: 8,
    };
    const { xs, ys } = one.path;
    const { left: west, right: east, top, bottom } = plot.area;
    const last = xs.findLastIndex(
      (x, i) => x >= west && x <= east && ys[i] >= top && ys[i] <= bottom,
    );
    const back = [1, 0.8, 0.6, 0.4].map((part) => Math.max(0, Math.round(part * last)));
    const spots = [...(left ? [[left.x, left.y]] : []), ...back.map((i) => [xs[i], ys[i]])];
    spots.some(([x, y]) => labels.place(names[one.k], x, y, style));
  }
}

/**
 * What the run remembers of its gradients, as an arrow beside that of the gradient.
 * @param {CanvasRenderingContext2D} g
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {Colours} colours
 */
export function drawMemory(g, from, to, colours) {
  const style = { colour: withAlpha(colours.ink, 0.9), width: 2, head: 8, halo: colours.paper };
  drawArrow(g, ...from, ...to, style);
}
