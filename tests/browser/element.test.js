import { titleOf } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import { address, eventually, numbersOf, recordEvents, toldEvents, wide } from './lab.js';
/** @import { State } from '../../web/engine/types.js' */
/** @import { Page } from '@playwright/test' */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

/** The app's page as a host: its own lab sleeps, and what a test adds stands beside it. */
test.beforeEach(async ({ page }) => {
  await recordEvents(page);
  await page.goto(address({ chapter: 'scratch', start: 'click' }));
  await expect(page.locator('gradient-walk .card h2')).toBeVisible();
  await page.evaluate(() => {
    const place = document.createElement('section');
    place.id = 'host';
    document.body.prepend(place);
  });
  expect(page.workers()).toHaveLength(0);
});

/** @param {Page} page @param {Record<string, string>} attributes */
const add = (page, attributes) =>
  page.evaluate((all) => {
    const element = document.createElement('gradient-walk');
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    document.querySelector('#host')?.append(element);
  }, attributes);

/** @param {Page} page @param {string} id */
const one = (page, id) => page.locator(`gradient-walk#${id}`);

/** @param {Page} page @param {string} id @returns {Promise<State>} */
const stateOfOne = (page, id) =>
  one(page, id).evaluate((element) => /** @type {any} */ (element).getState());

/** @param {Page} page @param {string} id */
const readyOne = (page, id) =>
  eventually(async () => (await stateOfOne(page, id)).status).toBe('ready');

/** @param {Page} page @param {string} id @param {string} unit @returns {Promise<State>} */
const stepOne = (page, id, unit) =>
  one(page, id).evaluate(async (element, by) => {
    await /** @type {any} */ (element).step(by);
    return /** @type {any} */ (element).getState();
  }, unit);

const workers = (/** @type {Page} */ page) => () => page.workers().length;

test('two hundred times added and removed, an element leaves no worker behind', async ({
  page,
}) => {
  const most = await page.evaluate(async () => {
    const host = document.querySelector('#host');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let turn = 0; turn < 200; turn++) {
      const element = document.createElement('gradient-walk');
      element.setAttribute('chapter', 'descent');
      element.setAttribute('start', 'eager');
      host?.append(element);
      // Some go before their engine has answered, some after.
      if (turn % 10 === 0)
        await new Promise((resolve) => element.addEventListener('gradient-walk-ready', resolve));
      else await frame();
      element.remove();
    }
    return document.querySelectorAll('#host gradient-walk').length;
  });
  expect(most).toBe(0);
  await eventually(workers(page)).toBe(0);
});

test('a move keeps the run and its worker', async ({ page }) => {
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  const before = await stepOne(page, 'a', 'epoch');
  await eventually(workers(page)).toBe(1);
  const [worker] = page.workers();
  await page.evaluate(() => {
    const place = document.createElement('div');
    document.body.prepend(place);
    place.append(/** @type {Node} */ (document.querySelector('#a')));
  });
  expect(await stateOfOne(page, 'a')).toEqual(before);
  expect((await stepOne(page, 'a', 'update')).step).toBe(101);
  expect(page.workers()).toEqual([worker]);
});

test('removed and added again, an element goes on from where it was', async ({ page }) => {
  await add(page, { id: 'a', chapter: 'scratch', seed: '42', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  await stepOne(page, 'a', 'epoch');
  const before = await stepOne(page, 'a', 'micro');
  await page.evaluate(() => {
    const element = document.querySelector('#a');
    /** @type {any} */ (window).kept = element;
    element?.remove();
  });
  await eventually(workers(page)).toBe(0);
  await page.evaluate(() =>
    document.querySelector('#host')?.append(/** @type {any} */ (window).kept),
  );
  await eventually(workers(page)).toBe(1);
  // It tells the state that it kept until its new engine has the run.
  expect(await one(page, 'a').evaluate((element) => /** @type {any} */ (element).wake())).toBe(
    true,
  );
  await readyOne(page, 'a');
  const after = await stateOfOne(page, 'a');
  expect(after).toMatchObject({ step: 100, phase: 'batch', card: before.card });
  expect(after.run).toEqual(before.run);
  expect(numbersOf(after)).toEqual(numbersOf(before));
});

test('two on a page are independent', async ({ page }) => {
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', start: 'eager' });
  await add(page, { id: 'b', chapter: 'by-hand', lang: 'zh', theme: 'dark', start: 'eager' });
  await readyOne(page, 'a');
  await readyOne(page, 'b');
  await stepOne(page, 'a', 'epoch');
  expect(await stateOfOne(page, 'b')).toMatchObject({ step: 0, experiment: 'by-hand' });
  await stepOne(page, 'b', 'update');
  expect(await stateOfOne(page, 'a')).toMatchObject({ step: 100, experiment: 'regression' });
  await expect(one(page, 'a').locator('.card h2')).toHaveText(await titleOf('scratch'));
  await expect(one(page, 'b').locator('.card h2')).toHaveText(
    await titleOf('by-hand', { lang: 'zh' }),
  );
  await expect(one(page, 'b').locator('.gw')).toHaveAttribute('data-theme', 'dark');
  await one(page, 'a').evaluate((element) => element.remove());
  await eventually(workers(page)).toBe(1);
  expect((await stepOne(page, 'b', 'update')).step).toBe(2);
});

test('of six labs asked at once each has its turn; four keep their engine', async ({ page }) => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const id of ids) await add(page, { id, chapter: 'descent', lang: 'en', start: 'eager' });
  const told = await Promise.all(ids.map((id) => stepOne(page, id, 'update')));
  expect(told.map(({ step }) => step)).toEqual([1, 1, 1, 1, 1, 1]);
  await eventually(workers(page)).toBe(4);
  for (const id of ids) expect((await stepOne(page, id, 'update')).step).toBe(2);
  await eventually(workers(page)).toBe(4);
});

