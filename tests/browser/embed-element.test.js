import path from 'node:path';
import { dist } from '../../web/tooling/paths.js';
import { elementScript, hostPage, policies } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually } from './lab.js';
/** @import { State } from '../../web/engine/types.js' */
/** @import { HostPage, Server } from '../hosts/serve.js' */
/** @import { Page } from '@playwright/test' */

/** The element in plain pages of another origin. */

/** @type {Server} */
let embed;
/** @type {Server} */
let host;
/** @type {Record<string, HostPage>} */
const pages = {};

test.use({ viewport: { width: 900, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
  embed = await serveFolder(path.join(dist, 'embed'), { 'Access-Control-Allow-Origin': '*' });
  host = await servePages(pages);
  const head = elementScript(`${embed.origin}/1/gradient-walk.js`);
  const strict = { 'Content-Security-Policy': policies.element(embed.origin) };
  const scratch = (/** @type {string} */ attributes) =>
    `<gradient-walk chapter="scratch" ${attributes}><a href="${embed.origin}/1/scratch.html">Linear regression from scratch</a></gradient-walk>`;
  pages['/strict'] = { html: hostPage(scratch('id="a" lang="en"'), { head }), headers: strict };
  pages['/unstyled'] = {
    html: hostPage(scratch('id="a" lang="en"'), {
      head: `${head}<style>* { font-size: 40px !important; color: red !important; }
        gradient-walk, div { display: block; border: 9px solid red; direction: rtl; }</style>`,
    }),
  };
  pages['/four'] = {
    html: hostPage(
      ['a', 'b', 'c', 'd', 'e']
        .map((id) => scratch(`id="${id}" lang="en" start="click"`))
        .join('\n'),
      { head },
    ),
  };
  pages['/marked-dark-only'] = {
    html: hostPage(scratch('id="a" lang="en"'), {
      head: `${head}<style>html { background: #fff; } html.dark { background: #111; }</style>`,
    }),
  };
  pages['/slides'] = {
    html: hostPage(scratch('id="a" lang="en" start="eager" card="minibatches"'), { head }),
  };
  const narrow = scratch('id="a" lang="en"');
  pages['/row'] = {
    html: hostPage(`<div style="display: flex"><div>x</div>${narrow}</div>`, { head }),
  };
  pages['/cell'] = {
    html: hostPage(`<table><tr><td>x</td><td>${narrow}</td></tr></table>`, { head }),
  };
  pages['/no-script'] = { html: hostPage(scratch('id="a" lang="en"'), { head }) };
});

test.afterAll(() => Promise.all([embed.close(), host.close()]));

/** @param {Page} page @param {string} name */
const go = (page, name) => page.goto(`${host.origin}${name}`);

/** @param {Page} page @param {string} [id] @returns {Promise<State>} */
const stateOfOne = (page, id = 'a') =>
  page
    .locator(`gradient-walk#${id}`)
    .evaluate((element) => /** @type {any} */ (element).getState?.() ?? { status: 'loading' });

/** @param {Page} page @param {string} status @param {string} [id] */
const becomes = (page, status, id = 'a') =>
  eventually(async () => (await stateOfOne(page, id)).status).toBe(status);

/** @param {Page} page @param {string} unit @param {string} [id] @returns {Promise<State>} */
const stepOne = (page, unit, id = 'a') =>
  page.locator(`gradient-walk#${id}`).evaluate(async (element, by) => {
    await /** @type {any} */ (element).step(by);
    return /** @type {any} */ (element).getState();
  }, unit);

test('under the one policy of the guide, from another origin, everything works', async ({
  page,
}) => {
  await go(page, '/strict');
  await becomes(page, 'ready');
  expect(await stepOne(page, 'run')).toMatchObject({ status: 'done', step: 300 });
  // Formulas, code and pictures are there, with their fonts.
  await page
    .locator('gradient-walk')
    .evaluate((element) => element.setAttribute('card', 'one-update'));
  await expect(page.locator('gradient-walk .code').first()).toBeVisible();
  await expect(page.locator('gradient-walk .drawing svg.sketch')).toHaveCount(0);
  await eventually(() => page.evaluate(() => document.fonts.size)).toBeGreaterThan(3);
  // Nothing of ours stands in the head of somebody else's page.
  expect(await page.locator('head > *').count()).toBe(4);
  const children = await page.locator('gradient-walk').evaluate((own) => own.children.length);
  expect(children).toBe(1);
});

test("rules of the page's own do not reach inside, nor ours outside", async ({ page }) => {
  await go(page, '/unstyled');
  await becomes(page, 'ready');
  const inside = await page.locator('gradient-walk .card h2').evaluate((element) => {
    const { fontSize, color, direction } = getComputedStyle(element);
    return { fontSize, color, direction };
  });
  expect(inside.fontSize).not.toBe('40px');
  expect(inside.color).not.toBe('rgb(255, 0, 0)');
  expect(inside.direction).toBe('ltr');
  const heading = page.locator('h1').first();
  expect(await heading.evaluate((element) => getComputedStyle(element).fontSize)).toBe('40px');
});

test('on paper it is the picture as it stands and the text, dark on light, without controls', async ({
  page,
}) => {
  await go(page, '/strict');
  await becomes(page, 'ready');
  await page.locator('gradient-walk').evaluate((own) => own.setAttribute('theme', 'dark'));
  await expect(page.locator('gradient-walk .gw')).toHaveAttribute('data-theme', 'dark');
  await stepOne(page, 'epoch');
  const shown = (/** @type {string} */ part) => page.locator(`gradient-walk ${part}`).first();
  await expect(shown('.transport')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.card h2', '.card .prose', 'figure canvas', '.sentence']) {
    await expect(shown(part)).toBeVisible();
  }
  for (const part of ['.transport', '.go button', '.onward'])
    await expect(shown(part)).toBeHidden();
  const ink = await shown('.card .prose').evaluate((own) => getComputedStyle(own).color);
  expect(ink).toBe('rgb(28, 27, 25)');
});

test.describe('where the system is dark', () => {
  test.use({ contextOptions: { colorScheme: 'dark', reducedMotion: 'reduce' } });

  const theme = (/** @type {Page} */ page) => () =>
    page.locator('gradient-walk .gw').getAttribute('data-theme');

  test('a page that marks only its dark is light where it is painted light', async ({ page }) => {
    await go(page, '/marked-dark-only');
    await eventually(theme(page)).toBe('light');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await eventually(theme(page)).toBe('dark');
    await page.evaluate(() => document.documentElement.classList.remove('dark'));
    await eventually(theme(page)).toBe('light');
  });

  test('a page that says nothing is as the system, and a mark on its body is followed', async ({
    page,
  }) => {
    await go(page, '/strict');
    await eventually(theme(page)).toBe('dark');
    await page.evaluate(() => (document.body.dataset.theme = 'light'));
    await eventually(theme(page)).toBe('light');
  });
});

test('five on a page: four engines, the one unused for longest sleeps and keeps its state', async ({
  page,
}) => {
  await go(page, '/four');
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    await stepOne(page, 'epoch', id);
    await eventually(async () => (await stateOfOne(page, id)).step).toBe(100);
  }
  await eventually(() => page.workers().length).toBe(4);
  const asleep = await stateOfOne(page, 'a');
  expect(asleep).toMatchObject({ step: 100, epoch: 1 });
  // It wakes when it is used, where it was.
  const after = await stepOne(page, 'update', 'a');
  expect(after).toMatchObject({ step: 101 });
  await eventually(() => page.workers().length).toBe(4);
});

