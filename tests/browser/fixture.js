import { expect, test as base } from '@playwright/test';

/**
 * @typedef {{expectedErrors: RegExp[], quiet: void}} Own
 * @typedef {import('@playwright/test').PlaywrightTestArgs &
 *   import('@playwright/test').PlaywrightTestOptions} Args
 */

/**
 * The `test` of all browser tests. It fails a test whose page wrote an error to the console (a refused
 * style or script among them), threw, missed a file or asked another host for anything.
 * `test.use({ expectedErrors: [/…/] })` names errors that a test provokes.
 */
export const test = base.extend(
  /** @type {import('@playwright/test').Fixtures<Own, {}, Args>} */ ({
    expectedErrors: [[], { option: true }],
    quiet: [
      async ({ context, expectedErrors }, use) => {
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
        expect(errors, 'errors of the page').toEqual([]);
      },
      { auto: true },
    ],
  }),
);

export { expect };
