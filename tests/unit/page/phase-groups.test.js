import { expect, test } from 'vitest';
import { cursorAt, phaseGroups, standing } from '../../../web/view/phase-groups.js';

/** @type {import('../../../web/engine/types.js').Phase[]} */
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
