import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords } from '../../../web/i18n/index.js';
import { Session } from '../../../web/session/session.js';
import { parameterRows } from '../../../web/view/quantities.js';
import { column } from '../../../web/view/run-view.js';
import { plainSentence, stateSentence } from '../../../web/view/sentence.js';
import { toyView } from '../toy-view.js';
/** @import { View } from '../../../web/engine/types.js' */

/**
 * Numbers that stand beside each other belong to one moment: the header's loss to the cursor, the table's
 * line to one update.
 */

const client = await createNodeClient();
const words = { en: await loadWords('en'), zh: await loadWords('zh') };
const tensors = ['before', 'grad', 'step', 'after'];

/** @param {string} experiment @param {Record<string, any>} settings @param {any} [cursor] */
async function viewAt(experiment, settings, cursor) {
  const session = await Session.open({ client, experiment, settings, tensors });
  const view = cursor ? await session.seek(cursor) : await session.forward('run');
  await session.close();
  return view;
}

/** @param {View} view @param {'en' | 'zh'} [lang] */
const header = (view, lang = 'en') => {
  const { loss } = stateSentence(view, words[lang], format);
  return loss && `${loss.words} ${loss.number}`;
};

const scratch = { n: 1000, lr: 0.03, 'batch-size': 10, epochs: 3 };

test('a batch that the data cannot fill is told of, before the run and in it', async () => {
  const large = { ...scratch, n: 20, 'batch-size': 50 };
  const start = await viewAt('regression', large, { step: 0, phase: null });
  expect(plainSentence(start, words.en, format)).toContain('all 20 rows each time');
  expect(plainSentence(await viewAt('regression', large), words.zh, format)).toContain(
    '批量 50 超过了数据，每批就是全部 20 行',
  );
  const whole = await viewAt('regression', { ...large, 'batch-size': 20 });
  expect(plainSentence(whole, words.en, format)).not.toContain('each time');
});

describe('the header shows the loss over all data at the cursor', () => {
  test('descent#too-large at its end: f(19.1688), not the value of the step before', async () => {
    const view = await viewAt('descent', { x0: [0.5], lr: 1.1, iterations: 20 });
    expect(header(view)).toBe('f(x) 367.4429');
    expect(parameterRows(view)).toMatchObject([{ label: 'x', target: 0 }]);
    const [{ before, grad, step, after }] = /** @type {any} */ (parameterRows(view));
    expect(grad).toBeCloseTo(2 * before, 9);
    expect(step).toBeCloseTo(1.1 * grad, 9);
    expect(after).toBeCloseTo(before - step, 9);
    expect(after).toBeCloseTo(19.1688, 4);
  });

  test('descent#bowl after one step: 1.28, as its text says', async () => {
    const bowl = { x0: [1, 1], lr: 0.1 };
    expect(header(await viewAt('descent', bowl, { step: 1, phase: null }))).toBe(
      'f(x₁, x₂) 1.2800',
    );
    // At the stop 'update' the parameters have moved, and the loss with them.
    expect(header(await viewAt('descent', bowl, { step: 0, phase: 'backward' }))).toMatch(
      / 2\.0000$/,
    );
    expect(header(await viewAt('descent', bowl, { step: 0, phase: 'update' }))).toMatch(
      / 1\.2800$/,
    );
  });

  test.each([
    [0.0602, '24899'],
    [0.06, '0.0412'],
  ])('by-hand#limit with %f: %s, as its text says', async (lr, text) => {
    const view = await viewAt('by-hand', { lr, iterations: 1000 });
    expect(header(view)).toContain(`summed loss, all data ${text}`);
    expect(header(view, 'zh')).toContain(`全部数据的损失之和 ${text}`);
  });

  test('scratch after one step: 15.95; the 7.2710 of the batch says whose and when it is', async () => {
    const view = await viewAt('regression', scratch, { step: 1, phase: null });
    expect(header(view)).toMatch(/^mean loss, all data 15\.95/);
    expect(plainSentence(view, words.en, format)).toMatch(
      /^Update 1 of 300 · mean loss, all data 15\.95\d\d · mean of this batch, before the update: 7\.2710 · /,
    );
    expect(plainSentence(view, words.zh, format)).toContain('这一批的平均，更新前：7.2710');
    const end = await viewAt('regression', scratch);
    expect(column(end, 'fullLoss')[300]).toBeGreaterThan(4.6e-5);
    expect(header(end)).toBe(`mean loss, all data ${format.tensor(column(end, 'fullLoss')[300])}`);
  });

  test('where it is not measured at every step, it is the last one, with its step', () => {
    const view = toyView({ steps: 20 });
    const fullLoss = view.columns.fullLoss.map((loss, step) => (step % 8 ? NaN : loss));
    const seldom = { ...view, columns: { ...view.columns, fullLoss } };
    const loss = format.tensor(fullLoss[16]);
    expect(header(seldom)).toBe(`summed loss, all data at step 16 ${loss}`);
    expect(header(seldom, 'zh')).toBe(`全部数据的损失之和（第 16 步） ${loss}`);
  });

  test('a diverged run shows the last finite one, with its step', async () => {
    const view = await viewAt('regression', { ...scratch, lr: 2 });
    expect(view.state.status).toBe('diverged');
    expect(header(view)).toMatch(/^mean loss, all data at step \d+ \d/);
  });
});

