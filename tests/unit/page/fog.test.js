import { describe, expect, test } from 'vitest';
import { Walk } from '../../../web/lab/walk.js';

/** Fog over a picture: until the run's end, the answer, or a press; what a reader last said holds. */

/** @param {any[]} blocks */
const walkOf = (blocks) =>
  new Walk('x', /** @type {any} */ ({ cards: [{ id: 'a', title: 'a', words: 1, blocks }] }));
const view = (/** @type {string} */ status) => /** @type {any} */ ({ state: { status } });

describe('fog', () => {
  test('lies until a reader lifts it, and falls again when they say so', () => {
    const walk = walkOf([]);
    expect(walk.inFog({}, view('done'))).toBe(true);
    walk.lifted.set('a', true);
    expect(walk.inFog({}, view('ready'))).toBe(false);
    walk.lifted.set('a', false);
    expect(walk.inFog({ until: 'end' }, view('done'))).toBe(true);
  });

  test('lifts at the end of the run where the card says so', () => {
    const walk = walkOf([]);
    expect(walk.inFog({ until: 'end' }, null)).toBe(true);
    expect(walk.inFog({ until: 'end' }, view('ready'))).toBe(true);
    expect(walk.inFog({ until: 'end' }, view('done'))).toBe(false);
  });

  test('lifts when the card is answered where the card says so', () => {
    const walk = walkOf([{ type: 'check', id: 'q' }]);
    expect(walk.inFog({ until: 'right' }, view('done'))).toBe(true);
    walk.answer('q', '1', { state: 'right', named: null });
    expect(walk.inFog({ until: 'right' }, view('ready'))).toBe(false);
  });
});
