import fs from 'node:fs';
import { expect, test } from 'vitest';
import { describePanel } from '../../../web/app/embed/describe.js';
import { readChoice } from '../../../web/app/embed/choice.js';
import { heights, widths } from '../../../web/chapters/heights.js';
import { chapters } from '../../../web/chapters/index.js';
import { readLink } from '../../../web/session/url-state.js';
import { inRoot } from '../../../web/tooling/paths.js';

/** The measured heights of cards, and what the panel makes of them. */

test.each(chapters.map(({ id }) => id))('every card has been measured: %s', (id) => {
  const text = fs.readFileSync(inRoot('web/chapters', id, 'en.md'), 'utf8');
  const cards = [...text.matchAll(/^## .*\{#([\w-]+)[ }]/gm)].map(([, card]) => card);
  expect(Object.keys(heights[id]), 'npm run measure').toEqual(cards);
  for (const row of Object.values(heights[id])) {
    expect(row).toHaveLength(widths.length);
    for (const height of row) expect(height).toBeGreaterThan(300);
  }
});

/** @param {string} search @param {object} state */
const proposed = (search, state) => {
  const choice = readChoice(readLink(search, ''), 'en');
  const panel = describePanel(
    /** @type {any} */ ({
      choice,
      registry: [],
      texts: null,
      host: 'https://h/',
      way: 'frame',
      ...state,
    }),
    (/** @type {string} */ key) => key,
  );
  return panel.choice.height;
};

test('where no script is allowed the panel proposes the height of the highest card', () => {
  const highest = Math.max(...Object.values(heights.scratch).map((row) => row[1]));
  expect(proposed('?chapter=scratch', { tab: 'lms', width: 560 })).toBe(highest);
  expect(proposed('?chapter=scratch', { tab: 'lms', width: 600 })).toBe(highest);
  expect(proposed('?chapter=scratch', { tab: 'html', width: 560 })).toBe(560);
});

test('and for one card alone its own', () => {
  const search = '?chapter=scratch&card=model&hide=cards,onward';
  const texts = { cards: [{ id: 'question' }, { id: 'model' }], name: () => '' };
  expect(proposed(search, { tab: 'lms', width: 760, texts })).toBe(heights.scratch.model[2]);
});
