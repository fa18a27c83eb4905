import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chapters } from '../../chapters/index.js';
import { chromium } from '../tools.js';

/** Of an oEmbed thumbnail, in CSS pixels. */
const SIZE = { width: 1200, height: 675 };
const LANGUAGES = ['zh', 'en'];

/**
 * Takes the picture of each chapter, in each language, out of its own page as it was just built: what a
 * platform shows beside a link, and what a printed page can show instead of the lab.
 * @param {string} folder  with <chapter>.html; gets <chapter>.<lang>.png
 */
export async function renderPosters(folder) {
  const executablePath = chromium();
  if (!executablePath) {
    console.log('   no posters: they need Chromium (CHROMIUM=… names one)');
    return;
  }
  const { chromium: driver } = await import('@playwright/test');
  const browser = await driver.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
    for (const { id, poster } of chapters) {
      for (const lang of LANGUAGES) {
        const query = new URLSearchParams({ lang, card: poster.card, ...poster.query });
        query.set('theme', 'light');
        query.set('hide', 'transport,parameters');
        query.set('start', 'eager');
        const file = pathToFileURL(path.join(folder, `${id}.html`));
        await page.goto(`${file.href}?${query}`);
        await page.evaluate(walkTo, poster.updates);
        await page.waitForFunction(isDrawn);
        await page.screenshot({ path: path.join(folder, `${id}.${lang}.png`) });
      }
    }
  } finally {
    await browser.close();
  }
}

/** In the page: so many updates. @param {number} updates */
async function walkTo(updates) {
  const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
  await lab.wake();
  for (let k = 0; k < updates; k++) await lab.step('update');
}

/** In the page: no picture is a sketch any more, and the formulas have their fonts. */
function isDrawn() {
  const root = document.querySelector('gradient-walk')?.shadowRoot;
  const figures = root?.querySelectorAll('figure').length ?? 0;
  return (
    figures > 0 && !root?.querySelector('.drawing svg.sketch') && document.fonts.status === 'loaded'
  );
}
