import fs from 'node:fs';
import { inRoot } from '../../web/tooling/paths.js';
import { byChapter, readCover, readSettingsCover } from '../contents/cover.js';
import { expect, test } from './fixture.js';
import { drawn, frames, lab, languages, open, openCard, step, wordsIn } from './lab.js';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {'light' | 'dark'} Theme
 */

const axe = fs.readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
/** In the dark only colours differ, and those of the tablet are the others'. */
const widths = { light: [1440, 768, 360], dark: [1440, 360] };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const chapters = byChapter(await readCover());
const withSettings = await readSettingsCover();

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
    for (const { chapter, cards } of chapters) {
      test(`axe finds nothing in "${chapter}", ${lang}, ${theme}`, async ({ page }) => {
        await open(page, { chapter, lang, theme });
        await step(page, 'micro');
        for (const { card, has } of cards) {
          await openCard(page, card);
          await expectNoObjections(page, theme, `${card} (${has.join(', ')})`);
        }
      });
    }

    for (const chapter of withSettings) {
      test(`axe finds nothing in the settings of "${chapter}" and in a table, ${lang}, ${theme}`, async ({
        page,
      }) => {
        await open(page, { chapter, lang, theme });
        await step(page, 'micro');
        await lab(page).locator('figcaption button.tool').first().click();
        await expect(lab(page).locator('.data-table')).toBeVisible();
        await expectNoObjections(page, theme, 'the table of a picture');
        await lab(page)
          .getByRole('button', { name: wordsIn(lang)('settings.title') })
          .click();
        await expect(lab(page).locator('section.settings')).toBeVisible();
        await expectNoObjections(page, theme, 'the settings');
      });
    }

    test(`axe finds nothing on the first screen, in help and where a run diverged, ${lang}, ${theme}`, async ({
      page,
    }) => {
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
