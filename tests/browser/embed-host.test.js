import path from 'node:path';
import { dist } from '../../web/tooling/paths.js';
import { frame, hostPage, hostScript } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually } from './lab.js';
/** @import { HostPage, Server } from '../hosts/serve.js' */
/** @import { Frame, Page } from '@playwright/test' */

/** What the host script makes of pages that are not as plain as one would like. */

/** @type {Server} */
let embed;
/** @type {Server} */
let host;
/** @type {Record<string, HostPage>} */
const pages = {};

test.use({ viewport: { width: 900, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  embed = await serveFolder(path.join(dist, 'embed'));
  host = await servePages(pages);
  const scratch = `${embed.origin}/1/scratch.html`;
  const script = hostScript(`${embed.origin}/1/host.js`);
  pages['/plain'] = { html: hostPage(frame(`${scratch}?lang=en`), { head: script }) };
  pages['/classes'] = {
    html: hostPage(frame(`${scratch}?lang=en`), {
      head: `${script}<style>body { background: #fff; transition: background-color 0.2s }
        [data-scheme='night'] body { background: #111 }</style>`,
    }).replace('<body>', '<body class="navbar-dark">'),
  };
  pages['/shadow'] = {
    html: hostPage(
      `<div id="host"><template shadowrootmode="open">${frame(`${scratch}?lang=en`)}</template></div>`,
      { head: script },
    ),
  };
  pages['/ratio'] = {
    html: hostPage(
      `<div style="aspect-ratio: 16/9; width: 400px; overflow: hidden">${frame(`${scratch}?lang=en`)}</div>`,
      { head: script },
    ),
  };
  pages['/bad-address'] = {
    html: hostPage(`${frame('http://:0:bad')}${frame(`${scratch}?lang=en`)}`, { head: script }),
  };
});

test.afterAll(() => Promise.all([embed.close(), host.close()]));

/** The frame's own page, once its engine has answered. @param {Page} page @param {string} name */
async function openHost(page, name) {
  await page.goto(`${host.origin}${name}`);
  const handle = await page.locator('iframe').elementHandle();
  const inside = /** @type {Frame} */ (await handle?.contentFrame());
  await inside.waitForFunction(
    () =>
      /** @type {any} */ (document.querySelector('gradient-walk'))?.getState?.().status === 'ready',
  );
  return inside;
}

/** @param {Page} page */
const heightOf = (page) =>
  page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);

test('the colour of a page wins over words in its classes, and any switch of it is followed', async ({
  page,
}) => {
  const inside = await openHost(page, '/classes');
  const theme = () =>
    inside.evaluate(
      () =>
        /** @type {HTMLElement | null} */ (
          document.querySelector('gradient-walk')?.shadowRoot?.querySelector('.gw') ?? null
        )?.dataset.theme,
    );
  await eventually(theme).toBe('light');
  await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'night'));
  await eventually(theme).toBe('dark');
  await page.evaluate(() => document.documentElement.removeAttribute('data-scheme'));
  await eventually(theme).toBe('light');
});

test('a frame in an open shadow root gets its height, too', async ({ page }) => {
  await page.goto(`${host.origin}/shadow`);
  await eventually(() => heightOf(page)).toBeGreaterThan(600);
});

test('an address that is none does not keep the others from theirs', async ({ page }) => {
  await page.goto(`${host.origin}/bad-address`);
  const second = page.locator('iframe').nth(1);
  await eventually(() =>
    second.evaluate((own) => own.getBoundingClientRect().height),
  ).toBeGreaterThan(600);
});

test('a box of a fixed ratio that cuts the frame is named once in the console', async ({
  page,
}) => {
  const warnings = /** @type {string[]} */ ([]);
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await openHost(page, '/ratio');
  await eventually(() => warnings.filter((text) => text.includes('fixed ratio')).length).toBe(1);
});

test('after a card is turned its heading is in sight', async ({ page }) => {
  const inside = await openHost(page, '/plain');
  await inside.locator('gradient-walk').locator('.onward .way').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const top = () => page.locator('iframe').evaluate((own) => own.getBoundingClientRect().top);
  expect(await top()).toBeLessThan(0);
  await inside.locator('gradient-walk').locator('.onward .way').last().click();
  await eventually(async () => Math.abs(await top())).toBeLessThan(1);
});
