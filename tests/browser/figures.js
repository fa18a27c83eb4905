import { expect } from './fixture.js';
import { eventually } from './lab.js';
/** @import { Page } from '@playwright/test' */

/**
 * What each figure on the screen shows: how many of its canvas' pixels are painted, and how much text
 * its own DOM has.
 * @param {Page} page
 * @returns {Promise<{title: string, small: boolean, painted: number, written: number,
 *   sentence: string}[]>}
 */
export const figuresOf = (page) =>
  page.locator('gradient-walk figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const inside = figure.querySelector('.scene')?.shadowRoot;
      const canvases = [...(inside?.querySelectorAll('canvas') ?? [])];
      const painted = canvases.map((canvas) => {
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        let count = 0;
        for (let at = 3; at < pixels.length; at += 4) if (pixels[at] > 0) count++;
        return count;
      });
      return {
        title: figure.querySelector('figcaption b')?.textContent ?? '',
        small: figure.matches('.small'),
        painted: painted.reduce((sum, count) => sum + count, 0),
        written: inside?.querySelector('.container')?.textContent?.trim().length ?? 0,
        sentence: figure.querySelector(':scope > p.sr')?.textContent?.trim() ?? '',
      };
    }),
  );

/** Every figure has drawn or written something, and says in a sentence what. @param {Page} page */
export async function expectFilledFigures(page) {
  await eventually(async () => {
    const empty = (await figuresOf(page)).filter(
      ({ small, painted, written, sentence }) =>
        (painted < (small ? 100 : 500) && written < 40) || sentence.length < 8,
    );
    return empty;
  }).toEqual([]);
}

/**
 * A fingerprint of every canvas pixel of a figure, to see that a picture answers.
 * @param {Page} page
 * @param {number} at  which figure
 */
export const inkOf = (page, at) =>
  page
    .locator('gradient-walk figure')
    .nth(at)
    .evaluate((figure) => {
      const inside = figure.querySelector('.scene')?.shadowRoot;
      let hash = 0;
      for (const canvas of inside?.querySelectorAll('canvas') ?? []) {
        const { width, height } = canvas;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        for (let k = 0; k < pixels.length; k++) hash = (Math.imul(hash, 31) + pixels[k]) | 0;
      }
      return hash;
    });

/**
 * The numbers of a figure, read off its table.
 * @param {Page} page
 * @param {number} at  which figure
 * @returns {Promise<{columns: number, rows: number, text: string}>}
 */
export async function tableOf(page, at) {
  const figure = page.locator('gradient-walk figure').nth(at);
  const toggle = figure.locator('figcaption button.tool');
  await toggle.click();
  const table = figure.locator('.data-table');
  await expect(table).toBeVisible();
  const found = await table.evaluate((element) => ({
    columns: element.querySelectorAll('th').length,
    rows: element.querySelectorAll('tbody tr').length,
    text: element.textContent ?? '',
  }));
  await toggle.click();
  await expect(table).toHaveCount(0);
  return found;
}
