import { encodeRun } from '../../web/session/run-code.js';
import { readCards } from '../contents/chapters.js';
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
  stateOf,
  step,
  textOf,
  toldEvents,
} from './lab.js';
/** @import { Page } from '@playwright/test' */

const notice = (/** @type {Page} */ page) => lab(page).locator('.notice');

/** Seed 0 after the first update, as in tests/parity. */
const firstUpdate = [0.0402723476, 0.0109427059, 0.100402497].map(Math.fround);

test('settings beyond their limits are brought to them, and each is said', async ({ page }) => {
  await open(page, { chapter: 'scratch', lr: 500, n: 0 });
  const { run } = await stateOf(page);
  expect(run.settings).toEqual({ lr: 100, n: 1 });
  await expect(notice(page)).toContainText('Learning rate');
  await expect(notice(page)).toContainText('100');
  await expect(notice(page)).toContainText('Number of samples');
});

test('what is no value at all becomes the default, with one warning in the console', async ({
  page,
}) => {
  /** @type {string[]} */
  const warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await open(page, { chapter: 'scratch', seed: 'abc', lr: '0.05' });
  expect((await stateOf(page)).run.settings).toEqual({ lr: 0.05 });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('seed');
});

test('keys that nobody knows change nothing', async ({ page }) => {
  const keys = { foo: 1, __proto__: 'x', constructor: 'y', utm_source: 'mail', batch_size: 7 };
  await open(page, { chapter: 'scratch', ...keys });
  expect((await stateOf(page)).run.settings).toEqual({});
  await expect(notice(page)).toHaveCount(0);
  expect(numbersOf(await step(page, 'update')).map(Math.fround)).toEqual(firstUpdate);
});

test('an address cannot bring its own script', async ({ page }) => {
  const evil = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const run = encodeRun(
    /** @type {any} */ ({
      version: 1,
      experiment: evil,
      settings: { [evil]: evil, lr: evil },
      edits: [{ step: 0, change: { setting: evil, value: evil } }],
      cursor: { step: evil, phase: evil },
    }),
  );
  /** @type {Record<string, string>[]} */
  const queries = [
    { chapter: evil, card: evil, lang: evil, theme: evil, hide: evil, id: evil },
    { chapter: 'scratch', card: evil, seed: evil, 'true-w': evil, lr: evil, [evil]: evil },
  ];
  for (const query of queries) {
    for (const hash of ['', `#run=${run}`, `#run=${encodeURIComponent(evil)}`, `#${evil}`]) {
      await page.goto('about:blank');
      await page.goto(address(query, hash));
      await ready(page);
      const marks = await lab(page).evaluate((element) => ({
        hacked: 'hacked' in window,
        images: element.shadowRoot?.querySelectorAll('img, script').length,
      }));
      expect(marks).toEqual({ hacked: false, images: 0 });
    }
  }
});

test('a chapter that does not exist is said, in words and by an event', async ({ page }) => {
  await recordEvents(page);
  await page.goto(address({ chapter: 'nowhere' }));
  const alert = lab(page).getByRole('alert');
  await expect(alert).toContainText('There is no chapter “nowhere”');
  const [error] = await toldEvents(page, 'error');
  expect(error.detail).toMatchObject({ name: 'unknown-chapter', value: 'nowhere' });
  await expect(lab(page).locator('[aria-busy=true]')).toHaveCount(0);
  expect(await stateOf(page)).toMatchObject({
    status: 'error',
    error: { name: 'unknown-chapter' },
  });
});

test('a picture that no card of the chapter has is refused, with those that there are', async ({
  page,
}) => {
  await page.goto(address({ chapter: 'vectorization', scene: 'surface' }));
  const alert = lab(page).getByRole('alert');
  const cards = await readCards('vectorization', 'en');
  const scenes = cards.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'scene' ? block.ids : [])),
  );
  await expect(alert).toContainText('surface');
  await expect(alert).toContainText([...new Set(scenes)].join(', '));
  expect(await stateOf(page)).toMatchObject({ status: 'error', error: { name: 'unknown-scene' } });
});

