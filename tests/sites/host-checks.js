import assert from 'node:assert/strict';
import { until } from './checks.js';
import { frameOf, heapOf, labOf, looksOf, nextCard, openPage, stateOf, step } from './chromium.js';
import { expectNumbers } from './numbers.js';
/** @import { Checks } from './checks.js' */
/** @import { PageName, Way } from './content.js' */
/** @import { Host } from './hosts.js' */
/** @import { Browser, Page } from '@playwright/test' */

/** live-engines.js */
const MOST_ENGINES = 4;
/** Twice through a page to warm up, then so often again. */
const ROUNDS = 6;

/**
 * What must hold on the built site of a host, in Chromium.
 * @param {object} site
 * @param {Host} site.host
 * @param {string} site.origin
 * @param {string} site.base
 * @param {string} site.embed
 * @param {Browser} browser
 * @param {Checks} checks
 */
export async function checkHost({ host, origin, base, embed }, browser, checks) {
  const origins = [origin, new URL(embed).origin];
  const { context, page, errors } = await openPage(browser, origins);
  const go = (/** @type {PageName} */ name) => page.goto(origin + base + host.address(name));

  for (const way of /** @type {const} */ (['frame', 'element'])) {
    await go(way);
    await checks.check(`${way}: a step gives PyTorch's numbers`, async () => {
      await ready(page, way);
      expectNumbers(await step(labOf(page, way)), { seed: 0, step: 1 });
    });
    await checks.check(`${way}: two labs are independent`, async () => {
      await ready(page, way, 1);
      expectNumbers(await step(labOf(page, way, 1)), { seed: 42, step: 1 });
      expectNumbers(await step(labOf(page, way, 1)), { seed: 42, step: 2 });
      expectNumbers(await stateOf(labOf(page, way, 0)), { seed: 0, step: 1 });
    });
    await checks.check(`${way}: the language is the page's, or the one asked for`, async () => {
      for (const [index, lang] of ['zh-CN', 'en'].entries()) {
        await until(
          lang,
          () => looksOf(labOf(page, way, index)),
          (looks) => looks.lang === lang,
        );
      }
    });
    await checks.check(`${way}: as high as its content, on every card`, () =>
      way === 'frame' ? checkFrameHeight(page) : checkNoSideways(page),
    );
    if (host.setTheme) await checkTheme(page, host.setTheme, way, checks);
    await checks.check(`${way}: away and back`, () => checkAwayAndBack(page, host, way));
    const memory = `${way}: coming and going leaves the memory as it was`;
    if (host.hoards && way === 'element') checks.skip(memory, host.hoards);
    else if (host.navigates) await checks.check(memory, () => checkMemory(page, way));
  }

  await go('many');
  await checks.check('of five labs the one in sight is ready', () => ready(page, 'element'));
  await checks.check('of five labs four have an engine', () => checkEngines(page));
  await checks.check('no error in the console, no file missing, no other host', () =>
    assert.deepEqual(
      errors.filter((error) => !host.ownErrors.some((pattern) => pattern.test(error))),
      [],
    ),
  );
  await context.close();
}

/** @param {Page} page @param {Way} way @param {number} [index] */
async function ready(page, way, index = 0) {
  const place = way === 'frame' ? frameOf(page, index) : labOf(page, way, index);
  // A frame that loads when it is seen has to be.
  await until('the lab is on the page', async () => {
    await place.scrollIntoViewIfNeeded({ timeout: 1000 });
    return true;
  });
  const status = async () => (await stateOf(labOf(page, way, index))).status;
  const answered = await until('the engine answers', status, (now) => now && now !== 'loading');
  assert.notEqual(answered, 'error');
}

/** @param {Page} page */
async function checkFrameHeight(page) {
  const heights = new Set([await fittingHeight(page)]);
  for (let turn = 0; turn < 2; turn++) {
    const { card } = await stateOf(labOf(page, 'frame'));
    await nextCard(labOf(page, 'frame'));
    await until(
      'the next card',
      () => stateOf(labOf(page, 'frame')),
      (now) => now.card !== card,
    );
    heights.add(await fittingHeight(page));
  }
  assert.ok(heights.size > 1, `three cards of the same height: ${[...heights]}`);
}

/** @param {Page} page @returns {Promise<number>} the frame's, once it is its content's */
async function fittingHeight(page) {
  const body = frameOf(page).contentFrame().locator('body');
  const { frame } = await until(
    'the frame has the height of its content',
    async () => ({
      frame: await frameOf(page).evaluate((element) => element.clientHeight),
      ...(await body.evaluate((element) => ({
        content: Math.ceil(element.getBoundingClientRect().height),
        scrolls: document.documentElement.scrollHeight > document.documentElement.clientHeight,
      }))),
    }),
    ({ frame, content, scrolls }) => frame === content && !scrolls,
  );
  return frame;
}

