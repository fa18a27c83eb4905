import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { fashionMnistFolder } from '../../web/engine/installed-data.js';
import { Session } from '../../web/session/session.js';
import { column } from '../../web/view/run-view.js';
import { idx } from '../unit/datasets/files.js';
import { client, expectClose, fixture, whole } from './reference.js';

// Most cases start a process.
vi.setConfig({ testTimeout: 60_000 });

/** Digits as the fixture's `_note` says; ten epochs of one run, the beginning of the others. */
/** @type {{runs: any[]}} */
const { runs } = fixture('fashion_mnist.json');
/** @type {[number, string][]} */
const names = runs.map(({ seed, kind }) => [seed, kind]);
/** The optimizers, each at its own rate, on the sample and on all. */
/** @type {{runs: {optimizer: string, pictures: string, epochs: any[]}[]}} */
const { runs: optimized } = fixture('fashion_optimizers.json');
const installed = fashionMnistFolder() !== null;
const without = installed ? '' : ' (skipped: apt-get install dataset-fashion-mnist)';

describe.skipIf(!installed)(`Fashion-MNIST on its own files${without}`, () => {
  it.each(names)('seed %s, %s', async (seed, kind) => {
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

  it.each(optimized)('$optimizer on $pictures', async ({ optimizer, pictures, epochs }) => {
    // All ten epochs of the sample, the first two of all pictures.
    const count = pictures === 'sample' ? 10 : 2;
    const view = await whole('fashion-mnist', { optimizer, pictures, epochs: count });
    const [train, test] = pictures === 'sample' ? [1000, 500] : [60_000, 10_000];
    for (const [k, row] of epochs.slice(0, count).entries()) {
      const at = (/** @type {string} */ name) =>
        column(view, name)[(k + 1) * view.state.updatesPerEpoch];
      expectClose([at('trainLoss')], [row.train_loss], 1e-5);
      expect(Math.abs(at('trainAccuracy') * train - row.train_correct)).toBeLessThanOrEqual(15);
      expect(Math.abs(at('testAccuracy') * test - row.test_correct)).toBeLessThanOrEqual(10);
    }
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

it('on the sample SGD leads after one epoch, and Adagrad after ten', () => {
  const sample = optimized.filter(({ pictures }) => pictures === 'sample');
  const first = (/** @type {number} */ epoch) =>
    [...sample].sort((a, b) => a.epochs[epoch].train_loss - b.epochs[epoch].train_loss)[0]
      .optimizer;
  expect([first(0), first(9)]).toEqual(['sgd', 'adagrad']);
});

it.each(['zh', 'en'])('the table of the card `real` is what PyTorch printed, in %s', (lang) => {
  const file = new URL(`../../web/chapters/optimizers/${lang}.md`, import.meta.url);
  const rows = fs.readFileSync(file, 'utf8').match(/^\|.*\| 0\.\d{4} \| 0\.\d{4} \|$/gm) ?? [];
  const all = optimized.filter(({ pictures }) => pictures === 'all');
  expect(rows).toHaveLength(all.length);
  for (const [k, { epochs }] of all.entries()) {
    const { train_loss: loss, test_correct: correct } = epochs[9];
    expect(rows[k]).toContain(`| ${loss.toFixed(4)} | ${(correct / 10_000).toFixed(4)} |`);
  }
});

it('the command line says how to get the files where there are none', () => {
  const { stderr, status } = cli('--data', '/nowhere');
  expect(status).toBe(2);
  expect(stderr).toContain('--data');
  expect(stderr).toContain('dataset-fashion-mnist');
});

/** @type {[string, Buffer, string][]} */
const spoilt = [
  [
    'cut when it was packed',
    gzipSync(idx('images', 30).subarray(0, 1000)),
    'train-images-idx3-ubyte is too short: expected 23520 more bytes, 984 are there. Get the file again.',
  ],
  [
    'cut after it was packed',
    gzipSync(idx('images', 30)).subarray(0, 20),
    'train-images-idx3-ubyte.gz breaks off, or is damaged inside. Get the file again.',
  ],
  [
    'no packed file at all',
    Buffer.from('<html>'),
    'train-images-idx3-ubyte.gz breaks off, or is damaged inside. Get the file again.',
  ],
  [
    'of other pictures than the labels',
    gzipSync(idx('images', 29)),
    'train-labels-idx1-ubyte holds 30 labels for 29 pictures. Choose files that belong together.',
  ],
];

it.each(spoilt)('the command line says that a file is %s', (_, images, sentence) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const files = {
    'train-images-idx3': images,
    'train-labels-idx1': gzipSync(idx('labels', 30)),
    't10k-images-idx3': gzipSync(idx('images', 20)),
    't10k-labels-idx1': gzipSync(idx('labels', 20)),
  };
  for (const [name, bytes] of Object.entries(files))
    fs.writeFileSync(path.join(folder, `${name}-ubyte.gz`), bytes);
  const { stdout, stderr, status } = cli('--data', folder);
  fs.rmSync(folder, { recursive: true });
  // A file is no flag: its name stands there without dashes.
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: `${sentence}\n`, status: 2 });
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
