import { chapterIds } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import { drawn, eventually, frames, lab, open, step } from './lab.js';
/** @import { Page } from '@playwright/test' */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Bytes of JavaScript objects that are still reachable. @param {Page} page */
async function heapOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/**
 * By the links of the rail, through some chapters again and again; the next when the pictures of the last
 * are drawn.
 * @param {Page} page
 * @param {string[]} chapters
 * @param {number} rounds
 */
const goRound = (page, chapters, rounds) =>
  page.evaluate(async ([ids, times]) => {
    const element = /** @type {any} */ (document.querySelector('gradient-walk'));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const linkTo = (/** @type {string} */ id) =>
      [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.rail a.entry'))]
        .filter(({ href }) => new URL(href).searchParams.get('chapter') === id)
        .at(0);
    const isThere = (/** @type {string} */ id) => {
      const { status, chapter } = element.getState();
      const root = element.shadowRoot;
      return (
        // Some chapters open with a run that has come to its end.
        ['ready', 'done'].includes(status) &&
        chapter === id &&
        root.querySelector('figure') &&
        !root.querySelector('.drawing svg.sketch')
      );
    };
    for (let k = 0; k < ids.length * times; k++) {
      const id = ids[k % ids.length];
      linkTo(id)?.click();
      while (!isThere(id)) await frame();
    }
  }, /** @type {const} */ ([chapters, rounds]));

const middle = Math.ceil(chapterIds.length / 2);
/** Half of the chapters each: together more than fifty changes, and each chapter left four times. */
const halves = [chapterIds.slice(0, middle), chapterIds.slice(middle)];

for (const [k, chapters] of halves.entries()) {
  test(`fifty chapter changes leave one worker and the heap as it was, ${k + 1} of 2`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, { chapter: chapters[0] });
    // At first everything is loaded, compiled and kept for the next time.
    await goRound(page, chapters, 2);
    const before = await heapOf(page);
    await goRound(page, chapters, 2);
    await eventually(() => page.workers().length).toBe(1);
    const after = await heapOf(page);
    expect(after / before, `${before} → ${after} bytes`).toBeLessThan(1.075);
  });
}

test('ten thousand updates with their records cost the page what their numbers need', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', epochs: 110 });
  await step(page, 'epoch');
  await drawn(page);
  const before = await heapOf(page);
  await lab(page).evaluate(async (element) => {
    for (let epoch = 0; epoch < 100; epoch++) await /** @type {any} */ (element).step('epoch');
  });
  // A picture holds the numbers that it shows until it is drawn with those at hand.
  await frames(page, 2);
  await drawn(page);
  const after = await heapOf(page);
  // Five numbers of 8 bytes a step, and as much again for room to grow.
  expect((after - before) / 10_000, `${before} → ${after} bytes`).toBeLessThan(200);
  await lab(page).getByRole('slider', { name: 'History' }).fill('5000');
  await eventually(async () => {
    return lab(page).evaluate((element) => /** @type {any} */ (element).getState().step);
  }).toBe(5000);
});