test('keys of the lab, and what is typed in it, do not go on to the page around', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard = /** @type {string[]} */ ([]);
    Object.assign(window, { heard });
    document.addEventListener('keydown', (event) => heard.push(event.key));
  });
  const heard = () => page.evaluate(() => /** @type {any} */ (window).heard.splice(0));
  await go(page, '/slides');
  await becomes(page, 'ready');
  const lab = page.locator('gradient-walk');
  await lab.evaluate((element) => /** @type {any} */ (element).focusLab());
  await page.keyboard.press('ArrowRight');
  await eventually(async () => (await stateOfOne(page)).step).toBe(1);
  await lab.locator('.check .entry input').click();
  await page.keyboard.type('1.5 r');
  await page.keyboard.press('ArrowLeft');
  expect(await heard()).toEqual([]);
  await expect(lab.locator('.check .entry input')).toHaveValue('1.5 r');
  // What nobody here has a use for is the page's.
  await lab.evaluate((element) => /** @type {any} */ (element).focusLab());
  await page.keyboard.press('n');
  expect(await heard()).toEqual(['n']);
});

for (const place of ['row', 'cell']) {
  test(`in a ${place}, where nothing else gives it a width, it has one`, async ({ page }) => {
    await go(page, `/${place}`);
    await becomes(page, 'ready');
    const box = await page.locator('gradient-walk').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(260);
  });
}

