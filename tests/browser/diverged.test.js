import { expect, test } from './fixture.js';
import { figuresOf } from './figures.js';
import {
  eventually,
  lab,
  languages,
  nonsense,
  numbersOf,
  open,
  stateIs,
  stateOf,
  step,
  textOf,
  wide,
  wordsIn,
} from './lab.js';
/** @import { Page } from '@playwright/test' */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

/** The parameters of seed 0 at the end of three epochs at 0.03, as in tests/parity. */
const golden = [1.99965787, -3.39959574, 4.19908381].map(Math.fround);

for (const lang of languages) {
  test(`lr 2 stops before its first bad update and is explained in a sentence, ${lang}`, async ({
    page,
  }) => {
    const words = wordsIn(lang);
    await open(page, { chapter: 'scratch', card: 'learning-rates', lr: 2, lang });
    const state = await step(page, 'run');
    expect(state).toMatchObject({ status: 'diverged', step: 230, divergedAt: 231, length: 230 });
    for (const number of numbersOf(state)) expect(Number.isFinite(number)).toBe(true);
    const reason = lab(page).getByRole('group', { name: words('diverged.title') });
    await expect(reason).toContainText(words('diverged.what', { step: 231, last: 230 }));
    // 2/λmax of this data is 1.81524.
    await expect(reason).toContainText('1.815');
    await expect(lab(page).locator('.sentence')).toContainText('231');
    await eventually(async () => nonsense.exec(await textOf(page))?.[0]).toBe(undefined);
    for (const { small, painted } of await figuresOf(page))
      expect(painted).toBeGreaterThan(small ? 100 : 500);
    for (const name of ['transport.forward', 'transport.last']) {
      await expect(
        lab(page).getByRole('button', { name: words(name), exact: true }),
      ).toBeDisabled();
    }
  });
}

test('a diverged run is walked back and forth, up to its last finite step', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'one-update', lr: 2 });
  await step(page, 'run');
  await stateIs(page, { status: 'diverged', step: 230 });
  await lab(page).getByRole('button', { name: 'Back', exact: true }).click();
  await eventually(async () => (await stateOf(page)).status).toBe('ready');
  await expect(lab(page).locator('.diverged')).toHaveCount(0);
  await step(page, 'micro');
  await step(page, 'micro');
  expect((await stateOf(page)).step).toBeLessThan(231);
  await step(page, 'run');
  await stateIs(page, { status: 'diverged', step: 230, phase: null });
  await expect(lab(page).locator('.diverged')).toBeVisible();
  expect(nonsense.exec(await textOf(page))?.[0]).toBe(undefined);
});

test('the way back that the explanation offers leads to a run that ends well', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'learning-rates', lr: 2 });
  await step(page, 'run');
  await lab(page)
    .locator('.diverged')
    .getByRole('button', { name: wordsIn()('diverged.back', { lr: '0.03' }) })
    .click();
  await stateIs(page, { status: 'ready', step: 0, canUndo: true });
  await expect(lab(page).locator('.diverged')).toHaveCount(0);
  const end = await step(page, 'run');
  expect(end.status).toBe('done');
  expect(numbersOf(end).map(Math.fround)).toEqual(golden);
});

test('undo takes back the change that made a run diverge', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  await step(page, 'epoch');
  await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
  const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('50');
  await rate.press('Enter');
  await stateIs(page, { step: 100, canUndo: true });
  const bad = await step(page, 'run');
  expect(bad.status).toBe('diverged');
  expect(bad.step).toBeGreaterThanOrEqual(100);
  await lab(page).getByRole('button', { name: 'Undo', exact: true }).first().click();
  await eventually(async () => (await stateOf(page)).run.edits).toEqual([]);
  const end = await step(page, 'run');
  expect(end.status).toBe('done');
  expect(numbersOf(end).map(Math.fround)).toEqual(golden);
});

test('a smaller learning rate in the middle saves a run that would have diverged', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', lr: 2 });
  await step(page, 'run');
  await lab(page).getByRole('slider', { name: 'History' }).fill('100');
  await stateIs(page, { step: 100, status: 'ready' });
  await lab(page).getByRole('button', { name: 'Settings', exact: true }).click();
  const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('0.1');
  await rate.press('Enter');
  await stateIs(page, { divergedAt: null });
  const end = await step(page, 'run');
  expect(end).toMatchObject({ status: 'done', step: 300 });
});
