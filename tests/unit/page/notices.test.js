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

test('what a lab was opened with instead is said', () => {
  const t = vi.fn((key, params) => `${key} ${params.used}`);
  const say = (/** @type {any} */ info) => {
    const notices = new Notices(/** @type {any} */ ({ changed: vi.fn() }));
    notices.refuse(info, { inPanel: false });
    return notices.current?.words(/** @type {any} */ (t));
  };
  const epochs = { name: 'out-of-range', parameter: 'epochs', value: 1000, min: 1, max: 40 };
  expect(say({ ...epochs, used: 40 })).toBe('note.clamped 40');
  expect(say({ name: 'wrong-length', parameter: 'y', value: [3, 5, 7], used: null })).toBe(
    'note.left-out —',
  );
  expect(say({ ...epochs, used: undefined })).toBe('error.out-of-range —');
});
