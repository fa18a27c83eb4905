import { readFileSync } from 'node:fs';
import { fashionMnistFolder } from '../../web/engine/installed-data.js';
import { four, idx, packed } from '../unit/datasets/files.js';
import { expect, test } from './fixture.js';
import { eventually, lab, open, openCard, stateOf, step, wordsIn } from './lab.js';
/** @import { Page } from '@playwright/test' */

const words = wordsIn('en');
const files = '**/data/*.gz';
/** PyTorch's runs on all pictures. */
const golden = JSON.parse(
  readFileSync(new URL('../parity/fixtures/fashion_mnist.json', import.meta.url), 'utf8'),
);

test.skip(fashionMnistFolder() === null, 'the files of Fashion-MNIST are not on this machine');

/** A small set in the place of the large one. @param {Page} page */
async function serveFour(page) {
  const small = await Promise.all(
    four().map(async ({ name, blob }) => ({ name, body: Buffer.from(await blob.arrayBuffer()) })),
  );
  await page.route(files, (route) => {
    const asked = small.find(({ name }) => route.request().url().endsWith(name));
    return asked ? route.fulfill({ body: asked.body }) : route.abort();
  });
}

/** @param {Page} page @param {string} key @param {any} [params] */
const button = (page, key, params) =>
  lab(page).getByRole('button', { name: words(key, params), exact: true });

/** @param {Page} page */
const fetchAll = (page) => lab(page).getByRole('button', { name: /^Get all pictures/ });

/** @param {Page} page @param {{name: string, blob: Blob}[]} list */
async function choose(page, list) {
  const payload = await Promise.all(
    list.map(async ({ name, blob }) => ({
      name,
      mimeType: 'application/gzip',
      buffer: Buffer.from(await blob.arrayBuffer()),
    })),
  );
  await lab(page).locator('input[type=file]').setInputFiles(payload);
}

/** @param {Page} page */
const pictures = async (page) => (await stateOf(page)).run.settings.pictures ?? 'sample';

test('all pictures come from the site’s own folder, stay on the device and on the next card', async ({
  page,
}) => {
  await serveFour(page);
  await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
  await expect(lab(page).getByText(words('data.sample', { train: 1000, test: 500 }))).toBeVisible();
  await fetchAll(page).click();
  await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
  expect(await pictures(page)).toBe('all');

  await page.evaluate(() =>
    document.querySelector('gradient-walk')?.setAttribute('card', 'before'),
  );
  await eventually(async () => (await stateOf(page)).card).toBe('before');
  await eventually(() => pictures(page)).toBe('all');

  await page.unroute(files);
  await page.route(files, (route) => route.abort());
  await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
  await button(page, 'data.use-all').click();
  await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
  await button(page, 'data.remove').click();
  await expect(lab(page).getByText(words('data.sample', { train: 1000, test: 500 }))).toBeVisible();
  await expect(fetchAll(page)).toBeVisible();
});

test('the 60,000 of the site itself train as PyTorch does', async ({ page }) => {
  const [{ epochs }] = golden.runs;
  const values = lab(page).locator('span.value');
  await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
  await fetchAll(page).click();
  const all = words('data.all', { train: 60_000, test: 10_000 });
  await expect(lab(page).getByText(all)).toBeVisible();
  await expect(values).toHaveText(['0.286', '0.502', '235']);
  await openCard(page, 'two-losses');
  await expect(values.first()).toHaveText(epochs[0].train_loss.toFixed(4));
  await eventually(async () => (await stateOf(page)).step).toBe(235);
});

/** What a device may do instead of keeping them, each run before the page's own scripts. */
const refusals = {
  'refuses storage': () =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  'has no room left': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [what, refuse] of Object.entries(refusals)) {
  test(`a device that ${what} is said to, and all pictures are used all the same`, async ({
    page,
  }) => {
    await page.addInitScript(refuse);
    await serveFour(page);
    await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
    await fetchAll(page).click();
    await expect(lab(page).getByText(words('data.not-kept'))).toBeVisible();
    await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
    expect(await pictures(page)).toBe('all');
  });
}

test('a training set and a test set that were swapped are put right, and it is said', async ({
  page,
}) => {
  await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
  const swapped = four().map(({ name, blob }) => ({
    name: name.startsWith('train') ? name.replace('train', 't10k') : name.replace('t10k', 'train'),
    blob,
  }));
  await choose(page, swapped);
  await expect(lab(page).getByText(words('data.swapped'))).toBeVisible();
  await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
});

test('files that come while it trains take its place, and the run begins anew', async ({
  page,
}) => {
  await open(page, { chapter: 'fashion-mnist', card: 'train' });
  await lab(page).locator('button.play').click();
  await choose(page, four());
  await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
  await eventually(async () => (await stateOf(page)).step).toBe(0);
  expect((await stateOf(page)).status).toBe('ready');
});

