import { describe, expect, test } from 'vitest';
import { cursorAt, phaseGroups, reached, standing } from '../../../web/view/phases.js';
import { toyView } from '../toy-view.js';
/** @import { Phase } from '../../../web/engine/types.js' */

/** @type {Phase[]} */
const all = ['batch', 'forward', 'residual', 'loss', 'backward', 'sum', 'divide', 'update', 'zero'];

test('nine stops in six groups, every stop once', () => {
  const groups = phaseGroups(all);
  expect(groups.map(({ id }) => id)).toEqual([
    'batch',
    'forward',
    'loss',
    'backward',
    'update',
    'zero',
  ]);
  expect(groups.flatMap(({ phases }) => phases)).toEqual(all);
});

test('an experiment with fewer stops has fewer groups', () => {
  const groups = phaseGroups(['forward', 'backward', 'update', 'zero']);
  expect(groups.map(({ id }) => id)).toEqual(['forward', 'backward', 'update', 'zero']);
});

test('between updates all is past, at the start nothing is', () => {
  const experiment = { phases: all };
  expect(standing('zero', experiment, { step: 1, phase: null })).toBe('past');
  expect(standing('batch', experiment, { step: 0, phase: null })).toBe('ahead');
  expect(standing('loss', experiment, { step: 3, phase: 'loss' })).toBe('now');
  expect(standing('sum', experiment, { step: 3, phase: 'loss' })).toBe('ahead');
  expect(standing('batch', experiment, { step: 3, phase: 'loss' })).toBe('past');
});

test('a press on a stop looks into the update at hand', () => {
  expect(cursorAt('loss', { step: 7, phase: 'sum' })).toEqual({ step: 7, phase: 'loss' });
  expect(cursorAt('loss', { step: 7, phase: null })).toEqual({ step: 6, phase: 'loss' });
  expect(cursorAt('batch', { step: 0, phase: null })).toEqual({ step: 0, phase: 'batch' });
});

test('a stop of its own is a segment of its own, where the experiment has it', () => {
  const phases = /** @type {any[]} */ (['batch', 'augment', 'forward', 'loss']);
  expect(phaseGroups(phases).map(({ id }) => id)).toEqual(['batch', 'augment', 'forward', 'loss']);
});

test('a stop that the experiment lacks is past with the next one it has', () => {
  const experiment = { phases: all.filter((phase) => phase !== 'batch' && phase !== 'divide') };
  expect(standing('batch', experiment, { step: 0, phase: 'forward' })).toBe('past');
  expect(standing('divide', experiment, { step: 0, phase: 'sum' })).toBe('ahead');
  expect(standing('divide', experiment, { step: 0, phase: 'update' })).toBe('past');
});

describe('reached', () => {
  test('follows the stops inside an update', () => {
    const view = toyView({ steps: 3, at: 3 });
    const inside = { ...view, state: { ...view.state, phase: /** @type {const} */ ('backward') } };
    expect(reached(inside, 'loss')).toBe(true);
    expect(reached(inside, 'backward')).toBe(true);
    expect(reached(inside, 'update')).toBe(false);
    expect(reached(view, 'zero')).toBe(true);
  });

  test('nothing has been reached at the start', () => {
    expect(reached(toyView({ steps: 3, at: 0 }), 'batch')).toBe(false);
  });
});
