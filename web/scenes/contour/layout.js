import { distanceToSegment, nearest } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { parameterLabels } from '../../view/labels.js';
import { analysis, flatTensors } from '../../view/run-view.js';
import { downhill } from '../shared/landscape/downhill.js';
import { groundOf, keptLand, sameLand } from '../shared/landscape/land.js';
import { pathOf, stepRows } from '../shared/landscape/path.js';
import { runNames } from '../shared/runs.js';
import { followersOn } from './runs.js';
import { hitSample, sampleLines } from './samples.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Surface } from '../../view/run-view.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Downhill } from '../shared/landscape/downhill.js' */
/** @import { Land } from '../shared/landscape/land.js' */
/** @import { Path } from '../shared/landscape/path.js' */
/** @import { Level } from './levels.js' */
/** @import { Follower } from './runs.js' */
/** @import { SampleLine } from './samples.js' */

/**
 * @typedef {object} ContourFigure
 * @property {Land} land
 * @property {Plot} plot
 * @property {(x: number, y: number) => [number, number]} project  parameters to pixels
 * @property {Surface | null} ground  null while it is not there yet
 * @property {Path} path  up to the cursor
 * @property {Path} ahead  beyond it, where the run was already
 * @property {Follower[]} followers  runs beside it
 * @property {Path[]} ghosts  of runs that were replaced, where data and loss are the same
 * @property {Downhill | null} arrows
 * @property {SampleLine[]} samples  each the line of what hits it
 * @property {boolean} covered  the least loss is asked for: nothing tells where it is
 * @property {string} key  same key, same axes
 * @property {LevelCache} levels  kept from frame to frame by what they are drawn from
 *
 * @typedef {object} LevelCache
 * @property {Surface | null} ground
 * @property {(Level & {path: Path2D, spots: [number, number][]})[]} lines
 */

/**
 * Equal scale on both axes: only then are gradients at right angles to the level lines.
 * @type {Layout<ContourFigure>}
 */
export function layout(view, { context, width, height }, { last, look }) {
  const land = keptLand(view);
  if (!land) return null;
  const key = JSON.stringify([width, height, land.xRange, land.yRange, land.xLabel, land.yLabel]);
  const kept = last?.key === key ? last : null;
  const plot =
    kept?.plot ??
    layoutPlot(context, {
      width,
      height,
      x: { domain: land.xRange, title: land.xLabel },
      y: { domain: land.yRange, title: land.yLabel },
      equal: true,
    });
  /** @type {ContourFigure['project']} */
  const project = (x, y) => [plot.x.of(x), plot.y.of(y)];
  const { step, length } = view.state;
  return {
    land,
    plot,
    project,
    ground: groundOf(view, land),
    path: pathOf(view, land, project, 0, step),
    ahead: pathOf(view, land, project, step, length),
    followers: followersOn(view, land, project),
    ghosts: (view.ghosts ?? [])
      .filter((run) => sameLand(view, run))
      .map((run) => pathOf(run, land, project, 0, run.state.length)),
    arrows: downhill(view),
    samples: sampleLines(view, plot),
    covered: look.asked === 'minimum',
    key,
    levels: kept?.levels ?? { ground: null, lines: [] },
  };
}

/**
 * What lies under the pointer, with all its digits: a step of the path, the minimum, or the gradient.
 * @type {HitTest<ContourFigure>}
 */
export function hit(figure, view, px, py, context) {
  const { land, project, path, followers, arrows, covered } = figure;
  const { format, t, look } = context;
  const base = land.xName.split('.')[0];
  /** @param {number[] | null | undefined} values @param {string} [suffix] */
  const rowsOf = (values, suffix = '') =>
    parameterLabels(view).map((label, i) => [label + suffix, format.exact(values?.[i])]);

  const at = nearest(path.xs, path.ys, px, py);
  if (at >= 0) {
    const step = path.steps[at];
    const quantity = step === view.state.step ? `after.${base}` : null;
    return { x: path.xs[at], y: path.ys[at], rows: stepRows(view, step, context), quantity };
  }
  for (const { k, run, path: own } of followers) {
    const i = nearest(own.xs, own.ys, px, py);
    if (i < 0) continue;
    const rows = [[runNames(view, context)[k], ''], ...stepRows(run, own.steps[i], context)];
    return { x: own.xs[i], y: own.ys[i], rows, quantity: null };
  }
  const [mx, my] = project(...land.minimum);
  const untold = covered || look.fog;
  if (!land.valley && !untold && Math.hypot(px - mx, py - my) < 14) {
    const title = [t(land.saddle ? 'scene.saddle' : 'scene.minimum'), ''];
    const rows = [title, ...rowsOf(analysis(view)?.minimum)];
    return { x: mx, y: my, rows, quantity: null };
  }
  const sample = hitSample(figure, view, px, py, context);
  if (!arrows) return sample;
  const [ax, ay] = project(...arrows.from);
  const [bx, by] = project(...arrows.batch);
  if (distanceToSegment(px, py, ax, ay, bx, by) > 8) return sample;
  const rows = rowsOf(flatTensors(view, 'grad'), '.grad');
  return { x: px, y: py, rows, quantity: `grad.${base}` };
}
