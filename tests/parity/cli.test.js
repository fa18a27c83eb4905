import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { chapters } from '../../web/chapters/index.js';
import { engineFolder, inRoot } from '../../web/tooling/paths.js';
import { expectFloats, fixture } from './reference.js';

const program = fileURLToPath(new URL('../../web/cli.js', import.meta.url));

// Each case starts a process or two.
vi.setConfig({ testTimeout: 60_000 });

/** @param {string} line  what is typed after `gradient-walk` */
function cli(line) {
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [program, ...line.split(' ').filter(Boolean)],
    { encoding: 'utf8', env },
  );
  return { stdout, stderr, status, json: () => JSON.parse(stdout) };
}

describe('the command line', () => {
  it('prints what the notebook prints', () => {
    const { stdout, stderr, status } = cli('scratch --seed 0 --steps 0');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'features (1000, 2), labels (1000, 1)',
      'first sample: features tensor([-1.1258, -1.1524]), label tensor([5.8655])',
      'epoch 1, loss 0.039163',
      'epoch 2, loss 0.000145',
      'epoch 3, loss 0.000047',
      'error in estimating w: tensor([ 0.0003, -0.0004])',
      'error in estimating b: tensor([0.0009])',
      '',
    ]);
  });

  it('says of an experiment without updates that there is nothing to print', () => {
    const { stdout, status } = cli('vectorization --size 10');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^vectorization makes no updates/);
    expect(cli('vectorization --json').json()).toMatchObject({ steps: [], epochs: [] });
  });

  it('prints loss and accuracy of a classifier, in words and as JSON', () => {
    const { stdout, status } = cli('softmax --seed 0 --n 300 --spread 0.8 --lr 0.1 --epochs 3');
    expect({ status, lines: stdout.trim().split('\n') }).toEqual({
      status: 0,
      lines: [
        'epoch 1, loss 0.439433, accuracy 0.8933',
        'epoch 2, loss 0.351366, accuracy 0.8933',
        'epoch 3, loss 0.318167, accuracy 0.8867',
      ],
    });
    const { epochs } = cli('softmax --json').json();
    expect(epochs[2]).toEqual({ epoch: 3, loss: 0.3181666, accuracy: 266 / 300 });
  });

  it('gives the reference’s floats as JSON, with the fewest digits that name them', () => {
    const { json, stdout, status } = cli('scratch --seed 42 --steps 20 --json');
    const expected = fixture('notebook_scratch.json').seed42.float32;
    const report = json();
    expect(status).toBe(0);
    expect(Object.keys(report)).toEqual([
      'experiment',
      'settings',
      'steps',
      'epochs',
      'parameters',
      'status',
    ]);
    expect(report).toMatchObject({
      experiment: 'scratch',
      status: 'done',
      settings: { seed: 42, lr: 0.03, 'true-w': [2, -3.4] },
    });
    for (const [k, row] of expected.steps20_w0_w1_b.entries()) {
      const { step, parameters } = report.steps[k];
      expect(step).toBe(k + 1);
      expectFloats([...parameters.w.flat(), ...parameters.b], row);
    }
    expectFloats(
      report.epochs.map((/** @type {any} */ { loss }) => loss),
      expected.epoch_losses,
    );
    expect(report.parameters.w.map((/** @type {any} */ row) => row.length)).toEqual([1, 1]);
    const significant = (/** @type {string} */ number) =>
      number.replace('.', '').replace(/^0+/, '').length;
    expect(Math.max(...(stdout.match(/[\d.]+/g) ?? []).map(significant))).toBeLessThanOrEqual(9);
  });

  it('takes every flag of the registry, lists also when they begin with a minus', () => {
    for (const list of ['--true-w -1,2', '--true-w=-1,2']) {
      const { json } = cli(
        `scratch ${list} --true-b=-0.5 --n 205 --noise 0.1 --batch-size 6 --epochs 2 --peek --json --steps 1`,
      );
      const report = json();
      expect(report.settings).toMatchObject({
        'true-w': [-1, 2],
        'true-b': -0.5,
        n: 205,
        peek: true,
      });
      expect(report.epochs).toHaveLength(2);
      expect(report.steps).toHaveLength(1);
    }
  });

  it('prints what the library’s notebook prints, with either start', () => {
    const { stdout, status } = cli('concise --steps 0');
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(2)).toEqual([
      'epoch 1, loss 0.000241',
      'epoch 2, loss 0.000094',
      'epoch 3, loss 0.000093',
      'error in estimating w: tensor([ 0.0001, -0.0003])',
      'error in estimating b: tensor([0.0009])',
      '',
    ]);
    const { json } = cli('concise --seed 42 --init default --steps 20 --json');
    const expected = fixture('notebook_concise.json').seed42.default_init;
    const report = json();
    expect(report).toMatchObject({ experiment: 'concise', status: 'done' });
    for (const [k, row] of expected.steps20_w0_w1_b.entries()) {
      const { w, b } = report.steps[k].parameters;
      expectFloats([...w.flat(), ...b], row);
    }
    expectFloats(
      report.epochs.map((/** @type {any} */ { loss }) => loss),
      expected.epoch_losses,
    );
  });

  it('runs the network chapter, several outputs and folded layers', () => {
    expect(cli('network --steps 0').stdout).toContain('epoch 1, loss 0.078326');
    const two = cli('network --outputs 2 --json').json();
    expect(two.parameters.w).toHaveLength(2);
    expect(two.parameters.b).toHaveLength(2);
    expect(cli('network --outputs 2').stdout).toMatch(
      /error in estimating b: tensor\(\[.*, .*\]\)/,
    );
    expect(cli('network --hidden 3').status).toBe(0);
    expect(cli('concise --zero-at often').stderr).toContain('before, top, after, between, never');
  });

  it('runs the backprop chapter, and what PyTorch stops at with its parameters as they were', () => {
    expect(cli('backprop --steps 0').stdout).toContain('epoch 1, loss 0.039163');
    expect(cli('backprop --reduction mean').stdout).toContain('epoch 1, loss 9.034197');
    const stopped = cli('backprop --backward never --json --steps 1').json();
    expect(stopped.parameters).toEqual(stopped.steps[0].parameters);
    expect(cli('backprop --backward often').stderr).toContain('never-again');
  });

  it('runs by-hand and descent', () => {
    const byHand = cli('by-hand --json --steps 1').json();
    expect(byHand.steps).toEqual([{ step: 1, parameters: { w: [1.4], b: [0.18] } }]);
    expect(byHand.parameters).toEqual({ w: [2.000148389025502], b: [0.9996626768662412] });
    expect(cli('by-hand --steps 1').stdout).toMatch(
      /^step 0: loss 29, w 1, b 0\nstep 1: loss 12.9612, w 1.4, b 0.18\n/,
    );
    expect(cli('by-hand').stdout).toContain('held-out point x = 4: prediction 9.00025');
    const descent = cli('descent --x0 1,1 --steps 1 --json').json();
    expect(descent.steps[0].parameters).toEqual({ x: [0.8, 0.8] });
    expect(descent.epochs[0].loss).toBeCloseTo(1.28, 12);
  });

  it('runs the linear model, and refuses what does not fit it', () => {
    const { steps, parameters } = cli('model --start 1,0 --reduction sum --lr 0.01 --json').json();
    expect(steps[0].parameters.w[0][0]).toBeCloseTo(1.4, 12);
    expect(parameters.w[0][0]).toBeCloseTo(2.000148389025502, 12);
    expect(parameters.b).toBeCloseTo(0.9996626768662412, 12);
    expect(cli('model --start 1,2,3')).toMatchObject({
      status: 2,
      stderr: '--start: expected this many numbers: 2; got 1, 2, 3. Add or remove some.\n',
    });
    expect(cli('cost').stdout).toMatch(/^cost makes no updates/);
    expect(cli('cost --batch-size 2000')).toMatchObject({
      status: 2,
      stderr:
        '--batch-size: expected a number from 1 to 1000, got 2000. Choose one in that range.\n',
    });
  });

  it('races a rule of torch.optim', () => {
    const race = 'race --surface ravine --optimizer momentum --lr 0.6 --momentum 0.5';
    const { parameters, steps, settings } = cli(
      `${race} --start -5,-2 --iterations 20 --json --steps 1`,
    ).json();
    const expected = fixture('race.json').race.find(
      (/** @type {any} */ one) => one.momentum === 0.5 && one.lr === 0.6,
    );
    expect(parameters).toEqual({ x: expected.path.at(-1) });
    expect(steps).toEqual([{ step: 1, parameters: { x: expected.path[0] } }]);
    expect(settings).toMatchObject({ optimizer: 'momentum', start: [-5, -2], 'loss-factor': 1 });
    expect(cli('race --lr 0.6 --iterations 9999').status).toBe(3);
    for (const [flags, words] of [
      ['--momentum 1', 'expected a number from 0 to 0.9999, got 1'],
      ['--eps 0', 'expected a number from 1e-16 to 1, got 0'],
      ['--lr -0.1', 'got -0.1'],
      ['--lr NaN', 'got “NaN”'],
      ['--start 1e999,0', 'expected a number from -1000 to 1000'],
      ['--start 1', 'expected this many numbers: 2'],
      ['--optimizer rmsprop', 'sgd, momentum, nesterov, adagrad, adam'],
    ]) {
      const { status, stderr } = cli(`race ${flags}`);
      expect(stderr).toContain(words);
      expect(status).toBe(2);
    }
  });

  it('exits with 3 when the run diverges', () => {
    const { status, stdout, json } = cli('scratch --lr 2 --json');
    expect(status).toBe(3);
    expect(stdout).not.toContain('NaN');
    expect(json()).toMatchObject({
      status: 'diverged',
      epochs: [{ epoch: 1 }, { epoch: 2 }, { epoch: 3, loss: null }],
    });
    const text = cli('scratch --lr 2');
    expect(text.status).toBe(3);
    expect(text.stdout).toMatch(/update 231 is not finite/);
  });

  it.each([
    ['scratch --lrate 1', 'Unknown flag --lrate for scratch. Did you mean --lr?'],
    [
      'scrach',
      `Unknown experiment “scrach”: expected one of ${chapters.map(({ id }) => id).join(', ')}. Did you mean “scratch”?`,
    ],
    ['scratch --lr -1', '--lr: expected a number from 0 to 100, got -1. Choose one in that range.'],
    ['scratch --lr fast', '--lr: expected a number, got “fast”. Write it in digits, such as 0.03.'],
    [
      'scratch --epochs 1.5',
      '--epochs: expected a whole number, got “1.5”. Write it in digits, such as 10.',
    ],
    ['scratch --lr --epochs 1', '--lr needs a value, such as --lr=0.03.'],
    [
      'scratch --true-w 1,,2',
      '--true-w: expected numbers separated by commas, got “1,,2”. Write it like 2,-3.4.',
    ],
    [
      'by-hand --reduction max',
      '--reduction: expected one of sum, mean, half-mean, got “max”. Take one of these.',
    ],
    ['by-hand --x 1,2', '--y: expected this many numbers: 2; got 3, 5, 7. Add or remove some.'],
    ['scratch descent', 'Expected one experiment, got “descent” as well. Run them one at a time.'],
    [
      'scratch --steps many',
      '--steps: expected a whole number from 0 on, got “many”. Write it in digits, such as 5.',
    ],
    ['scratch --lang fr', '--lang: expected one of zh, en, got “fr”. Take one of these.'],
  ])('answers %s with one sentence and exits with 2', (line, sentence) => {
    expect(cli(line)).toMatchObject({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('explains itself in both languages', () => {
    expect(cli('').stdout).toContain('Usage: gradient-walk <experiment> [flags]');
    expect(cli('scratch --help').stdout).toContain('--batch-size 10');
    expect(cli('-h --lang zh').stdout).toContain('用法：gradient-walk');
    expect(cli('scratch --lr -1 --lang zh').stderr).toContain('应为 0 到 100 之间的数');
    expect(cli('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('ends quietly where nobody reads on, and says in a sentence that a disk is full', () => {
    const sh = (/** @type {string} */ line) =>
      spawnSync('bash', ['-c', line], { encoding: 'utf8', env: { ...process.env, LANG: 'C' } });
    const run = `"${process.execPath}" "${program}" scratch --json --steps 300 --batch-size 1 --epochs 9`;
    const cut = sh(`${run} | head -c 10; echo " \${PIPESTATUS[0]}"`);
    expect([cut.stdout, cut.stderr]).toEqual(['{"experime 0\n', '']);
    const full = sh(`${run} > /dev/full`);
    expect(full.status).toBe(1);
    expect(full.stderr).toBe(
      'The output could not be written (ENOSPC). Free some space, or write it somewhere else.\n',
    );
  });

  it('says in a line that its engine is not there, or does not start', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'walk-'));
    for (const name of ['web', 'package.json'])
      fs.cpSync(inRoot(name), path.join(folder, name), { recursive: true });
    fs.symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'));
    const engine = path.join(folder, 'build/engine');
    const say = () => {
      const args = [path.join(folder, 'web/cli.js'), 'scratch'];
      return spawnSync(process.execPath, args, { encoding: 'utf8', env: { LANG: 'C' } });
    };
    const missing = say();
    fs.mkdirSync(engine, { recursive: true });
    fs.copyFileSync(path.join(engineFolder, 'glue.js'), path.join(engine, 'glue.js'));
    fs.writeFileSync(path.join(engine, 'engine.wasm'), 'no WebAssembly');
    const broken = say();
    fs.rmSync(folder, { recursive: true });
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^The engine is not built yet: .*npm run build:engine”\.\n$/);
    expect(broken).toMatchObject({ status: 1, stdout: '' });
    expect(broken.stderr).toMatch(/^The engine in build\/engine does not start: .{1,200}\n$/);
  });

  it('refuses what memory cannot hold before it is tried', () => {
    const { stderr, status } = cli('scratch --drop-reshape --batch-size 8192 --n 8192');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--batch-size: .*2000.*8192/);
  });
});