test('files that do not do leave a run that trains as it is, and training', async ({ page }) => {
  await open(page, { chapter: 'fashion-mnist', card: 'train', epochs: 1000 });
  await lab(page).locator('button.play').click();
  await expect.poll(async () => (await stateOf(page)).step).toBeGreaterThan(0);
  const high = Buffer.from(idx('labels', 20));
  high[15] = 10;
  await choose(page, [...four().slice(0, 3), packed('t10k-labels', high)]);
  await expect(lab(page).getByRole('alert')).toHaveText(/has a label 10/);
  const { status, step: then } = await stateOf(page);
  expect(status).toBe('running');
  await expect.poll(async () => (await stateOf(page)).step).toBeGreaterThan(then);
  expect(await pictures(page)).toBe('sample');
});

test.describe('an engine that is lost', () => {
  test.use({ expectedErrors: [/the engine crashed/] });

  test('is given them again', async ({ page }) => {
    await serveFour(page);
    await open(page, { chapter: 'fashion-mnist', card: 'train' });
    await fetchAll(page).click();
    await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
    const before = await step(page, 'update');
    const [worker] = page.workers();
    const gone = worker.waitForEvent('close');
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('the engine crashed');
      });
    });
    await gone;
    const after = await step(page, 'update');
    expect(after.step).toBe(before.step + 1);
    expect(after.run.settings).toEqual(before.run.settings);
  });
});

test.describe('files that do not do', () => {
  test('each gets a sentence, and the run in progress stays', async ({ page }) => {
    await open(page, { chapter: 'fashion-mnist', card: 'train' });
    const before = await step(page, 'update');
    const alert = lab(page).getByRole('alert');
    const [images, labels, testImages, testLabels] = four();
    const cut = { name: 'cut.gz', blob: images.blob.slice(0, images.blob.size - 12) };
    const high = Buffer.from(idx('labels', 20));
    high[15] = 10;
    const tall = Buffer.from(idx('images', 30));
    tall.writeUInt32BE(27, 8);
    const text = new Blob(['no gzip, whatever it is called']);
    /** @type {[{name: string, blob: Blob}[], RegExp][]} */
    const cases = [
      [
        [packed('train', idx('images', 30).subarray(0, -99)), labels, testImages, testLabels],
        /^train-images-idx3-ubyte is too short: expected 23520 more bytes, 23421 are there/,
      ],
      [[packed('train', tall), labels, testImages, testLabels], /are 27x28 pixels/],
      [
        [{ name: 'train.gz', blob: text }, labels, testImages, testLabels],
        /train\.gz is no IDX file/,
      ],
      [[images, labels], /missing: t10k-images/],
      [[{ name: 'a.html', blob: new Blob(['<html>']) }], /a\.html is a web page/],
      [[{ name: 'x.csv', blob: new Blob(['1,2,3\n4,5,6\n']) }], /x\.csv is no IDX file/],
      [[cut, labels, testImages, testLabels], /breaks off/],
      [[images, labels, testImages, packed('t10k-labels', idx('labels', 19))], /19 labels for 20/],
      [[images, labels, testImages, packed('t10k-labels', high)], /has a label 10/],
      [[images, labels, testImages, testLabels, ...four()], /too many/],
    ];
    for (const [list, sentence] of cases) {
      await choose(page, list);
      await expect(alert).toHaveText(sentence);
    }
    expect((await stateOf(page)).step).toBe(before.step);
    expect(await pictures(page)).toBe('sample');

    await choose(page, [images, labels, testImages, testLabels]);
    await expect(lab(page).getByText(words('data.all', { train: 30, test: 20 }))).toBeVisible();
    await expect(alert).toHaveCount(0);
    await choose(page, [images, labels, testImages, packed('t10k-labels', high)]);
    await expect(alert).toHaveText(/has a label 10/);
    expect(await pictures(page)).toBe('all');
  });

  test('a page in the place of a file is said to be one', async ({ page }) => {
    await page.route(files, (route) => route.fulfill({ body: '<!doctype html><h1>404</h1>' }));
    await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
    await fetchAll(page).click();
    await expect(lab(page).getByRole('alert')).toHaveText(/is a web page, not a data file/);
    expect(await pictures(page)).toBe('sample');
  });
});

test.describe('a fetch', () => {
  test.use({ expectedErrors: [/ERR_FAILED|ERR_CONNECTION/] });

  test('that fails is said, and one under way can be cancelled', async ({ page }) => {
    await page.route(files, (route) => route.abort());
    await open(page, { chapter: 'fashion-mnist', card: 'tensor' });
    await fetchAll(page).click();
    await expect(lab(page).getByRole('alert')).toHaveText(/could not be fetched/);
    await page.unroute(files);
    await page.route(files, () => {});
    await fetchAll(page).click();
    await button(page, 'data.cancel').click();
    await expect(fetchAll(page)).toBeVisible();
    await expect(lab(page).getByRole('alert')).toHaveCount(0);
  });
});
