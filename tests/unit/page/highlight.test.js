import { expect, test } from 'vitest';
import { createHighlight } from '../../../web/controls/figures/highlight.js';

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
