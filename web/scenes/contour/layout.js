import { layoutPlot } from '../../draw/plot.js';
import { downhill } from '../shared/landscape/downhill.js';
import { groundOf, keptLand, sameLand } from '../shared/landscape/land.js';
import { pathOf } from '../shared/landscape/path.js';
import { followersOn } from './runs.js';
import { sampleLines } from './samples.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Surface } from '../../view/run-view.js' */
/** @import { Layout } from '../canvas-scene.js' */
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
