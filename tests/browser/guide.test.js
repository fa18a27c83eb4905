import fs from 'node:fs';
import { guideLanguages, readGuide } from '../../web/tooling/guide/make-guide.js';
import { inRoot } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';
import { eventually, expectNoSidewaysScroll, wordsIn } from './lab.js';
/** @import { Lang } from './lab.js' */
/** @import { Page } from '@playwright/test' */

const axe = fs.readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8');
const widths = [1440, 390];

// A run that is played to its end is there at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** @param {Page} page @returns {Promise<string[]>} what axe objects to */
async function objections(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { target }) => `${id}: ${target.flat().at(-1)}`),
    );
  });
}

/**
 * A page of a course with snippets of the guide in it, each the first that fits.
 * @param {Page} page
 * @param {Lang} lang
 * @param {RegExp[]} patterns
 */
async function openCourse(page, lang, patterns) {
  const { code } = await readGuide(lang);
  const snippets = patterns.map((pattern) => code.find(({ text }) => pattern.test(text)));
  const written = snippets.map((snippet) =>
    snippet?.lang === 'css' ? `<style>${snippet.text}</style>` : snippet?.text,
  );
  const body = `${written.join('\n').replaceAll('https://HOST/', '/')}<p>${'What comes after. '.repeat(300)}</p>`;
  const html = `<!doctype html><html lang="${lang}"><title>A course</title><body>${body}</body></html>`;
  await page.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('course.html');
}

for (const lang of /** @type {Lang[]} */ (guideLanguages())) {
  for (const width of widths) {
    test(`axe finds nothing in the guide and it scrolls one way, light and dark, ${width} px, ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`guide/${lang}.html`);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await expectNoSidewaysScroll(page, `${width} px`);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await objections(page), colorScheme).toEqual([]);
      }
    });
  }

  test(`the guide leads to its sections, to the other language and to the app, ${lang}`, async ({
    page,
  }) => {
    await page.goto(`guide/${lang}.html`);
    const sections = page.getByRole('navigation').locator('ol > li > a');
    const last = sections.last();
    const title = await last.innerText();
    await last.click();
    await expect(page.locator('h2:target')).toHaveText(title);
    await expect(page.locator('h2:target')).toBeInViewport();
    await page.locator('.languages a').first().click();
    await expect(page).not.toHaveURL(new RegExp(`/${lang}\\.html`));
    await expect(page.locator('html')).not.toHaveAttribute('lang', new RegExp(`^${lang}`));
    await page.goBack();
    await page.locator('.brand').click();
    await expect(page).toHaveURL(new RegExp(`/\\?lang=${lang}$`));
    await expect(page.locator('gradient-walk')).toBeVisible();
  });

  test(`the guide in print has no contents, is dark on light, and all its tables are open, ${lang}`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`guide/${lang}.html`);
    await expect(page.getByRole('navigation')).toBeHidden();
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(28, 27, 25)');
    const table = page.locator('table.cards').first();
    expect((await table.boundingBox())?.height).toBeGreaterThan(100);
  });

  test(`the snippets of the guide work: a frame with host.js, ${lang}`, async ({ page }) => {
    await openCourse(page, lang, [/^<iframe/, /host\.js"/]);
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('style', /height: \d+px/);
    await expect(frame.contentFrame().locator('.card h2')).toBeVisible();
  });

  test(`the snippets of the guide work: an element that tells when a card is done, ${lang}`, async ({
    page,
  }) => {
    await openCourse(page, lang, [/id="after"/, /gradient-walk\.js"/]);
    const after = page.locator('#after');
    await expect(after).toBeHidden();
    await page.locator('#lab .go .primary').click();
    await expect(after).toBeVisible();
  });

  test(`the snippets of the guide work: messages to and from a frame, ${lang}`, async ({
    page,
  }) => {
    await openCourse(page, lang, [/id="faster"/]);
    const inside = page.locator('iframe').contentFrame();
    await expect(inside.locator('figure').first()).toBeVisible();
    await expect(page.locator('#step')).toHaveText(/0/);
    await page.locator('#faster').click();
    await expect(page.locator('#step')).toHaveText(/[1-9]/);
    await inside.getByRole('button', { name: wordsIn(lang)('settings.title') }).click();
    await expect(inside.getByRole('textbox', { name: wordsIn(lang)('setting.lr') })).toHaveValue(
      '0.1',
    );
  });

  test(`the snippets of the guide work: what was done outlives a reload, ${lang}`, async ({
    page,
  }) => {
    await openCourse(page, lang, [/gradient-walk\.js"/, /id="kept"/]);
    const lab = page.locator('#kept');
    const state = () => lab.evaluate((own) => /** @type {any} */ (own).getState?.() ?? {});
    await eventually(async () => (await state()).status).toBe('ready');
    await lab.evaluate((own) => own.setAttribute('card', 'one-update'));
    await expect(lab.locator('figure [data-q]').first()).toBeVisible();
    await lab.evaluate((own) => /** @type {any} */ (own).step('epoch'));
    await eventually(async () => (await state()).step).toBe(100);
    const before = await state();
    await eventually(() => page.evaluate(() => localStorage.getItem('walk'))).toContain(
      '"step":100',
    );
    await page.reload();
    await eventually(async () => (await state()).step).toBe(100);
    expect(await state()).toMatchObject({ card: before.card, parameters: before.parameters });
  });

  test(`the snippets of the guide work: what was done in a frame outlives a reload, ${lang}`, async ({
    page,
  }) => {
    await openCourse(page, lang, [/host\.js"/, /id="kept-frame"/]);
    const lab = page.frameLocator('#kept-frame').locator('gradient-walk');
    const state = () => lab.evaluate((own) => /** @type {any} */ (own).getState?.() ?? {});
    await eventually(async () => (await state()).status).toBe('ready');
    await lab.evaluate((own) => own.setAttribute('card', 'one-update'));
    await eventually(async () => (await state()).card).toBe('one-update');
    await lab.evaluate((own) => /** @type {any} */ (own).step('epoch'));
    await eventually(async () => (await state()).step).toBe(100);
    const before = await state();
    await eventually(() => page.evaluate(() => localStorage.getItem('walk-frame'))).toContain(
      '"step":100',
    );
    await page.reload();
    await eventually(async () => (await state()).step).toBe(100);
    expect(await state()).toMatchObject({ card: before.card, parameters: before.parameters });
  });

  test(`the snippets of the guide work: with the room reserved nothing jumps, ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 900 });
    await page.addInitScript(() => {
      const shifts = /** @type {number[]} */ ([]);
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(/** @type {any} */ (entry).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The text is there to read when the script comes.
    await page.route('**/gradient-walk.js', async (route) => {
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))),
      );
      await route.continue();
    });
    const shift = async (/** @type {RegExp[]} */ patterns) => {
      await openCourse(page, lang, patterns);
      await eventually(() =>
        page
          .locator('gradient-walk')
          .evaluate((own) => /** @type {any} */ (own).getState?.().status),
      ).toBe('ready');
      await expect(page.locator('gradient-walk .drawing svg.sketch')).toHaveCount(0);
      return page.evaluate(() =>
        /** @type {any} */ (window).shifts.reduce(
          (/** @type {number} */ sum, /** @type {number} */ one) => sum + one,
          0,
        ),
      );
    };
    const snippet = /^<gradient-walk chapter="scratch"[^]*gradient-walk\.js"/;
    expect(await shift([snippet])).toBeGreaterThan(0.1);
    expect(await shift([/:not\(:defined\)/, snippet])).toBeLessThanOrEqual(0.1);
  });
}
