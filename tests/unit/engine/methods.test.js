import { expect, it } from 'vitest';
import { newMethods } from '../session/open.js';

/** Update 231 of this run is the first that is not finite. */
const SETTINGS = { lr: 2 };

it.each([
  { at: 300, inside: false, seen: 230, status: 'ok' },
  { at: 231, inside: false, seen: 230, status: 'ok' },
  { at: 231, inside: true, seen: 231, status: 'diverged' },
  { at: 230, inside: true, seen: 230, status: 'ok' },
  { at: 120, inside: false, seen: 120, status: 'ok' },
])('a long way to $at, inside: $inside, ends with update $seen', async (way) => {
  const call = newMethods();
  const goal = { at: 0 };
  const { handle } = await call('open', { experiment: 'regression', settings: SETTINGS, goal });
  let position;
  do {
    const { at, inside } = way;
    [position] = await call('go', { runs: [{ run: handle, at, inside, tensors: ['X'] }] });
  } while (!position.reached);
  expect(position.record).toMatchObject({ step: way.seen, status: way.status });
  expect(position.at).toBe(way.seen);
});
