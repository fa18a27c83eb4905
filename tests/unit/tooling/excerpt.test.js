import { expect, test } from 'vitest';
import { cutExcerpt } from '../../../web/tooling/code/excerpt.js';

const source = `#include "x.h"
void outer() {
  // [one-update]
  auto yHat = linreg(X, w, b);  // @forward
  if (bad) {
    // [inner]
    l.backward();  // @backward @sum
    // [/inner]
  }
  // [/one-update]
}
`;

test('an excerpt loses markers, tags and the common indentation', () => {
  expect(cutExcerpt(source, 'one-update')).toEqual([
    { text: 'auto yHat = linreg(X, w, b);', phases: ['forward'] },
    { text: 'if (bad) {', phases: [] },
    { text: '  l.backward();', phases: ['backward', 'sum'] },
    { text: '}', phases: [] },
  ]);
});

test('an excerpt inside another one can be cut alone', () => {
  expect(cutExcerpt(source, 'inner')).toEqual([
    { text: 'l.backward();', phases: ['backward', 'sum'] },
  ]);
});

test('Python marks excerpts and phases with #', () => {
  const python =
    '    # [step]\n    with torch.no_grad():\n\n        w -= lr * w.grad  # @update\n# [/step]';
  expect(cutExcerpt(python, 'step')).toEqual([
    { text: 'with torch.no_grad():', phases: [] },
    { text: '', phases: [] },
    { text: '    w -= lr * w.grad', phases: ['update'] },
  ]);
});

test('an ordinary comment at the end of a line stays', () => {
  expect(cutExcerpt('// [a]\nx;  // mail me @home\n// [/a]', 'a')[0].text).toBe(
    'x;  // mail me @home',
  );
});

test.each([
  ['// [a]\nx;\n// [/a]', 'b', 'no excerpt [b]'],
  ['// [a]\nx;\n', 'a', 'excerpt [a] has no end'],
  ['// [a]\n\n// [/a]', 'a', 'excerpt [a] is empty'],
  ['// [a]\nx;  // as it was @update\n// [/a]', 'a', 'needs a comment of its own'],
  ['// [a]\nx;  // @fly\n// [/a]', 'a', 'unknown phase @fly'],
])('a broken excerpt is refused: %j', (text, id, message) => {
  expect(() => cutExcerpt(text, id)).toThrow(message);
});
