import path from 'node:path';
import { dist } from '../../web/tooling/paths.js';
import { elementScript, frame, hostPage, hostScript } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually } from './lab.js';
/** @import { HostPage, Server } from '../hosts/serve.js' */
/** @import { Page } from '@playwright/test' */

/** What comes out of a printer: of labs nobody scrolled to, of dark pages, of frames. */

/** @type {Server} */
let embed;
/** @type {Server} */
let host;
/** @type {Record<string, HostPage>} */
const pages = {};

const LABS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** A4 less the margins that browsers print with, in CSS pixels. */
const PAPER = { width: 718, height: 1047 };

test.use({ viewport: { width: 1200, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  embed = await serveFolder(path.join(dist, 'embed'), { 'Access-Control-Allow-Origin': '*' });
  host = await servePages(pages);
  const element = (/** @type {string} */ id) =>
    `<gradient-walk id="${id}" chapter="scratch" lang="en"></gradient-walk><div style="height: 2000px"></div>`;
  pages['/labs'] = {
    html: hostPage(LABS.map(element).join('\n'), {
      head: elementScript(`${embed.origin}/1/gradient-walk.js`),
    }),
  };
  for (const card of ['question', 'one-update']) {
    const address = `${embed.origin}/1/scratch.html?lang=en&card=${card}`;
    pages[`/frame/${card}`] = {
      html: hostPage(frame(address), { head: hostScript(`${embed.origin}/1/host.js`) }),
    };
  }
});

test.afterAll(() => Promise.all([embed.close(), host.close()]));

test('pictures are drawn also in labs that nobody scrolled to, more of them than have engines', async ({
  page,
}) => {
  await page.goto(`${host.origin}/labs`);
  const drawn = (/** @type {string} */ id) =>
    page.locator(`gradient-walk#${id}`).evaluate((element) => {
      const canvas = element.shadowRoot
        ?.querySelector('figure .scene')
        ?.shadowRoot?.querySelector('canvas');
      if (!canvas || canvas.width === 0) return 0;
      const { data } = /** @type {CanvasRenderingContext2D} */ (
        canvas.getContext('2d')
      ).getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((alpha, k) => k % 4 === 3 && alpha > 0).length;
    });
  for (const id of LABS) {
    await eventually(() =>
      page
        .locator(`gradient-walk#${id}`)
        .evaluate((element) => /** @type {any} */ (element).getState?.().step),
    ).toBe(0);
  }
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.pdf();
  for (const id of LABS) expect(await drawn(id), id).toBeGreaterThan(500);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('a lab that nobody comes to spends nothing on an engine', async ({ page }) => {
    await page.goto(`${host.origin}/labs`);
    await eventually(() =>
      page
        .locator('gradient-walk#a')
        .evaluate((element) => /** @type {any} */ (element).getState?.().status),
    ).toBe('ready');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
    expect(page.workers()).toHaveLength(1);
  });
});

test.describe('where the system is dark', () => {
  test.use({ contextOptions: { colorScheme: 'dark', reducedMotion: 'reduce' } });

  for (const name of ['./', 'embed/1/scratch.html?lang=en']) {
    test(`the page is white on paper: ${name}`, async ({ page }) => {
      await page.goto(name);
      await expect(page.locator('gradient-walk figure').first()).toBeVisible();
      const ground = () =>
        page.evaluate(() =>
          [document.documentElement, document.body].map(
            (element) => getComputedStyle(element).backgroundColor,
          ),
        );
      const isLight = (/** @type {string} */ colour) => {
        const [r, g, b, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
        return alpha === 0 || Math.min(r, g, b) > 240;
      };
      expect((await ground()).every(isLight)).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect((await ground()).filter((colour) => !isLight(colour))).toEqual([]);
      const lab = page.locator('gradient-walk .gw');
      const paper = await lab.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(isLight(paper), paper).toBe(true);
    });
  }
});

for (const card of ['question', 'one-update']) {
  test(`a frame is not cut where paper is narrower than the window: ${card}`, async ({ page }) => {
    await page.goto(`${host.origin}/frame/${card}`);
    const inside = page.frameLocator('iframe').locator('gradient-walk');
    await eventually(() =>
      inside.evaluate((element) => /** @type {any} */ (element).getState?.().status),
    ).toBe('ready');
    const frameHeight = () => page.locator('iframe').evaluate((own) => own.clientHeight);
    const body = page.frameLocator('iframe').locator('body');
    const content = () => body.evaluate((own) => Math.ceil(own.getBoundingClientRect().height));
    await eventually(async () => (await frameHeight()) - (await content())).toBe(0);
    const before = await frameHeight();
    // As the printer sees it: first the event, then other rules and another width.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const onPaper = await frameHeight();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    expect(await content()).toBeLessThanOrEqual(onPaper);
    expect(await content()).toBeGreaterThan(onPaper / 3);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await eventually(frameHeight).toBe(before);
  });
}
