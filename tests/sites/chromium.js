import { chromium as driver } from '@playwright/test';
import { chromium as executable } from '../../web/tooling/tools.js';
/** @import { Way } from './content.js' */
/** @import { Browser, Locator, Page } from '@playwright/test' */

/** As in tests/browser; nothing but this machine can be reached. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export const launch = () =>
  driver.launch({ executablePath: executable() ?? undefined, args: FLAGS });

/**
 * A page that notes what goes wrong in it and in its frames: errors in the console, exceptions, files
 * that are not there, hosts that nobody spoke of.
 * @param {Browser} browser
 * @param {string[]} origins  that may be asked
 */
export async function openPage(browser, origins) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  // A machine that builds at the same time is slower, not wrong.
  page.setDefaultNavigationTimeout(60_000);
  /** @type {string[]} */
  const errors = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => errors.push(`thrown: ${error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !origins.some((own) => own === origin))
      errors.push(`another host: ${request.url()}`);
  });
  return { context, page, errors };
}

/**
 * The elements of a page, in its frames or in the page itself.
 * @param {Page} page
 * @param {Way} way
 * @param {number} [index]
 * @returns {Locator}
 */
export const labOf = (page, way, index = 0) =>
  way === 'frame'
    ? frameOf(page, index).contentFrame().locator('gradient-walk')
    : page.locator('gradient-walk').nth(index);

/** @param {Page} page @param {number} [index] */
export const frameOf = (page, index = 0) => page.locator('iframe[data-gradient-walk]').nth(index);

/** @param {Locator} lab @returns {Promise<any>} */
export const stateOf = (lab) => lab.evaluate((element) => /** @type {any} */ (element).getState());

/** One update; resolves when the run is there. @param {Locator} lab @returns {Promise<any>} */
export const step = (lab) =>
  lab.evaluate(async (element) => {
    await /** @type {any} */ (element).step('update');
    return /** @type {any} */ (element).getState();
  });

/** What the lab is drawn in. @param {Locator} lab @returns {Promise<{theme: string, lang: string}>} */
export const looksOf = (lab) =>
  lab.evaluate((element) => {
    /** @type {HTMLElement | null | undefined} */
    const root = element.shadowRoot?.querySelector('.gw');
    return { theme: root?.dataset.theme ?? '', lang: root?.lang ?? '' };
  });

/** To the next card, by its button and a key: a page that scrolls smoothly moves under the mouse. @param {Locator} lab */
export const nextCard = (lab) => lab.locator('button.way').last().press('Enter');

/** Bytes of JavaScript objects that can still be reached. @param {Page} page */
export async function heapOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}
