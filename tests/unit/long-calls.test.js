import { describe, expect, it } from 'vitest';
import { advance } from '../../web/engine/long-calls.js';

/**
 * The slices that an engine is asked for which takes `cost` milliseconds an update.
 * @param {number} updates
 * @param {number} cost
 * @param {number} [lag]  milliseconds until the page hears the answer
 */
async function slicesOf(updates, cost, lag = 0) {
  /** @type {number[]} */
  const sizes = [];
  /** @type {import('../../web/engine/long-calls.js').Call} */
  const call = async (_method, args) => {
    sizes.push(args.updates);
    await new Promise((resolve) => setTimeout(resolve, lag));
    return { state: { status: 'ready' }, series: null, took: cost * args.updates };
  };
  await advance(call, { run: 1, updates });
  return sizes;
}

describe('a long advance', () => {
  it('is cut into calls that keep the engine busy for some 20 ms each', async () => {
    const sizes = await slicesOf(1000, 0.1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1000);
    expect(sizes.slice(1, -1).every((size) => size === 200)).toBe(true);
    expect((await slicesOf(300, 10)).slice(1, 4)).toEqual([2, 2, 2]);
  });

  it('is not cut finer because a page is slow to draw and hears late', async () => {
    expect(await slicesOf(1000, 0.01, 60)).toEqual(await slicesOf(1000, 0.01));
    expect((await slicesOf(1000, 0.01, 60)).length).toBeLessThan(5);
  });
});
