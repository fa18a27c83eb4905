import { expect, test } from 'vitest';
import { scrubTicks } from '../../../web/controls/transport/scrub.js';

test('three epochs have two ends between them', () => {
  expect(scrubTicks(300, 100)).toEqual([1 / 3, 2 / 3]);
});

test('an epoch that is cut short ends with the run', () => {
  const ticks = scrubTicks(250, 100);
  expect(ticks).toHaveLength(2);
  expect(ticks[1]).toBeCloseTo(0.8);
});

test('there are none where each update is an epoch, nor where they would be a hatching', () => {
  expect(scrubTicks(1000, 1)).toEqual([]);
  expect(scrubTicks(5000, 100)).toEqual([]);
  expect(scrubTicks(0, 100)).toEqual([]);
});

test('every one lies inside the bar', () => {
  for (const epochs of [1, 2, 3, 6, 10, 20]) {
    const ticks = scrubTicks(100 * epochs, 100);
    expect(ticks).toHaveLength(epochs - 1);
    for (const at of ticks) expect(at > 0 && at < 1).toBe(true);
  }
});
