/**
 * A grid with `factor` times finer cells, by Catmull–Rom interpolation, which is exact for quadratic
 * losses: what the engine computes stays a few thousand values, what is drawn has no corners.
 * @param {Float64Array} values  row-major, nx × ny
 * @param {number} nx
 * @param {number} ny
 * @param {number} factor
 * @returns {{values: Float64Array, nx: number, ny: number}}
 */
export function refine(values, nx, ny, factor) {
  if (factor <= 1) return { values, nx, ny };
  const wide = (nx - 1) * factor + 1;
  const tall = (ny - 1) * factor + 1;
  const rows = new Float64Array(wide * ny);
  for (let row = 0; row < ny; row++) stretch(values, row * nx, 1, nx, rows, row * wide, 1, factor);
  const result = new Float64Array(wide * tall);
  for (let column = 0; column < wide; column++) {
    stretch(rows, column, wide, ny, result, column, wide, factor);
  }
  return { values: result, nx: wide, ny: tall };
}

/**
 * One line of the grid: n values from `at` in steps of `stride`.
 * @param {Float64Array} source
 * @param {number} at
 * @param {number} stride
 * @param {number} n
 * @param {Float64Array} target
 * @param {number} to
 * @param {number} targetStride
 * @param {number} factor
 */
function stretch(source, at, stride, n, target, to, targetStride, factor) {
  // Beyond the ends the parabola through the last three values goes on.
  /** @param {number} i @returns {number} */
  const value = (i) => {
    if (i < 0) return 3 * value(0) - 3 * value(1) + value(2);
    if (i >= n) return 3 * value(n - 1) - 3 * value(n - 2) + value(n - 3);
    return source[at + i * stride];
  };
  for (let i = 0; i < n - 1; i++) {
    const [a, b, c, d] = [value(i - 1), value(i), value(i + 1), value(i + 2)];
    for (let k = 0; k < factor; k++) {
      const t = k / factor;
      const cubic =
        2 * b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      target[to + (i * factor + k) * targetStride] = cubic / 2;
    }
  }
  target[to + (n - 1) * factor * targetStride] = source[at + (n - 1) * stride];
}
