import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fashionMnistFolder } from '../../web/engine/installed-data.js';
import { executablePath, launch, openPage, stateOf, until } from './browser.js';
/** @import { Browser } from 'puppeteer-core' */

/** PyTorch's first epoch of seed 0. */
const fixture = new URL('../parity/fixtures/fashion_mnist.json', import.meta.url);
const [{ epochs }] = JSON.parse(fs.readFileSync(fixture, 'utf8')).runs;

/** Runs in the page: on that card, the numbers in the text begin so. @param {any} expected */
function told({ card, values }) {
  const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
  const texts = [...lab.shadowRoot.querySelectorAll('span.value')].map(
    (value) => value.textContent,
  );
  return lab.getState().card === card && texts.join().startsWith(values);
}

describe.skipIf(!executablePath || !fashionMnistFolder())('in Firefox', () => {
  /** @type {Browser} */
  let browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test('all 60,000 pictures come by the button and train as PyTorch does', async () => {
    const { page, go, close } = await openPage(browser);
    await go({ chapter: 'fashion-mnist', card: 'tensor' });
    await page.locator('gradient-walk >>> ::-p-text(Get all pictures)').click();
    await until(page, told, { card: 'tensor', values: '0.286,0.502,235' });
    await page.evaluate(() =>
      document.querySelector('gradient-walk')?.setAttribute('card', 'two-losses'),
    );
    await until(page, told, { card: 'two-losses', values: epochs[0].train_loss.toFixed(4) });
    expect(await stateOf(page)).toMatchObject({ step: 235 });
    expect(await close(), 'errors of the page').toEqual([]);
  });
});
