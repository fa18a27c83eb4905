import { chapterIds, readCards } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import { eventually, lab, languages, open, openCard } from './lab.js';
/** @import { Page } from '@playwright/test' */

/** A small laptop, without what its browser takes away. */
const laptop = { width: 1280, height: 720 };

/**
 * What a card asks the reader to do, and how many pixels of it lie below the bar with the ways on: of a
 * question its words, what it is answered with and its button, else the first button that does something.
 * @param {Page} page
 */
const belowTheBar = (page) =>
  lab(page).evaluate((element) => {
    const card = element.shadowRoot?.querySelector('.card');
    const check = card?.querySelector('form.check');
    const things = check
      ? [...check.querySelectorAll('.question, .choices-list, .entry, .answer')]
      : [...(card?.querySelectorAll('.go .primary, .go button') ?? [])].slice(0, 1);
    const bar = card?.querySelector('.onward')?.getBoundingClientRect().top ?? 0;
    const bottoms = things.map((thing) => thing.getBoundingClientRect().bottom);
    return Math.max(0, Math.ceil(Math.max(...bottoms, 0) - bar));
  });

for (const lang of languages) {
  for (const chapter of chapterIds) {
    test(`on a small laptop nothing to do lies below the fold: ${chapter}, ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize(laptop);
      await open(page, { chapter, lang });
      for (const { id, blocks } of await readCards(chapter, lang)) {
        await openCard(page, id);
        if (blocks.some(({ type }) => type === 'check'))
          await expect(lab(page).locator('form.check').first()).toBeVisible();
        await eventually(() => belowTheBar(page), `pixels of "${id}" below the bar`).toBe(0);
      }
    });
  }
}
