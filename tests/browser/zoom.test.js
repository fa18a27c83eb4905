import { expect, test } from './fixture.js';
import { drawn, expectNoSidewaysScroll, lab, languages, open, step } from './lab.js';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * A window of this size, read at 200 %, has half the pixels of a style sheet and twice as many dots
 * for each: that is what a browser's zoom does.
 */
const windows = [
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
];

const cards = [
  { chapter: 'descent', card: 'downhill' },
  { chapter: 'by-hand', card: 'which-loss' },
  { chapter: 'scratch', card: 'one-update' },
  { chapter: 'scratch', card: 'three-epochs' },
  { chapter: 'scratch', card: 'forgotten-lines' },
];

/**
 * Texts of which a part cannot be seen: cut off by their own box, on the way to which nothing scrolls.
 * Captions, tabs of pictures and the state sentence may end in "…": they stand elsewhere in full. A
 * formula's MathML is for screen readers.
 * @param {Page} page
 */
const lostTexts = (page) =>
  lab(page).evaluate((element) => {
    const mayEnd =
      '.katex-mathml, .legend, .picture-tabs button, .sentence, .sr, select, .scene, .file';
    /** @type {string[]} */
    const lost = [];
    for (const node of element.shadowRoot?.querySelectorAll('.gw *') ?? []) {
      if (node.closest(mayEnd) || !node.textContent?.trim() || node.closest('svg')) continue;
      if (!node.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(node);
      const wide = overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1;
      const high = overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 1;
      if (wide || high) lost.push(`${node.className}: ${node.textContent.trim().slice(0, 40)}`);
    }
    return lost;
  });

/**
 * Controls of the transport that lie on each other, or of which a part is outside the window.
 * @param {Page} page
 */
const tangled = (page) =>
  lab(page).evaluate((element) => {
    const bar = element.shadowRoot?.querySelector('.transport');
    const boxes = [...(bar?.querySelectorAll('button, select, .scrub') ?? [])]
      .filter((node) => node.checkVisibility())
      .map((node) => ({ name: node.className, box: node.getBoundingClientRect() }));
    const outside = boxes.filter(({ box }) => box.left < 0 || box.right > innerWidth);
    const touching = boxes.flatMap(({ name, box }, k) =>
      boxes
        .slice(k + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map((other) => `${name} on ${other.name}`),
    );
    return [...outside.map(({ name }) => `${name} outside`), ...touching];
  });

for (const { width, height } of windows) {
  test.describe(`at 200 % in a window of ${width} × ${height}`, () => {
    test.use({
      viewport: { width: width / 2, height: height / 2 },
      deviceScaleFactor: 2,
      contextOptions: { reducedMotion: 'reduce' },
    });

    for (const lang of languages) {
      test(`nothing is lost and the transport stays in order, ${lang}`, async ({ page }) => {
        for (const { chapter, card } of cards) {
          await open(page, { chapter, card, lang });
          await step(page, 'update');
          await drawn(page);
          await expectNoSidewaysScroll(page, card);
          expect.soft(await lostTexts(page), card).toEqual([]);
          expect.soft(await tangled(page), card).toEqual([]);
        }
      });
    }

    test('the card can be read and its action pressed', async ({ page }) => {
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
      await expect(lab(page).locator('.printed code').last()).toHaveText('epoch 3, loss 0.000047');
    });
  });
}
