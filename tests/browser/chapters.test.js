import { chapterIds, plainText, readCards, scenesOf } from './contents.js';
import { doCard } from './do-card.js';
import { expectFilledFigures, tablesOf } from './figures.js';
import { expect, test } from './fixture.js';
import {
  drawn,
  eventually,
  expectNoSidewaysScroll,
  lab,
  languages,
  nonsense,
  open,
  phone,
  recordEvents,
  tablet,
  textOf,
  toldEvents,
  wide,
} from './lab.js';

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

for (const id of chapterIds) {
  for (const lang of languages) {
    test(`every card of "${id}" in ${lang} opens, shows its pictures, and is done by its action`, async ({
      page,
    }) => {
      test.slow();
      await recordEvents(page);
      const cards = await readCards(id, lang);
      await open(page, { chapter: id, lang });
      for (const [index, card] of cards.entries()) {
        await test.step(card.id, async () => {
          const title = lab(page).locator('h2').first();
          await expect(title).toHaveText(plainText(card.title));
          await expectText(page, card, lang);
          await expect(lab(page).locator('figure')).toHaveCount(Math.max(1, scenesOf(card).length));
          await drawn(page);
          await expectFilledFigures(page);
          for (const table of await tablesOf(page)) {
            expect.soft(table.rows, 'rows of the table').toBeGreaterThan(0);
            expect(table.columns, 'columns of the table').toBeGreaterThan(1);
            expect(table.text).not.toMatch(nonsense);
          }
          await doCard(page, card, lang);
          await expectFilledFigures(page);
          const goesOn = index + 1 < cards.length || id !== chapterIds.at(-1);
          await expectDone(page, card.id, goesOn);
          expect(nonsense.exec(await textOf(page))?.[0]).toBe(undefined);
          for (const size of [tablet, phone, wide]) {
            await page.setViewportSize(size);
            await expectNoSidewaysScroll(page, `${card.id}, ${size.width} px`);
          }
          if (index + 1 < cards.length) await lab(page).locator('.onward .way').last().click();
        });
      }
    });
  }
}

/**
 * The words of the card are there, in its language, and every live number has been filled in.
 * @param {import('@playwright/test').Page} page
 * @param {import('./contents.js').Card} card
 * @param {'zh' | 'en'} lang
 */
async function expectText(page, card, lang) {
  const prose = lab(page).locator('.card .prose');
  await expect(prose).toHaveCount(card.blocks.filter(({ type }) => type === 'html').length);
  const text = (await prose.allTextContents()).join(' ');
  expect(text.length, 'length of the text').toBeGreaterThan(40);
  expect(/\p{Script=Han}/u.test(text), 'Chinese words in it').toBe(lang === 'zh');
  const numbers = lab(page).locator('.card span.value');
  await expect(lab(page).locator('.card span.value:not(.filled)')).toHaveCount(0);
  await eventually(async () =>
    (await numbers.allTextContents()).filter((number) => !/\d/.test(number)),
  ).toEqual([]);
}

/**
 * The element says so once, and the way on is the filled button now.
 * @param {import('@playwright/test').Page} page
 * @param {string} card
 * @param {boolean} goesOn  there is a card or a chapter after it
 */
async function expectDone(page, card, goesOn) {
  await eventually(async () => {
    const done = await toldEvents(page, 'done');
    return done.filter(({ detail }) => detail.card === card).length;
  }).toBe(1);
  const onward = lab(page).locator('.onward .way.primary');
  if (goesOn) await expect(onward).toBeVisible();
  else await expect(onward).toHaveCount(0);
}