describe('a line of the table is one update', () => {
  test('at step 0 there are only the values that it begins with', async () => {
    const view = await viewAt('by-hand', {}, { step: 0, phase: null });
    const none = { grad: null, step: null, after: null };
    expect(parameterRows(view)).toMatchObject([
      { label: 'w', before: 1, ...none },
      { label: 'b', before: 0, ...none },
    ]);
  });

  test('inside it each number comes with its stop, and none goes: zeroing changes no line', async () => {
    /** @param {string} phase */
    const first = async (phase) =>
      parameterRows(await viewAt('by-hand', {}, { step: 0, phase }))[0];
    const there = { before: 1, grad: -40, step: -0.4, after: 1.4 };
    expect(await first('forward')).toMatchObject({ ...there, grad: null, step: null, after: null });
    expect(await first('sum')).toMatchObject({ ...there, step: null, after: null });
    expect(await first('update')).toMatchObject(there);
    expect(await first('zero')).toMatchObject(there);
    const bottom = parameterRows(
      await viewAt('descent', { x0: [0.5], lr: 0.1 }, { step: 0, phase: 'backward' }),
    );
    expect(bottom).toMatchObject([{ before: 0.5, grad: 1, step: null, after: null }]);
  });

  test('where the way back is walked node by node, b has its gradient before w', async () => {
    const at = (/** @type {string} */ phase) => viewAt('backprop', {}, { step: 0, phase });
    const known = async (/** @type {string} */ phase) =>
      parameterRows(await at(phase)).map(({ label, grad }) => (grad === null ? '' : label));
    expect(await known('backforward')).toEqual(['', '', '']);
    expect(await known('backproduct')).toEqual(['', '', 'b']);
    expect(await known('sum')).toEqual(['w₁', 'w₂', 'b']);
  });

  test('a program that stopped with an error has made no step', async () => {
    const settings = { backward: 'same-graph' };
    const session = await Session.open({ client, experiment: 'backprop', settings, tensors });
    await session.forward('run');
    const answered = new Promise((resolve) => session.addEventListener('change', resolve));
    session.view.answer('graph');
    await answered;
    for (const row of parameterRows(session.view)) {
      expect(row).toMatchObject({ step: null, after: null });
      expect([row.before, row.grad]).not.toContain(null);
    }
    await session.close();
  });

  test('between updates it is the one that led there', async () => {
    const view = await viewAt('by-hand', {}, { step: 2, phase: null });
    for (const { name, before, step, after } of parameterRows(view)) {
      expect(before).toBe(column(view, name)[1]);
      expect(after).toBe(column(view, name)[2]);
      expect(after).toBe(Number(before) - Number(step));
    }
  });
});
