import fs from 'node:fs';
import { readLink } from '../../web/session/url-state.js';
import { inRoot } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';
import {
  address,
  drawn,
  eventually,
  expectNoSidewaysScroll,
  lab,
  languages,
  open,
  phone,
  ready,
  stateIs,
  stateOf,
  step,
  wide,
  wordsIn,
} from './lab.js';
/** @import { Page } from '@playwright/test' */

const axe = fs.readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
const words = wordsIn('en');

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

/** @param {Page} page @param {Record<string, string | number>} [query] */
const openPanel = (page, query = {}) => open(page, { embed: 1, ...query });

/** The code that stands there. @param {Page} page @param {'text' | 'site'} [part] */
const code = (page, part = 'text') => page.locator(`.part.${part} code`).innerText();

/**
 * What the frame of the snippet asks for.
 * @param {Page} page
 * @returns {Promise<Record<string, string | undefined>>}
 */
const asked = async (page) => {
  const src = (await code(page)).match(/src="([^"]*)"/)?.[1] ?? '';
  const { pathname, search } = new URL(src.replaceAll('&amp;', '&'));
  return {
    chapter: pathname.split('/').at(-1),
    ...Object.fromEntries(new URLSearchParams(search)),
  };
};

/** @param {Page} page @param {string} name */
const choose = (page, name) => page.locator('.form').getByLabel(words(name), { exact: true });

/** @param {Page} page @param {string} name */
const openMore = (page, name) => page.locator('summary', { hasText: words(name) }).click();

test('chapter, card, setting, language and hidden controls are in the snippet, and in the preview', async ({
  page,
}) => {
  await openPanel(page);
  expect(await asked(page)).toEqual({ chapter: 'scratch.html', lang: 'en' });
  await choose(page, 'embed.chapter').selectOption(words('chapter.descent'));
  await choose(page, 'embed.from').selectOption({ index: 2 });
  await choose(page, 'embed.lang').selectOption(words('embed.lang.zh'));
  await choose(page, 'embed.theme').selectOption(words('embed.theme.dark'));
  await openMore(page, 'embed.hide');
  await page.getByRole('checkbox', { name: words('embed.hide.phases') }).check();
  await openMore(page, 'embed.settings');
  const rate = page.locator('.form').getByRole('textbox', { name: words('setting.lr') });
  await rate.fill('0.25');
  await rate.press('Enter');
  await eventually(() => asked(page)).toEqual({
    chapter: 'descent.html',
    card: 'one-step',
    lang: 'zh',
    theme: 'dark',
    hide: 'phases',
    lr: '0.25',
  });
  await stateIs(page, { chapter: 'descent', card: 'one-step', status: 'ready' });
  expect((await stateOf(page)).run.settings).toEqual({ lr: 0.25 });
  await expect(lab(page).locator('.gw')).toHaveAttribute('data-theme', 'dark');
  await expect(lab(page).locator('.gw')).toHaveAttribute('lang', 'zh-CN');
  await expect(lab(page).locator('.phases')).toHaveCount(0);

  await page.getByRole('tab', { name: words('embed.site.element') }).click();
  const query = [...(await code(page)).matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]);
  expect(readLink(`?${new URLSearchParams(query)}`, '')).toMatchObject({
    chapter: 'descent',
    card: 'one-step',
    lang: 'zh',
    theme: 'dark',
    hide: ['phases'],
    settings: expect.objectContaining({ lr: '0.25' }),
  });
  await page.locator('.after').getByRole('button').click();
  await expect(page.locator('.part.text code')).not.toContainText('lr=');
});

test('one card has no way to the others, one picture no text', async ({ page }) => {
  await openPanel(page, { chapter: 'by-hand' });
  await page.getByRole('radio', { name: words('embed.scope.card') }).check();
  await choose(page, 'embed.card').selectOption({ index: 1 });
  await eventually(() => asked(page)).toMatchObject({ card: 'loss', hide: 'cards,onward' });
  await expect(lab(page).locator('.onward')).toBeHidden();
  await page.getByRole('radio', { name: words('embed.scope.picture') }).check();
  await choose(page, 'embed.picture').selectOption({ index: 0 });
  await eventually(async () => (await asked(page)).hide).toBeUndefined();
  expect(await asked(page)).toMatchObject({ card: 'loss', scene: 'points' });
  await expect(lab(page).locator('.card')).toHaveCount(0);
  await expect(lab(page).locator('figure')).toHaveCount(1);
});

