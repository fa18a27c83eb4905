import { beforeEach, expect, test, vi } from 'vitest';
import { Text } from '../../../web/lab/text.js';

vi.mock('virtual:math-styles', () => ({ default: '.katex{}' }));

/** What there is to read comes in parts, each of which may fail and be asked for again. */

const card = (/** @type {string} */ id) => ({ id, title: id, words: 1, blocks: [] });
const beginning = {
  title: 'T',
  short: 'T',
  cards: [card('a'), { id: 'b', title: 'b' }],
  styles: '.s1{}',
};

/** @type {{fails: boolean, asked: number}} */
let rest;
beforeEach(() => {
  rest = { fails: false, asked: 0 };
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** @type {any} */
const chapter = {
  load: {
    en: async () => ({
      default: beginning,
      rest: async () => {
        rest.asked++;
        if (rest.fails) throw new Error('offline');
        return { default: { cards: [card('b')], styles: '.s2{}' } };
      },
    }),
    zh: async () => {
      throw new Error('offline');
    },
  },
};
const first = () => false;
const later = () => true;

test('the first card comes alone, the others when they are asked for', async () => {
  const text = new Text();
  expect(await text.load('en', chapter, first)).toBe(true);
  expect(text).toMatchObject({ ready: true, rest: 'unasked', content: beginning });
  expect(rest.asked).toBe(0);
  expect(await text.complete()).toBe(true);
  expect(text.rest).toBe('there');
  expect(text.content?.cards).toEqual([card('a'), card('b')]);
  expect(text.styles).toBe('.katex{}\n.s1{}\n.s2{}');
  expect(await text.complete()).toBe(false);
  expect(rest.asked).toBe(1);
});

test('a later card is opened with everything', async () => {
  const text = new Text();
  await text.load('en', chapter, later);
  expect(text.rest).toBe('there');
  expect(text.content?.cards).toEqual([card('a'), card('b')]);
});

test('when the others do not come, the first card stays, and they can be asked for again', async () => {
  const text = new Text();
  rest.fails = true;
  await text.load('en', chapter, later);
  expect(text).toMatchObject({ rest: 'failed', content: beginning });
  expect(await text.complete()).toBe(false);
  rest.fails = false;
  expect(await text.complete()).toBe(true);
  expect(text.content?.cards).toHaveLength(2);
});

test('without its text a chapter leaves what was there, in its language, with the words to say so', async () => {
  const text = new Text();
  await text.load('en', chapter, first);
  await expect(text.load('zh', chapter, first)).rejects.toThrow('offline');
  expect(text).toMatchObject({ lang: 'en', content: beginning });
  expect(text.t('error.retry')).toBe('Try again');
  await expect(text.fetch('zh', chapter, () => false)).rejects.toThrow('offline');
  await text.fetch('en', chapter, () => true);
  expect(text).toMatchObject({ lang: 'en', rest: 'unasked' });
});

test('where nothing is there yet, the words come alone, to say that the text did not', async () => {
  const text = new Text();
  await expect(text.load('zh', chapter, first)).rejects.toThrow('offline');
  expect(text).toMatchObject({ lang: 'zh', ready: true, content: null });
  expect(text.t('error.retry')).toBe('再试一次');
});

test('the words of a part stay when the language changes', async () => {
  const text = new Text();
  const own = {
    en: async () => ({ default: { x: 'ex' } }),
    zh: async () => ({ default: { x: '艾' } }),
  };
  await text.add(own);
  await text.load('en', null, first);
  expect(text.t('x')).toBe('ex');
  await text.load('zh', null, first);
  expect(text.t('x')).toBe('艾');
});
