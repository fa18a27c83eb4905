import { expect, test } from 'vitest';
import { listingsBlock } from '../../../web/tooling/markdown/listings-block.js';
/** @import { Surroundings } from '../../../web/tooling/markdown/compile.js' */

/** @type {Surroundings['cut']} */
const cut = (lang, excerpt) => {
  const id = excerpt.split('#')[1];
  if (id === 'gone') throw new Error('no excerpt [gone]');
  const stops = { loop: ['batch', 'zero', 'backward'] }[id] ?? [];
  return {
    lang,
    file: excerpt.split('#')[0],
    lines: stops.map((stop) => ({ html: stop, phases: [stop] })),
  };
};
/** @param {Record<string, string>} attributes */
const block = (attributes) => listingsBlock(/** @type {any} */ (attributes), cut, 7);

test('two listings are cut piece by piece, partners by their names', () => {
  const { left, right, find } = block({ left: 'a.py#x,y', right: 'b.cpp#y,x', find: 'pairs' });
  expect(left).toMatchObject({ file: 'a.py', parts: [{ id: 'x' }, { id: 'y' }] });
  expect(right.parts.map(({ id }) => id)).toEqual(['y', 'x']);
  expect(find).toBe(true);
});

test('a line moves to where its values say', () => {
  const both = { left: 'a.py#loop', right: 'b.py#loop', move: 'zero', setting: 'zero-at' };
  expect(block({ ...both, places: 'top:batch late:backward', out: 'never' }).move).toEqual({
    setting: 'zero-at',
    line: 1,
    places: [
      { value: 'top', after: 0 },
      { value: 'late', after: 2 },
    ],
    out: 'never',
  });
});

test.each([
  [{ left: 'a.py#x', right: 'b.py#y' }, 'other excerpts'],
  [{ left: 'a.py#gone', right: 'b.py#gone' }, 'no excerpt [gone]'],
  [{ left: 'a.py#loop', right: 'b.py#loop', move: 'zero' }, 'needs setting and places'],
  [
    { left: 'a.py#loop', right: 'b.py#loop', move: 'sum', setting: 's', places: 'a:batch' },
    'no line on the right has @sum',
  ],
  [
    { left: 'a.py#loop', right: 'b.py#loop', move: 'zero', setting: 's', places: 'a:zero' },
    'cannot stand after itself',
  ],
])('%j stops the build with its line', (attributes, words) => {
  expect(() => block(/** @type {any} */ (attributes))).toThrow(words);
});
