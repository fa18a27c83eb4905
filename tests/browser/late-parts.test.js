import { expect, test } from './fixture.js';
import { titleOf } from '../contents/chapters.js';
import { address, eventually, lab, open, ready, stateOf, step, wordsIn } from './lab.js';
/** @import { Page } from '@playwright/test' */

/** What loads when it is first used: nothing is lost when it does not come, and it can be asked for again. */

const words = wordsIn('en');
const offline = { expectedErrors: [/ERR_FAILED|Failed to (load|fetch)/] };
const again = (/** @type {Page} */ page) =>
  lab(page).getByRole('button', { name: words('error.retry') });

/** Names of files asked for from now on. @param {Page} page */
function requests(page) {
  const names = /** @type {string[]} */ ([]);
  page.on('request', (request) =>
    names.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''),
  );
  return names;
}

test('the first view loads no settings and no keys; each comes once, with its words', async ({
  page,
}) => {
  const names = requests(page);
  await open(page, { chapter: 'scratch' });
  const late = /^(settings|help)/;
  expect(names.filter((name) => late.test(name))).toEqual([]);
  await page.getByRole('button', { name: words('app.help') }).click();
  await expect(lab(page).getByRole('dialog')).toContainText(words('help.play'));
  expect(names.filter((name) => late.test(name)).map((name) => name.split('-')[0])).toEqual([
    'help',
    'help',
  ]);
});

test('in a page of others the later cards come when somebody points at the lab', async ({
  page,
}) => {
  await page.goto('./?embed=1&lang=en');
  const names = requests(page);
  await page.evaluate(() => {
    // Not under the pointer, which is in the corner.
    document.body.innerHTML = `${'<br>'.repeat(4)}<gradient-walk chapter="by-hand" lang="en"></gradient-walk>`;
  });
  await eventually(async () => (await stateOf(page)).status).toBe('ready');
  await expect(lab(page).locator('.card .prose').first()).toBeVisible();
  const late = () => names.filter((name) => name.startsWith('en-')).length;
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  const before = late();
  await lab(page).locator('.card h2').hover();
  await eventually(late).toBe(before + 1);
  await lab(page).locator('.onward .way').last().click();
  await expect(lab(page).locator('.card .prose').first()).toBeVisible();
  expect(late()).toBe(before + 1);
});

test('a link to a later card opens it directly', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'minibatches' });
  await expect(lab(page).locator('.card h2')).toHaveText('Where minibatches come from');
  await expect(lab(page).locator('.check .entry input')).toBeVisible();
  expect(await stateOf(page)).toMatchObject({ card: 'minibatches' });
});

test.describe('without the network', () => {
  test.use(offline);

  test('the rest of a chapter is asked for again, and what was done stays', async ({ page }) => {
    let refused = 0;
    await page.route('**/assets/en-*.js', async (route) => {
      const response = await route.fetch();
      const isRest = (await response.text()).includes('15 batches take 960 samples');
      if (!isRest) return route.fulfill({ response });
      refused++;
      return route.abort();
    });
    await open(page, { chapter: 'scratch' });
    await step(page, 'update');
    await lab(page).locator('.onward .way').last().click();
    const alert = lab(page).locator('.text').getByRole('alert');
    await expect(alert).toContainText(words('error.cards-failed'));
    expect(refused).toBeGreaterThan(0);
    await page.unroute('**/assets/en-*.js');
    await again(page).click();
    await expect(lab(page).locator('.card h2')).toHaveText('Data we made ourselves');
    await expect(lab(page).locator('.check .question')).toBeVisible();
    await expect(alert).toHaveCount(0);
    expect(await stateOf(page)).toMatchObject({ card: 'data', step: 0 });
  });

  test('the settings are asked for again, and the card stays until they are there', async ({
    page,
  }) => {
    await open(page, { chapter: 'scratch' });
    await page.route('**/settings-*.js', (route) => route.abort());
    await lab(page)
      .getByRole('button', { name: words('settings.title'), exact: true })
      .click();
    await expect(lab(page).getByRole('alert')).toContainText(words('error.part-failed'));
    await expect(lab(page).locator('.card h2')).toBeVisible();
    await page.unroute('**/settings-*.js');
    await again(page).click();
    await expect(lab(page).getByRole('textbox', { name: words('setting.lr') })).toBeVisible();
  });

  test('the keys are asked for again', async ({ page }) => {
    await open(page, { chapter: 'scratch' });
    await page.route('**/help-*.js', (route) => route.abort());
    await page.getByRole('button', { name: words('app.help') }).click();
    await expect(lab(page).locator('.notice')).toContainText(words('error.part-failed'));
    await page.unroute('**/help-*.js');
    await again(page).click();
    await expect(lab(page).getByRole('dialog')).toBeVisible();
  });

  test('the data set is asked for again', async ({ page }) => {
    await page.route('**/fashion-mnist-*.js', (route) => route.abort());
    await page.goto(address({ chapter: 'fashion-mnist' }));
    const alert = lab(page)
      .getByRole('alert')
      .filter({ hasText: words('error.part-failed') });
    await expect(alert.first()).toBeVisible();
    await page.unroute('**/fashion-mnist-*.js');
    await again(page).first().click();
    await ready(page);
  });

  test('a question is there to be read, and its answer once it can be checked', async ({
    page,
  }) => {
    await page.route('**/check*.js', (route) => route.abort());
    await open(page, { chapter: 'scratch', card: 'minibatches' });
    await expect(lab(page).getByRole('alert')).toContainText(words('error.part-failed'));
    await expect(lab(page).locator('.card')).toContainText('Set the batch size to 64');
    await page.unroute('**/check*.js');
    await again(page).click();
    await lab(page).locator('.check .entry input').fill('16');
    await lab(page)
      .getByRole('button', { name: words('check.submit') })
      .click();
    await eventually(() => lab(page).locator('.check.right').count()).toBe(1);
  });

  test('the page for teachers is asked for once, and again when the reader wants it', async ({
    page,
  }) => {
    const names = requests(page);
    await page.route('**/panel-*.js', (route) => route.abort());
    await page.goto('./?embed=1&lang=en');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(words('error.panel-failed'));
    const asked = () => names.filter((name) => name.startsWith('panel-') && name.endsWith('.js'));
    await page.getByRole('button', { name: words('app.theme.auto') }).click();
    expect(asked()).toHaveLength(1);
    await page.unroute('**/panel-*.js');
    await alert.getByRole('button', { name: words('error.retry') }).click();
    await expect(page.locator('.embed-panel')).toBeVisible();
  });

  test('the other language changes everything that is read, or nothing', async ({ page }) => {
    await open(page, { chapter: 'scratch' });
    await page.route('**/assets/zh-*.js', (route) => route.abort());
    await page.getByRole('button', { name: '中文' }).click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(words('error.language-failed'));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(page.url()).toContain('lang=en');
    await expect(lab(page).locator('.card h2')).toHaveText(await titleOf('scratch'));
    await page.unroute('**/assets/zh-*.js');
    await alert.getByRole('button', { name: words('error.retry') }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(lab(page).locator('.card h2')).toHaveText(
      await titleOf('scratch', { lang: 'zh' }),
    );
    await expect(alert).toHaveCount(0);
    expect(page.url()).toContain('lang=zh');
  });

  test('without its words the page says so in both languages', async ({ page }) => {
    await page.route(/assets\/(zh|en)-.*\.js/, (route) => route.abort());
    await page.goto('./?lang=en');
    await expect(page.getByText('did not load completely')).toBeVisible();
    await expect(page.getByText('没有加载完整')).toBeVisible();
  });
});
