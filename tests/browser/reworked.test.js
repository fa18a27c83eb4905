import { expect, test } from './fixture.js';
import { eventually, lab, open, stateOf, step } from './lab.js';
/** @import { Page } from '@playwright/test' */

/** A page that the reader's browser works over: translated, in forced colours. */

/**
 * What translators do: each text node that may be translated gives its place to a `font` with other words.
 * @param {Page} page
 */
const translate = (page) =>
  page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('gradient-walk')?.shadowRoot);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || parent.closest('[translate="no"], style')) continue;
      const font = document.createElement('font');
      font.textContent = `«${text.data}»`;
      text.replaceWith(font);
    }
  });

test('in a page that the browser has translated the lab goes on telling the truth', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'question' });
  await translate(page);
  await expect(lab(page).locator('.card h2')).toContainText('«');
  await step(page, 'update');
  await eventually(async () => (await stateOf(page)).step).toBe(1);
  await expect(lab(page).locator('.stage')).toContainText(/1\D+300/);
  const { parameters } = await stateOf(page);
  const [[w1]] = /** @type {number[][]} */ (parameters.w);
  await expect(lab(page).locator('.stage')).toContainText(w1.toFixed(4).replace('-', '−'));

  await lab(page).locator('.onward .way').last().click();
  await expect(lab(page).locator('.card h2')).toHaveText('Data we made ourselves');
});

test('in forced colours what is chosen looks chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, { chapter: 'scratch', card: 'three-epochs' });
  const face = (/** @type {string} */ name) =>
    lab(page)
      .getByRole('button', { name, exact: true })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  const [log, linear] = ['log', 'linear'];
  const [chosen, other] = [await face(log), await face(linear)];
  expect(chosen).not.toBe(other);
  await lab(page).getByRole('button', { name: linear, exact: true }).click();
  await eventually(() => face(linear)).toBe(chosen);
  expect(await face(log)).toBe(other);
});
