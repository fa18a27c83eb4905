import fs from 'node:fs';
import { inRoot } from '../../web/tooling/paths.js';
import { byChapter, readCover, readSettingsCover } from '../contents/cover.js';
import { expect, test } from './fixture.js';
import { drawn, lab, languages, open, openCard, step, wordsIn } from './lab.js';
/** @import { Page } from '@playwright/test' */

/** @typedef {'light' | 'dark'} Theme */

const axe = fs.readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
/** In the dark only colours differ, and those of the tablet are the others'. @type {[Theme, number][]} */
const looks = [
  ['light', 1440],
  ['light', 768],
  ['light', 360],
  ['dark', 360],
  ['dark', 1440],
];

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

/** The page follows the system's theme. @param {Page} page @param {string} what */
async function expectNoObjections(page, what) {
  for (const [theme, width] of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    await expect(lab(page).locator('.gw')).toHaveAttribute('data-theme', theme);
    await drawn(page, 4);
    expect.soft(await objections(page, theme), `${what}, ${width} px, ${theme}`).toEqual([]);
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
  for (const { chapter, cards } of chapters) {
    test(`axe finds nothing in "${chapter}", ${lang}`, async ({ page }) => {
      await open(page, { chapter, lang });
      await step(page, 'micro');
      for (const { card, has } of cards) {
        await openCard(page, card);
        await expectNoObjections(page, `${card} (${has.join(', ')})`);
      }
    });
  }

  for (const chapter of withSettings) {
    test(`axe finds nothing in the settings of "${chapter}" and in a table, ${lang}`, async ({
      page,
    }) => {
      await open(page, { chapter, lang });
      await step(page, 'micro');
      await lab(page).locator('figcaption button.tool').first().click();
      await expect(lab(page).locator('.data-table')).toBeVisible();
      await expectNoObjections(page, 'the table of a picture');
      await lab(page)
        .getByRole('button', { name: wordsIn(lang)('settings.title') })
        .click();
      await expect(lab(page).locator('section.settings')).toBeVisible();
      await expectNoObjections(page, 'the settings');
    });
  }

  test(`axe finds nothing on the first screen and where a run diverged, ${lang}`, async ({
    page,
  }) => {
    await open(page, { lang });
    await expectNoObjections(page, 'first screen');
    await open(page, { chapter: 'scratch', card: 'learning-rates', lr: 2, lang });
    await step(page, 'run');
    await expect(lab(page).locator('.diverged')).toBeVisible();
    await expectNoObjections(page, 'a diverged run');
  });

  for (const theme of /** @type {Theme[]} */ (['light', 'dark'])) {
    test(`axe finds nothing in help, ${lang}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await open(page, { lang });
      await page.getByRole('button', { name: wordsIn(lang)('app.help') }).click();
      await expect(lab(page).getByRole('dialog')).toBeVisible();
      expect(await objections(page, theme)).toEqual([]);
    });
  }
}
