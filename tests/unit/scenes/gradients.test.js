import { describe, expect, test } from 'vitest';
import {
  divided,
  endInside,
  gradientPicture,
  planes,
  starRanges,
  sumRanges,
} from '../../../web/scenes/gradients/layout.js';
import { updateView } from '../update-view.js';

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
