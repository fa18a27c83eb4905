import fs from 'node:fs';
import { inRoot } from '../../web/tooling/paths.js';
import { chapterIds } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import { drawn, eventually, frames, lab, languages, open, stateOf, step, wordsIn } from './lab.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {'light' | 'dark'} Theme
 */

const axe = fs.readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
/** In the dark only colours differ, and those of the tablet are the others'. */
const widths = { light: [1440, 768, 360], dark: [1440, 360] };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A card for each kind of thing a card can have, and each chapter's first. */
const cards = [
  { chapter: 'descent', card: 'downhill', has: 'a choice, the curve' },
  { chapter: 'descent', card: 'bowl', has: 'surface, contour and loss curve' },
  { chapter: 'by-hand', card: 'by-eye', has: 'an entry, points to drag' },
  { chapter: 'by-hand', card: 'which-loss', has: 'a setting on the card' },
  { chapter: 'scratch', card: 'question', has: 'a run' },
  { chapter: 'scratch', card: 'data', has: 'code, scatter plots' },
  { chapter: 'scratch', card: 'minibatches', has: 'the rows of the data' },
  { chapter: 'scratch', card: 'one-update', has: 'one update taken apart' },
  { chapter: 'scratch', card: 'gradient', has: 'arrows' },
  { chapter: 'scratch', card: 'three-epochs', has: 'printed lines' },
  { chapter: 'scratch', card: 'forgotten-lines', has: 'switches and presets' },
];

/**
 * What axe-core objects to, in all shadow trees.
 * @param {Page} page
 * @param {Theme} [theme]  in the dark only the colours differ
 * @returns {Promise<string[]>}
 */
async function objections(page, theme = 'light') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async (only) => {
      const { violations } = await /** @type {any} */ (window).axe.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
      });
      return violations.flatMap((/** @type {any} */ { id, nodes }) =>
        nodes.map(
          (/** @type {any} */ { target, failureSummary }) =>
            `${id}: ${target.flat().at(-1)} ${failureSummary.split('\n')[1] ?? ''}`,
        ),
      );
    },
    theme === 'dark' ? ['color-contrast', 'link-in-text-block'] : null,
  );
}

/**
 * @param {Page} page
 * @param {Theme} theme
 * @param {string} what
 */
async function expectNoObjections(page, theme, what) {
  for (const width of widths[theme]) {
    await page.setViewportSize({ width, height: 900 });
    await frames(page, 4);
    await drawn(page);
    expect.soft(await objections(page, theme), `${what}, ${width} px`).toEqual([]);
  }
}

/** @param {Page} page @param {string} card */
async function openCard(page, card) {
  await lab(page).evaluate((element, id) => element.setAttribute('card', id), card);
  await eventually(async () => (await stateOf(page)).card).toBe(card);
  await drawn(page);
}

test('axe would find a nameless button and pale text inside the element and its pictures', async ({
  page,
}) => {
  await open(page, { chapter: 'descent' });
  await lab(page).evaluate((element) => {
    const own = element.shadowRoot?.querySelector('.gw');
    const picture = element.shadowRoot?.querySelector('.scene')?.shadowRoot;
    for (const place of [own, picture]) place?.append(document.createElement('button'));
    const title = own?.querySelector('h2');
    if (title) title.style.color = '#cccccc';
  });
  const found = (await objections(page)).map((text) => text.split(':')[0]);
  expect(found.sort()).toEqual(['button-name', 'button-name', 'color-contrast']);
});

for (const lang of languages) {
  for (const theme of /** @type {Theme[]} */ (['light', 'dark'])) {
    for (const chapter of chapterIds) {
      test(`axe finds nothing in "${chapter}", ${lang}, ${theme}`, async ({ page }) => {
        test.slow();
        const words = wordsIn(lang);
        await open(page, { chapter, lang, theme });
        await step(page, 'micro');
        for (const { card, has } of cards.filter((row) => row.chapter === chapter)) {
          await openCard(page, card);
          await expectNoObjections(page, theme, `${card} (${has})`);
        }
        if (chapter !== 'scratch') return;
        await lab(page).locator('figcaption button.tool').first().click();
        await expect(lab(page).locator('.data-table')).toBeVisible();
        await expectNoObjections(page, theme, 'the table of a picture');
        await lab(page)
          .getByRole('button', { name: words('settings.title') })
          .click();
        await expect(lab(page).locator('section.settings')).toBeVisible();
        await expectNoObjections(page, theme, 'the settings');
      });
    }

    test(`axe finds nothing on the first screen, in help and where a run diverged, ${lang}, ${theme}`, async ({
      page,
    }) => {
      test.slow();
      await open(page, { lang, theme });
      await expectNoObjections(page, theme, 'first screen');
      await page.setViewportSize({ width: 1440, height: 900 });
      await frames(page, 4);
      await page.getByRole('button', { name: wordsIn(lang)('app.help') }).click();
      await expect(lab(page).getByRole('dialog')).toBeVisible();
      expect.soft(await objections(page, theme), 'help').toEqual([]);
      await open(page, { chapter: 'scratch', card: 'learning-rates', lr: 2, lang, theme });
      await step(page, 'run');
      await expect(lab(page).locator('.diverged')).toBeVisible();
      await expectNoObjections(page, theme, 'a diverged run');
    });
  }
}
