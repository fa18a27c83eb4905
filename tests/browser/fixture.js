import { expect, test as base } from '@playwright/test';
/** @import { BrowserContext, Fixtures, PlaywrightTestArgs } from '@playwright/test' */
/** @import { PlaywrightTestOptions, TestInfo } from '@playwright/test' */

/**
 * @typedef {{expectedErrors: RegExp[], quiet: void}} Own
 * @typedef {PlaywrightTestArgs &
 *   PlaywrightTestOptions} Args
 */

/**
 * The `test` of all browser tests. It fails a test whose page wrote an error to the console (a refused
 * style or script among them), threw, missed a file or asked another host for anything.
 * `test.use({ expectedErrors: [/…/] })` names errors that a test provokes.
 */
export const test = base.extend(
  /** @type {Fixtures<Own, {}, Args>} */ ({
    expectedErrors: [[], { option: true }],
    quiet: [
      async ({ context, expectedErrors }, use, testInfo) => {
        /** @type {string[]} */
        const errors = [];
        const note = (/** @type {string} */ text) => {
          if (!expectedErrors.some((pattern) => pattern.test(text))) errors.push(text);
        };
        context.on('console', (message) => {
          if (message.type() === 'error') note(`console: ${message.text()}`);
        });
        context.on('weberror', (error) => note(`thrown: ${error.error().message}`));
        context.on('response', (response) => {
          if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
        });
        context.on('request', (request) => {
          const { protocol, hostname } = new URL(request.url());
          const own = !/^https?:$/.test(protocol) || hostname === 'localhost';
          if (!own) note(`another host: ${request.url()}`);
        });
        await use();
        if (testInfo.errors.length > 0 || errors.length > 0) await picture(context, testInfo);
        expect(errors, 'errors of the page').toEqual([]);
      },
      { auto: true },
    ],
  }),
);

/**
 * What is on the screen when a test has failed, in its folder of build/test/browser.
 * @param {BrowserContext} context
 * @param {TestInfo} testInfo
 */
async function picture(context, testInfo) {
  for (const [at, page] of context.pages().entries()) {
    const path = testInfo.outputPath(`failed-${at + 1}.png`);
    // A page that hangs has none, and what failed is said all the same.
    const taken = await page.screenshot({ path, timeout: 5000 }).catch(() => null);
    if (taken) testInfo.attachments.push({ name: 'screenshot', path, contentType: 'image/png' });
  }
}

export { expect };
