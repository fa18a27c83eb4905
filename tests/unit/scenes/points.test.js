import { describe, expect, test } from 'vitest';
import { createScale } from '../../../web/draw/scale.js';
import { snap, snapStep } from '../../../web/draw/snap.js';
import { lineEnds, pointRanges, pointsOf, squareOn } from '../../../web/scenes/points/layout.js';
import { updateView } from '../update-view.js';

test('the ends of a line are taken hold of beside the marks of its predictions, not on them', () => {
  const area = { left: 40, top: 30, right: 340, bottom: 330, width: 300, height: 300 };
  const plot = /** @type {any} */ ({
    area,
    x: createScale([0, 10], [area.left, area.right]),
    y: createScale([0, 10], [area.bottom, area.top]),
  });
  for (const w of [1, 0.4, -0.8, 3]) {
    const b = w < 0 ? 9 : 0.2;
    // A prediction at each place where a handle would stand.
    const bare = lineEnds(plot, { points: [], heldOut: null, w, b });
    const xs = [bare?.ax, bare?.bx].map((pixel) => plot.x.invert(pixel));
    const points = xs.map((x) => ({ x, y: 5 }));
    const ends = /** @type {NonNullable<ReturnType<typeof lineEnds>>} */ (
      lineEnds(plot, { points, heldOut: null, w, b })
    );
    for (const [x, y] of [
      [ends.ax, ends.ay],
      [ends.bx, ends.by],
    ]) {
      expect(plot.y.of(w * plot.x.invert(x) + b)).toBeCloseTo(y);
      for (const point of points) {
        const away = Math.hypot(plot.x.of(point.x) - x, plot.y.of(w * point.x + b) - y);
        expect(away).toBeGreaterThan(13);
      }
    }
  }
});

describe('squares on the residuals', () => {
  test('of the first line in chapter 2 have the areas 4, 9 and 16', () => {
    const sides = pointsOf(updateView()).map((point) => squareOn(point, 1, 0).side);
    expect(sides.map((side) => side * side)).toEqual([4, 9, 16]);
  });

  test('lie on the side where the line does not cut them', () => {
    for (const [w, b] of [
      [1, 0],
      [1, 9],
      [-1, 0],
      [-1, 9],
    ]) {
      const point = { x: 2, y: 5 };
      const { direction, prediction, side } = squareOn(point, w, b);
      const far = point.x + (direction * side) / 2;
      const top = Math.max(point.y, prediction);
      const bottom = Math.min(point.y, prediction);
      const line = w * far + b;
      expect(line >= top || line <= bottom).toBe(true);
    }
  });

  test('are inside the picture, and so is the point that is held out', () => {
    const view = updateView();
    const { x, y } = pointRanges({ points: pointsOf(view), heldOut: { x: 4, y: 9 }, w: 1, b: 0 });
    expect(x[0]).toBeLessThan(-1);
    expect(y[1]).toBeGreaterThan(9);
  });

  test('points snap to numbers that read well', () => {
    expect(snapStep(50)).toBe(0.1);
    expect(snap(2.2999999, 0.1)).toBe(2.3);
  });
});
