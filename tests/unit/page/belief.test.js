import { expect, test } from 'vitest';
import en from '../../../web/app/en.js';
import { beliefs, verdict } from '../../../web/app/belief.js';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { translator } from '../../../web/i18n/index.js';
import { Session } from '../../../web/session/session.js';

const client = await createNodeClient();
const t = translator(en);

test('what the first screen says of the steps is computed from their signs', async () => {
  const session = await Session.open({ client, experiment: 'regression' });
  const at = async (/** @type {number} */ step) =>
    verdict(await session.seek({ step, phase: null }), t, format);
  expect(await at(0)).toBe('');
  expect(await at(1)).toBe(
    'w₁ and b moved the right way, w₂ the wrong way, and still the loss fell.',
  );
  expect(await at(2)).toBe('All 3 moved the right way.');
  expect(await at(300)).toContain('to within 0.0003, 0.0004 and 0.0009');
  expect(beliefs(session.view).map(({ target }) => target)).toEqual([2, -3.4, 4.2]);
  expect(beliefs(session.view).some(({ away }) => away)).toBe(false);
});

test('other data have other numbers, of which no more than four are shown', async () => {
  const settings = { 'true-w': [1, 2, 3, 4, 5, 6], n: 40 };
  const session = await Session.open({ client, experiment: 'regression', settings });
  expect(beliefs(session.view).map(({ label }) => label)).toEqual(['w₁', 'w₂', 'w₃', 'w₄']);
});