test('what the page wrote inside is seen until there is something else to see', async ({
  page,
}) => {
  let send = () => {};
  const held = new Promise((resolve) => (send = () => resolve(undefined)));
  await page.route(/\/en-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await go(page, '/strict');
  const fallback = page.getByRole('link', { name: 'Linear regression from scratch' });
  await page.waitForFunction(() => customElements.get('gradient-walk') !== undefined);
  await expect(fallback).toBeVisible();
  send();
  await becomes(page, 'ready');
  await expect(fallback).toBeHidden();
});

test('taken away and put back in the middle of a step, it goes on', async ({ page }) => {
  await go(page, '/strict');
  await becomes(page, 'ready');
  const before = await stepOne(page, 'epoch');
  await page.evaluate(async () => {
    const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
    const place = lab.parentNode;
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    for (let k = 0; k < 5; k++) {
      lab.step('run');
      if (k % 2) await turn();
      lab.remove();
      await turn();
      await turn();
      place.append(lab);
      if (k % 2) await turn();
    }
  });
  await eventually(async () => (await stateOfOne(page)).status).toMatch(/ready|done/);
  await eventually(() => page.workers().length).toBe(1);
  const after = await stepOne(page, 'run');
  expect(after).toMatchObject({ status: 'done', step: 300 });
  expect(after.step).toBeGreaterThan(before.step);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the fallback inside the element is what a reader gets', async ({ page }) => {
    await go(page, '/no-script');
    await expect(page.getByRole('link', { name: 'Linear regression from scratch' })).toBeVisible();
  });

  test("the frame's own page says what it needs, in both languages", async ({ page }) => {
    await page.goto(`${embed.origin}/1/scratch.html`);
    await expect(page.locator('noscript p[lang=en]')).toContainText('JavaScript');
    await expect(page.locator('noscript p[lang=zh-CN]')).toContainText('JavaScript');
  });
});

test('what is asked of an element that is in no document waits until it is', async ({ page }) => {
  await page.goto(`${host.origin}/slides`);
  const came = await page.evaluate(async () => {
    await customElements.whenDefined('gradient-walk');
    const there = /** @type {any} */ (document.querySelector('#a'));
    await there.step();
    const place = there.parentElement;
    there.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const fresh = /** @type {any} */ (document.createElement('gradient-walk'));
    fresh.setAttribute('chapter', 'scratch');
    const labs = [there, fresh];
    const asked = labs.map((lab) => lab.set({ n: 50 }).then(() => lab.step()));
    await there.pause();
    place.append(there, fresh);
    await Promise.all(asked);
    return labs.map((lab) => [lab.getState().run.settings, lab.getState().step]);
  });
  expect(came).toEqual([
    [{ n: 50 }, 1],
    [{ n: 50 }, 1],
  ]);
});
