import { describe, expect, test } from 'vitest';
import { chapters } from '../../web/chapters/index.js';
import { parse } from '../../web/engine/settings.js';
import en from '../../web/i18n/en.js';
import zh from '../../web/i18n/zh.js';
import { scenes } from '../../web/scenes/index.js';
import { computed } from '../../web/view/expression.js';
import { createNodeClient } from '../../web/engine/node.js';
import { readChapter } from '../../web/tooling/chapter-files.js';
import { quoteIn } from '../contents/answers.js';
import { experimentOf } from '../contents/chapters.js';
import { inRoot } from '../../web/tooling/paths.js';
/** @import { Experiment } from '../../web/engine/types.js' */
/** @import { Card } from '../../web/tooling/chapter-types.js' */

const languages = ['zh', 'en'];
const MOST_WORDS = 90;

const client = await createNodeClient();
/** @type {Experiment[]} */
const registry = await client.call('registry');

/** @param {string} id @param {string} lang */
const read = async (id, lang) =>
  (await readChapter(inRoot('web/chapters', id, `${lang}.md`))).chapter;

/** A card without its words: what has to be the same in every language. @param {Card} card */
function skeleton({ id, blocks }) {
  const parts = blocks.map((block) => {
    switch (block.type) {
      case 'html':
        return { type: block.type, values: valuesIn(block.html) };
      case 'run':
        return { ...block, label: '', reveal: valuesIn(block.reveal ?? '') };
      case 'trials':
        return { ...block, label: '' };
      case 'start':
      case 'beside':
        return { ...block, name: Boolean(block.name) };
      case 'preset':
        return { type: block.type, sets: block.presets.map(({ set }) => set) };
      case 'check': {
        const { question, choices, wrongs, hints, reveal, ...rest } = block;
        const named = wrongs.map(({ html, ...wrong }) => ({ ...wrong, values: valuesIn(html) }));
        const values = [question, ...hints, reveal ?? ''].map(valuesIn);
        return { ...rest, values, named, right: choices.map(({ right }) => right) };
      }
      default:
        return block;
    }
  });
  return { id, parts };
}

/** @param {string} html @returns {string[]} the live numbers, in no order: languages differ in theirs */
const valuesIn = (html) => (html.match(/<span class="value"[^>]*>/g) ?? []).sort();

/** @param {string} html */
const sentencesOf = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .split(/(?<=[.?!](?=\s)|[。？！])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Every number the engine has to compute for a card: path and settings. @param {Card} card */
function* quoted({ blocks }) {
  for (const match of JSON.stringify(blocks).matchAll(/data-of=\\"([^"\\]*)\\"([^>]*)>/g)) {
    yield { of: match[1], settings: /data-with=\\"([^"\\]*)\\"/.exec(match[2])?.[1] ?? '' };
  }
  for (const block of blocks) {
    if (block.type !== 'check' || !block.of || block.as || block.asks === 'thing') continue;
    for (const of of block.of.split(/[\s,]+/)) yield { of, settings: block.with ?? '' };
  }
}

/**
 * Throws where a setting or a value is not one of the registry's.
 * @param {string} text
 * @param {string} experiment
 */
function settingsOf(text, experiment) {
  const rows = registry.find(({ id }) => id === experiment)?.settings ?? [];
  return Object.fromEntries(
    text.split(' ').flatMap((part) => {
      if (part === '') return [];
      const [name, value] = part.split('=');
      const row = rows.find((setting) => setting.name === name);
      if (!row) throw new Error(`${experiment} has no setting ${name}`);
      const result = parse(row, value);
      if ('error' in result) throw new Error(`${name}=${value}: ${result.error.name}`);
      return [[name, result.value]];
    }),
  );
}

describe.each(chapters)('chapter $id', ({ id, experiment }) => {
  test('says the same in every language: cards, pictures, code, actions, numbers', async () => {
    const [one, ...others] = await Promise.all(languages.map((lang) => read(id, lang)));
    for (const other of others) {
      expect(other.cards.map(skeleton)).toEqual(one.cards.map(skeleton));
    }
  });

  test.each(languages)(
    'has 6 to 13 short cards with one action each, and an end, in %s',
    async (lang) => {
      const { cards } = await read(id, lang);
      const walked = cards.filter((card) => card.id !== 'end');
      expect(walked.length).toBeGreaterThanOrEqual(6);
      expect(walked.length).toBeLessThanOrEqual(13);
      for (const { id: card, words, blocks } of cards) {
        const own = blocks.filter(
          (block) =>
            ['run', 'check'].includes(block.type) || (block.type === 'listings' && block.find),
        );
        // A grid of runs is an action where nothing is asked about it.
        const actions = own.length > 0 ? own : blocks.filter(({ type }) => type === 'trials');
        expect.soft(words, card).toBeLessThanOrEqual(MOST_WORDS);
        // At the end of a chapter there may be nothing left to do, or two things.
        expect.soft(actions.length, card).toBe(card === 'end' ? Math.min(2, actions.length) : 1);
        expect.soft(blocks.filter(({ type }) => type === 'scene').length, card).toBe(1);
      }
    },
  );

  test.each(languages)('a wrong answer is told something else than the hints, %s', async (lang) => {
    for (const { id: card, blocks } of (await read(id, lang)).cards) {
      for (const block of blocks) {
        if (block.type !== 'check') continue;
        const hinted = block.hints.flatMap(sentencesOf);
        const told = block.wrongs.flatMap(({ html }) => sentencesOf(html));
        expect(
          told.filter((sentence) => hinted.includes(sentence)),
          card,
        ).toEqual([]);
      }
    }
  });

  test('has one name, in the contents as in its text', async () => {
    for (const [lang, words] of Object.entries({ zh, en }))
      expect((await read(id, lang)).short).toBe(
        words[/** @type {'chapter.model'} */ (`chapter.${id}`)],
      );
  });

  test('names only pictures and settings that there are', async () => {
    const { cards } = await read(id, 'zh');
    for (const card of cards) {
      const own = experimentOf(card) ?? experiment;
      for (const block of card.blocks) {
        if (block.type === 'scene')
          expect(Object.keys(scenes)).toEqual(expect.arrayContaining(block.ids));
        if (block.type === 'run' || block.type === 'start') settingsOf(block.set ?? '', own);
        if (block.type === 'preset') for (const { set } of block.presets) settingsOf(set, own);
        if (block.type === 'switch') settingsOf(`${block.name}=true`, own);
      }
    }
  });

  test('every number it asks for can be computed', async () => {
    const { cards } = await read(id, 'zh');
    for (const card of cards) {
      const quote = quoteIn(id, experimentOf(card));
      for (const { of, settings: text } of quoted(card)) {
        const [value] = await computed(of, (path) => quote(path, text));
        expect.soft(value, `${of} with "${text}"`).toSatisfy(Number.isFinite);
      }
    }
  });
});
