import { expect, test, vi } from 'vitest';
import { Notices } from '../../../web/lab/notices.js';

/** What a lab says besides its text. */

test('a list that is refused for its sum stays in its field as it was typed', () => {
  const notices = new Notices(/** @type {any} */ ({ changed: vi.fn() }));
  notices.asked = { p: [0.5, 0.6] };
  notices.refuse({ name: 'not-probabilities', parameter: 'p', value: 1.1 }, { inPanel: true });
  expect(notices.notes.p).toMatchObject({ wrong: true, typed: '0.5, 0.6' });
});

test('what was not asked of a setting is shown as the engine has it', () => {
  const notices = new Notices(/** @type {any} */ ({ changed: vi.fn() }));
  notices.refuse({ name: 'out-of-range', parameter: 'lr', value: -1 }, { inPanel: true });
  expect(notices.notes.lr).toMatchObject({ wrong: true, typed: '-1' });
});
