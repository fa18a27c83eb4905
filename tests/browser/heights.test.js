import { heights, widths } from '../../web/chapters/heights.js';
import { isDrawn, measureCard } from '../../web/tooling/measure-heights.js';
import { expect, test } from './fixture.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A few lines of text more or less. */
const NEAR = 60;

test('the table of heights is of the cards as they are now: npm run measure', async ({ page }) => {
  await page.setViewportSize({ width: widths[0], height: 800 });
  for (const card of Object.keys(heights['by-hand']).slice(0, 3)) {
    let highest = widths.map(() => 0);
    for (const lang of ['zh', 'en']) {
      await page.goto(`embed/1/by-hand.html?lang=${lang}&start=eager&card=${card}`);
      await page.waitForFunction(isDrawn);
      const now = await measureCard(page, card);
      highest = highest.map((height, k) => Math.max(height, now[k]));
    }
    highest.forEach((height, k) => {
      const away = Math.abs(height - heights['by-hand'][card][k]);
      expect(away, `${card} at ${widths[k]} px: ${height}`).toBeLessThanOrEqual(NEAR);
    });
  }
});
