import fs from 'node:fs';
import path from 'node:path';
import { dist, inRoot } from '../../web/tooling/paths.js';
import { until } from './checks.js';
import { serve } from './serve.js';
/** @import { Checks } from './checks.js' */
/** @import { Driver } from './plain-checks.js' */

/** PyTorch's ten epochs of seed 0: tests/parity/README.md. */
const { runs } = JSON.parse(
  fs.readFileSync(inRoot('tests/parity/fixtures/fashion_mnist.json'), 'utf8'),
);
const [{ epochs: golden }] = runs;

/**
 * The built site in any browser: all 60,000 pictures by the button, and ten epochs on them.
 * @param {Driver} driver
 * @param {Checks} checks
 */
export async function checkPictures(driver, checks) {
  if (!fs.existsSync(path.join(dist, 'data'))) {
    checks.skip('all pictures', 'the site was built without them');
    return;
  }
  const { origin, close } = await serve({ folder: dist });
  try {
    await checks.check('pictures: the page opens', async () => {
      await driver.open(`${origin}/?lang=en&chapter=fashion-mnist&card=train`);
      await until('the button', () => driver.evaluate(hasButton));
    });
    await checks.check(
      'pictures: all come by the button, ten epochs have PyTorch’s numbers',
      async () => {
        await driver.evaluate(pressButton);
        await until(
          'all in use',
          () => driver.evaluate(readPictures),
          (name) => name === 'all',
        );
        const last = golden[9];
        const expected = [last.train_loss, last.train_correct / 60_000, last.test_correct / 10_000];
        const isNear = (/** @type {number[]} */ read) =>
          read.length === 3 && read.every((value, k) => Math.abs(value - expected[k]) < 0.0015);
        await until(`the values ${expected.join(', ')}`, () => driver.evaluate(readValues), isNear);
      },
    );
  } finally {
    close();
  }
}

// These run in the page.

const hasButton = () =>
  [...(document.querySelector('gradient-walk')?.shadowRoot?.querySelectorAll('button') ?? [])].some(
    ({ textContent }) => textContent?.trim().startsWith('Get all pictures'),
  );

const pressButton = () =>
  [...(document.querySelector('gradient-walk')?.shadowRoot?.querySelectorAll('button') ?? [])]
    .find(({ textContent }) => textContent?.trim().startsWith('Get all pictures'))
    ?.click();

const readPictures = () =>
  /** @type {any} */ (document.querySelector('gradient-walk')).getState().run.settings.pictures;

const readValues = () =>
  [
    ...(document.querySelector('gradient-walk')?.shadowRoot?.querySelectorAll('span.value') ?? []),
  ].map(({ textContent }) => Number(textContent));
