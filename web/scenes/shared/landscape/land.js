import { extent } from 'd3-array';
import { plainDomain } from '../../../draw/scale.js';
import { parameterLabels } from '../../../view/labels.js';
import {
  analysis,
  column,
  data,
  parameterNames,
  parametersAt,
  surface,
} from '../../../view/run-view.js';
import { backedAway, seenFrom } from './camera.js';
/** @import { RunView, View } from '../../../engine/types.js' */

/**
 * @typedef {[number, number]} Pair
 *
 * @typedef {object} Land  two parameters of the run, as a land to walk on
 * @property {string} xName  of the first two of the flat parameters
 * @property {string} yName
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {Pair} start
 * @property {Pair} minimum  the closed form; of a valley, the point of its floor nearest to the start
 * @property {boolean} valley  the data leave the minimum open: any point of a whole valley is one
 * @property {boolean} saddle  `minimum` is no minimum: from there it goes down on two sides
 * @property {Pair} xRange  fixed for the run, as far as it stays in there
 * @property {Pair} yRange
 * @property {{x: Pair, y: Pair}} ground  of the surface: a square around the minimum that holds the start
 * @property {number} away  power of ten by which the camera has backed away from what these would be
 */

/** Values a side of the grid: losses are quadratic or nearly so, and pictures interpolate. */
const SIDE = 49;
/** So many runs keep their ranges. */
const KEPT = 8;

/**
 * The land over the first two parameters, null when there is only one.
 * @param {View} view
 * @returns {Land | null}
 */
export function landOf(view) {
  const names = parameterNames(view);
  if (names.length < 2) return null;
  const [xLabel, yLabel] = parameterLabels(view);
  const first = parametersAt(view, 0);
  const { minimum: least, singular = false, saddle = false } = analysis(view) ?? {};
  const single = least?.every(Number.isFinite) ? least : first;
  const known = singular ? nearestMinimum(view, first, single) : single;
  const start = /** @type {Pair} */ ([first[0], first[1]]);
  const minimum = /** @type {Pair} */ ([known[0], known[1]]);
  const met = crossings(view);
  return {
    xName: names[0],
    yName: names[1],
    xLabel,
    yLabel,
    start,
    minimum,
    valley: singular,
    saddle,
    ...(saddle
      ? around(start, minimum)
      : met.length > 0
        ? holding([start, minimum, ...met])
        : ranges(start, minimum, view.state.updatesPerEpoch > 1)),
    ground: ground(start, minimum),
    away: 0,
  };
}

/**
 * `landOf` with ranges that stay for as long as the run is the same one; and when a reader drags a point
 * of the data or begins another run of the same card, until start or minimum come near the rim, or both
 * are lost in the middle: a picture that rescales under the hand cannot be read. What a card opens with
 * cannot be undone, and has ranges of its own.
 * @returns {(view: View) => Land | null}
 */
export function createLandKeeper() {
  /** @type {Map<string, {run: string, land: Land}>} */
  const kept = new Map();
  return (view) => {
    const land = landOf(view);
    if (!land) return null;
    const { chapter, card, canUndo } = view.state;
    const key = JSON.stringify([chapter, card, view.experiment.id, land.xName, land.yName]);
    const run = JSON.stringify([view.state.run.settings, land.start]);
    const old = kept.get(key);
    const stays = old && (old.run === run || canUndo) && fits(old.land, land);
    const shown = stays ? { ...land, ...rangesOf(old.land) } : land;
    kept.delete(key);
    kept.set(key, { run, land: shown });
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return followed(view, shown);
  };
}

/** @param {Land} land */
const rangesOf = ({ xRange, yRange, ground }) => ({ xRange, yRange, ground });

/**
 * As the camera sees it that follows the run.
 * @param {View} view
 * @param {Land} land
 * @returns {Land}
 */
function followed(view, land) {
  const { minimum, ground, xRange, yRange } = land;
  const columns = [column(view, land.xName), column(view, land.yName)];
  const middle = [(ground.x[0] + ground.x[1]) / 2, (ground.y[0] + ground.y[1]) / 2];
  // Out is what no picture of the land shows any more.
  const half = Math.max(
    ...[ground.x, xRange].flat().map((end) => Math.abs(end - middle[0])),
    ...[ground.y, yRange].flat().map((end) => Math.abs(end - middle[1])),
  );
  const away = backedAway(columns, view.state.step, middle, half);
  if (away === 0) return land;
  return {
    ...land,
    away,
    xRange: seenFrom(xRange, minimum[0], away),
    yRange: seenFrom(yRange, minimum[1], away),
    ground: { x: seenFrom(ground.x, middle[0], away), y: seenFrom(ground.y, middle[1], away) },
  };
}

/** One for all pictures of a page: those of the same run ask for the same grid of losses. */
export const keptLand = createLandKeeper();

/**
 * The losses on and around a land, on the grid that every picture of the landscape asks for.
 * @param {View} view
 * @param {Land} land
 */
export function groundOf(view, { xName, yName, xRange, yRange, ground }) {
  return surface(view, {
    xName,
    yName,
    x: [Math.min(xRange[0], ground.x[0]), Math.max(xRange[1], ground.x[1])],
    y: [Math.min(yRange[0], ground.y[0]), Math.max(yRange[1], ground.y[1])],
    nx: SIDE,
    ny: SIDE,
  });
}

