import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Checks, until } from '../checks.js';
import { labOf, launch, openPage, stateOf, step } from '../chromium.js';
import { snippet } from '../content.js';
import { installHost, workFolder, writeFiles } from '../folder.js';
import { guideCode } from '../guide-code.js';
import { serve } from '../serve.js';
/** @import { Locator } from '@playwright/test' */

/**
 * A deck of reveal.js, which scales its slides and has the arrow keys: the guide's slide, and one with
 * the element.
 * @param {string} embed
 * @returns {Promise<{checks: Checks}>}
 */
export async function testReveal(embed) {
  const checks = new Checks();
  const packages = await installHost('reveal');
  const folder = workFolder('reveal-deck');
  const built = path.join(packages, 'node_modules/reveal.js/dist');
  fs.cpSync(built, path.join(folder, 'reveal'), { recursive: true });
  const element = snippet('element', embed, { way: 'element', seed: 42, lang: 'en' });
  writeFiles(folder, {
    'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A lecture</title>
    <link rel="stylesheet" href="reveal/reveal.css">
    ${element.site?.code}
  </head>
  <body>
    <div class="reveal"><div class="slides">
      <section><h1>A lecture</h1></section>
      ${guideCode(/^<section>/, embed)}
      <section>${element.code}</section>
      <section><h1>The end</h1></section>
    </div></div>
    <script src="reveal/reveal.js"></script>
    <script>Reveal.initialize({ transition: 'none' });</script>
  </body>
</html>
`,
  });
  const { origin, close } = await serve({ folder });
  const browser = await launch();
  const { page, errors } = await openPage(browser, [origin, new URL(embed).origin]);
  const slide = () => page.evaluate(() => /** @type {any} */ (window).Reveal.getIndices().h);
  const status = (/** @type {Locator} */ lab) => async () => (await stateOf(lab)).status;
  try {
    await checks.check('the deck opens, and the frame waits for its slide', async () => {
      await page.goto(`${origin}/`);
      await until('the first slide', slide, (h) => h === 0);
      assert.equal(await page.locator('iframe').getAttribute('src'), null);
    });
    const framed = page.frameLocator('iframe').locator('gradient-walk');
    await checks.check('the frame shows its picture when its slide comes', async () => {
      await page.keyboard.press('ArrowRight');
      await until('an engine', status(framed), (now) => now === 'ready');
      await until(
        'a picture that is none of a sketch, and no refusal',
        () =>
          framed.evaluate((own) => {
            const figures = own.shadowRoot?.querySelectorAll('figure canvas, figure .scene').length;
            const alert = own.shadowRoot?.querySelector('[role=alert]');
            const sketch = own.shadowRoot?.querySelector('.drawing svg.sketch');
            return !alert && !sketch && (figures ?? 0);
          }),
        (count) => Number(count) > 0,
      );
      const { parameters } = await step(framed);
      assert.equal(Object.values(parameters).flat(2).length, 2, 'two parameters');
    });
    await checks.check(
      'keys step through the lab that has the focus, and turn no slide',
      async () => {
        await page.evaluate(() => /** @type {any} */ (window).Reveal.slide(2));
        const lab = labOf(page, 'element');
        await until('an engine', status(lab), (now) => now === 'ready');
        await lab.evaluate((own) => /** @type {any} */ (own).focusLab());
        await page.keyboard.press('ArrowRight');
        await until(
          'a step',
          async () => (await stateOf(lab)).step,
          (count) => count === 1,
        );
        assert.equal(await slide(), 2);
        await page.evaluate(() => /** @type {any} */ (document.activeElement)?.blur());
        await page.keyboard.press('ArrowRight');
        await until('the next slide', slide, (h) => h === 3);
      },
    );
    await checks.check('no error in the console, no file missing, no other host', () =>
      assert.deepEqual(errors, []),
    );
  } finally {
    await browser.close();
    close();
  }
  return { checks };
}