test('a picture of a card starts as its card does, with what was chosen on top', async ({
  page,
}) => {
  await openPanel(page, { chapter: 'descent', card: 'bowl', scene: 'contour', lr: 0.2 });
  await eventually(() => asked(page)).toEqual({
    chapter: 'descent.html',
    card: 'bowl',
    scene: 'contour',
    lang: 'en',
    lr: '0.2',
  });
  await eventually(async () => (await stateOf(page)).run?.settings).toEqual({
    x0: [1, 1],
    lr: 0.2,
  });
});

test('the address keeps the choice, and the rail leads here with what is on the screen', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'data', seed: 7 });
  await step(page, 'update');
  await page
    .locator('.rail')
    .getByRole('link', { name: words('embed.title') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('embed.title'));
  await ready(page);
  await eventually(() => asked(page)).toEqual({
    chapter: 'scratch.html',
    card: 'data',
    lang: 'en',
    seed: '7',
  });
  await page.getByRole('checkbox', { name: words('embed.readonly') }).check();
  await page.waitForURL(/readonly=1/);
  await page.reload();
  await ready(page);
  await eventually(() => asked(page)).toMatchObject({ card: 'data', seed: '7', readonly: '1' });
  await page.goBack();
  // The preview was of this card too.
  await expect(page.locator('.embed-panel')).toHaveCount(0);
  await stateIs(page, { chapter: 'scratch', card: 'data' });
});

test('what is copied is what stands there', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPanel(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const site of ['html', 'docusaurus', 'myst', 'lms']) {
    await page.getByRole('tab', { name: words(`embed.site.${site}`) }).click();
    await page.locator('.part.text .copy').click();
    await expect(page.locator('.part.text .copy')).toHaveText(words('embed.copied'));
    await expect(page.locator('.snippet [role=status]')).toHaveText(words('embed.copied.say'));
    expect(await copied()).toBe(await code(page));
  }
  await page.getByRole('tab', { name: words('embed.site.vitepress') }).click();
  await page.getByRole('button', { name: words('embed.way.element'), exact: true }).click();
  await page.locator('.part.site .copy').click();
  await expect(page.locator('.part.site .copy')).toHaveText(words('embed.copied'));
  expect(await copied()).toContain("isCustomElement: (tag) => tag === 'gradient-walk'");
});

test('where nothing may be copied the snippet is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openPanel(page);
  await page.locator('.part.text .copy').click();
  await expect(page.locator('.snippet [role=status]')).toHaveText(words('embed.selected.say'));
  expect(await page.evaluate(() => String(getSelection()))).toBe(await code(page));
});

test('where it is hosted is beside the page, can be told, and is remembered', async ({ page }) => {
  await openPanel(page);
  const host = page.getByRole('textbox', { name: words('embed.host') });
  await expect(host).toHaveValue(new URL('embed/1/', page.url()).href);
  await host.fill('https://course.example/gw/embed/1');
  await host.press('Enter');
  await expect(page.locator('.part.text code')).toContainText(
    'src="https://course.example/gw/embed/1/scratch.html?',
  );
  await host.fill('somewhere');
  await host.press('Enter');
  await expect(host).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.part.text code')).toContainText('https://course.example/gw/');
  await page.reload();
  await expect(host).toHaveValue('https://course.example/gw/embed/1/');
  await host.fill('');
  await host.press('Enter');
  await expect(host).toHaveValue(new URL('embed/1/', page.url()).href);
});

