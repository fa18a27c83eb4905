import path from 'node:path';
import { listChapters, readChapter } from '../../web/tooling/chapter-files.js';
import { usedFonts } from '../../web/tooling/markdown/math-fonts.js';
import { dist } from '../../web/tooling/paths.js';
import { frame, hostPage, hostScript, policies } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually } from './lab.js';
/** @import { State } from '../../web/engine/types.js' */
/** @import { HostPage, Server } from '../hosts/serve.js' */
/** @import { Frame, Page } from '@playwright/test' */

/** The frame in plain pages of another origin. */

const texts = listChapters().filter((file) => file.includes('/scratch/'));
/** How many fonts the formulas of the chapter need. */
const mathFonts = usedFonts(JSON.stringify(await Promise.all(texts.map(readChapter)))).length;

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
  const cors = { 'Content-Security-Policy': policies.frame(embed.origin) };
  pages['/bare'] = { html: hostPage(frame(`${scratch}?lang=zh`)), headers: cors };
  pages['/hosted'] = {
    html: hostPage(frame(`${scratch}?lang=en&seed=42&id=a`), { head: script }),
    headers: cors,
  };
  pages['/follows'] = {
    html: hostPage(frame(scratch), { lang: 'zh-CN', head: script }),
    headers: cors,
  };
  const others = `${scratch}?lang=en#?secret=s3cret`;
  pages['/canvas-wordpress'] = { html: hostPage(frame(others)) };
  pages['/no-others'] = {
    html: hostPage(frame(others.replace('?lang=en', '?lang=en&amp;compat=0'))),
  };
  pages['/sandboxed'] = {
    html: hostPage(frame(`${scratch}?lang=en`, { sandbox: 'allow-scripts' }), { head: script }),
  };
  pages['/no-scripts'] = { html: hostPage(frame(`${scratch}?lang=en`, { sandbox: '' })) };
});

test.afterAll(() => Promise.all([embed.close(), host.close()]));

/** @param {Page} page @param {string} name */
async function openHost(page, name) {
  await page.goto(`${host.origin}${name}`);
  return insideOf(page);
}

/**
 * The frame's own page, once its engine has answered and all is drawn: its height stays as it is.
 * @param {Page} page
 * @param {number} [index]
 */
async function insideOf(page, index = 0) {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const inside = /** @type {Frame} */ (await handle?.contentFrame());
  await inside.waitForFunction(
    () =>
      /** @type {any} */ (document.querySelector('gradient-walk'))?.getState?.().status === 'ready',
  );
  const lab = inside.locator('gradient-walk');
  await expect(lab.locator('.card h2')).toBeVisible();
  await expect(lab.locator('figure').first()).toBeVisible();
  await expect(lab.locator('.drawing svg.sketch')).toHaveCount(0);
  await expect(lab.locator('span.value:not(.filled)')).toHaveCount(0);
  await inside.waitForFunction((count) => document.fonts.size >= count, mathFonts);
  return inside;
}

/** @param {Frame} inside @param {string} unit @returns {Promise<State>} */
const stepInside = (inside, unit) =>
  inside.evaluate(async (by) => {
    const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
    await lab.step(by);
    return lab.getState();
  }, unit);

/** @param {Page} page */
const heightOf = (page) =>
  page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);

/** @param {Frame} inside */
const contentHeight = (inside) =>
  inside.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

