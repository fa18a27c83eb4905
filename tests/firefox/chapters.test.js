import { describe, expect, test } from 'vitest';
import { chapterIds, languages, languagesInTurn, readCards } from '../contents/chapters.js';
import { drawn, executablePath, pageOfEachTest, step, until } from './browser.js';
/** @import { Page } from 'puppeteer-core' */

describe.skipIf(!executablePath)('chapters in Firefox', () => {
  const opened = pageOfEachTest();

  /** A surface and the fonts come after the first drawing. */
  const patient = { interval: 30, timeout: 20_000 };

  /**
   * How many pixels are painted of the picture with the fewest; 0 where there is no picture.
   * @param {Page} page
   */
  const leastPainted = (page) =>
    page.evaluate(() => {
      const root = document.querySelector('gradient-walk')?.shadowRoot;
      const counts = [...(root?.querySelectorAll('figure') ?? [])].map((figure) => {
        const inside = figure.querySelector('.scene')?.shadowRoot;
        const canvas = inside?.querySelector('canvas');
        const { width = 1, height = 1 } = canvas ?? {};
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        return [...pixels].filter((value, k) => k % 4 === 3 && value > 0).length;
      });
      return counts.length > 0 ? Math.min(...counts) : 0;
    });

  /** How far the page scrolls sideways when it has this width. @param {number} width */
  async function excessAt(width) {
    const { page } = opened;
    await page.setViewport({ width, height: 900 });
    // The size is measured, the layout drawn, its pictures, their captions.
    await drawn(page);
    await drawn(page);
    return page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  describe.each(chapterIds)('"%s"', (id) => {
    test.each(languages)('opens in %s, draws, takes a step, scrolls one way', async (lang) => {
      const { page, go } = opened;
      await go({ chapter: id, lang });
      const title = await page.evaluate(
        () =>
          document.querySelector('gradient-walk')?.shadowRoot?.querySelector('h2')?.textContent ??
          '',
      );
      expect(/\p{Script=Han}/u.test(title)).toBe(lang === 'zh');
      await expect.poll(() => leastPainted(page), patient).toBeGreaterThan(500);
      const fonts = () =>
        page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
      const message = 'fonts of the formulas';
      await expect.poll(fonts, { ...patient, message }).toBeGreaterThan(0);
      const { step: at, totalSteps, chapter } = await step(page, 'update');
      expect(chapter).toBe(id);
      // Some have no updates, and some open at the end of their run.
      expect([0, 1, totalSteps]).toContain(at);
      expect(at > 0).toBe(totalSteps > 0);
      for (const width of [768, 360]) expect(await excessAt(width), `${width} px`).toBe(0);
    });

    const [lang] = languagesInTurn(chapterIds.indexOf(id));
    test(`every card opens with its pictures, in ${lang}`, async () => {
      const { page, go } = opened;
      await go({ chapter: id, lang });
      const cards = await readCards(id, lang);
      for (const { id: next } of cards.slice(1)) {
        await page.evaluate(() => {
          const ways = document
            .querySelector('gradient-walk')
            ?.shadowRoot?.querySelectorAll('.way');
          const last = [...(ways ?? [])].at(-1);
          if (last instanceof HTMLElement) last.click();
        });
        await until(
          page,
          ({ card, index }) => {
            const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
            const root = lab.shadowRoot;
            const entry = root.querySelectorAll('details.cards li button')[index];
            // It is drawn in the frame after it is open.
            return (
              lab.getState().card === card &&
              entry?.getAttribute('aria-current') === 'step' &&
              !root.querySelector('.drawing svg.sketch') &&
              !root.querySelector('span.value:not(.filled)')
            );
          },
          { card: next, index: cards.findIndex((card) => card.id === next) },
        );
      }
    });
  });
});
