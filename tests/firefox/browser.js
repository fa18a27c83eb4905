import puppeteer from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { firefox } from '../../web/tooling/tools.js';
import { site } from './serve.js';
/** @import { State } from '../../web/engine/types.js' */
/** @import { Browser, Page } from 'puppeteer-core' */

/** The built site in Firefox, driven by WebDriver BiDi. */

export const executablePath = firefox() ?? undefined;

export const launch = () =>
  puppeteer.launch({ browser: 'firefox', executablePath, headless: true });

/** A page that notes every error; `close` gives them. @param {Browser} browser */
export async function openPage(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    errors.push(error instanceof Error ? error.message : String(error));
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });

  return {
    page,
    /** @param {Record<string, string | number | boolean>} query @param {string} [hash] */
    async go(query, hash = '') {
      const all = Object.entries({ lang: 'en', ...query }).map(([key, value]) => [key, `${value}`]);
      await page.goto(`${site}?${new URLSearchParams(all)}${hash}`);
      await until(page, () => {
        const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
        const root = lab?.shadowRoot;
        const { status } = lab?.getState?.() ?? {};
        if (status === 'error') throw new Error(root.querySelector('[role=alert]')?.textContent);
        return (
          status !== undefined &&
          status !== 'loading' &&
          root.querySelector('figure') &&
          !root.querySelector('.drawing svg.sketch')
        );
      });
    },
    /** @returns {Promise<string[]>} the errors of the page */
    async close() {
      await context.close();
      return errors;
    },
  };
}

/**
 * A page of its own for each test of the suite, in one Firefox; one with errors fails its test.
 * @returns {Pick<Awaited<ReturnType<typeof openPage>>, 'page' | 'go'>}
 */
export function pageOfEachTest() {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openPage>>} */
  let opened;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    opened = await openPage(browser);
  });
  afterEach(async () => {
    expect(await opened.close(), 'errors of the page').toEqual([]);
  });
  return {
    get page() {
      return opened.page;
    },
    get go() {
      return opened.go;
    },
  };
}

/**
 * Waits until the page says yes.
 * @param {Page} page
 * @param {(argument: any) => unknown} question
 * @param {any} [argument]
 */
export const until = (page, question, argument) =>
  page.waitForFunction(question, { polling: 30, timeout: 20_000 }, argument);

/** What the page knows by now is drawn when two frames have passed. @param {Page} page */
export const drawn = (page) =>
  page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );

/** @param {Page} page @returns {Promise<State>} */
export const stateOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector('gradient-walk')).getState());

/**
 * @param {Page} page
 * @param {'micro' | 'update' | 'epoch' | 'run'} unit
 * @returns {Promise<State>}
 */
export const step = (page, unit) =>
  page.evaluate(async (by) => {
    const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
    await lab.step(by);
    return lab.getState();
  }, unit);
