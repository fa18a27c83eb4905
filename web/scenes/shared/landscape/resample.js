/** @import { Surface } from '../../../view/run-view.js' */

/** @typedef {{x: [number, number], y: [number, number], nx: number, ny: number}} Grid */

/**
 * A surface on another grid, by Catmull–Rom interpolation, which is exact for quadratic losses, also
 * beyond the rim: the engine computes a few thousand values for all pictures of a landscape, and each
 * takes from them what it needs.
 * @param {Surface} surface
 * @param {Grid} grid
 * @returns {Surface}
 */
export function resample(surface, grid) {
  const { nx, ny, values } = surface;
  const columns = places(surface.x, nx, grid.x, grid.nx);
  const rows = places(surface.y, ny, grid.y, grid.ny);
  const wide = new Float64Array(grid.nx * ny);
  for (let j = 0; j < ny; j++) {
    columns.forEach((place, i) => (wide[j * grid.nx + i] = between(values, j * nx, 1, nx, place)));
  }
  const result = new Float64Array(grid.nx * grid.ny);
  rows.forEach((place, j) => {
    for (let i = 0; i < grid.nx; i++) {
      result[j * grid.nx + i] = between(wide, i, grid.nx, ny, place);
    }
  });
  return { ...surface, ...grid, values: result };
}

/**
 * Where the target's lines fall among the source's: cell and the way into it.
 * @param {[number, number]} from
 * @param {number} n
 * @param {[number, number]} to
 * @param {number} count
 */
function places(from, n, to, count) {
  return Array.from({ length: count }, (_, k) => {
    const value = to[0] + ((to[1] - to[0]) * k) / (count - 1);
    const at = ((value - from[0]) / (from[1] - from[0])) * (n - 1);
    const cell = Math.min(n - 2, Math.max(0, Math.floor(at)));
    return { cell, t: at - cell };
  });
}

/**
 * One value of a line of n, which start at `at` and are `stride` apart.
 * @param {Float64Array} values
 * @param {number} at
 * @param {number} stride
 * @param {number} n
 * @param {{cell: number, t: number}} place
 */
function between(values, at, stride, n, { cell, t }) {
  const b = values[at + cell * stride];
  const c = values[at + (cell + 1) * stride];
  // Beyond the ends the parabola through the last three values goes on.
  const a = cell > 0 ? values[at + (cell - 1) * stride] : 3 * b - 3 * c + values[at + 2 * stride];
  const d =
    cell < n - 2 ? values[at + (cell + 2) * stride] : 3 * c - 3 * b + values[at + (n - 3) * stride];
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
