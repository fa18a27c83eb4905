import { describe, expect, it } from 'vitest';
import { computed, readExpressions } from '../../../web/view/expression.js';
import { valueNow, wantedFor, valueIn } from '../../../web/view/outcome-path.js';

/** @type {Record<string, any>} */
const known = { 'steps.1.x.0': 0.4, 'settings.batch-size': 10, totalSteps: 300, 'at.3.a-b.c.0': 7 };
const result = (/** @type {string} */ text) => computed(text, async (path) => known[path]);

describe('what a card computes', () => {
  it.each([
    ['16', [16]],
    ['-0.5 1.4', [-0.5, 1.4]],
    ['−40,−18', [-40, -18]],
    ['1e-3', [0.001]],
    ['2-3-4', [-5]],
    ['12/3/2', [2]],
    ['2+3*4^2', [50]],
    ['-2^2', [-4]],
    ['2^-1', [0.5]],
    ['(1+2)*3', [9]],
    ['steps.1.x.0', [0.4]],
    ['1-2*steps.1.x.0', [1 - 2 * 0.4]],
    ['steps.1.x.0-steps.1.x.0', [0]],
    ['ceil(1000/(settings.batch-size))', [100]],
    ['totalSteps/(settings.batch-size)', [30]],
    ['at.3.a-b.c.0+1', [8]],
    ['sqrt(16) abs(-3)', [4, 3]],
    ['_ 2', [null, 2]],
  ])('%s is %j', async (text, numbers) => {
    expect(await result(text)).toEqual(numbers);
  });

  it.each(['', '1+', '(1', '1)', '2x', 'sqrt', '1 + 2', '*3', 'a..b', '#'])(
    '%j is refused',
    (text) => {
      expect(() => readExpressions(text)).toThrow(SyntaxError);
    },
  );

  it('is a path itself where it is nothing else', () => {
    expect(readExpressions('steps.1.w')[0]).toMatchObject({ path: 'steps.1.w' });
    expect(readExpressions('-steps.1.w')[0]).toMatchObject({ path: null, paths: ['steps.1.w'] });
  });
});

describe('a path', () => {
  const tensor = { shape: [2, 2], values: Float64Array.of(1, 2, 3, 4) };
  it('asks any question, at the start or later', () => {
    expect(wantedFor('bill.parts.1')).toEqual({ step: 0, ask: [{ question: 'bill' }] });
    expect(wantedFor('at.20.bill.parts.1')).toEqual({ step: 20, ask: [{ question: 'bill' }] });
    expect(wantedFor('at.end.bill.parts.1')).toEqual({ ask: [{ question: 'bill' }] });
    const outcome = /** @type {any} */ ({ step: 20, answers: [{ parts: tensor }], row: {} });
    expect(valueIn(outcome, 'bill.parts.1.0')).toBe(3);
    expect(valueIn(outcome, 'at.20.bill.parts.0.1')).toBe(2);
    expect(valueIn(outcome, 'at.20.bill.gone.0.1')).toBeUndefined();
  });
  it('tells settings as a run has them', () => {
    const outcome = /** @type {any} */ ({ settings: { lr: 0.1, x0: [1, 2] } });
    expect(valueIn(outcome, 'settings.lr')).toBe(0.1);
    expect(valueIn(outcome, 'settings.x0.1')).toBe(2);
  });
  it('tells of the run that is seen, at its cursor', () => {
    const view = /** @type {any} */ ({
      state: { step: 1, totalSteps: 5, updatesPerEpoch: 1, divergedAt: null },
      settings: { lr: 2 },
      columns: { 'w.0': [1, 1.4], fullLoss: [29, 12.9] },
      answer: (/** @type {string} */ name) => (name === 'bill' ? { parts: tensor } : null),
    });
    const tell = (/** @type {string} */ path) => valueNow(view, path);
    expect([tell('step'), tell('series.fullLoss'), tell('parameters.w')]).toEqual([1, 12.9, 1.4]);
    expect([tell('settings.lr'), tell('bill.parts.0.0'), tell('totalSteps')]).toEqual([2, 1, 5]);
    expect([tell('steps.0.w'), tell('series.fullLoss.0'), tell('epochs.0.loss')]).toEqual([
      1, 29, 12.9,
    ]);
    expect(tell('steps.2.w')).toBeUndefined();
    expect(tell('gone.parts.0.0')).toBeUndefined();
  });
});
