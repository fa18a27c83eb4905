import { decodeRun, encodeRun } from '../../web/session/run-code.js';
import { chapterIds, titleOf } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import {
  address,
  drawn,
  eventually,
  lab,
  numbersOf,
  open,
  ready,
  stateIs,
  stateOf,
  step,
  wordsIn,
} from './lab.js';
/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
const title = (page) => lab(page).locator('.card h2');

/** @param {Page} page */
const query = (page) => Object.fromEntries(new URL(page.url()).searchParams);

test("settings of the address are the run's, and stay in the address", async ({ page }) => {
  await open(page, { chapter: 'scratch', seed: 42, 'true-w': '1,-2,3', peek: true });
  const { run, parameters } = await stateOf(page);
  expect(run.settings).toEqual({ seed: 42, 'true-w': [1, -2, 3], peek: true });
  expect(parameters.w).toHaveLength(3);
  await step(page, 'update');
  await page.waitForURL(/#run=/);
  expect(query(page)).toMatchObject({
    chapter: 'scratch',
    seed: '42',
    'true-w': '1,-2,3',
    peek: 'true',
  });
});

test('a changed setting comes into the address', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
  const seed = lab(page).getByRole('textbox', { name: 'Seed' });
  await seed.fill('7');
  await seed.press('Enter');
  await page.waitForURL(/seed=7/);
  await page.reload();
  await ready(page);
  expect((await stateOf(page)).run.settings).toEqual({ seed: 7 });
});

test('a link wins over the card it opens, and its data hold for the whole chapter', async ({
  page,
}) => {
  const settings = { seed: 7, lr: 0.1, 'batch-size': 20 };
  await open(page, { chapter: 'scratch', card: 'one-update', ...settings });
  await stateIs(page, { step: 0 });
  expect((await stateOf(page)).run).toMatchObject({ settings, edits: [] });
  await lab(page).locator('.onward .way').last().click();
  await stateIs(page, { card: 'gradient', step: 0 });
  const { run } = await stateOf(page);
  expect(run).toMatchObject({ settings: { seed: 7, 'batch-size': 20 }, edits: [] });
  expect(run.settings).not.toHaveProperty('lr');
  await page.waitForURL(
    ({ searchParams }) => searchParams.get('card') === 'gradient' && !searchParams.has('lr'),
  );
});

test('a run that was edited comes back from its link, edits, step and stop', async ({
  page,
  context,
}) => {
  await open(page, { chapter: 'scratch', card: 'one-update', seed: 42 });
  await step(page, 'epoch');
  await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
  const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('0.1');
  await rate.press('Enter');
  await stateIs(page, { canUndo: true });
  for (let k = 0; k < 5; k++) await step(page, 'update');
  for (let k = 0; k < 3; k++) await step(page, 'micro');
  const left = await stateIs(page, { step: 105, phase: 'residual' });
  await eventually(() => decodeRun(new URL(page.url()).hash.slice('#run='.length))?.cursor).toEqual(
    {
      step: 105,
      phase: 'residual',
    },
  );

  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  const found = await stateOf(other);
  expect(found.run).toEqual(left.run);
  expect(found).toMatchObject({
    step: 105,
    phase: 'residual',
    loss: left.loss,
    card: 'one-update',
  });
  expect(numbersOf(found)).toEqual(numbersOf(left));
  expect(numbersOf(await step(other, 'run'))).toEqual(numbersOf(await step(page, 'run')));
});

test('a link that is pasted over the open page is followed', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  const run = /** @type {any} */ ({
    version: 1,
    experiment: 'regression',
    settings: { seed: 1 },
    edits: [],
    cursor: { step: 42, phase: null },
  });
  await page.evaluate((hash) => location.assign(hash), `#run=${encodeRun(run)}`);
  await stateIs(page, { step: 42 });
  expect((await stateOf(page)).run.settings).toEqual({ seed: 1 });
});

test('the back and forward buttons walk through the chapters that were open', async ({ page }) => {
  const [first, ...others] = chapterIds.slice(0, 3);
  await open(page, { chapter: first });
  for (const id of others) {
    const name = wordsIn('en')(`chapter.${id}`);
    await page.locator('.rail').getByRole('link', { name }).click();
    await expect(page.locator('.rail [aria-current=page]')).toContainText(name);
    await ready(page);
  }
  const isOpen = async (/** @type {string} */ id) => {
    await expect(title(page)).toHaveText(await titleOf(id));
    await stateIs(page, { chapter: id });
  };
  const [second, third] = others;
  await isOpen(third);
  await page.goBack();
  await isOpen(second);
  await page.goBack();
  await isOpen(first);
  await page.goForward();
  await isOpen(second);
});

test('the first screen asks one question, and its button leads on with the run as it is', async ({
  page,
}) => {
  await open(page, {});
  await expect(lab(page).getByRole('heading', { level: 2 }).first()).toHaveText(
    'Can a machine find three numbers?',
  );
  await expect(lab(page).locator('.transport')).toHaveCount(0);
  await expect(lab(page).locator('.card').getByRole('button')).toHaveCount(1);
  await lab(page).getByRole('button', { name: 'Take one step' }).click();
  await stateIs(page, { step: 1 });
  await lab(page).getByRole('button', { name: 'Go on from here in the full lab' }).click();
  await expect(title(page)).toHaveText(await titleOf('scratch'));
  await stateIs(page, { step: 1, chapter: 'scratch' });
  await page.goBack();
  await expect(lab(page).locator('h2').first()).toHaveText('Can a machine find three numbers?');
});

