import {
  chapterIds,
  languagesInTurn,
  plainText,
  readCards,
  scenesOf,
  walksOf,
} from '../contents/chapters.js';
import { doCard } from './do-card.js';
import { expectFilledFigures, tableOf } from './figures.js';
import { expect, test } from './fixture.js';
import {
  drawn,
  eventually,
  expectNoSidewaysScroll,
  formulasDressed,
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
  wordsIn,
  wide,
} from './lab.js';
import { brokenLines, cutFormulas, cutTabs } from './order.js';
/** @import { Card } from '../../web/tooling/chapter-types.js' */
/** @import { Page } from '@playwright/test' */

/**
 * Every chapter: walked by its actions in one language, and opened card by card on a phone in the other.
 */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

for (const [turn, id] of chapterIds.entries()) {
  const [lang, other] = languagesInTurn(turn);
  const cards = await readCards(id, lang);
  const translated = await readCards(id, other);

  for (const { from, part } of walksOf(cards)) {
    const which = `cards ${from + 1} to ${from + part.length} of "${id}"`;
    test(`${which} show their pictures and are done by their actions, in ${lang}`, async ({
      page,
    }) => {
      await recordEvents(page);
      await open(page, { chapter: id, card: part[0].id, lang });
      for (const [at, card] of part.entries()) {
        await test.step(card.id, async () => {
          await expectText(page, card, lang);
          await expect(lab(page).locator('figure')).toHaveCount(Math.max(1, scenesOf(card).length));
          await drawn(page);
          await expectFilledFigures(page);
          await doCard(page, card, { chapter: id, lang });
          // What stands in each table is known in Node: tests/unit/scenes/pictures.test.js. A measurement
          // has one when it was made.
          if (from + at === 0) await expectTable(page, 0);
          await expectFilledFigures(page);
          const goesOn = card !== cards.at(-1) || id !== chapterIds.at(-1);
          await expectDone(page, card.id, goesOn);
          expect(nonsense.exec(await textOf(page))?.[0]).toBe(undefined);
          for (const size of [tablet, phone, wide]) {
            await page.setViewportSize(size);
            await expectNoSidewaysScroll(page, `${card.id}, ${size.width} px`);
            if (size === phone) expect.soft(await cutTabs(page), 'tabs that are cut').toEqual([]);
          }
          if (card !== part.at(-1)) await lab(page).locator('.onward .way').last().click();
        });
      }
    });
  }

  test.describe('on a phone', () => {
    test.use({ viewport: phone });

    for (const { from, part } of walksOf(translated)) {
      const which = `cards ${from + 1} to ${from + part.length} of "${id}"`;
      test(`${which} can be read, and each of their pictures chosen, in ${other}`, async ({
        page,
      }) => {
        await open(page, { chapter: id, card: part[0].id, lang: other });
        await formulasDressed(page);
        for (const card of part) {
          await test.step(card.id, async () => {
            await expectText(page, card, other);
            await choosePictures(page, scenesOf(card).length);
            await expectNoSidewaysScroll(page, card.id);
            expect.soft(await cutFormulas(page), 'formulas that are cut').toEqual([]);
            expect.soft(await brokenLines(page), 'code that goes on left of it').toEqual([]);
            expect(nonsense.exec(await textOf(page))?.[0]).toBe(undefined);
            if (card !== part.at(-1)) await lab(page).locator('.onward .way').last().click();
          });
        }
      });
    }
  });
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
  await stateIs(page, { card: 'limit', step: 0 });
  await drawn(page);
  const done = (await toldEvents(page, 'done')).map(({ detail }) => detail.card);
  expect(done).not.toContain('limit');
});

for (const lang of languages) {
  test(`the header of a phone always shows the loss, ${lang}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await open(page, { chapter: 'scratch', card: 'noise-floor', lang });
    await step(page, 'update');
    await expectWholeLoss(page, 'alone');
    await lab(page).evaluate((/** @type {any} */ element) => element.set({ seed: 7 }));
    await expect(lab(page).locator('.notice')).toBeVisible();
    await expectWholeLoss(page, 'beside what just happened');
    await step(page, 'update');
    await lab(page).locator('.onward .way').last().click();
    await expect(lab(page).locator('.own-run')).toBeVisible();
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await expectWholeLoss(page, `beside the way back, ${width} px`);
    }
  });
}

test('a card opens as its text says, and the run left on another comes back with one press', async ({
  page,
}) => {
  await open(page, { chapter: 'by-hand', card: 'second-data' });
  const there = await stateIs(page, { status: 'done', step: 1000, canUndo: false });
  expect(there.run.settings).toMatchObject({ x: [1, 1.5, 3] });
  await expect(lab(page).locator('.notice')).toHaveCount(0);
  const chip = lab(page).getByRole('button', { name: wordsIn('en')('stage.own-run'), exact: true });
  await expect(chip).toHaveCount(0);
  await lab(page).locator('.onward .way').first().click();
  await stateIs(page, { card: 'which-loss', step: 0, length: 0 });
  await step(page, 'update');
  await lab(page).locator('.onward .way').last().click();
  await stateIs(page, { card: 'second-data', step: 1000 });
  await chip.click();
  await stateIs(page, { card: 'second-data', step: 1 });
  await expect(chip).toHaveCount(0);
});

/** Its number is not cut, and nothing lies on it. @param {Page} page @param {string} when */
async function expectWholeLoss(page, when) {
  await drawn(page);
  const number = lab(page).locator('.sentence .loss');
  const seen = await number.evaluate((node) => {
    const { left, right, top, height } = node.getBoundingClientRect();
    const root = /** @type {ShadowRoot} */ (node.getRootNode());
    const on = (/** @type {number} */ x) => root.elementFromPoint(x, top + height / 2) === node;
    return on(left + 6) && on(right - 1);
  });
  expect(seen, when).toBe(true);
}

/** @param {Page} page @param {number} at  which figure */
async function expectTable(page, at) {
  const table = await tableOf(page, at);
  expect.soft(table.rows, 'rows of the table').toBeGreaterThan(0);
  expect(table.columns, 'columns of the table').toBeGreaterThan(1);
  expect(table.text).not.toMatch(nonsense);
}

/**
 * Where there is room for one picture at a time: each is filled when its tab is pressed.
 * @param {Page} page
 * @param {number} count
 */
async function choosePictures(page, count) {
  const tabs = lab(page).locator('.picture-tabs button');
  await expect(tabs).toHaveCount(count > 1 ? count : 0);
  for (let k = 0; k < Math.max(1, count); k++) {
    if (count > 1) {
      await tabs.nth(k).click();
      await expect(tabs.nth(k)).toHaveAttribute('aria-pressed', 'true');
    }
    await drawn(page);
    await expect(lab(page).locator('figure')).toHaveCount(1);
    await expectFilledFigures(page);
  }
}

/**
 * Title and words of the card are there, in its language, and every live number has been filled in.
 * @param {Page} page
 * @param {Card} card
 * @param {'zh' | 'en'} lang
 */
async function expectText(page, card, lang) {
  await expect(lab(page).locator('h2').first()).toHaveText(plainText(card.title));
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
 * @param {Page} page
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
