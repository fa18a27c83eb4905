import { describe, expect, it } from 'vitest';
import { judge } from '../../../web/controls/card/answers.js';
/** @import { Quote } from '../../../web/controls/card/answers.js' */
/** @import { CheckBlock as Check } from '../../../web/tooling/chapter-types.js' */

/** @param {object} extra @returns {Check} */
const check = (extra) => ({
  type: 'check',
  id: 'a',
  kind: 'number',
  question: '',
  choices: [],
  wrongs: [],
  hints: [],
  ...extra,
});

/** @type {Quote} */
const quote = async (path, settings = '') => {
  const lr = Number(/lr=(\S+)/.exec(settings)?.[1] ?? 0.1);
  if (lr > 1) throw Object.assign(new Error('too large'), { info: { name: 'out-of-range' } });
  const known = { 'steps.1.x.0': 0.5 - lr, 'steps.0.x.0': 0.5, 'settings.lr': lr };
  return /** @type {Record<string, number>} */ (known)[path];
};
const stateOf = async (/** @type {object} */ extra, /** @type {string} */ text) =>
  (await judge(check(extra), text, quote)).state;

describe('an answer is right', () => {
  it.each([
    [{ answer: '16' }, '16', 'right'],
    [{ answer: '16' }, '16.001', 'wrong'],
    [{ answer: '0.3' }, '0.30000000000000004', 'right'],
    [{ answer: '1.4 0.18', tolerance: 0.005 }, '1.404, 0.18', 'right'],
    [{ answer: '1.4 0.18', tolerance: 0.005 }, '1.394, 0.18', 'wrong'],
    [{ answer: '1' }, '', 'malformed'],
    [{ answer: '1' }, '1e999', 'malformed'],
    [{ min: '16', max: '17' }, '16.365', 'right'],
    [{ min: '16', max: '17' }, '15.9', 'wrong'],
    [{ max: 'steps.0.x.0' }, '0.4', 'right'],
    [{ max: 'steps.0.x.0' }, '0.6', 'wrong'],
    [{ of: 'steps.1.x.0', tolerance: 0.001 }, '0.4', 'right'],
    [{ of: '1/settings.lr-2*(steps.0.x.0)^2' }, '9.5', 'right'],
    [{ of: 'steps.1.x.0', with: 'lr=0.5' }, '0.4', 'wrong'],
    // What is measured: a third of it to three times as much.
    [{ answer: '30', factor: 3 }, '10', 'right'],
    [{ answer: '30', factor: 3 }, '90', 'right'],
    [{ answer: '30', factor: 3 }, '9', 'wrong'],
    [{ answer: '30', factor: 3 }, '-30', 'wrong'],
    // The number given is a setting, and what comes of it is judged.
    [{ as: 'lr', of: 'steps.1.x.0', max: '0.1' }, '0.4', 'right'],
    [{ as: 'lr', of: 'steps.1.x.0', max: '0.1' }, '0.3', 'wrong'],
    [{ as: 'lr', of: 'steps.1.x.0', max: '0.1' }, '7', 'wrong'],
  ])('%j: %j is %s', async (extra, text, state) => {
    expect(await stateOf(extra, text)).toBe(state);
  });
});

describe('an answer is read as people write it', () => {
  const three = { answer: '1.4 0.18 12.9612', tolerance: 0.0005, kind: 'numbers' };
  it.each([
    [{ answer: '0.4' }, '0,4', 'right'],
    [{ answer: '0.4' }, '0。4', 'right'],
    [{ answer: '0.4' }, 'x = 2/5', 'right'],
    [{ answer: '-0.5' }, '－０．５。', 'right'],
    [{ answer: '29' }, '4+9+16', 'right'],
    [{ answer: '16' }, '16 times', 'right'],
    [{ answer: '16' }, '16 次', 'right'],
    [three, '1,4; 0,18; 12,9612', 'right'],
    [three, '1,4, 0,18, 12,9612', 'right'],
    [three, '[1.4, 0.18, 12.9612]', 'right'],
    [three, '(w, b, loss) = (1.4, 0.18, 12.9612)', 'right'],
    // Meant in two ways: the better one.
    [{ answer: '16.365' }, '16,365', 'right'],
    [{ answer: '1000' }, '1,000', 'right'],
    [{ answer: '0.83' }, '83%', 'right'],
    [{ answer: '83' }, '83%', 'right'],
    [{ answer: '83' }, '82%', 'wrong'],
  ])('%j: %j is %s', async (extra, text, state) => {
    expect(await stateOf(extra, text)).toBe(state);
  });

  it.each([
    [three, '1.4'],
    [three, '1.4, 0.18'],
    [three, '1 2 3 4'],
    [{ answer: '16' }, '16 17'],
    [{ min: '16', max: '17' }, '16 17'],
    [{ as: 'a b', of: 'steps.1.x.0', answer: '1 2' }, '1'],
  ])('%j: %j is not as many as are asked for, and not wrong', async (extra, text) => {
    expect(await stateOf(extra, text)).toBe('count');
  });
});

