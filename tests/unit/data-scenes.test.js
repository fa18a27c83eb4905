import { describe, expect, test } from 'vitest';
import {
  divided,
  endInside,
  gradientPicture,
  planes,
  starRanges,
  sumRanges,
} from '../../web/scenes/gradients-model.js';
import { lights } from '../../web/view/lights.js';
import { cellOf, epochProgress, rowAt, rowGrid } from '../../web/scenes/minibatch-figure.js';
import { createScale } from '../../web/draw/scale.js';
import {
  lineEnds,
  pointRanges,
  pointsOf,
  snap,
  snapStep,
  squareOn,
} from '../../web/scenes/points-figure.js';
import { updateView } from './update-view.js';

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

describe('the rows of a minibatch', () => {
  test('every row has a cell of its own inside the box', () => {
    const box = { left: 0, top: 20, width: 400, height: 300 };
    for (const count of [1, 3, 40, 1000, 20000]) {
      const grid = rowGrid(count, box, 30);
      for (const row of [0, Math.floor(count / 2), count - 1]) {
        const [x, y] = cellOf(grid, row);
        expect(rowAt(grid, x + grid.size / 2, y + grid.size / 2)).toBe(row);
        expect(x + grid.size).toBeLessThanOrEqual(box.width + 1e-6);
        expect(y + grid.size).toBeLessThanOrEqual(box.top + box.height + 1e-6);
      }
    }
  });

  test('the last batch of an epoch is short, and the next epoch begins at its first batch', () => {
    const at = (
      /** @type {number} */ step,
      /** @type {any} */ phase,
      /** @type {number} */ size,
    ) => {
      const view = updateView({
        experiment: 'regression',
        phase: 'batch',
        batch: [0, 1].slice(0, size),
      });
      const state = { ...view.state, step, phase };
      const settings = { ...view.settings, 'batch-size': 2 };
      return epochProgress({ ...view, state, settings }, true);
    };
    expect(at(1, 'batch', 1)).toMatchObject({ epoch: 1, batch: 2, batches: 2, start: 2, size: 1 });
    expect(at(2, null, 1)).toMatchObject({ epoch: 1, batch: 2, start: 2 });
    expect(at(2, 'batch', 2)).toMatchObject({ epoch: 2, batch: 1, start: 0, size: 2 });
  });
});

describe('the gradient, sample by sample', () => {
  test('the arrows lie head to tail and end at the gradient', () => {
    const picture = gradientPicture(updateView({ phase: 'sum' }), [0, 1]);
    expect(picture?.chain).toEqual([
      [0, 0],
      [-4, -4],
      [-16, -10],
      [-40, -18],
    ]);
    expect(picture?.sum).toEqual([-40, -18]);
    expect(picture?.full).toBeNull();
  });

  test('where zeroing was forgotten the chain begins at what was left', () => {
    const view = updateView({ experiment: 'regression', settings: { 'forget-zero-grad': true } });
    if (view.record) view.record.tensors['grad.w'].values[0] = -25;
    const picture = gradientPicture(view, [0, 1]);
    expect(picture?.left).toEqual([-5, 0]);
    expect(picture?.chain.at(-1)).toEqual(picture?.sum);
  });

  test('dividing changes the numbers at the axes and nothing else', () => {
    const view = updateView({ experiment: 'regression', batch: [0, 2] });
    const picture = gradientPicture(view, [0, 1]);
    if (!picture) throw new Error('there is a record');
    const mean = divided(picture);
    expect(mean.sum).toEqual(picture.sum.map((value) => value / 2));
    expect(mean.count).toBe(1);
    const { x, y } = sumRanges(picture);
    for (const [gx, gy] of picture.chain) {
      expect(gx).toBeGreaterThanOrEqual(x[0]);
      expect(gx).toBeLessThanOrEqual(x[1]);
      expect(gy).toBeGreaterThanOrEqual(y[0]);
      expect(gy).toBeLessThanOrEqual(y[1]);
    }
  });

  test('single arrows are shown as large as they fit, whatever they add up to', () => {
    const view = updateView({ experiment: 'regression', batch: [0, 2] });
    const picture = gradientPicture(view, [0, 1]);
    if (!picture) throw new Error('there is a record');
    const whole = { ...picture, full: /** @type {[number, number]} */ ([1e4, -1e4]) };
    const ranges = starRanges(whole);
    const largest = Math.max(...picture.parts.flatMap(({ vector }) => vector.map(Math.abs)));
    for (const [low, high] of Object.values(ranges)) {
      for (const { vector } of picture.parts) {
        expect(Math.max(...vector)).toBeLessThanOrEqual(Math.max(ranges.x[1], ranges.y[1]));
        expect(Math.min(...vector)).toBeGreaterThanOrEqual(Math.min(ranges.x[0], ranges.y[0]));
      }
      expect(Math.max(-low, high)).toBeLessThan(2.2 * largest);
    }
  });

  test('the arrow to compare with may leave the picture, the others never do', () => {
    const view = updateView({ experiment: 'regression', batch: [0, 2] });
    const picture = gradientPicture(view, [0, 1]);
    if (!picture) throw new Error('there is a record');
    const own = sumRanges({ ...picture, full: null });
    const near = { ...picture, full: /** @type {[number, number]} */ ([0.1, 0.1]) };
    expect(sumRanges(near)).toEqual(own);
    const far = sumRanges({ ...picture, full: /** @type {[number, number]} */ ([1e4, -1e4]) });
    const lengths = picture.chain.map(([x, y]) => Math.hypot(x, y));
    expect(far.x[1]).toBeLessThan(4 * Math.max(...lengths));
    for (const [x, y] of picture.chain) {
      expect(endInside([x, y], far)).toEqual({ end: [x, y], cut: false });
    }
    const { end, cut } = endInside([2e4, -2e4], far);
    expect(cut).toBe(true);
    expect(end[1]).toBeCloseTo(-end[0], 9);
    expect(end[0]).toBeLessThanOrEqual(far.x[1]);
    expect(end[1]).toBeGreaterThanOrEqual(far.y[0]);
  });

  test('every parameter is in some plane', () => {
    expect(planes(['w.0'])).toEqual([]);
    expect(planes(['w.0', 'b.0'])).toEqual([[0, 1]]);
    expect(new Set(planes(['w.0', 'w.1', 'b.0']).flat())).toEqual(new Set([0, 1, 2]));
  });
});

test('a name without an index lights all its elements, and a parameter all its states', () => {
  expect(lights('grad', 'grad.w.0')).toBe(true);
  expect(lights('grad.w.0', 'grad')).toBe(true);
  expect(lights('w', 'after.w.1')).toBe(true);
  expect(lights('sample:1', 'sample:17')).toBe(false);
  expect(lights(null, 'grad')).toBe(false);
});
