import { expect, test } from './fixture.js';
import { eventually, lab, open, stateOf, wide } from './lab.js';
/** @import { Page } from '@playwright/test' */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

/** What the pictures write on their canvases, with the place: the latest of each text. */
const recordTexts = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    const written = new Map();
    /** @type {any} */ (window).written = written;
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      written.set(text.startsWith('loss = ') ? 'loss' : text, { text, x, y });
      return fillText.call(this, text, x, y, ...rest);
    };
  });

test('"coincidence": a dragged point takes the least-squares line with it, and one loss is said', async ({
  page,
}) => {
  await recordTexts(page);
  await open(page, { chapter: 'by-hand', card: 'second-data' });
  const written = (/** @type {string} */ text) =>
    page.evaluate((key) => /** @type {any} */ (window).written.get(key) ?? null, text);
  const least = () => written('least squares');
  await eventually(least).not.toBeNull();
  const before = await least();
  // The picture's loss, the squares of its sentence and the header's loss are one number.
  const squares = lab(page).locator('figure .sr', { hasText: 'add up to' });
  const header = lab(page).locator('.sentence .loss');
  const losses = async () => {
    const sum = /add up to ([\d.e+-]+?)\.(?: |$)/.exec(await squares.innerText())?.[1];
    const drawn = (await written('loss'))?.text.split('= ').at(-1);
    const told = await header.innerText();
    return [drawn, sum, told].map((text) => Number(text).toFixed(2));
  };
  const sameLoss = () =>
    eventually(async () => {
      const full = ((await stateOf(page)).fullLoss ?? NaN).toFixed(2);
      return (await losses()).every((loss) => loss === full) && full;
    }).toMatch(/^\d/);
  await sameLoss();
  const second = lab(page).getByRole('slider', { name: 'point 2' });
  const box = await second.boundingBox();
  if (!box) throw new Error('no point');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 6 });
  // Under the hand already, before the run has followed.
  await eventually(least).not.toEqual(before);
  await sameLoss();
  await page.mouse.up();
  await expect(second).not.toHaveAttribute('aria-valuetext', /y 5$/);

  await sameLoss();
  expect((await stateOf(page)).fullLoss).not.toBeCloseTo(8 / 13, 3);
});
