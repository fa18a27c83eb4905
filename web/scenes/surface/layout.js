import { nearest } from '../../draw/nearest.js';
import { createProjection } from '../../draw/projection.js';
import { createScale } from '../../draw/scale.js';
import { analysis, column } from '../../view/run-view.js';
import { groundOf, keptLand } from '../shared/landscape/land.js';
import { pathOf, stepRows } from '../shared/landscape/path.js';
import { resample } from '../shared/landscape/resample.js';
/** @import { Camera, Projection } from '../../draw/projection.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Surface } from '../../view/run-view.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Land } from '../shared/landscape/land.js' */

/**
 * @typedef {object} SurfaceFigure
 * @property {Land} land
 * @property {Camera} camera
 * @property {Projection} projection
 * @property {(x: number, y: number, loss: number) => [number, number]} project  in the run's units
 * @property {[number, number]} x  ground, as long in x as in y
 * @property {[number, number]} y
 * @property {number} top  loss at which the surface is cut off: what rises above it would only hide
 *   the valley
 * @property {Surface | null} ground  as the run gave it, null while it is not there yet
 * @property {Surface | null} mesh  the same on the grid that is drawn
 * @property {number[]} steps  of the path, thinned to pixels
 * @property {[number, number][]} places  where they lie, in the run's units
 */

/** Cells along each side. */
const CELLS = 40;
/** Height of the box in units of its half width. */
const TALL = 0.85;

/** @type {Layout<SurfaceFigure>} */
export function layout(view, { width, height }, { look, last }) {
  const land = keptLand(view);
  if (!land) return null;
  /** @type {Camera} */
  const camera = (look.camera ??= firstCamera(land));
  const { x, y } = land.ground;
  const top = 1.15 * startHeight(view, x, land.away);
  const frame = { width, height: height - 20, top: 6 };
  const projection = createProjection(camera, frame, TALL);
  const toX = createScale(x, [-1, 1]).of;
  const toY = createScale(y, [-1, 1]).of;
  /** @type {SurfaceFigure['project']} */
  const project = (px, py, loss) => projection.project(toX(px), toY(py), loss / top);
  const ground = groundOf(view, land);
  const same = last?.ground === ground && last?.x.join() === x.join() && last.y.join() === y.join();
  const { steps } = pathOf(view, land, (px, py) => project(px, py, 0), 0, view.state.step);
  const [across, up] = [column(view, land.xName), column(view, land.yName)];
  return {
    land,
    camera,
    projection,
    project,
    x,
    y,
    top,
    ground,
    mesh: same ? last.mesh : ground && resample(ground, { x, y, nx: CELLS + 1, ny: CELLS + 1 }),
    steps,
    places: steps.map((step) => [across[step], up[step]]),
  };
}

/**
 * The loss at the start. A run that starts at the bottom has none to speak of, and one that has left is
 * far above it: then it is the loss at the rim of the ground.
 * @param {View} view
 * @param {[number, number]} ground
 * @param {number} away
 */
function startHeight(view, [low, high], away) {
  const start = column(view, 'fullLoss')[0];
  const { minimumLoss = 0, eigenvalues = [1] } = analysis(view) ?? {};
  const rim = minimumLoss + (eigenvalues[0] / 2) * ((high - low) / 2) ** 2;
  if (away === 0 && start > minimumLoss + rim * 1e-6 && start < Infinity) return start;
  return rim > 0 && rim < Infinity ? rim : 1;
}

/** Where the turntable is taken hold of. @param {{width: number, height: number}} size @returns {[number, number]} */
export function knobOf({ width, height }) {
  return [width - 24, height - 24];
}

/**
 * Whether the surface stands between the eye and its own point: follows the line of sight from there
 * towards the eye until the surface crosses it.
 * @param {SurfaceFigure} figure
 * @param {Surface} surface
 * @param {number} px
 * @param {number} py
 */