test('events bubble out of the element, carry plain JSON, and come at most four a second', async ({
  page,
}) => {
  await add(page, { id: 'a', chapter: 'scratch', card: 'question', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  await one(page, 'a').getByLabel('Speed').selectOption('16');
  await one(page, 'a').evaluate((element) => /** @type {any} */ (element).run());
  await eventually(async () => (await stateOfOne(page, 'a')).status).toBe('done');
  await eventually(async () => (await toldEvents(page, 'change')).at(-1)?.detail.state.status).toBe(
    'done',
  );
  const told = await toldEvents(page);
  expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['ready', 'change', 'done']));
  for (const { id, bubbles, composed, detail } of told) {
    expect({ id, bubbles, composed }).toEqual({ id: 'a', bubbles: true, composed: true });
    expect(typeof detail).toBe('object');
  }
  const plain = await page.evaluate(() =>
    /** @type {any} */ (window).told.every(
      (/** @type {any} */ { detail }) =>
        JSON.stringify(structuredClone(detail)) === JSON.stringify(detail),
    ),
  );
  expect(plain).toBe(true);
  const times = told.filter(({ type }) => type === 'change').map(({ at }) => at);
  expect(times.length).toBeGreaterThan(4);
  // Five of them span a second, less what a timer is late by.
  for (let k = 4; k < times.length; k++) expect(times[k] - times[k - 4]).toBeGreaterThan(950);
  const ready = told.find(({ type }) => type === 'ready');
  expect(ready?.detail).toMatchObject({ chapter: 'scratch' });
  const done = told.find(({ type }) => type === 'done');
  expect(done?.detail).toEqual({ chapter: 'scratch', card: 'question' });
});

test('a method follows what was asked of the attributes in the same task', async ({ page }) => {
  await add(page, { id: 'one', chapter: 'by-hand', start: 'eager' });
  await readyOne(page, 'one');
  const there = await one(page, 'one').evaluate((/** @type {any} */ own) => {
    own.card = 'limit';
    return own.step('update').then(() => own.getState());
  });
  expect(there).toMatchObject({ card: 'limit', step: 1 });
});

test('methods pause, reset, tell and take a state', async ({ page }) => {
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  await one(page, 'a').evaluate((element) => /** @type {any} */ (element).run());
  await eventually(async () => (await stateOfOne(page, 'a')).status).toBe('running');
  await one(page, 'a').evaluate((element) => /** @type {any} */ (element).pause());
  await eventually(async () => (await stateOfOne(page, 'a')).status).toBe('ready');
  const [refused, paused] = await one(page, 'a').evaluate(async (/** @type {any} */ element) => {
    await Promise.all([element.run(), element.pause()]);
    return [await element.step('bogus').catch(String), element.getState()];
  });
  expect(refused).toContain('expected one of micro, update, epoch, run');
  expect(paused).toMatchObject({ status: 'ready', step: (await stateOfOne(page, 'a')).step });
  const kept = await stepOne(page, 'a', 'update');
  await one(page, 'a').evaluate((element) => /** @type {any} */ (element).reset());
  await eventually(async () => (await stateOfOne(page, 'a')).step).toBe(0);
  await one(page, 'a').evaluate(
    (element, state) => /** @type {any} */ (element).setState(state),
    JSON.parse(JSON.stringify(kept)),
  );
  await eventually(async () => (await stateOfOne(page, 'a')).step).toBe(kept.step);
  expect(numbersOf(await stateOfOne(page, 'a'))).toEqual(numbersOf(kept));
});

test('what is no state of this chapter changes nothing, and is said', async ({ page }) => {
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  const kept = await stepOne(page, 'a', 'update');
  await one(page, 'a').evaluate(async (element) => {
    const lab = /** @type {any} */ (element);
    const round = /** @type {any} */ ({ version: 1 });
    round.settings = round;
    const other = { version: 1, experiment: 'descent', settings: {} };
    const bad = ['garbage', 5, [1], {}, null, { run: { version: 2 } }, round, { seed: 5n }, other];
    for (const state of bad) await lab.setState(state);
    lab.fragment = null;
  });
  await expect(one(page, 'a').getByText('The run here stays')).toBeVisible();
  expect(await stateOfOne(page, 'a')).toEqual(kept);
});

