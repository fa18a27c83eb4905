import puppeteer from 'puppeteer-core';
import { firefox as executable } from '../../web/tooling/tools.js';
/** @import { Driver } from './plain-checks.js' */

/** Firefox by WebDriver BiDi, as in tests/firefox. @returns {Promise<Driver>} */
export async function firefox() {
  const executablePath = executable() ?? undefined;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  return {
    async open(address) {
      await page.goto(address);
    },
    evaluate(read, place = 'page') {
      const inside = page.frames().find((frame) => frame.parentFrame() !== null);
      if (place === 'frame' && !inside) throw new Error('there is no frame');
      return (place === 'frame' && inside ? inside : page.mainFrame()).evaluate(read);
    },
    errors: async () => errors,
    close: () => browser.close(),
  };
}
