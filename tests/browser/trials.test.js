import { expect, test } from './fixture.js';
import { drawn, eventually, lab, open, stateOf, wide, wordsIn } from './lab.js';

/** A grid of runs on a card: stopped half way, gone on with, and a cell that opens its run. */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

const say = wordsIn('en');

test('three hundred runs fill in, can be stopped and gone on with, and a cell opens its run', async ({
  page,
}) => {
  await open(page, { chapter: 'minibatch', card: 'map' });
  await drawn(page);
  const progress = lab(page).locator('.card .go .keys');
  const press = (/** @type {string} */ name) =>
    lab(page).locator('.card').getByRole('button', { name, exact: true }).click();
  await press('Run all 300');
  await press(say('trials.stop'));
  await expect(progress).toHaveText(/\d+ of 300/);
  await press(say('trials.go-on'));
  await expect(progress).toHaveText(/300 of 300/, { timeout: 60_000 });

  const picture = lab(page).locator('figure.large .scene');
  const box = await picture.boundingBox();
  if (!box) throw new Error('the map has no place');
  await picture.click({ position: { x: box.width * 0.6, y: box.height * 0.5 } });
  await eventually(async () => (await stateOf(page)).status).toMatch(/done|diverged/);
  const { settings } = (await stateOf(page)).run;
  expect(settings).toMatchObject({ lr: expect.any(Number), 'batch-size': expect.any(Number) });
  // What was found stays beside the run.
  await expect(progress).toHaveText(/300 of 300/);

  const before = JSON.stringify(settings);
  const cell = picture.getByRole('slider', { name: 'Cell: Enter opens its run' });
  await cell.focus();
  await cell.press('ArrowUp');
  await cell.press('ArrowRight');
  await cell.press('Enter');
  await eventually(async () => JSON.stringify((await stateOf(page)).run.settings)).not.toBe(before);
});

test('an axis is chosen in the picture, and the runs beside follow in it', async ({ page }) => {
  await open(page, { chapter: 'minibatch', card: 'collapse' });
  await drawn(page);
  const picture = lab(page).locator('figure:not(.small)');
  const axis = (/** @type {string} */ name) => picture.getByRole('button', { name, exact: true });
  await expect(axis('samples')).toHaveAttribute('aria-pressed', 'true');
  await axis('updates').click();
  await expect(axis('updates')).toHaveAttribute('aria-pressed', 'true');
  await axis('time (ms)').click();
  await expect(axis('time (ms)')).toHaveAttribute('aria-pressed', 'true', { timeout: 30_000 });
  expect((await stateOf(page)).step).toBe(300);
});
