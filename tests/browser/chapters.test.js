import { chapterIds, plainText, readCards, scenesOf } from '../contents/chapters.js';
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
  stateIs,
  step,
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

test('a run that ends after its card was left does not count for the next one', async ({
  page,
}) => {
  await recordEvents(page);
  await open(page, { chapter: 'by-hand', card: 'thousand' });
  // Both ask for a run to its end. Pressed in one task, so that the engine answers later.
  await lab(page).evaluate((element) => {
    const press = (/** @type {string} */ name) =>
      element.shadowRoot?.querySelector(name)?.dispatchEvent(new MouseEvent('click'));
    press('.go button');
    press('.onward .way:last-child');
  });
  await stateIs(page, { card: 'limit', step: 1000 });
  await drawn(page);
  const done = (await toldEvents(page, 'done')).map(({ detail }) => detail.card);
  expect(done).not.toContain('limit');
});

test('a card about another run than the one before opens with it', async ({ page }) => {
  await open(page, { chapter: 'by-hand', card: 'coincidence' });
  const there = await stateIs(page, { status: 'done', step: 1000 });
  expect(there.run.settings).toMatchObject({ x: [1, 1.5, 3] });
  await expect(lab(page).locator('.notice')).toHaveCount(0);
  // A run that is that one already stays where it is.
  await step(page, 'run');
  await lab(page).evaluate((element) => /** @type {any} */ (element).reset());
  await lab(page).locator('.onward .way').first().click();
  await lab(page).locator('.onward .way').last().click();
  await stateIs(page, { card: 'coincidence', step: 0, length: 1000 });
});

/**
 * The words of the card are there, in its language, and every live number has been filled in.
 * @param {import('@playwright/test').Page} page
 * @param {import('../contents/chapters.js').Card} card
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
