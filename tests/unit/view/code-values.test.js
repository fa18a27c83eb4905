import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { Session } from '../../../web/session/session.js';
import { readChapter } from '../../../web/tooling/chapter-files.js';
import { inRoot } from '../../../web/tooling/paths.js';
import { lineValue } from '../../../web/view/code-values.js';
/** @import { CodeTab } from '../../../web/tooling/chapter-types.js' */

const client = await createNodeClient();
const heads = ['X', 'y', 'yHat', 'residual', 'loss', 'gradPerSample'];
const tensors = [...heads, 'before', 'grad', 'step', 'after'];

/** @param {string} chapter @param {string} card @param {'cpp' | 'python'} lang */
async function listing(chapter, card, lang) {
  const { cards } = (await readChapter(inRoot('web/chapters', chapter, 'en.md'))).chapter;
  const blocks = cards.find(({ id }) => id === card)?.blocks ?? [];
  for (const block of blocks) {
    const tab = block.type === 'code' && block.tabs.find((one) => one.lang === lang);
    if (tab) return tab;
  }
  throw new Error(`no ${lang} on ${card}`);
}

/**
 * The lines with what stands beside them, without the blanks in front.
 * @param {CodeTab} tab
 * @param {string} experiment
 * @param {string} phase
 * @param {Record<string, any>} [settings]
 * @param {string[]} [questions]  that have to be answered
 */
async function values(tab, experiment, phase, settings = {}, questions = []) {
  const session = await Session.open({ client, experiment, settings, tensors });
  await session.seek({ step: 0, phase });
  for (const question of questions) {
    const answered = new Promise((resolve) => {
      session.addEventListener('change', resolve, { once: true });
    });
    session.view.answer(question);
    await answered;
  }
  const { view } = session;
  await session.close();
  return Object.fromEntries(
    tab.lines
      .filter(({ phases }) => phases.length > 0)
      .map((line) => [line.html.replace(/<[^>]*>/g, '').trim(), lineValue(line, view, format)]),
  );
}

describe('by-hand#one-step: plain Python, number by number', async () => {
  const tab = await listing('by-hand', 'one-step', 'python');

  test('is not called PyTorch, what imports torch is', async () => {
    expect(tab.plain).toBe(true);
    expect((await listing('scratch', 'one-update', 'python')).plain).toBe(undefined);
  });

  test('each gradient and each parameter stands at its own line', async () => {
    expect(await values(tab, 'by-hand', 'sum')).toMatchObject({
      'grad_w += 2 * residual * x': 'grad_w −40.0000',
      'grad_b += 2 * residual': 'grad_b −18.0000',
      'w -= lr * grad_w': '',
    });
    expect(await values(tab, 'by-hand', 'update')).toMatchObject({
      'w -= lr * grad_w': 'w 1.4000',
      'b -= lr * grad_b': 'b 0.1800',
    });
  });

  test('what the loop goes through are numbers, not tensors with a shape', async () => {
    const all = await values(tab, 'by-hand', 'backward');
    expect(all).toMatchObject({
      'y_hat = w * x + b': '1, 2, 3',
      'residual = y_hat - y': '−2, −3, −4',
      'grad_w += 2 * residual * x': '−4, −12, −24',
      'grad_b += 2 * residual': '−4, −6, −8',
    });
    const many = await values(tab, 'by-hand', 'residual', { x: [1, 2, 3, 4], y: [3, 5, 7, 9] });
    expect(many['residual = y_hat - y']).toBe('−2, −3, −4, …');
    const cpp = await listing('by-hand', 'one-step', 'cpp');
    for (const value of Object.values(await values(cpp, 'by-hand', 'zero'))) {
      expect(value).not.toContain('(');
    }
  });
});

describe('scratch: tensors with their shapes', async () => {
  const tab = await listing('scratch', 'one-update', 'python');

  test('each line has its own', async () => {
    const all = await values(tab, 'regression', 'sum', { n: 100 });
    expect(all['y_hat = net(X, w, b)']).toBe('(10,1)');
    expect(all['l = loss(y_hat, y)']).toBe('(10,1)');
    expect(all['l.sum().backward()']).toMatch(/^w₁\.grad −?\d/);
    expect(all['sgd([w, b], lr, batch_size)']).toBe('');
  });

  test('a gradient that is not zeroed is not shown as zero', async () => {
    const cpp = await listing('scratch', 'one-update', 'cpp');
    const line = 'if (!forgetZeroGrad_) parameters_.zeroGrad();';
    expect((await values(cpp, 'regression', 'zero'))[line]).toBe('w₁.grad 0.0000');
    const kept = await values(cpp, 'regression', 'zero', { 'forget-zero-grad': true });
    expect(kept[line]).toMatch(/^w₁\.grad −?\d+\.\d*[1-9]/);
  });
});

describe('backprop: ten losses, and the one number that backward() begins with', async () => {
  const tab = await listing('backprop', 'loop', 'python');

  test.each([
    [{}, '72.7096'],
    [{ reduction: 'mean' }, '7.2710'],
    [{ reduction: 'none' }, '(10,1)'],
  ])('%o: l has a row each, total is %s', async (settings, total) => {
    const all = await values(tab, 'backprop', 'total', settings, ['passes']);
    expect(all['l, _ = forward(X, y, w, b)']).toBe('(10,1)');
    expect(all['total = l.sum()']).toBe(total);
  });
});

test("the library's loss is one number", async () => {
  const tab = await listing('concise', 'end', 'cpp');
  const all = await values(tab, 'concise', 'loss');
  expect(all['const auto l = lossOf(net_(X), y);']).toMatch(/^\d+\.\d{4}$/);
});