/**
 * What the picture shows, from the start and the minimum alone, so that it stands still while the run
 * plays. Full steps overshoot in a straight line and are given the same room on the far side;
 * minibatch runs stay on the near side.
 * @param {Pair} start
 * @param {Pair} minimum
 * @param {boolean} minibatches
 * @returns {{xRange: Pair, yRange: Pair}}
 */
export function ranges(start, minimum, minibatches) {
  const spans = start.map((value, i) => Math.abs(value - minimum[i]));
  const largest = distance(start, minimum, Math.max(...spans));
  const far = minibatches ? 0.4 : 1.3;
  return bothRanges((i) => {
    const span = Math.max(spans[i], largest * 0.6);
    const direction = start[i] < minimum[i] ? -1 : 1;
    const near = minimum[i] + direction * (spans[i] + span * 0.3);
    const opposite = minimum[i] - direction * span * far;
    return [Math.min(near, opposite), Math.max(near, opposite)];
  });
}

/** @param {(axis: number) => Pair} rangeOf  of x, of y */
const bothRanges = (rangeOf) => ({
  xRange: plainDomain(rangeOf(0)),
  yRange: plainDomain(rangeOf(1)),
});

/**
 * The same of a saddle: nobody knows on which side a run leaves.
 * @param {Pair} start
 * @param {Pair} middle
 */
function around(start, middle) {
  const spans = start.map((value, i) => Math.abs(value - middle[i]));
  const half = 1.35 * distance(start, middle, Math.max(...spans));
  return bothRanges((i) => [middle[i] - half, middle[i] + half]);
}

/**
 * The same where the samples are drawn as lines: their crossings are what is looked at, so they are all
 * there, and the picture does not shrink with a start that comes close to the minimum.
 * @param {Pair[]} places
 */
function holding(places) {
  return bothRanges((i) => {
    const [low = 0, high = 0] = extent(places, (place) => place[i]);
    const room = 0.15 * (high - low || 1);
    return [low - room, high + room];
  });
}

/** Of samples drawn as lines more crossings than anybody looks at are not looked for. */
const MOST_CROSSED = 12;

/**
 * Where the lines of two samples meet, as the setting `lines` draws them: those that lie well apart along
 * x, since others meet far out.
 * @param {View} view
 * @returns {Pair[]}
 */
function crossings(view) {
  const { X, y } = data(view);
  const n = X?.shape[0] ?? 0;
  if (!view.settings.lines || !X || !y || X.shape[1] !== 1 || n > MOST_CROSSED) return [];
  const apart = (Math.max(...X.values) - Math.min(...X.values)) / 4;
  /** @type {Pair[]} */
  const met = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const across = X.values[i] - X.values[j];
      if (across === 0 || Math.abs(across) < apart) continue;
      const w = (y.values[i] - y.values[j]) / across;
      met.push([w, y.values[i] - w * X.values[i]]);
    }
  }
  return met;
}

/**
 * How far start and minimum are apart; 1 for a run that starts at the minimum, where rounding alone
 * tells them apart.
 * @param {Pair} start
 * @param {Pair} minimum
 * @param {number} apart
 */
function distance(start, minimum, apart) {
  const size = Math.max(1, ...[...start, ...minimum].map(Math.abs));
  return apart > size * 1e-6 ? apart : 1;
}

/** @param {Pair} start @param {Pair} minimum */
function ground(start, minimum) {
  const apart = Math.hypot(start[0] - minimum[0], start[1] - minimum[1]);
  const half = 1.12 * distance(start, minimum, apart);
  const [x, y] = minimum.map((middle) => plainDomain([middle - half, middle + half]));
  return { x, y };
}

/**
 * Of a valley of minima the point nearest to the start, where descent leads: the loss changes only along
 * the rows of [X, 1], so what lies across them stays as it is.
 * @param {View} view
 * @param {number[]} start
 * @param {number[]} minimum  any of them
 */
function nearestMinimum(view, start, minimum) {
  const { X } = data(view);
  const d = X?.shape[1] ?? 0;
  if (!X || d + 1 !== start.length) return start;
  /** @type {number[][]} at right angles to each other, of length 1 */
  const ways = [];
  const dot = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    a.reduce((sum, value, k) => sum + value * b[k], 0);
  for (let i = 0; i < X.shape[0] && ways.length < d; i++) {
    const row = [...X.values.slice(i * d, (i + 1) * d), 1];
    const rest = ways.reduce((left, way) => {
      const share = dot(left, way);
      return left.map((value, k) => value - share * way[k]);
    }, row);
    const length = Math.hypot(...rest);
    if (length > 1e-9 * Math.hypot(...row)) ways.push(rest.map((value) => value / length));
  }
  const apart = minimum.map((value, k) => value - start[k]);
  return start.map((value, k) => ways.reduce((sum, way) => sum + dot(apart, way) * way[k], value));
}

/**
 * Whether another run walks on the same land: the same data, the same loss.
 * @param {View} view
 * @param {RunView} run
 */
export function sameLand(view, run) {
  const [one, other] = [analysis(view), analysis(run)];
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether the ranges of one land can show another: its start and its minimum stand in there, and not in
 * a corner of it.
 * @param {Land} kept
 * @param {Land} land
 */
function fits({ xRange, yRange }, { start, minimum, xRange: x, yRange: y }) {
  const own = [x, y];
  return [xRange, yRange].every(([low, high], i) => {
    const rim = (high - low) * 0.1;
    const inside = start[i] >= low && start[i] <= high;
    const central = minimum[i] > low + rim && minimum[i] < high - rim;
    return inside && central && own[i][1] - own[i][0] > (high - low) / 12;
  });
}
