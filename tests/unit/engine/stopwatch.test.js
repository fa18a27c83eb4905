import { expect, test } from 'vitest';
import { createMethods } from '../../../web/engine/methods.js';
import { loadEngine, localClient } from '../../../web/engine/node.js';
import { createStopwatch } from '../../../web/engine/stopwatch.js';

/**
 * A world in which doing the work once takes `cost` milliseconds and the clock shows multiples of `grain`.
 * @param {number} cost
 * @param {number} grain
 */
function world(cost, grain) {
  let time = 1000;
  let longest = 0;
  const now = () => {
    time += 1e-4;
    return Math.floor(time / grain) * grain;
  };
  const work = (/** @type {number} */ repeat) => {
    time += cost * repeat;
    longest = Math.max(longest, cost * repeat);
  };
  const stopwatch = createStopwatch(work, now);
  for (let calls = 1; ; calls++) {
    const timing = stopwatch.next();
    if (timing) return { ...timing, calls, longest };
  }
}

test('work is repeated until a clock can tell how long once takes, in chunks that a call has time for', () => {
  for (const cost of [1e-5, 0.003, 0.9, 12]) {
    const { median, low, high, longest } = world(cost, 0.005);
    expect(median / cost).toBeGreaterThan(0.98);
    expect(median / cost).toBeLessThan(1.02);
    expect(low).toBeLessThanOrEqual(median);
    expect(high).toBeGreaterThanOrEqual(median);
    expect(longest).toBeLessThanOrEqual(Math.max(cost, 15));
  }
});

test('a coarse clock is waited out, not believed', () => {
  for (const grain of [1, 16.7, 100]) {
    const { median } = world(0.01, grain);
    expect(median / 0.01).toBeGreaterThan(0.85);
    expect(median / 0.01).toBeLessThan(1.15);
  }
});

test('the engine times its own questions, in any experiment that has the work', async () => {
  const client = localClient(createMethods(await loadEngine()));
  const timed = 'benchmark';
  const [array, update] = await client.outcomes([
    { experiment: 'vectorization', settings: { size: 1000, way: 'array' }, step: 0, timed },
    { experiment: 'regression', step: 0, timed },
  ]);
  for (const { time } of [array, update]) {
    expect(time?.median).toBeGreaterThan(0);
    expect(time?.low).toBeLessThanOrEqual(time?.median ?? 0);
    expect(time?.high).toBeGreaterThanOrEqual(time?.median ?? 0);
  }
});