/** @param {Page} page */
async function checkNoSideways(page) {
  await nextCard(labOf(page, 'element'));
  await until('the lab is not wider than its column', () =>
    labOf(page, 'element').evaluate((element) => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const { height, width } = element.getBoundingClientRect();
      return height > 300 && width > 280 && scrollWidth <= clientWidth;
    }),
  );
}

/**
 * @param {Page} page
 * @param {NonNullable<Host['setTheme']>} setTheme
 * @param {Way} way
 * @param {Checks} checks
 */
async function checkTheme(page, setTheme, way, checks) {
  const shows = (/** @type {string} */ theme) =>
    until(
      theme,
      () => looksOf(labOf(page, way)),
      (looks) => looks.theme === theme,
    );
  await checks.check(`${way}: follows the site's switch to dark and back`, async () => {
    await shows('light');
    await setTheme(page, 'dark');
    await shows('dark');
    await setTheme(page, 'light');
    await shows('light');
  });
  await checks.check(`${way}: stays light with the site where the system is dark`, async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    try {
      await page.reload();
      await setTheme(page, 'light');
      // From the start, so that it is not just still light.
      await page.reload();
      await ready(page, way);
      await shows('light');
    } finally {
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
}

/**
 * By the site's links, with nothing left behind.
 * @param {Page} page
 * @param {Host} host
 * @param {Way} way
 */
async function checkAwayAndBack(page, host, way) {
  await page.evaluate(() => {
    /** @type {any} */ (window).stayed = true;
  });
  await leave(page, way);
  await page.goBack();
  await ready(page, way);
  expectNumbers(await step(labOf(page, way)), { seed: 0, step: 1 });
  if (way === 'frame') await fittingHeight(page);
  const stayed = await page.evaluate(() => /** @type {any} */ (window).stayed === true);
  assert.equal(stayed, host.navigates, 'the site navigates in place');
}

/** @param {Page} page @param {Way} way */
async function leave(page, way) {
  await follow(page, 'index');
  await until('no lab', () => (way === 'frame' ? frameOf(page) : labOf(page, way)).count(), isNone);
  await until('no worker is left', () => engines(page), isNone);
}

/** By the site's link, and a key: pages that scroll smoothly move away under the mouse. @param {Page} page @param {PageName} name */
const follow = (page, name) =>
  page.getByRole('link', { name: `to ${name}`, exact: true }).press('Enter');

/** @param {Page} page @param {Way} way */
async function checkMemory(page, way) {
  const rounds = async (/** @type {number} */ count) => {
    for (let round = 0; round < count; round++) {
      await leave(page, way);
      await follow(page, way);
      await ready(page, way);
      await step(labOf(page, way));
    }
    await leave(page, way);
    const heap = await heapOf(page);
    await follow(page, way);
    await ready(page, way);
    return heap;
  };
  const before = await rounds(2);
  const after = await rounds(ROUNDS);
  assert.ok(after < before * 1.2, `${before} → ${after} bytes after ${ROUNDS} rounds`);
}

/** @param {Page} page */
async function checkEngines(page) {
  const labs = [0, 1, 2, 3, 4].map((index) => labOf(page, 'element', index));
  await until(
    'four engines',
    () => engines(page),
    (count) => count === MOST_ENGINES,
  );
  const most = { seen: 0 };
  page.on('worker', () => (most.seen = Math.max(most.seen, engines(page))));
  for (const [index, lab] of labs.entries()) {
    await lab.scrollIntoViewIfNeeded();
    await until(
      'a step',
      () => step(lab),
      (state) => state.step === 1,
    );
    expectNumbers(await stateOf(lab), { seed: index % 2 ? 42 : 0, step: 1 });
  }
  await until(
    'four engines',
    () => engines(page),
    (count) => count === MOST_ENGINES,
  );
  // Each goes on from where it was, whether or not it slept meanwhile.
  for (const [index, lab] of labs.entries()) {
    expectNumbers(await step(lab), { seed: index % 2 ? 42 : 0, step: 2 });
  }
  await until(
    'four engines',
    () => engines(page),
    (count) => count === MOST_ENGINES,
  );
  // One that is ending may still be counted while the next one starts.
  assert.ok(most.seen <= MOST_ENGINES + 1, `${most.seen} engines at once`);
}

/** A site may have workers of its own; ours come from a Blob, or from the embed folder beside the page. @param {Page} page */
const engines = (page) =>
  page.workers().filter((worker) => /^blob:|\/embed\/1\//.test(worker.url())).length;

/** @param {number} count */
const isNone = (count) => count === 0;
