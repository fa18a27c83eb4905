import { expect, it } from 'vitest';
import { reason } from '../../../web/controls/card/diverged.js';
import { openSession } from '../session/open.js';

it.each([
  ['by-hand', {}, 'diverged.too-large'],
  ['descent', {}, 'diverged.too-large.sgd'],
  ['race', { optimizer: 'momentum' }, 'diverged.too-large.momentum'],
])('why %s ran away is said of data only where there are some', async (experiment, set, key) => {
  const { session } = await openSession({ experiment, settings: set });
  expect(reason(session.view, { tooLarge: true })).toBe(key);
});
