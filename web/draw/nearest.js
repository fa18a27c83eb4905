/**
 * Hit testing: index of the point nearest to (x, y), −1 when none lies within the radius.
 * @param {ArrayLike<number>} xs  pixels
 * @param {ArrayLike<number>} ys
 * @param {number} x
 * @param {number} y
 * @param {number} [radius]
 */
export function nearest(xs, ys, x, y, radius = 14) {
  let best = -1;
  let bestSquare = radius * radius;
  for (let i = 0; i < xs.length; i++) {
    const square = (xs[i] - x) ** 2 + (ys[i] - y) ** 2;
    if (square <= bestSquare) {
      best = i;
      bestSquare = square;
    }
  }
  return best;
}

/**
 * Distance from (x, y) to the segment a–b.
 * @param {number} x
 * @param {number} y
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 */
export function distanceToSegment(x, y, ax, ay, bx, by) {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = square ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
