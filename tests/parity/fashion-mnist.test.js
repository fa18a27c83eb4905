import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fashionMnistFolder } from '../../web/engine/installed-data.js';
import { Session } from '../../web/session/session.js';
import { column } from '../../web/view/run-view.js';
import { client, expectClose, fixture } from './reference.js';

/** Digits as the fixture's `_note` says; ten epochs of one run, the beginning of the others. */
/** @type {{runs: any[]}} */
const { runs } = fixture('fashion_mnist.json');
/** @type {[number, string][]} */
const names = runs.map(({ seed, kind }) => [seed, kind]);
const installed = fashionMnistFolder() !== null;
const without = installed ? '' : ' (skipped: apt-get install dataset-fashion-mnist)';

describe.skipIf(!installed)(`Fashion-MNIST on its own files${without}`, () => {
  it.each(names)('seed %s, %s', { timeout: 60_000 }, async (seed, kind) => {
    const expected = runs.find((run) => run.seed === seed && run.kind === kind);
    const epochs = seed === 0 && kind === 'scratch' ? 10 : 2;
    const settings = { seed, pictures: 'all', concise: kind === 'concise', epochs };
    const session = await Session.open({ client, experiment: 'fashion-mnist', settings });
    if (expected.test_correct_before_training !== undefined) {
      const before = column(session.view, 'testAccuracy')[0] * 10_000;
      expect(Math.abs(before - expected.test_correct_before_training)).toBeLessThanOrEqual(10);
    }
    const view = await session.forward('run');
    const losses = Array.from(column(view, 'loss').subarray(1, 6));
    expectClose(losses, expected.first_batch_losses, 1e-5);
    const at = (/** @type {string} */ name, /** @type {number} */ epoch) =>
      column(view, name)[epoch * view.state.updatesPerEpoch];
    for (const [k, row] of expected.epochs.slice(0, epochs).entries()) {
      expectClose([at('trainLoss', k + 1)], [row.train_loss], 1e-5);
      const correct = at('trainAccuracy', k + 1) * 60_000;
      expect(Math.abs(correct - row.train_correct)).toBeLessThanOrEqual(15);
      const test = at('testAccuracy', k + 1) * 10_000;
      expect(Math.abs(test - row.test_correct)).toBeLessThanOrEqual(10);
    }
    await session.close();
  });

  it('the command line prints an epoch a line, and says nothing else in a pipe', () => {
    const { stdout, stderr, status } = cli('--epochs', '1');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const [first] = runs[0].epochs;
    expect(stdout).toBe(
      `epoch 1, train loss ${first.train_loss.toFixed(6)}, train accuracy 0.7496, test accuracy 0.7937\n`,
    );
  });
});

it('the command line says how to get the files where there are none', () => {
  const { stderr, status } = cli('--data', '/nowhere');
  expect(status).toBe(2);
  expect(stderr).toContain('--data');
  expect(stderr).toContain('dataset-fashion-mnist');
});

/** @param {string[]} args */
function cli(...args) {
  const program = fileURLToPath(new URL('../../web/cli.js', import.meta.url));
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  return spawnSync(process.execPath, [program, 'fashion-mnist', ...args], {
    encoding: 'utf8',
    env,
  });
}
