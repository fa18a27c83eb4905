import { expect, test } from 'vitest';
import { openKeep } from '../../../web/app/keep.js';

/** @param {string | null} text */
const storageWith = (text) => {
  const items = new Map(text === null ? [] : [['gradient-walk', text]]);
  return /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
  });
};

test('what is kept is there at the next visit', () => {
  const storage = storageWith(null);
  const keep = openKeep(() => storage);
  keep.set({ lang: 'zh', host: 'https://x.example/embed/1/' });
  keep.setChapter('scratch', { done: ['question'], total: 12 });
  keep.setChapter('scratch', { card: 'data' });
  const later = openKeep(() => storage);
  expect(later.all).toMatchObject({ lang: 'zh', host: 'https://x.example/embed/1/' });
  expect(later.chapter('scratch')).toEqual({ done: ['question'], total: 12, card: 'data' });
  expect(later.chapter('descent')).toEqual({ done: [], total: 0, card: '' });
});

test('without storage everything works for the visit', () => {
  const keep = openKeep(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  keep.setChapter('scratch', { done: ['question'] });
  expect(keep.chapter('scratch').done).toEqual(['question']);
});

test.each(['', 'garbage', 'null', '{"chapters":7}', '{"chapters":{"scratch":{"done":"x"}}}'])(
  'what is not ours is left alone: %j',
  (text) => {
    expect(openKeep(() => storageWith(text)).chapter('scratch').done).toEqual([]);
  },
);