describe('a thing in the picture is right', () => {
  const things = [
    { id: 'sample:1', name: 'one', values: { 'grad.w.1': -2 } },
    { id: 'sample:2', name: 'two', values: { 'grad.w.1': 0.3 } },
    { id: 'sample:3', name: 'three', values: { 'grad.w.1': 1 } },
  ];
  const own = { kind: 'pick', in: 'gradients', asks: 'thing' };
  it.each([
    [{ pick: 'sample:2 sample:3' }, 'sample:3', 'right'],
    [{ pick: 'sample:2 sample:3' }, 'sample:1', 'wrong'],
    [{ pick: 'sample:2' }, 'sample:9', 'malformed'],
    [{ of: 'pick.grad.w.1', min: '0' }, 'sample:2', 'right'],
    [{ of: 'pick.grad.w.1', min: 'steps.0.x.0' }, 'sample:2', 'wrong'],
    [{ of: 'pick.grad.w.1', is: 'most' }, 'sample:3', 'right'],
    [{ of: 'abs(pick.grad.w.1)', is: 'most' }, 'sample:1', 'right'],
    [{ of: 'pick.grad.w.1', is: 'least' }, 'sample:2', 'wrong'],
  ])('%j: %s is %s', async (extra, id, state) => {
    expect((await judge(check({ ...own, ...extra }), id, quote, things)).state).toBe(state);
  });

  it('or wrong with a name', async () => {
    const wrongs = [
      { of: 'abs(pick.grad.w.1)', is: 'most', html: 'longest' },
      { pick: 'sample:2', html: 'two' },
    ];
    const asked = check({ ...own, pick: 'sample:3', wrongs });
    const verdict = (/** @type {string} */ id) => judge(asked, id, quote, things);
    expect(await verdict('sample:1')).toEqual({ state: 'wrong', named: 0 });
    expect(await verdict('sample:2')).toEqual({ state: 'wrong', named: 1 });
  });
});

describe('a wrong answer that has a name', () => {
  const wrongs = [
    { of: 'steps.0.x.0+settings.lr', html: 'uphill' },
    { near: '0.2', html: 'twice' },
    { min: '10', html: 'large' },
  ];
  it.each([
    ['0.4', 'right', null],
    ['0.6', 'wrong', 0],
    ['0.601', 'wrong', null],
    ['0.209', 'wrong', 1],
    ['0.211', 'wrong', null],
    ['12', 'wrong', 2],
    ['0', 'wrong', null],
    ['x', 'malformed', null],
  ])('%j is %s, number %s', async (text, state, named) => {
    const asked = check({ of: 'steps.1.x.0', tolerance: 0.0005, wrongs });
    expect(await judge(asked, text, quote)).toEqual({ state, named });
  });

  it('may be known by the first of several numbers, or by some', async () => {
    const several = check({
      answer: '1.4 0.18 12.96',
      tolerance: 0.005,
      wrongs: [
        { answer: '0.6 -0.18', html: 'uphill' },
        { answer: '_ _ 25.9', html: 'twice the loss' },
      ],
    });
    expect(await judge(several, '0.6, -0.18, 50', quote)).toEqual({ state: 'wrong', named: 0 });
    expect(await judge(several, '1.4, 0.18, 25.9', quote)).toEqual({ state: 'wrong', named: 1 });
    expect(await judge(several, '0,6; -0,18; 50', quote)).toEqual({ state: 'wrong', named: 0 });
  });

  it('is one of the choices', async () => {
    const choices = [true, false, false].map((right) => ({ html: '', right }));
    const asked = check({ kind: 'choice', choices, wrongs: [{ choice: 3, html: 'third' }] });
    expect(await judge(asked, '0', quote)).toEqual({ state: 'right', named: null });
    expect(await judge(asked, '1', quote)).toEqual({ state: 'wrong', named: null });
    expect(await judge(asked, '2', quote)).toEqual({ state: 'wrong', named: 0 });
  });
});
