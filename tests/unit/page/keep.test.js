import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKeep } from '../../../web/app/keep.js';
import { patience, propertyRuns } from '../property.js';

/** @param {Record<string, string>} [texts] */
const storageWith = (texts = {}) => {
  const items = new Map(Object.entries(texts));
  return /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
  });
};

const NOTHING = { done: [], total: 0, card: '' };

test('what is kept is there at the next visit', () => {
  const storage = storageWith();
  const keep = openKeep(() => storage);
  keep.choose({ lang: 'zh', host: 'https://x.example/embed/1/' });
  keep.setChapter('scratch', { done: ['question'], total: 12 });
  keep.setChapter('scratch', { card: 'data' });
  const later = openKeep(() => storage);
  expect(later.choices).toMatchObject({ lang: 'zh', host: 'https://x.example/embed/1/' });
  expect(later.chapter('scratch')).toEqual({ done: ['question'], total: 12, card: 'data' });
  expect(later.chapter('descent')).toEqual(NOTHING);
  later.choose({ host: undefined });
  expect(openKeep(() => storage).choices.host).toBe(undefined);
});

test('two tabs do not undo each other', () => {
  const storage = storageWith();
  const [one, other] = [openKeep(() => storage), openKeep(() => storage)];
  one.setChapter('scratch', { done: ['question'] });
  other.setChapter('descent', { done: ['bowl'] });
  other.choose({ theme: 'dark' });
  one.choose({ lang: 'en' });
  one.setChapter('scratch', { done: [...one.chapter('scratch').done, 'data'] });
  other.setChapter('scratch', { card: 'data' });
  for (const keep of [one, other, openKeep(() => storage)]) {
    expect(keep.chapter('scratch')).toEqual({ done: ['question', 'data'], total: 0, card: 'data' });
    expect(keep.chapter('descent').done).toEqual(['bowl']);
    expect(keep.choices).toMatchObject({ lang: 'en', theme: 'dark' });
  }
});

test('without storage everything works for the visit', () => {
  const keep = openKeep(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  keep.setChapter('scratch', { done: ['question'] });
  keep.choose({ theme: 'dark' });
  expect(keep.chapter('scratch').done).toEqual(['question']);
  expect(keep.choices.theme).toBe('dark');
});

test('what a full disk refuses is kept for the visit', () => {
  const storage = storageWith();
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const keep = openKeep(() => storage);
  keep.setChapter('scratch', { done: ['question'] });
  expect(keep.chapter('scratch').done).toEqual(['question']);
});

test('a disk that fills in the middle of a visit takes nothing of it away', () => {
  const storage = storageWith();
  const keep = openKeep(() => storage);
  keep.setChapter('scratch', { done: ['question'], card: 'data' });
  const { setItem } = storage;
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  keep.setChapter('scratch', { done: ['question', 'data'], card: 'model' });
  expect(keep.chapter('scratch')).toMatchObject({ done: ['question', 'data'], card: 'model' });
  storage.setItem = setItem;
  keep.setChapter('scratch', { card: 'sgd' });
  expect(openKeep(() => storage).chapter('scratch')).toMatchObject({
    done: ['question', 'data'],
    card: 'sgd',
  });
});

test('what version 1.0.0 kept under one key is still known', () => {
  const old = {
    lang: 'zh',
    chapters: { scratch: { done: ['question'], total: 12, card: 'data' } },
  };
  const storage = storageWith({ 'gradient-walk': JSON.stringify(old) });
  const keep = openKeep(() => storage);
  expect(keep.choices.lang).toBe('zh');
  keep.setChapter('scratch', { card: 'fit' });
  expect(openKeep(() => storage).chapter('scratch')).toEqual({
    done: ['question'],
    total: 12,
    card: 'fit',
  });
});

test('whatever is stored, what is read is of its kind', { timeout: patience }, () => {
  const json = fc.oneof(fc.string(), fc.json(), fc.constant('{"lang":5,"chapters":{"scratch":7}}'));
  const progress = fc.json().map((text) => ({ scratch: JSON.parse(text) }));
  fc.assert(
    fc.property(json, json, json, progress, (blob, lang, chapter, chapters) => {
      for (const whole of [blob, JSON.stringify({ chapters })]) {
        const storage = storageWith({
          'gradient-walk': whole,
          'gradient-walk:lang': lang,
          'gradient-walk:theme': lang,
          'gradient-walk:host': lang,
          'gradient-walk:chapter:scratch': chapter,
        });
        const keep = openKeep(() => storage);
        const { choices } = keep;
        expect(['string', 'undefined']).toContain(typeof choices.lang);
        expect(['string', 'undefined']).toContain(typeof choices.host);
        expect([undefined, 'auto', 'light', 'dark']).toContain(choices.theme);
        const { done, total, card } = keep.chapter('scratch');
        expect(done.every((id) => typeof id === 'string')).toBe(true);
        expect(Number.isInteger(total) && total >= 0).toBe(true);
        expect(typeof card).toBe('string');
      }
    }),
    { numRuns: propertyRuns(1000) },
  );
});
