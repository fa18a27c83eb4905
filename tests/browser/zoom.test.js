import { byChapter, readCover } from '../contents/cover.js';
import { expect, test } from './fixture.js';
import { lostTexts, tangled } from './order.js';
import { expectNoSidewaysScroll, lab, languages, open, openCard, step } from './lab.js';

/**
 * A window of this size, read at 200 %, has half the pixels of a style sheet and twice as many dots
 * for each: that is what a browser's zoom does.
 */
const windows = [
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
];
/** @param {{width: number, height: number}} size */
const halved = ({ width, height }) => ({ width: width / 2, height: height / 2 });

const chapters = byChapter(await readCover());

test.use({
  viewport: halved(windows[0]),
  deviceScaleFactor: 2,
  contextOptions: { reducedMotion: 'reduce' },
});

for (const lang of languages) {
  for (const { chapter, cards } of chapters) {
    test(`at 200 % nothing of "${chapter}" is lost and the transport stays in order, ${lang}`, async ({
      page,
    }) => {
      await open(page, { chapter, lang });
      await step(page, 'update');
      for (const { card } of cards) {
        await openCard(page, card);
        for (const size of windows) {
          const what = `${card}, ${size.width} × ${size.height}`;
          await page.setViewportSize(halved(size));
          await expectNoSidewaysScroll(page, what);
          expect.soft(await lostTexts(page), what).toEqual([]);
          expect.soft(await tangled(page), what).toEqual([]);
        }
      }
    });
  }
}

for (const size of windows) {
  test(`at 200 % the card can be read and its action pressed, ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(halved(size));
    await open(page, { chapter: 'scratch', card: 'three-epochs' });
    const action = lab(page).getByRole('button', { name: 'Run three epochs' });
    await action.scrollIntoViewIfNeeded();
    // What sticks to the window's edges must leave the action free.
    const free = await action.evaluate((button) => {
      const { left, top, width: w, height: h } = button.getBoundingClientRect();
      const root = /** @type {ShadowRoot} */ (button.getRootNode());
      return root.elementFromPoint(left + w / 2, top + h / 2) === button;
    });
    expect(free).toBe(true);
    await action.click();
    await expect(lab(page).locator('.printed code')).toContainText(['epoch 3, loss 0.000047']);
  });
}
