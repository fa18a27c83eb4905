import { expect, test } from 'vitest';
import { Highlight } from '../../../web/controls/figures/highlight.js';

test('listeners hear each change once, until they leave', () => {
  const highlight = new Highlight();
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

test('what is followed is lit again when nothing else is pointed at', () => {
  const highlight = new Highlight();
  /** @type {(string | null)[]} */
  const heard = [];
  highlight.listen((quantity) => heard.push(quantity));
  highlight.set('sample:439');
  highlight.follow('sample:439');
  highlight.set(null);
  highlight.set('loss');
  highlight.set(null);
  highlight.follow(null);
  expect(heard).toEqual(['sample:439', 'loss', 'sample:439', null]);
});

test('a picture that comes later is told what is lit', () => {
  const highlight = new Highlight();
  highlight.follow('sample:439');
  /** @type {(string | null)[]} */
  const heard = [];
  highlight.listen((quantity) => heard.push(quantity));
  expect(heard).toEqual(['sample:439']);
});