test('attributes that a page puts on any element, and takes, leave the run alone', async ({
  page,
}) => {
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  const kept = await stepOne(page, 'a', 'update');
  await one(page, 'a').evaluate(async (element) => {
    for (const name of ['inert', 'class', 'aria-hidden', 'data-open', 'contenteditable']) {
      element.setAttribute(name, 'x');
      await new Promise(requestAnimationFrame);
      element.removeAttribute(name);
    }
  });
  expect(await stateOfOne(page, 'a')).toEqual(kept);
});

test('attributes and properties are followed while it runs', async ({ page }) => {
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', start: 'eager' });
  await readyOne(page, 'a');
  const set = (/** @type {string} */ name, /** @type {string} */ value) =>
    one(page, 'a').evaluate(
      (element, [key, text]) => element.setAttribute(key, text),
      [name, value],
    );
  await set('lang', 'zh');
  await expect(one(page, 'a').locator('.card h2')).toHaveText(
    await titleOf('scratch', { lang: 'zh' }),
  );
  await one(page, 'a').evaluate((element) => {
    /** @type {any} */ (element).card = 'three-epochs';
  });
  await eventually(async () => (await stateOfOne(page, 'a')).card).toBe('three-epochs');
  await set('seed', '42');
  await eventually(async () => (await stateOfOne(page, 'a')).run?.settings).toEqual({ seed: 42 });
  await readyOne(page, 'a');
  await set('chapter', 'descent');
  await eventually(async () => (await stateOfOne(page, 'a')).experiment).toBe('descent');
});

test('a property set before the element is known is kept, and the child inside is left alone', async ({
  page,
}) => {
  const found = await page.evaluate(() => {
    // As a host does whose script comes before ours.
    const later = /** @type {any} */ (document.createElement('gradient-walk-later'));
    later.card = 'data';
    later.chapter = 'scratch';
    const link = document.createElement('a');
    link.href = './?chapter=scratch';
    link.textContent = 'fallback';
    later.append(link);
    document.querySelector('#host')?.append(later);
    const Own = /** @type {any} */ (customElements.get('gradient-walk'));
    customElements.define('gradient-walk-later', class extends Own {});
    return { card: later.getAttribute('card'), inside: later.innerHTML };
  });
  expect(found).toEqual({ card: 'data', inside: '<a href="./?chapter=scratch">fallback</a>' });
});

test('start=click waits for the click, start=visible for being seen or for a page at rest', async ({
  page,
}) => {
  await add(page, { id: 'a', chapter: 'descent', lang: 'en', start: 'click' });
  await expect(one(page, 'a').locator('.card h2')).toBeVisible();
  expect(page.workers()).toHaveLength(0);
  await one(page, 'a').getByRole('button', { name: 'Start', exact: true }).click();
  await readyOne(page, 'a');
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => {
    const gap = document.createElement('div');
    gap.style.height = '4000px';
    document.querySelector('#host')?.append(gap);
  });
  // Where there is a mouse, one out of sight starts, too: the page may be printed.
  await add(page, { id: 'b', chapter: 'descent', lang: 'en' });
  await readyOne(page, 'b');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await eventually(workers(page)).toBe(2);
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('start=visible waits for being seen', async ({ page }) => {
    await page.evaluate(() => {
      const gap = document.createElement('div');
      gap.style.height = '4000px';
      document.querySelector('#host')?.append(gap);
    });
    await add(page, { id: 'b', chapter: 'descent', lang: 'en' });
    await expect(one(page, 'b').locator('.card h2')).toBeAttached();
    expect(page.workers()).toHaveLength(0);
    await one(page, 'b').evaluate((element) => element.scrollIntoView());
    await readyOne(page, 'b');
    await eventually(workers(page)).toBe(1);
  });
});

test("the host's own rules stay outside, and a narrow place gives one column", async ({ page }) => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html { font-size: 40px } * { color: red !important; font-family: fantasy } h2 { display: none !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    const host = /** @type {HTMLElement} */ (document.querySelector('#host'));
    host.style.width = '320px';
  });
  await add(page, { id: 'a', chapter: 'scratch', lang: 'en', theme: 'light', start: 'eager' });
  await readyOne(page, 'a');
  const title = one(page, 'a').locator('.card h2');
  await expect(title).toBeVisible();
  expect(await title.evaluate((node) => getComputedStyle(node).color)).not.toBe('rgb(255, 0, 0)');
  const text = one(page, 'a').locator('.prose p').first();
  expect(await text.evaluate((node) => getComputedStyle(node).fontSize)).toMatch(/^1[67]/);
  await expect(one(page, 'a').locator('figure')).toHaveCount(1);
  const excess = await one(page, 'a').evaluate((element) => {
    const root = /** @type {Element} */ (element.shadowRoot?.querySelector('.gw'));
    return root.scrollWidth - root.clientWidth;
  });
  expect(excess).toBe(0);
});
