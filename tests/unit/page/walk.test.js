import { expect, test } from 'vitest';
import { Walk } from '../../../web/lab/walk.js';

/** The reader's way through one chapter. */

const card = (/** @type {string} */ id, /** @type {string[]} */ was) =>
  /** @type {any} */ ({ id, title: id, words: 1, blocks: [], ...(was && { was }) });

test('what is typed and not judged is there when its card is opened again, and is no answer', () => {
  const walk = new Walk('x', /** @type {any} */ ({ cards: [card('a', []), card('b', [])] }));
  walk.answer('q', '7', { state: 'wrong', named: null });
  walk.type('q', '8');
  walk.open('b');
  walk.open('a');
  expect(walk.attempt('q')).toEqual({ text: '8', wrong: 1, state: 'wrong', named: null });
  expect(walk.progress.answers).toEqual({});
});

test('a link to a card that went into another opens that one', () => {
  const cards = [card('a', []), card('b', ['old', 'older']), card('c', [])];
  const walk = new Walk('x', /** @type {any} */ ({ cards }));
  expect(walk.open('older')).toBe(true);
  expect(walk.card.id).toBe('b');
  expect(walk.open('nowhere')).toBe(false);
  expect(walk.open('c')).toBe(true);
});