test('without the host script the frame keeps its height and scrolls inside', async ({ page }) => {
  const inside = await openHost(page, '/bare');
  expect(await heightOf(page)).toBe(560);
  const { scrolls, wide } = await inside.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { scrolls: scrollHeight > clientHeight, wide: scrollWidth - clientWidth };
  });
  expect(scrolls).toBe(true);
  expect(wide).toBe(0);
  expect(await stepInside(inside, 'epoch')).toMatchObject({ step: 100, status: 'ready' });
  await expect(inside.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('under a policy of nothing but the frame, the host script gives it its height', async ({
  page,
}) => {
  const inside = await openHost(page, '/hosted');
  await eventually(async () => (await heightOf(page)) - (await contentHeight(inside))).toBe(0);
  const before = await heightOf(page);
  // A card with code is higher.
  await inside.evaluate(() =>
    document.querySelector('gradient-walk')?.setAttribute('card', 'one-update'),
  );
  await eventually(() => heightOf(page)).not.toBe(before);
  await eventually(async () => (await heightOf(page)) - (await contentHeight(inside))).toBe(0);
});

for (const name of ['/hosted', '/follows']) {
  test(`however wide it is, a frame is as high as what is in it: ${name}`, async ({ page }) => {
    const inside = await openHost(page, name);
    const fitted = async () => ({
      left: (await heightOf(page)) - (await contentHeight(inside)),
      excess: await inside.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      ),
    });
    const heights = [];
    for (const width of [900, 760, 600, 480, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await eventually(() => inside.evaluate(() => innerWidth)).toBeLessThanOrEqual(width);
      await eventually(fitted).toEqual({ left: 0, excess: 0 });
      heights.push(await heightOf(page));
    }
    // Narrower, everything is higher.
    expect(heights[4]).toBeGreaterThan(heights[0]);
  });
}

test('a frame without a language or theme of its own follows the page around, also later', async ({
  page,
}) => {
  const inside = await openHost(page, '/follows');
  const look = () =>
    inside.evaluate(() => {
      const root = document.querySelector('gradient-walk')?.shadowRoot?.querySelector('.gw');
      const { lang, dataset } = /** @type {HTMLElement} */ (root);
      return {
        lang,
        theme: dataset.theme,
        page: getComputedStyle(document.documentElement).colorScheme,
      };
    });
  await eventually(look).toEqual({ lang: 'zh-CN', theme: 'light', page: 'light' });
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await eventually(look).toEqual({ lang: 'zh-CN', theme: 'dark', page: 'dark' });
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await eventually(look).toEqual({ lang: 'zh-CN', theme: 'light', page: 'light' });
});

test('what the frame tells arrives on it as events, with its id', async ({ page }) => {
  await page.addInitScript(() => {
    const told = /** @type {any[]} */ ([]);
    /** @type {any} */ (window).told = told;
    for (const type of ['ready', 'change', 'done', 'complete', 'error']) {
      addEventListener(`gradient-walk-${type}`, (event) =>
        told.push({ type, ...JSON.parse(JSON.stringify(/** @type {any} */ (event).detail)) }),
      );
    }
  });
  const inside = await openHost(page, '/hosted');
  await stepInside(inside, 'update');
  const told = () => page.evaluate(() => /** @type {any} */ (window).told);
  await eventually(async () =>
    (await told()).some((/** @type {any} */ row) => row.state?.step === 1),
  ).toBe(true);
  const [ready] = await told();
  expect(ready).toMatchObject({ type: 'ready', id: 'a', chapter: 'scratch', version: '1.0.0' });
  expect(ready.height).toBeGreaterThan(80);
  expect(ready.paper).toBeGreaterThan(80);
  const change = (await told()).find((/** @type {any} */ row) => row.type === 'change');
  expect(change.state).toMatchObject({ chapter: 'scratch', run: { settings: { seed: 42 } } });
});

test('the page around runs, pauses, resets and sets, and strangers do not', async ({ page }) => {
  const inside = await openHost(page, '/hosted');
  const state = () =>
    inside.evaluate(() => /** @type {any} */ (document.querySelector('gradient-walk')).getState());
  const say = (/** @type {any} */ message) =>
    page.evaluate((data) => {
      const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      contentWindow?.postMessage(data, '*');
    }, message);
  await say({ gradientWalk: 1, type: 'set', settings: { lr: 0.1 } });
  await eventually(async () => (await state()).run.edits.length).toBe(1);
  await say({ gradientWalk: 1, type: 'run' });
  await eventually(async () => (await state()).step).toBeGreaterThan(2);
  await say({ gradientWalk: 1, type: 'pause' });
  await eventually(async () => (await state()).status).toBe('ready');
  await say({ gradientWalk: 1, type: 'reset' });
  await eventually(async () => (await state()).step).toBe(0);

  const before = await state();
  for (const message of [
    'run',
    null,
    { type: 'run' },
    { gradientWalk: 2, type: 'run' },
    { gradientWalk: 1, type: 'eval', code: 'alert(1)' },
    { gradientWalk: 1, type: ['run'] },
    { gradientWalk: 1, type: 'set', theme: { toString: 1 }, lang: 7, settings: 'lr=9' },
    {
      gradientWalk: 1,
      type: 'set',
      settings: { __proto__: { lr: 1 }, nothing: 1, seed: {}, lr: 'x'.repeat(1e5) },
    },
  ]) {
    await say(message);
  }
  // Another window of the page: not the one around.
  await inside.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.srcdoc = '<p></p>';
    document.body.append(stranger);
    const strangers = /** @type {any} */ (stranger.contentWindow);
    strangers.parent.postMessage.call(strangers.parent, { gradientWalk: 1, type: 'run' }, '*');
    stranger.remove();
  });
  await say({ gradientWalk: 1, type: 'set', theme: 'dark' });
  await eventually(() => inside.evaluate(() => document.documentElement.dataset.theme)).toBe(
    'dark',
  );
  // What was asked of the engine has been answered by then: it refused.
  await expect(inside.locator('gradient-walk .notice')).toContainText('expected a whole number');
  const after = await state();
  expect(after).toMatchObject({
    step: before.step,
    parameters: before.parameters,
    status: 'ready',
  });
});

