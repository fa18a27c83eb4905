import { readCards, titleOf } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import {
  address,
  eventually,
  lab,
  nonsense,
  numbersOf,
  open,
  ready,
  recordEvents,
  stateIs,
  stateOf,
  step,
  textOf,
  toldEvents,
  wordsIn,
} from './lab.js';
/** @import { Page } from '@playwright/test' */

const words = wordsIn('en');
const workerScript = '**/worker-*.js';

/** One worker, one engine. @param {Page} page */
async function onlyWorker(page) {
  await eventually(() => page.workers().length).toBe(1);
  return page.workers()[0];
}

test.describe('a worker that crashes', () => {
  test.use({ expectedErrors: [/the engine crashed/] });

  test('is started again, and the run goes on from where it was', async ({ page }) => {
    await open(page, { chapter: 'scratch' });
    await step(page, 'epoch');
    await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
    const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
    await rate.fill('0.1');
    await rate.press('Enter');
    const before = await stateIs(page, { step: 100, canUndo: true });
    const worker = await onlyWorker(page);
    const gone = worker.waitForEvent('close');
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('the engine crashed');
      });
    });
    await gone;
    expect(await stateOf(page)).toEqual(before);

    const after = await step(page, 'update');
    expect(after).toMatchObject({ step: 101, status: 'ready', run: { edits: before.run.edits } });
    await onlyWorker(page);
    await lab(page).getByRole('button', { name: 'Back', exact: true }).click();
    const back = await stateIs(page, { step: 100 });
    expect(numbersOf(back)).toEqual(numbersOf(before));
    await expect(lab(page).getByRole('alert')).toHaveCount(0);
  });
});

test('a worker that falls silent is given up after a while, and the step is done by a new one', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (/** @type {any} */ ...args) {
      /** @type {any} */ (window).asked = true;
      return postMessage.apply(this, /** @type {any} */ (args));
    };
  });
  // Nothing on this card asks the engine: a surface that waits would hold the step up.
  await open(page, { chapter: 'scratch', card: 'model' });
  await step(page, 'update');
  const worker = await onlyWorker(page);
  await worker.evaluate(() => self.close()).catch(() => {});
  await page.evaluate('asked = false');
  const stepping = step(page, 'update');
  await page.waitForFunction(() => /** @type {any} */ (window).asked, null, { polling: 20 });
  // Seconds of silence, when it is asked something small; more would judge the new worker while it starts.
  await page.clock.runFor(7_000);
  expect(await stepping).toMatchObject({ step: 2, status: 'ready' });
});

test.describe('a policy that refuses WebAssembly', () => {
  test.use({ expectedErrors: [/Content Security Policy|wasm|WebAssembly/] });

  test('is told in a sentence and by an event, and leaves the text readable', async ({ page }) => {
    await recordEvents(page);
    await page.route(workerScript, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(address({ chapter: 'scratch' }));
    await expect(lab(page).getByRole('alert')).toContainText(words('error.engine-refused'));
    await expect(lab(page).locator('.card h2')).toHaveText(await titleOf('scratch'));
    const [error] = await toldEvents(page, 'error');
    expect(error).toMatchObject({
      bubbles: true,
      composed: true,
      detail: { name: 'engine-refused' },
    });
    expect(await stateOf(page)).toMatchObject({
      status: 'error',
      error: { name: 'engine-refused' },
    });
  });
});

test.describe('an engine that cannot be fetched', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load|404/] });

  test('is told in a sentence, and "try again" starts it once it is there', async ({ page }) => {
    await recordEvents(page);
    await page.route(workerScript, (route) => route.abort());
    await page.goto(address({ chapter: 'scratch' }));
    const alert = lab(page).getByRole('alert');
    await expect(alert).toContainText(words('error.engine-missing'));
    // Once, also where the text came after it.
    await expect(lab(page).locator('.card h2')).toBeVisible();
    const told = (await toldEvents(page, 'error')).map(({ detail }) => detail.name);
    expect(told).toEqual(['engine-missing']);
    await page.unroute(workerScript);
    await alert.getByRole('button', { name: words('error.retry') }).click();
    await ready(page);
    await expect(alert).toHaveCount(0);
    expect((await step(page, 'update')).step).toBe(1);
  });
});

test.describe('a chapter whose text cannot be fetched', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to (load|fetch)/] });

  test('is told in a sentence, and the rail still leads elsewhere', async ({ page }) => {
    await open(page, { chapter: 'descent' });
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.locator('.rail').getByRole('link', { name: 'By hand' }).click();
    await expect(lab(page).getByRole('alert')).toContainText('could not be loaded');
    await page.unroute('**/assets/*.js');
    await page.locator('.rail').getByRole('link', { name: 'From scratch' }).click();
    await ready(page);
    await expect(lab(page).locator('.card h2')).toHaveText(await titleOf('scratch'));
  });
});

test.describe('the style sheet of the formulas, if it cannot be fetched', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to (load|fetch)/] });

  test('is told in a sentence in the place of the card, never as a key', async ({ page }) => {
    await recordEvents(page);
    await page.route('**/assets/*math-styles*.js', (route) => route.abort());
    await page.goto(address({ chapter: 'scratch', card: 'data' }));
    await expect(lab(page).getByRole('alert')).toContainText('could not be loaded');
    expect(await textOf(page)).not.toMatch(nonsense);
    const [error] = await toldEvents(page, 'error');
    expect(error.detail).toMatchObject({ name: 'chapter-failed' });
    expect(error.detail.message).toContain('could not be loaded');
  });
});

for (const kind of /** @type {const} */ (['refuses to be named', 'is full', 'holds nonsense'])) {
  test(`storage that ${kind} costs nothing but memory`, async ({ page }) => {
    await page.addInitScript((how) => {
      if (how === 'holds nonsense') {
        localStorage.setItem('gradient-walk', '{"chapters":{"scratch":{"done":7}},"lang":{}}');
        return;
      }
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      if (how === 'is full') Storage.prototype.setItem = refuse;
      else Object.defineProperty(window, 'localStorage', { get: refuse });
    }, kind);
    await recordEvents(page);
    await open(page, { chapter: 'scratch' });
    await lab(page).getByRole('button', { name: 'Take one step' }).click();
    await eventually(async () => (await toldEvents(page, 'done')).length).toBe(1);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(lab(page).locator('.card h2')).toHaveText(
      await titleOf('scratch', { lang: 'zh' }),
    );
  });
}

test('what was done and where one was is remembered for the next visit', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  await lab(page).getByRole('button', { name: 'Take one step' }).click();
  await lab(page).locator('.onward .way.primary').click();
  await expect(lab(page).locator('.card h2')).toHaveText(
    await titleOf('scratch', { card: 'data' }),
  );
  await page.waitForURL(/card=data/);
  await page.goto(address({ chapter: 'descent' }));
  await ready(page);
  await expect(page.locator('.rail .entry', { hasText: 'From scratch' })).toContainText(
    `1/${(await readCards('scratch', 'en')).length}`,
  );
  await page.locator('.rail').getByRole('link', { name: 'From scratch' }).click();
  await expect(lab(page).locator('.card h2')).toHaveText(
    await titleOf('scratch', { card: 'data' }),
  );
  await lab(page).locator('details.cards summary').click();
  await expect(lab(page).locator('details.cards .tick')).toHaveCount(1);
});
