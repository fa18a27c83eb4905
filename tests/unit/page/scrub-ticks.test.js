import { expect, test } from 'vitest';
import { scrubTicks } from '../../../web/controls/transport/scrub.js';

test('three epochs: two ends, a label in the middle of each', () => {
  const { ticks, labels } = scrubTicks(300, 100);
  expect(ticks).toEqual([1 / 3, 2 / 3]);
  expect(labels.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(labels[0].at).toBeCloseTo(1 / 6);
  expect(labels[2].at).toBeCloseTo(5 / 6);
});

test('many epochs get round numbers, few enough to read', () => {
  const { ticks, labels } = scrubTicks(5000, 100);
  expect(labels.map(({ number }) => number)).toEqual([10, 20, 30, 40]);
  expect(ticks).toHaveLength(4);
});

test('where each update is an epoch, updates are counted', () => {
  const { labels } = scrubTicks(1000, 1);
  expect(labels.map(({ number, key }) => [number, key])).toEqual([
    [200, 'scrub.update'],
    [400, 'scrub.update'],
    [600, 'scrub.update'],
    [800, 'scrub.update'],
  ]);
});

test('never more than six labels, never outside the bar', () => {
  for (const total of [1, 2, 3, 7, 20, 99, 100, 1234, 100_000]) {
    const { ticks, labels } = scrubTicks(total, 1);
    expect(labels.length).toBeLessThanOrEqual(6);
    for (const at of [...ticks, ...labels.map((label) => label.at)]) {
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(1);
    }
  }
  expect(scrubTicks(0, 100)).toEqual({ ticks: [], labels: [] });
});
