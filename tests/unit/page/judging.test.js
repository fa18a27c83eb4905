import { describe, expect, it } from 'vitest';
import { fellShort, fulfils, isActive, isDone } from '../../../web/lab/judging.js';
/** @import { RunBlock } from '../../../web/tooling/chapter-types.js' */

const phases = ['batch', 'forward', 'zero'];
/** @param {object} state @param {boolean} [edited] */
const now = (state, edited = false) =>
  /** @type {any} */ ({
    edited,
    view: {
      experiment: { phases },
      columns: { fullLoss: Float64Array.from([2, 1, 0.5]) },
      state: { step: 0, epoch: 0, phase: null, status: 'ready', run: { settings: {} }, ...state },
    },
  });

describe('a card is done', () => {
  it.each([
    ['phase:zero', { phase: 'zero' }, true],
    ['phase:forward', { phase: 'zero' }, true],
    ['phase:zero', { phase: 'forward' }, false],
    ['phase:zero', { step: 1 }, true],
    ['phase:zero', {}, false],
    ['step:3', { step: 3 }, true],
    ['step:3', { step: 2 }, false],
    ['epoch:1', { epoch: 1 }, true],
    ['end', { status: 'done' }, true],
    ['end', { status: 'ready' }, false],
    ['diverged', { status: 'diverged' }, true],
    ['step:5|diverged', { step: 1, status: 'diverged' }, true],
    [undefined, { step: 1 }, true],
    ['nonsense', { step: 1 }, false],
    ['loss:0.5@2', { step: 2 }, true],
    ['loss:0.4@2', { step: 2 }, false],
    ['loss:0.5@2', { step: 1 }, false],
  ])('%s at %j: %s', (condition, state, expected) => {
    expect(fulfils(condition, now(state))).toBe(expected);
  });
  it('by an edit, where it asks for one', () => {
    expect(fulfils('edit', now({}, true))).toBe(true);
    expect(fulfils('edit', now({}))).toBe(false);
  });
});

describe('a card', () => {
  const rows = [{ name: 'lr', kind: 'real', default: 0.1 }];
  const view = /** @type {any} */ ({
    experiment: { phases: [], settings: rows },
    settings: { lr: 0.1 },
    state: { step: 1, epoch: 0, phase: null, status: 'ready', run: { settings: {} } },
  });
  const card = (/** @type {any[]} */ ...blocks) => ({ id: 'a', title: 'A', words: 1, blocks });
  const run = /** @type {RunBlock} */ ({
    type: 'run',
    unit: 'update',
    count: 1,
    label: 'Go',
    done: 'step:1',
  });
  const control = { type: 'control', name: 'lr' };
  const preset = { type: 'preset', presets: [{ set: 'lr=1', label: 'One' }] };

  it('is done by its action, with the settings that this is about', () => {
    expect(isDone(card({ ...run, done: 'step:2' }), { view, edited: true })).toBe(false);
    expect(isDone(card(run), { view, edited: false })).toBe(true);
    expect(isDone(card(preset, { ...run, set: 'lr=0.5' }), { view, edited: true })).toBe(false);
    expect(isDone(card({ ...run, set: 'lr=0.1' }), { view, edited: false })).toBe(true);
    expect(isDone({ id: 'a', title: 'A' }, { view, edited: true })).toBe(false);
  });

  it('says of the run it is about that it fell short, and nothing of another', () => {
    const ended = { ...view, state: { ...view.state, step: 3, status: 'done' } };
    const action = { ...run, set: 'lr=0.1', done: 'diverged' };
    expect(fellShort(action, { view: ended, edited: false })).toBe(true);
    expect(fellShort(action, { view, edited: false })).toBe(false);
    expect(fellShort({ ...action, set: 'lr=0.5' }, { view: ended, edited: true })).toBe(false);
    expect(fellShort({ ...action, done: 'end' }, { view: ended, edited: false })).toBe(false);
  });

  it('is done by a change where there is nothing else to do, and by none where there is', () => {
    const check = { type: 'check', id: 'c', kind: 'choice' };
    expect(isDone(card(control), { view, edited: true })).toBe(true);
    expect(isDone(card(control), { view, edited: false })).toBe(false);
    expect(isDone(card(control, check), { view, edited: true })).toBe(false);
    expect(isDone(card(control, { ...run, done: 'end' }), { view, edited: true })).toBe(false);
  });

  it('without anything to do is told from one that has not come yet', () => {
    expect(isActive(card({ type: 'html', html: '' }))).toBe(false);
    expect(isActive(card(run))).toBe(true);
    expect(isActive({ id: 'a', title: 'A' })).toBe(true);
  });
});
