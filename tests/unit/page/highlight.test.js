import { expect, test } from 'vitest';
import { createHighlight, sameQuantity } from '../../../web/controls/figures/highlight.js';

test('a tensor lights its elements, an element its tensor, and no other name that begins alike', () => {
  expect(sameQuantity('grad.w.0', 'grad')).toBe(true);
  expect(sameQuantity('grad', 'grad.w.0')).toBe(true);
  expect(sameQuantity('grad.w.0', 'grad.w.1')).toBe(false);
  expect(sameQuantity('y', 'yHat')).toBe(false);
  expect(sameQuantity(null, 'y')).toBe(false);
});

test('listeners hear each change once, until they leave', () => {
  const highlight = createHighlight();
  /** @type {(string | null)[]} */
  const heard = [];
  const leave = highlight.listen((quantity) => heard.push(quantity));
  highlight.set('loss');
  highlight.set('loss');
  highlight.set(null);
  leave();
  highlight.set('lr');
  expect(heard).toEqual(['loss', null]);
});
