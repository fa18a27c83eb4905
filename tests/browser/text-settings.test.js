import { expect, test } from './fixture.js';
import { answered, eventually, lab, open, phone, stateIs, stateOf, wide, wordsIn } from './lab.js';
/** @import { Page } from '@playwright/test' */

/** Settings that stand in the text as numbers: pictures follow the hand. */

const words = wordsIn('en');

/** @param {Page} page @param {string} [setting] */
const number = (page, setting = 'lr') =>
  lab(page)
    .locator('.prose')
    .getByRole('slider', { name: words(`setting.${setting}`) });

/** @param {Page} page @param {string} setting */
async function entryOf(page, setting) {
  await page.getByRole('button', { name: words('settings.title'), exact: true }).click();
  return lab(page).getByRole('textbox', { name: words(`setting.${setting}`), exact: true });
}

/** @param {Page} page */
const lrOf = async (page) => {
  const { run } = await stateOf(page);
  return run.settings.lr ?? 0.1;
};

test('a table that is pasted is taken when the entry is left, and what does not do is said', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, { chapter: 'scratch' });
  const data = await entryOf(page, 'data');
  const paste = async (/** @type {string} */ text) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await data.selectText();
    await page.keyboard.press('Control+V');
  };
  const taken = async () => (await stateOf(page)).run.settings.data;
  await data.focus();
  await paste('1\t3\n2\t5\n3\t7\n');
  await page.keyboard.press('Tab');
  await eventually(taken).toEqual([
    [1, 3],
    [2, 5],
    [3, 7],
  ]);
  await paste('1,2\n3,four');
  await data.press('Enter');
  await expect(data).toHaveAttribute('aria-invalid', 'true');
  expect(await taken()).toEqual([
    [1, 3],
    [2, 5],
    [3, 7],
  ]);
});

test('where a run starts is in the link, and there again after a reload', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  const start = await entryOf(page, 'start');
  await start.fill('1, 2, 3');
  await start.press('Enter');
  await eventually(() => page.url()).toContain('start=1,2,3');
  const before = (await stateOf(page)).run.settings;
  await page.reload();
  await eventually(async () => (await stateOf(page))?.run?.settings).toEqual(before);
});

test.describe('with a mouse and with keys', () => {
  test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

  test('a number is dragged: the run is walked again at each move, the one before stays thin', async ({
    page,
  }) => {
    await open(page, { chapter: 'descent', card: 'too-large' });
    await lab(page).evaluate((element) => /** @type {any} */ (element).step('run'));
    const lr = number(page);
    await expect(lr).toHaveText('0.1');
    const box = await lr.boundingBox();
    if (!box) throw new Error('no number');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 8 });
    await expect(lr).toHaveText('0.3');
    await eventually(() => lrOf(page)).toBe(0.3);
    await page.mouse.move(x + 160, y, { steps: 8 });
    await page.mouse.up();
    await expect(lr).toHaveText('0.5');
    await eventually(() => lrOf(page)).toBe(0.5);
    const { parameters } = await stateIs(page, { status: 'done', step: 20 });
    expect(parameters.x).toEqual([0]);
    await lab(page).getByRole('button', { name: 'Loss curve: show it large' }).click();
    const curve = lab(page).locator('figure', { hasText: 'Loss curve' });
    await expect(curve.locator('.legend')).toHaveAttribute('title', 'thin: η = 0.1');
    await expect(lab(page).locator('.set-field')).toHaveCount(0);
  });

  test('a number is stepped by arrow keys, and typed; what is no number stays with a sentence', async ({
    page,
  }) => {
    await open(page, { chapter: 'descent', card: 'too-large' });
    const lr = number(page);
    await lr.focus();
    await page.keyboard.press('ArrowRight');
    await expect(lr).toHaveText('0.11');
    await page.keyboard.press('Shift+ArrowUp');
    await expect(lr).toHaveText('0.21');
    await eventually(() => lrOf(page)).toBe(0.21);
    await page.keyboard.press('Enter');
    const field = lab(page).locator('.set-field');
    await expect(field).toBeFocused();
    await page.keyboard.type('much');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('much');
    await expect(lab(page).locator('.set-note')).toHaveText(words('settings.not-a-number'));
    await field.fill('0,9');
    await page.keyboard.press('Enter');
    await expect(lr).toHaveText('0.9');
    await expect(lr).toBeFocused();
    await eventually(() => lrOf(page)).toBe(0.9);
    await answered(page);
    await expect(lab(page).locator('.set-note')).toHaveCount(0);
  });
});

test.describe('with a finger', () => {
  test.use({ viewport: phone, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

  test('a tap on a number opens its field, which a link of the settings follows', async ({
    page,
  }) => {
    await open(page, { chapter: 'scratch', card: 'minibatches' });
    const size = number(page, 'batch-size');
    await size.tap();
    const field = lab(page).locator('.set-field');
    await expect(field).toBeFocused();
    await field.fill('64');
    await field.press('Enter');
    await expect(size).toHaveText('64');
    await stateIs(page, { updatesPerEpoch: 16 });
    // What can be meant in two ways is asked about.
    await size.tap();
    await field.fill('1.000');
    await field.press('Enter');
    await lab(page).locator('.set-note').getByRole('button', { name: '1000', exact: true }).tap();
    await stateIs(page, { updatesPerEpoch: 1 });
  });
});
