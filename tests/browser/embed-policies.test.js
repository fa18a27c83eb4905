import fs from 'node:fs';
import path from 'node:path';
import { dist, inRoot } from '../../web/tooling/paths.js';
import { elementScript, frame, hostPage, policies } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually, nonsense, recordEvents, textOf, toldEvents } from './lab.js';
/** @import { HostPage, Server } from '../hosts/serve.js' */
/** @import { FrameLocator, Page } from '@playwright/test' */

/** Pages that allow little: by a content policy, by Trusted Types, or by isolating themselves. */

/** Sends what the guide's recipe says. @type {Server} */
let embed;
/** Sends what a plain server sends, and the permission (CORS) that the element needs. @type {Server} */
let plain;
/** @type {Server} */
let host;
/** @type {Record<string, HostPage>} */
const pages = {};

test.use({ viewport: { width: 900, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  const folder = path.join(dist, 'embed');
  embed = await serveFolder(folder, recipe());
  plain = await serveFolder(folder, { 'Access-Control-Allow-Origin': '*' });
  host = await servePages(pages);
  const policy = policies.element(plain.origin);
  const element = (/** @type {string} */ origin) =>
    hostPage(
      `<gradient-walk chapter="scratch" lang="en"><a href="${origin}/1/scratch.html">Linear regression from scratch</a></gradient-walk>`,
      { head: elementScript(`${origin}/1/gradient-walk.js`) },
    );
  const under = (/** @type {string} */ text) => ({
    html: element(plain.origin),
    headers: { 'Content-Security-Policy': text },
  });
  pages['/no-wasm'] = under(policy.replace(" 'wasm-unsafe-eval'", ''));
  pages['/no-worker'] = under(policy.replace('worker-src blob:; ', ''));
  pages['/no-fetch'] = under(policy.replace(`connect-src ${plain.origin}; `, ''));
  const typed = `${policy}; require-trusted-types-for 'script'`;
  pages['/trusted'] = under(`${typed}; trusted-types lit-html gradient-walk`);
  pages['/not-trusted'] = under(`${typed}; trusted-types lit-html`);
  for (const coep of ['require-corp', 'credentialless']) {
    const headers = { 'Cross-Origin-Embedder-Policy': coep };
    const framed = (/** @type {string} */ origin) =>
      hostPage(frame(`${origin}/1/scratch.html?lang=en`));
    pages[`/${coep}/frame`] = { html: framed(embed.origin), headers };
    pages[`/${coep}/frame-of-plain`] = { html: framed(plain.origin), headers };
    pages[`/${coep}/element`] = { html: element(embed.origin), headers };
  }
});

test.afterAll(() => Promise.all([embed.close(), plain.close(), host.close()]));

/** The headers that the guide gives to Netlify and Cloudflare Pages. @returns {Record<string, string>} */
function recipe() {
  const guide = fs.readFileSync(inRoot('web/guide/en.md'), 'utf8');
  const text = /```text\n(\/embed\/\*\n[^`]*)```/.exec(guide)?.[1] ?? '';
  const lines = [...text.matchAll(/^ {2}([\w-]+): (.*)$/gm)];
  expect(lines.length).toBeGreaterThan(1);
  return Object.fromEntries(lines.map(([, name, value]) => [name, value]));
}

/** @param {Page} page @param {string} name */
const go = (page, name) => page.goto(`${host.origin}${name}`);

/** @param {Page | FrameLocator} place */
const stateIn = (place) =>
  place
    .locator('gradient-walk')
    .evaluate((element) => /** @type {any} */ (element).getState?.() ?? { status: 'loading' });

/** @param {Page | FrameLocator} place @param {string} status */
const becomes = (place, status) =>
  eventually(async () => (await stateIn(place)).status).toBe(status);

/** @param {Page | FrameLocator} place */
const runIn = (place) =>
  place.locator('gradient-walk').evaluate(async (element) => {
    await /** @type {any} */ (element).step('run');
    return /** @type {any} */ (element).getState();
  });

test.describe('what a page refuses', () => {
  test.use({
    expectedErrors: [
      /Content Security Policy|CSP|violates|wasm|WebAssembly|Failed to|TrustedScript/i,
    ],
  });

  for (const { name, code, says } of [
    { name: '/no-wasm', code: 'engine-refused', says: () => 'wasm-unsafe-eval' },
    { name: '/no-worker', code: 'engine-refused', says: () => 'worker-src blob:' },
    { name: '/no-fetch', code: 'connect-refused', says: () => `connect-src ${plain.origin}` },
    {
      name: '/not-trusted',
      code: 'engine-untrusted',
      says: () => 'trusted-types lit-html gradient-walk',
    },
  ]) {
    test(`${name.slice(1)}: a sentence in place of the picture says which line is missing, and an event tells`, async ({
      page,
    }) => {
      await recordEvents(page);
      await go(page, name);
      await becomes(page, 'error');
      expect((await stateIn(page)).error?.name).toBe(code);
      const alert = page.locator('gradient-walk [role=alert]');
      await expect(alert).toContainText(says());
      expect(await textOf(page)).not.toMatch(nonsense);
      const told = await toldEvents(page, 'error');
      expect(told[0].detail).toMatchObject({ name: code });
      expect(told[0].detail.message).toContain(says());
      // The text of the card is still there to read.
      await expect(page.locator('gradient-walk .card h2')).toBeVisible();
    });
  }
});

test('a page that requires Trusted Types and names the two policies has it whole', async ({
  page,
}) => {
  await go(page, '/trusted');
  await becomes(page, 'ready');
  expect(await runIn(page)).toMatchObject({ status: 'done', step: 300 });
  await expect(page.locator('gradient-walk .drawing svg.sketch')).toHaveCount(0);
});

for (const coep of ['require-corp', 'credentialless']) {
  test.describe(`a page that isolates itself (${coep})`, () => {
    test('has the frame whole, and the element, from a HOST with the headers of the guide', async ({
      page,
    }) => {
      await go(page, `/${coep}/frame`);
      const inside = page.frameLocator('iframe');
      await becomes(inside, 'ready');
      expect(await runIn(inside)).toMatchObject({ status: 'done', step: 300 });
      await go(page, `/${coep}/element`);
      await becomes(page, 'ready');
      expect(await runIn(page)).toMatchObject({ status: 'done', step: 300 });
    });

    test.describe('from a HOST without them', () => {
      test.use({ expectedErrors: [/ERR_BLOCKED_BY_RESPONSE/] });

      test('has no frame: the header is needed', async ({ page }) => {
        const refused = page.waitForEvent('requestfailed');
        await go(page, `/${coep}/frame-of-plain`);
        expect((await refused).failure()?.errorText).toContain('ERR_BLOCKED_BY_RESPONSE');
        await expect(page.frameLocator('iframe').locator('gradient-walk')).toHaveCount(0);
      });
    });
  });
}

test('the server that shows dist/ sends the headers of the guide', async ({ request }) => {
  const response = await request.get('./');
  for (const [name, value] of Object.entries(recipe()))
    expect(response.headers()[name.toLowerCase()], name).toBe(value);
});
