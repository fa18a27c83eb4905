import { describe, expect, it } from 'vitest';
import { createNodeClient } from '../../web/engine/node.js';
import { fixture } from './reference.js';
/** @import { OutcomeRequest } from '../../web/engine/outcomes.js' */

const printed = fixture('minibatch.json');
/** @type {Record<string, any>[]} */
const ends = printed.after_3_epochs;
/** @type {[string, Record<string, number>][]} */
const onTheWay = Object.entries(printed.after_updates);
const client = await createNodeClient();
const RELATIVE = 2e-5;

/** @param {Record<string, any>} settings @param {Partial<OutcomeRequest>} [more] */
async function run(settings, more = {}) {
  const [outcome] = await client.outcomes([{ experiment: 'regression', settings, ...more }]);
  return outcome;
}

/** @param {number} actual @param {number} expected */
function near(actual, expected) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(RELATIVE * Math.abs(expected));
}

describe('batch sizes and learning rates against PyTorch', () => {
  it.each(ends)(
    'B = $batch_size at lr $lr ends at $loss',
    async ({ batch_size: size, lr, loss }) => {
      near((await run({ 'batch-size': size, lr })).row.fullLoss, loss);
    },
  );

  it.each(onTheWay)(
    'B = %s after a hundred, two hundred and three hundred updates',
    async (size, losses) => {
      for (const [step, loss] of Object.entries(losses)) {
        const settings = { 'batch-size': Number(size), epochs: 300 };
        near((await run(settings, { step: Number(step) })).row.fullLoss, loss);
      }
    },
  );

  it('from far away', async () => {
    const { start, losses } = printed.far_start;
    for (const [epoch, loss] of losses.entries()) {
      near((await run({ start: [start] }, { epoch: epoch + 1 })).row.fullLoss, loss);
    }
  });

  it('the noise of minibatch gradients is what the formula says, and the cliff where 2/λ is', async () => {
    const { full, expected } = printed.noise_at_the_start;
    for (const [size, off] of Object.entries(expected)) {
      const args = { size: Number(size), draws: 200 };
      const { answers } = await run({}, { step: 0, ask: [{ question: 'gradient-noise', args }] });
      const noise = answers[0];
      near(Math.hypot(...(noise?.full.values ?? [])), full);
      expect(noise?.expected.values[0]).toBeCloseTo(Number(off), 4);
      // Other draws than the reference's: 200 of them give the spread to about 5 %.
      const spread = noise?.spread.values[0] ?? NaN;
      expect(Math.abs(spread - Number(off))).toBeLessThan(0.1 * Number(off) + 1e-9);
    }
    const { answers } = await run({}, { step: 0, ask: [{ question: 'analysis' }] });
    expect(answers[0]?.largestSafeLr.values[0]).toBeCloseTo(printed.largest_safe_lr, 5);
  });
});