test('language and theme are taken from the address, switched, and kept for the next visit', async ({
  page,
}) => {
  await open(page, { chapter: 'descent', lang: 'zh', theme: 'dark' });
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'zh-CN');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(lab(page).locator('.gw')).toHaveAttribute('data-theme', 'dark');
  await page.locator('.rail').getByRole('button', { name: 'EN', exact: true }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(title(page)).toHaveText(await titleOf('descent'));
  await page.waitForURL(/lang=en/);
  await step(page, 'update');
  await drawn(page);

  await page.goto('./');
  await ready(page);
  await expect(html).toHaveAttribute('lang', 'en');
  for (const theme of ['light', 'dark']) {
    await page.locator('.rail').getByRole('button', { name: 'Theme' }).click();
    await expect(html).toHaveAttribute('data-theme', theme);
  }
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('another language keeps run, card and answers', async ({ page }) => {
  await open(page, { chapter: 'by-hand', card: 'loss' });
  await lab(page).locator('form.check').getByRole('textbox').fill('29');
  await lab(page).locator('form.check').getByRole('textbox').press('Enter');
  await expect(lab(page).locator('.verdict')).toBeVisible();
  const before = await step(page, 'update');
  await page.locator('.rail').getByRole('button', { name: '中文' }).click();
  await expect(title(page)).toHaveText(await titleOf('by-hand', { card: 'loss', lang: 'zh' }));
  await expect(lab(page).locator('.verdict')).toBeVisible();
  expect(await stateOf(page)).toMatchObject({
    step: 1,
    parameters: before.parameters,
    card: 'loss',
  });
});

test('readonly, hide and links of the address hold', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'question', readonly: 1, hide: 'phases,settings' });
  await expect(lab(page).locator('.phases')).toHaveCount(0);
  await expect(lab(page).getByRole('button', { name: 'Settings', exact: true })).toHaveCount(0);
  await expect(lab(page).locator('div.numbers')).toBeVisible();
  await page.goto(address({ chapter: 'scratch', scene: 'contour' }));
  await ready(page);
  await expect(lab(page).locator('figure')).toHaveCount(1);
  await expect(lab(page).locator('.card')).toHaveCount(0);
});

test('what the page does with its address never disturbs the run', async ({ page }) => {
  const run = /** @type {any} */ ({
    version: 1,
    experiment: 'regression',
    settings: { seed: 1 },
    edits: [],
    cursor: { step: 42, phase: null },
  });
  await open(page, { chapter: 'scratch', card: 'question' }, `#run=${encodeRun(run)}`);
  await stateIs(page, { step: 42 });
  await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
  const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('0.1');
  await rate.press('Enter');
  await stateIs(page, { canUndo: true });
  await step(page, 'update');
  await eventually(
    () => decodeRun(new URL(page.url()).hash.slice('#run='.length))?.cursor.step,
  ).toBe(43);
  const before = await step(page, 'update');
  await page.locator('.rail').getByRole('button', { name: 'Theme' }).click();
  await page.locator('.rail').getByRole('button', { name: 'Theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await drawn(page);
  expect(await stateOf(page)).toEqual(before);
  expect(before).toMatchObject({ step: 44, canUndo: true });
});

test('what is told late of the chapter before does not come along to the next', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', seed: 7 });
  await page.evaluate(() => {
    const link = (/** @type {string} */ part) =>
      /** @type {HTMLElement} */ (document.querySelector(`.rail a[href*="${part}"]`));
    const element = /** @type {any} */ (document.querySelector('gradient-walk'));
    const state = element.getState();
    link('chapter=by-hand').click();
    const detail = { state };
    element.dispatchEvent(new CustomEvent('gradient-walk-change', { bubbles: true, detail }));
    link('embed=1').click();
  });
  await page.waitForURL(/embed=1/);
  expect(page.url()).toContain('chapter=by-hand');
  expect(page.url()).not.toContain('seed');
});

test('names in an address that mean something to HTML never become attributes', async ({
  page,
}) => {
  const names = [
    'inert',
    'popover',
    'contenteditable',
    'autofocus',
    'draggable',
    'onclick',
    'style',
  ];
  const query = new URLSearchParams(names.map((name) => [name, 'true']));
  for (const path of [
    './?chapter=scratch&lang=en&seed=7&',
    'embed/1/scratch.html?lang=en&seed=7&',
  ]) {
    await page.goto(path + query);
    const lab = page.locator('gradient-walk');
    await expect
      .poll(() => lab.evaluate((el) => /** @type {any} */ (el).getState().status))
      .toBe('ready');
    const { own, seed } = await lab.evaluate((element) => ({
      own: element.getAttributeNames(),
      seed: /** @type {any} */ (element).getState().run.settings.seed,
    }));
    expect(own.filter((name) => names.includes(name))).toEqual([]);
    expect(seed).toBe(7);
  }
});

test('what was done a moment before a chapter was left is there when the reader comes back', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'three-epochs' });
  await step(page, 'epoch');
  await step(page, 'update');
  await page.locator('.rail a.entry[href*="chapter=softmax"]').click();
  await stateIs(page, { chapter: 'softmax' });
  await page.goBack();
  await stateIs(page, { chapter: 'scratch', card: 'three-epochs', step: 101 });
});
