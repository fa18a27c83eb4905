import { chapterIds } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import { eventually, lab, open, step } from './lab.js';

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

/**
 * By the links of the rail, one chapter after the other; the next when the pictures of the last are drawn.
 * @param {Page} page
 * @param {number} changes
 */
const changeChapters = (page, changes) =>
  page.evaluate(async (count) => {
    const element = /** @type {any} */ (document.querySelector('gradient-walk'));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const links = () =>
      /** @type {NodeListOf<HTMLAnchorElement>} */ (
        document.querySelectorAll('.rail a.entry:not(.to-embed)')
      );
    const chapterOf = (/** @type {HTMLAnchorElement} */ { href }) =>
      new URL(href).searchParams.get('chapter');
    const isThere = (/** @type {string | null} */ chapter) => {
      const { status, chapter: own } = element.getState();
      const root = element.shadowRoot;
      return (
        // Some chapters open with a run that has come to its end.
        ['ready', 'done'].includes(status) &&
        own === chapter &&
        root.querySelector('figure') &&
        !root.querySelector('.drawing svg.sketch')
      );
    };
    for (let k = 0; k < count; k++) {
      const all = [...links()];
      const at = all.findIndex((link) => chapterOf(link) === element.getState().chapter);
      const next = all[(at + 1) % all.length];
      next.click();
      while (!isThere(chapterOf(next))) await frame();
    }
  }, changes);

/** Through every chapter and back to the first, twice and twice again: more than fifty changes. */
const TWICE = 2 * chapterIds.length;

test('fifty chapter changes leave one worker and the heap as it was', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, { chapter: chapterIds[0] });
  // At first everything is loaded, compiled and kept for the next time.
  await changeChapters(page, TWICE);
  const before = await heapOf(page);
  await changeChapters(page, TWICE);
  await eventually(() => page.workers().length).toBe(1);
  const after = await heapOf(page);
  expect(after / before, `${before} → ${after} bytes`).toBeLessThan(1.075);
});

test('ten thousand updates with their records cost the page what their numbers need', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', epochs: 110 });
  await step(page, 'epoch');
  const before = await heapOf(page);
  await lab(page).evaluate(async (element) => {
    for (let epoch = 0; epoch < 100; epoch++) await /** @type {any} */ (element).step('epoch');
  });
  const after = await heapOf(page);
  // Five numbers of 8 bytes a step, and as much again for room to grow.
  expect((after - before) / 10_000, `${before} → ${after} bytes`).toBeLessThan(200);
  await lab(page).getByRole('slider', { name: 'History' }).fill('5000');
  await eventually(async () => {
    return lab(page).evaluate((element) => /** @type {any} */ (element).getState().step);
  }).toBe(5000);
});
