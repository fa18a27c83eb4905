import { describe, expect, it } from 'vitest';
import { fulfils } from '../../../web/lab/done.js';

const phases = ['batch', 'forward', 'zero'];
/** @param {object} state @param {boolean} [edited] */
const now = (state, edited = false) =>
  /** @type {any} */ ({
    edited,
    view: {
      experiment: { phases },
      state: { step: 0, epoch: 0, phase: null, status: 'ready', ...state },
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
  ])('%s at %j: %s', (condition, state, expected) => {
    expect(fulfils(condition, now(state))).toBe(expected);
  });
  it('by an edit, where it asks for one', () => {
    expect(fulfils('edit', now({}, true))).toBe(true);
    expect(fulfils('edit', now({}))).toBe(false);
  });
});
