import { describe, expect, it } from 'vitest';
import { epochLosses } from '../../web/view/epochs.js';
import { expectClose, expectFloats, fixture, rowAt, whole } from './reference.js';

const notebook = fixture('notebook_concise.json');
/** @type {Record<string, any>[]} */
const more = fixture('notebook_more.json').concise;

const seeds = [0, 1, 42, 2026];
const starts = /** @type {const} */ ([
  ['book', 'd2l_init', 'normal_init'],
  ['default', 'default_init', 'Linear_init'],
]);

/** @param {Awaited<ReturnType<typeof whole>>} view */
const lossesOf = (view) => epochLosses(view).map(({ loss }) => loss);

describe('the library’s notebook, bit for bit', () => {
  const cases = seeds.flatMap((seed) =>
    starts.map(([init, key, start]) => ({
      seed,
      init,
      start,
      expected: notebook[`seed${seed}`][key],
    })),
  );
  it.each(cases)('seed $seed, start $init', async ({ seed, init, start, expected }) => {
    const view = await whole('concise', { seed, init });
    expectFloats(rowAt(view, 0), expected[start]);
    for (const [k, row] of expected.steps20_w0_w1_b.entries())
      expectFloats(rowAt(view, k + 1), row);
    expectFloats(lossesOf(view), expected.epoch_losses);
    expectFloats(rowAt(view, 300), expected.final_w_b);
  });

  it.each(more)('seed $seed, n $n, batch $batch_size, lr $lr, noise $noise', async (expected) => {
    const { seed, n, noise, lr, epochs, true_w, true_b, batch_size } = expected;
    const data = { seed, n, noise, 'true-w': true_w, 'true-b': true_b };
    const view = await whole('concise', {
      ...data,
      lr,
      epochs,
      init: 'default',
      'batch-size': batch_size,
    });
    expectFloats(lossesOf(view), expected.epoch_losses);
    expectFloats(rowAt(view, view.state.length), expected.final);
  });
});

describe('other losses and several outputs', () => {
  const losses = fixture('concise_losses.json');
  const cases = [0, 42].flatMap((seed) =>
    Object.keys(losses[`seed${seed}`]).map((name) => ({ seed, name })),
  );
  it.each(cases)('$name, seed $seed', async ({ seed, name }) => {
    const expected = losses[`seed${seed}`][name];
    const [loss, threshold, reduction] = name.split(' ');
    const lr = reduction === 'mean' ? 0.03 : 0.003;
    const view = await whole('concise', {
      seed,
      loss,
      threshold: Number(threshold),
      reduction,
      lr,
    });
    // Beyond its threshold torch's Huber multiplies delta in double: the last digit may differ.
    const agree = (/** @type {ArrayLike<any>} */ actual, /** @type {number[]} */ numbers) =>
      loss === 'huber' ? expectClose(actual, numbers, 2e-6) : expectFloats(actual, numbers);
    for (const [k, row] of expected.first_steps.entries()) agree(rowAt(view, k + 1), row);
    agree(rowAt(view, 300), expected.final);
    agree(lossesOf(view), expected.epoch_losses);
  });

  const network = fixture('network.json');
  it.each([1, 2, 3])('%d outputs', async (outputs) => {
    for (const seed of [0, 42]) {
      const expected = network[`seed${seed}`][`outputs ${outputs}`];
      const library = { init: 'scratch', order: 'data-iter', reduction: 'row-mean', lr: 0.015 };
      const view = await whole('concise', { seed, outputs, ...library });
      expectFloats(rowAt(view, 300), [...expected.w, ...expected.b]);
      expectFloats(lossesOf(view), expected.epoch_losses);
    }
  });
});

describe('one learning rate makes both programs the same', () => {
  it('0.015 for 0.03, all three hundred updates, and prints twice the loss', async () => {
    const scratch = await whole('regression');
    const library = await whole('concise', { init: 'scratch', order: 'data-iter', lr: 0.015 });
    for (let step = 0; step <= 300; step++) {
      const [one, other] = [rowAt(scratch, step), rowAt(library, step)];
      for (const k of one.keys()) expect(Math.abs(one[k] - other[k])).toBeLessThanOrEqual(2.4e-7);
    }
    const doubled = lossesOf(scratch).map((loss) => (2 * Number(loss)).toFixed(6));
    expect(lossesOf(library).map((loss) => Number(loss).toFixed(6))).toEqual(doubled);
    expect(doubled[0]).toBe('0.078326');
  });
});