test('a message that names a height from somewhere else moves nothing', async ({ page }) => {
  const inside = await openHost(page, '/hosted');
  await eventually(async () => (await heightOf(page)) - (await contentHeight(inside))).toBe(0);
  const height = await heightOf(page);
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data === 'that was all') /** @type {any} */ (window).all = true;
    });
    window.postMessage({ gradientWalk: 1, type: 'resize', height: 4000 }, '*');
  });
  await inside.evaluate(() => {
    for (const wrong of ['4000', NaN, null, {}]) {
      parent.postMessage({ gradientWalk: 1, type: 'resize', height: wrong }, '*');
    }
    parent.postMessage('that was all', '*');
  });
  await eventually(() => page.evaluate(() => /** @type {any} */ (window).all)).toBe(true);
  expect(await heightOf(page)).toBe(height);
  await inside.evaluate(() =>
    parent.postMessage({ gradientWalk: 1, type: 'resize', height: 1e9 }, '*'),
  );
  await eventually(() => heightOf(page)).toBe(5000);
});

test('a sandboxed frame, of no origin, works whole', async ({ page }) => {
  const inside = await openHost(page, '/sandboxed');
  expect(await inside.evaluate(() => self.origin)).toBe('null');
  expect(await stepInside(inside, 'run')).toMatchObject({ status: 'done', step: 300 });
  await eventually(async () => (await heightOf(page)) - (await contentHeight(inside))).toBe(0);
  await eventually(() => inside.evaluate(() => document.fonts.size)).toBeGreaterThan(3);
});

test.describe('in an editor that adds sandbox=""', () => {
  test.use({ expectedErrors: [/sandboxed and the 'allow-scripts' permission is not set/] });

  test('the frame says what it needs', async ({ page }) => {
    await page.goto(`${host.origin}/no-scripts`);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('noscript p[lang=en]')).toContainText('JavaScript');
  });
});

test('Canvas and WordPress are told the height in their own words, unless compat=0', async ({
  page,
}) => {
  await page.addInitScript(() => {
    /** @type {any} */ (window).heard = [];
    addEventListener('message', ({ data }) => /** @type {any} */ (window).heard.push(data));
  });
  const inside = await openHost(page, '/canvas-wordpress');
  const height = await contentHeight(inside);
  const heard = () => page.evaluate(() => /** @type {any} */ (window).heard);
  await eventually(heard).toContainEqual({ subject: 'lti.frameResize', height });
  await eventually(heard).toContainEqual({ message: 'height', value: height, secret: 's3cret' });

  const quiet = await openHost(page, '/no-others');
  await stepInside(quiet, 'update');
  await eventually(async () =>
    (await heard()).some((/** @type {any} */ data) => data.type === 'change'),
  ).toBe(true);
  const marked = (await heard()).every((/** @type {any} */ data) => data.gradientWalk === 1);
  expect(marked).toBe(true);
});
