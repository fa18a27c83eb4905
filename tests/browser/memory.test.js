import { expect, test } from './fixture.js';
import { eventually, lab, open, ready, step } from './lab.js';

/** @typedef {import('@playwright/test').Page} Page */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Bytes of JavaScript objects that are still reachable. @param {Page} page */
async function heapOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** @param {Page} page @param {number} rounds */
async function walkThroughChapters(page, rounds) {
  for (let round = 0; round < rounds; round++) {
    for (const name of ['By hand', 'From scratch', 'Downhill']) {
      await page.locator('.rail').getByRole('link', { name }).click();
      await expect(page.locator('.rail [aria-current=page]')).toContainText(name);
      await ready(page);
    }
  }
}

test('fifty chapter changes leave one worker and the heap as it was', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, { chapter: 'descent' });
  await walkThroughChapters(page, 3);
  const before = await heapOf(page);
  await walkThroughChapters(page, 14);
  await eventually(() => page.workers().length).toBe(1);
  const after = await heapOf(page);
  expect(after / before, `${before} → ${after} bytes`).toBeLessThan(1.15);
});

test('ten thousand updates with their records cost the page what their numbers need', async ({
  page,
}) => {
  test.slow();
  await open(page, { chapter: 'scratch', epochs: 110 });
  await step(page, 'epoch');
  const before = await heapOf(page);
  for (let epoch = 0; epoch < 100; epoch++) await step(page, 'epoch');
  const after = await heapOf(page);
  // Five numbers of 8 bytes a step, and as much again for room to grow.
  expect((after - before) / 10_000, `${before} → ${after} bytes`).toBeLessThan(200);
  await lab(page).getByRole('slider', { name: 'History' }).fill('5000');
  await eventually(async () => {
    return lab(page).evaluate((element) => /** @type {any} */ (element).getState().step);
  }).toBe(5000);
});
