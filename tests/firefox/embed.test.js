import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, inRoot } from '../../web/tooling/paths.js';
import { elementScript, frame, hostPage, hostScript, policies } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { executablePath, launch, openPage, until } from './browser.js';
/** @import { HostPage, Server } from '../hosts/serve.js' */
/** @import { Browser, Frame, Page } from 'puppeteer-core' */

/**
 * In other people's pages: Firefox drops what a strict policy does not name, where Chromium forgives.
 */

const folder = path.join(dist, 'embed');
const notebook = inRoot('tests/parity/fixtures/notebook_scratch.json');
const [afterOne] = JSON.parse(fs.readFileSync(notebook, 'utf8')).seed0.float32.epoch_losses;

describe.skipIf(!executablePath)('embedded, in Firefox', () => {
  /** @type {Browser} */
  let browser;
  /** @type {Server} */
  let embed;
  /** @type {Server} */
  let host;
  /** @type {Record<string, HostPage>} */
  const pages = {};

  beforeAll(async () => {
    browser = await launch();
    embed = await serveFolder(folder, { 'Access-Control-Allow-Origin': '*' });
    host = await servePages(pages);
    const src = `${embed.origin}/1/scratch.html?lang=en`;
    const head = hostScript(`${embed.origin}/1/host.js`);
    pages['/frame'] = {
      html: hostPage(frame(src), { head }),
      headers: { 'Content-Security-Policy': policies.frame(embed.origin) },
    };
    pages['/sandboxed'] = { html: hostPage(frame(src, { sandbox: 'allow-scripts' }), { head }) };
    pages['/element'] = {
      html: hostPage(
        '<gradient-walk chapter="scratch" card="one-update" lang="en"></gradient-walk>',
        {
          head: elementScript(`${embed.origin}/1/gradient-walk.js`),
        },
      ),
      headers: { 'Content-Security-Policy': policies.element(embed.origin) },
    };
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([embed?.close(), host?.close()]);
  });

  /** @param {Page | Frame} place */
  const ready = (place) =>
    until(/** @type {any} */ (place), () => {
      const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
      return lab?.getState?.().status === 'ready';
    });

  /** @param {Page | Frame} place */
  const epoch = (place) =>
    place.evaluate(async () => {
      const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
      await lab.step('epoch');
      return lab.getState();
    });

  for (const name of ['/frame', '/sandboxed']) {
    test(`the frame works and has its height: ${name}`, async () => {
      const { page, close } = await openPage(browser);
      await page.goto(`${host.origin}${name}`);
      const handle = await page.waitForSelector('iframe');
      const inside = /** @type {Frame} */ (await handle?.contentFrame());
      await ready(inside);
      const state = await epoch(inside);
      expect(Math.fround(state.fullLoss)).toBe(Math.fround(afterOne));
      // Both are looked at each time: what is inside may grow on, with its fonts.
      const excess = async () => {
        const shown = await inside.evaluate(() =>
          Math.ceil(document.body.getBoundingClientRect().height),
        );
        const given = await page.evaluate(
          () => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0,
        );
        return Math.abs(given - shown);
      };
      await expect.poll(excess, { interval: 30, timeout: 20_000 }).toBeLessThanOrEqual(1);
      expect(await close()).toEqual([]);
    });
  }

  test('the element works under its one policy, with code and formulas as they should look', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${host.origin}/element`);
    await ready(page);
    expect((await epoch(page)).step).toBe(100);
    // The text may come after the engine.
    await until(page, () => {
      const root = document.querySelector('gradient-walk')?.shadowRoot;
      return ['.code span[class]', '.katex .vlist > span'].every((part) =>
        root?.querySelector(part),
      );
    });
    const looks = await page.evaluate(() => {
      const root = document.querySelector('gradient-walk')?.shadowRoot;
      const word = root?.querySelector('.code span[class]');
      const vlist = root?.querySelector('.katex .vlist > span');
      return {
        word: word && getComputedStyle(word).color,
        plain: root && getComputedStyle(/** @type {Element} */ (root.querySelector('.code'))).color,
        top: vlist && getComputedStyle(vlist).top,
        fonts: document.fonts.size,
      };
    });
    expect(looks.word).not.toBe(looks.plain);
    expect(looks.top).not.toBe('auto');
    await until(page, () => document.fonts.size > 3);
    expect(await close()).toEqual([]);
  });

  test('one file from the disk runs', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${pathToFileURL(path.join(folder, '1/by-hand.html')).href}?lang=zh`);
    await ready(page);
    expect((await epoch(page)).step).toBeGreaterThan(0);
    expect(await close()).toEqual([]);
  });
});
