import { expect, test } from 'vitest';
import { chapterIds } from '../../contents/chapters.js';
import { coverOf, partsOf, readParts } from '../../contents/cover.js';
/** @import { Covered } from '../../contents/cover.js' */

const cards = await readParts();
const cover = coverOf(cards);

/** @param {Covered[]} list */
const covered = (list) =>
  new Set(
    list.flatMap(({ chapter, card }) => [
      ...(cards.find((row) => row.chapter === chapter && row.card === card)?.parts ?? []),
    ]),
  );

test.each(chapterIds)('nothing in "%s" is left out of the cover', (chapter) => {
  const own = cards.filter((row) => row.chapter === chapter);
  const parts = covered(cover);
  const left = own.flatMap((row) => [...row.parts].filter((part) => !parts.has(part)));
  expect(left).toEqual([]);
  expect(cover.map((row) => row.chapter)).toContain(chapter);
});

test('the cover is small, and every card in it has something that no other of it is there for', () => {
  expect(cover.length).toBeLessThan(cards.length / 2);
  for (const { has } of cover) expect(has.length).toBeGreaterThan(0);
  const reasons = cover.flatMap(({ has }) => has);
  expect(new Set(reasons).size).toBe(reasons.length);
});

test('a kind of block that is new anywhere brings its card into the cover', () => {
  const block = /** @type {any} */ ({ type: 'hologram' });
  const parts = partsOf({ id: 'new', title: '', words: 0, blocks: [block] }, () => 'real');
  const more = [...cards, { chapter: chapterIds[0], card: 'new', parts }];
  expect(coverOf(more)).toContainEqual(expect.objectContaining({ card: 'new' }));
});

test('pictures, kinds of controls and of questions, and what a text is made of are told apart', () => {
  const blocks = /** @type {any[]} */ ([
    { type: 'scene', ids: ['curve', 'loss-curve'] },
    { type: 'control', name: 'reduction' },
    { type: 'run', unit: 'micro' },
    {
      type: 'check',
      kind: 'choice',
      question: '<p>Which?</p>',
      choices: [{ html: '<em>this</em>', right: true }],
      wrongs: [],
      hints: [],
    },
  ]);
  const parts = partsOf({ id: 'a', title: '', words: 0, blocks }, () => 'choice');
  expect([...parts].sort()).toEqual(
    [
      '2 pictures',
      '<em>',
      '<p>',
      'check',
      'check choice',
      'control',
      'control choice',
      'picture curve',
      'picture loss-curve',
      'run',
      'run micro',
      'scene',
    ].sort(),
  );
});