test('a picture alone opens as the first card that has it, so that there is something to see', async ({
  page,
}) => {
  await page.goto(address({ chapter: 'descent', scene: 'contour' }));
  await ready(page);
  const cards = await readCards('descent', 'en');
  const first = cards.find(({ blocks }) =>
    blocks.some((block) => block.type === 'scene' && block.ids.includes('contour')),
  );
  const state = await stateOf(page);
  expect(state.card).toBe(first?.id);
  expect(state.parameters.x).toHaveLength(2);
  await expect(lab(page).locator('figure')).toHaveCount(1);
});

test.describe('a fragment', () => {
  // Which fragments cannot be read is known in Node: tests/unit/url-state.test.js.
  for (const [kind, code] of Object.entries({
    'far too long': 'A'.repeat(250_000),
    'of an experiment that is not here': encodeRun(
      /** @type {any} */ ({
        version: 1,
        experiment: 'perceptron',
        settings: {},
        edits: [],
        cursor: { step: 9, phase: null },
      }),
    ),
  })) {
    test(`${kind} is said, and the chapter starts from its beginning`, async ({ page }) => {
      await open(page, { chapter: 'scratch' }, `#run=${code}`);
      await expect(notice(page)).toContainText('starts from its beginning');
      expect(await stateOf(page)).toMatchObject({ step: 0, phase: null, run: { settings: {} } });
      expect(numbersOf(await step(page, 'update')).map(Math.fround)).toEqual(firstUpdate);
    });
  }

  test('with wild numbers in it is cut to what the engine takes', async ({ page }) => {
    const run = encodeRun(
      /** @type {any} */ ({
        version: 1,
        experiment: 'regression',
        settings: { lr: 1e9, seed: 42, n: 'many' },
        edits: [
          { step: 2, change: { setting: 'lr', value: 0.1 } },
          { step: -5, change: { setting: 'lr', value: 0.1 } },
          { step: 3, change: { point: 0, x: [1], y: [2] } },
          'nothing',
        ],
        cursor: { step: 1e8, phase: 'lunch' },
      }),
    );
    await open(page, { chapter: 'scratch' }, `#run=${run}`);
    const state = await stateOf(page);
    expect(state.run.settings).toEqual({ lr: 100, seed: 42 });
    expect(state.run.edits).toEqual([{ step: 2, change: { setting: 'lr', value: 0.1 } }]);
    expect(state.step).toBeLessThanOrEqual(300);
    await expect(notice(page)).toBeVisible();
    expect(nonsense.exec(await textOf(page))?.[0]).toBe(undefined);
  });
});

test('a run larger than there can be is cut to size, said, and takes a step', async ({ page }) => {
  await open(page, { chapter: 'scratch', n: 100_000, 'batch-size': 1, epochs: 1000 });
  await expect(lab(page).locator('.notice')).toContainText('from 1 to 40');
  expect(await stateOf(page)).toMatchObject({ totalSteps: 4e6, updatesPerEpoch: 1e5 });
  await lab(page).getByRole('button', { name: 'Forward', exact: true }).click();
  await eventually(async () => (await stateOf(page)).step).toBe(1);
});

test('text that is no number in a setting is told beside it, and the run stays', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch' });
  await step(page, 'epoch');
  await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
  const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
  for (const [text, told, left] of [
    ['fast', 'Please type a number', 'fast'],
    ['1e999', '10', '100'],
    ['', 'Please type a number', ''],
    ['<b>1</b>', 'Please type a number', '<b>1</b>'],
  ]) {
    await rate.fill(text);
    await rate.press('Enter');
    // What was typed stays, with the sentence below it.
    await expect(rate).toHaveValue(left);
    const row = lab(page).locator('.settings .setting', { hasText: 'Learning rate' });
    await expect(row.locator('.note')).toContainText(told);
    expect((await stateOf(page)).step).toBe(100);
  }
});
