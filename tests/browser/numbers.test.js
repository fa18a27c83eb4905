import fs from 'node:fs';
import { inRoot } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';
import { lab, numbersOf, open, stateIs, stateOf, step, toldEvents, recordEvents } from './lab.js';

const notebook = JSON.parse(
  fs.readFileSync(inRoot('tests/parity/fixtures/notebook_scratch.json'), 'utf8'),
);

/** The one float32 that a printed number stands for. @param {number[]} numbers */
const floats = (numbers) => numbers.map(Math.fround);

test('"scratch" prints what the notebook prints', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'three-epochs' });
  await step(page, 'run');
  await expect(lab(page).locator('.printed code').filter({ hasText: 'loss' })).toHaveText([
    'epoch 1, loss 0.039163',
    'epoch 2, loss 0.000145',
    'epoch 3, loss 0.000047',
  ]);
});

/** The fewest digits that still say the float. @param {number} value */
const shortest = (value) =>
  [...Array(9).keys()]
    .map((k) => Number(value.toPrecision(k + 1)))
    .find((short) => Math.fround(short) === Math.fround(value));

for (const { seed, peek } of [
  { seed: 0, peek: false },
  { seed: 42, peek: false },
  { seed: 42, peek: true },
]) {
  const wanted = notebook[`seed${seed}`][peek ? 'float32_after_peek_cell' : 'float32'];

  test(`PyTorch's numbers come out of the worker, in as many digits as a float needs: seed ${seed}${peek ? ' after a peek' : ''}`, async ({
    page,
  }) => {
    await open(page, { chapter: 'scratch', seed, ...(peek && { peek }) });
    for (const [k, parameters] of (wanted.steps20_w0_w1_b ?? []).entries()) {
      const state = await step(page, 'update');
      expect(state.step).toBe(k + 1);
      expect(floats(numbersOf(state)), `update ${k + 1}`).toEqual(floats(parameters));
      for (const value of [...numbersOf(state), Number(state.fullLoss)]) {
        expect(value).toBe(shortest(value));
      }
    }
    const losses = [];
    for (let epoch = 1; epoch <= 3; epoch++) losses.push((await step(page, 'epoch')).fullLoss);
    const end = await stateOf(page);
    expect(end).toMatchObject({ status: 'done', step: 300, epoch: 3 });
    expect(floats(numbersOf(end))).toEqual(floats(wanted.final_w_b));
    expect(floats(losses.map(Number))).toEqual(floats(wanted.epoch_losses));
  });
}

test('"by-hand" ends after 1000 iterations where Python ends, in every digit', async ({ page }) => {
  await open(page, { chapter: 'by-hand' });
  const first = await step(page, 'update');
  expect(numbersOf(first)).toEqual([1.4, 0.18]);
  // 12.9612, summed up as a loop in double sums it.
  expect(first).toMatchObject({ loss: 29, fullLoss: 12.961200000000005 });
  const end = await step(page, 'run');
  expect(end).toMatchObject({ status: 'done', step: 1000 });
  expect(numbersOf(end)).toEqual([2.000148389025502, 0.9996626768662412]);
});

test('"by-hand" with the second data set of the address ends where Python ends', async ({
  page,
}) => {
  await open(page, { chapter: 'by-hand', x: '1,1.5,3' });
  const end = await step(page, 'run');
  expect(numbersOf(end)).toEqual([1.846223184751381, 1.6152357121183563]);
});

test('playing ends at the same numbers as jumping, and tells of it as it goes', async ({
  page,
}) => {
  await recordEvents(page);
  await open(page, { chapter: 'scratch', epochs: 1 });
  await lab(page).getByLabel('Speed').selectOption('16');
  await lab(page).getByRole('button', { name: 'Play', exact: true }).click();
  const end = await stateIs(page, { status: 'done', step: 100 });
  await lab(page).getByRole('button', { name: 'To the start' }).click();
  await stateIs(page, { step: 0 });
  expect(numbersOf(await step(page, 'run'))).toEqual(numbersOf(end));
  const steps = (await toldEvents(page, 'change')).map(({ detail }) => detail.state.step);
  expect(
    steps.some((at) => at > 0 && at < 100),
    `told ${steps}`,
  ).toBe(true);
});