function isHidden({ x, y, top, camera: { azimuth, elevation } }, surface, px, py) {
  const half = (x[1] - x[0]) / 2;
  const [dx, dy] = [-Math.sin(azimuth) * half, (-Math.cos(azimuth) * (y[1] - y[0])) / 2];
  const rise = Math.tan(elevation) / TALL;
  const start = heightAt(surface, px, py) / top + 0.015;
  for (let s = 0.07; ; s += 0.07) {
    const sight = start + s * rise;
    if (sight > 1) return false;
    const height = heightAt(surface, px + s * dx, py + s * dy);
    if (Number.isNaN(height)) return false;
    if (height / top > sight) return true;
  }
}

/**
 * A first look that has the start behind the minimum and to one side, so that the path comes down
 * towards the eye and nothing stands before it. The first axis always runs to the right.
 * @param {Land} land
 * @returns {Camera}
 */
function firstCamera({ start, minimum }) {
  const direction = Math.atan2(start[1] - minimum[1], start[0] - minimum[0]);
  const off = (/** @type {number} */ azimuth) =>
    Math.min(...[50, 130].map((wish) => 1 - Math.cos(direction + azimuth - wish * DEGREE)));
  const views = [-32, 32, -58, 58].map((degrees) => degrees * DEGREE);
  const azimuth = views.reduce((best, next) => (off(next) < off(best) ? next : best));
  return { azimuth, elevation: 44 * DEGREE };
}

export const DEGREE = Math.PI / 180;

/**
 * The loss on the surface at (x, y), between the values of its grid.
 * @param {Surface} surface
 * @param {number} x
 * @param {number} y
 */
function heightAt({ values, nx, ny, x: xs, y: ys }, x, y) {
  const column = ((x - xs[0]) / (xs[1] - xs[0])) * (nx - 1);
  const row = ((y - ys[0]) / (ys[1] - ys[0])) * (ny - 1);
  if (!(column >= 0 && column <= nx - 1 && row >= 0 && row <= ny - 1)) return NaN;
  const i = Math.min(nx - 2, Math.floor(column));
  const j = Math.min(ny - 2, Math.floor(row));
  const [s, t] = [column - i, row - j];
  const at = (/** @type {number} */ k) => values[k];
  const k = j * nx + i;
  return (
    (at(k) * (1 - s) + at(k + 1) * s) * (1 - t) + (at(k + nx) * (1 - s) + at(k + nx + 1) * s) * t
  );
}

/**
 * @typedef {object} Place  a point of the surface
 * @property {number} x  pixels
 * @property {number} y
 * @property {boolean} hidden  behind the surface
 */

/**
 * A point on the surface, null where there is none (outside, or above where it is cut off).
 * @param {SurfaceFigure} figure
 * @param {Surface} surface
 * @param {number} x  in the run's units
 * @param {number} y
 * @returns {Place | null}
 */
export function placeOn(figure, surface, x, y) {
  const height = heightAt(surface, x, y);
  if (!(height <= figure.top)) return null;
  const [px, py] = figure.project(x, y, height);
  return { x: px, y: py, hidden: isHidden(figure, surface, x, y) };
}

/** A step of the path under the pointer, with all its digits. @type {HitTest<SurfaceFigure>} */
export function hit(figure, view, x, y, context) {
  const { mesh, steps, places, land } = figure;
  if (!mesh) return null;
  const seen = places.map(([px, py]) => placeOn(figure, mesh, px, py));
  const xs = seen.map((place) => (place && !place.hidden ? place.x : NaN));
  const ys = seen.map((place) => place?.y ?? NaN);
  const at = nearest(xs, ys, x, y);
  const place = seen[at];
  if (!place) return null;
  const rows = stepRows(view, steps[at], context);
  const quantity = steps[at] === view.state.step ? `after.${land.xName.split('.')[0]}` : null;
  return { x: place.x, y: place.y, rows, quantity };
}