test('a chapter that is not there is said, and another one stands in', async ({ page }) => {
  await openPanel(page, { chapter: 'nowhere' });
  await expect(page.getByRole('alert')).toContainText('nowhere');
  expect(await asked(page)).toMatchObject({ chapter: 'scratch.html' });
  await choose(page, 'embed.chapter').selectOption(words('chapter.by-hand'));
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test.describe('without an engine', () => {
  test.use({ expectedErrors: [/worker|net::ERR_FAILED/i] });
  test('the snippet can still be made, and the settings say why they are not there', async ({
    page,
    context,
  }) => {
    await context.route(/worker/, (route) => route.abort());
    await page.goto(address({ embed: 1, seed: 7 }));
    await openMore(page, 'embed.settings');
    const trouble = page.locator('.form').getByRole('alert');
    await expect(trouble).toContainText(words('error.engine-missing'));
    expect(await asked(page)).toEqual({ chapter: 'scratch.html', lang: 'en', seed: '7' });
    await context.unroute(/worker/);
    await trouble.getByRole('button', { name: words('error.retry') }).click();
    await expect(page.getByRole('textbox', { name: words('setting.seed') })).toHaveValue('7');
  });
});

test('everything can be done by keyboard alone', async ({ page }) => {
  await openPanel(page);
  /** @param {string} selector */
  const tabTo = async (selector) => {
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
        return;
    }
    throw new Error(`Tab never came to ${selector}`);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#embed')).toBeFocused();
  await tabTo('#embed-chapter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await eventually(async () => (await asked(page)).chapter).toBe('by-hand.html');
  await tabTo('input[name=scope]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  // Tab passes it by until the chapter is there whose pictures it names.
  await expect(page.locator('#embed-picture')).toBeEnabled();
  await tabTo('#embed-picture');
  await tabTo('#embed-height');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('300');
  await tabTo('.check-row input');
  await page.keyboard.press('Space');
  await tabTo('summary');
  await page.keyboard.press('Enter');
  await tabTo('.check-rows input');
  await page.keyboard.press('Space');
  await eventually(() => asked(page)).toMatchObject({
    scene: 'points',
    readonly: '1',
    hide: 'phases',
  });
  expect(await code(page)).toContain('height="300"');
  await tabTo('.widths button');
  await page.keyboard.press('Enter');
  await expect(page.locator('.frame')).toHaveCSS('width', '360px');
  await tabTo('[role=tab]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#embed-tab-docusaurus')).toBeFocused();
  await tabTo('.part.text .copy');
  await page.keyboard.press('Enter');
  await expect(page.locator('.snippet [role=status]')).not.toBeEmpty();
});

test('nothing of the panel is loaded before it is asked for', async ({ page }) => {
  /** @type {string[]} */
  const scripts = [];
  page.on('response', (response) => scripts.push(new URL(response.url()).pathname));
  await open(page, { chapter: 'scratch' });
  expect(scripts.filter((name) => /panel/.test(name))).toEqual([]);
  await page
    .locator('.rail')
    .getByRole('link', { name: words('embed.title') })
    .click();
  await expect(page.locator('.embed-panel')).toBeVisible();
  expect(scripts.filter((name) => /panel/.test(name))).toHaveLength(1);
});

for (const lang of languages) {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing in the panel, ${lang}, ${theme}`, async ({ page }) => {
      await openPanel(page, { chapter: 'scratch', lang, theme });
      await page.evaluate(() => {
        for (const more of document.querySelectorAll('details.more')) more.setAttribute('open', '');
      });
      await page.locator('#embed-tab-mkdocs').click();
      await expect(page.locator('.form fieldset.group').first()).toBeVisible();
      await expect(page.locator('#embed-card')).toBeEnabled();
      await page.evaluate(axe);
      for (const viewport of [wide, phone]) {
        await page.setViewportSize(viewport);
        await drawn(page, 4);
        const found = await page.evaluate(async () => {
          const options = { resultTypes: ['violations'] };
          const { violations } = await /** @type {any} */ (window).axe.run(document, options);
          return violations.flatMap((/** @type {any} */ { id, nodes }) =>
            nodes.map((/** @type {any} */ { target }) => `${id}: ${target.flat().at(-1)}`),
          );
        });
        expect.soft(found, `${viewport.width} px`).toEqual([]);
      }
      for (const width of [360, 390, 560, 768, 1024, 1207, 1208, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page, `${width} px`);
      }
    });
  }
}

test("the teachers' guide is a click away, in the language of the page", async ({ page }) => {
  await openPanel(page);
  await page.getByRole('link', { name: words('embed.guide') }).click();
  await expect(page).toHaveURL(/guide\/en\.html/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
