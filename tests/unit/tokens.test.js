import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.js';
import { tokens } from '../../web/styles/tokens.js';

const marks = /** @type {const} */ (['data', 'pred', 'grad', 'resid']);
const texts = /** @type {const} */ ([
  'ink',
  'muted',
  'dataText',
  'predText',
  'gradText',
  'residText',
]);

describe.each(['light', 'dark'])('theme %s', (name) => {
  const colours = tokens[/** @type {'light' | 'dark'} */ (name)];

  test.each(marks)('marks in %s stand out 3:1 from paper and wash', (token) => {
    expect(contrast(colours[token], colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours[token], colours.wash)).toBeGreaterThanOrEqual(3);
  });

  test.each(texts)('text in %s stands out 4.5:1 from paper and wash', (token) => {
    expect(contrast(colours[token], colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[token], colours.wash)).toBeGreaterThanOrEqual(4.5);
  });

  test('the filled button is readable and stands out from the paper', () => {
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.accent, colours.paper)).toBeGreaterThanOrEqual(3);
  });
});

test('both themes have the same tokens', () => {
  expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
});

test('contrast knows the two ends of its scale', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
  expect(contrast('#777777', '#777777')).toBe(1);
});
