import { expect, test } from 'vitest';
import { lights, sampleOf } from '../../../web/view/quantity.js';

test('a name without an index lights all its elements, and a parameter all its states', () => {
  expect(lights('grad', 'grad.w.0')).toBe(true);
  expect(lights('grad.w.0', 'grad')).toBe(true);
  expect(lights('w', 'after.w.1')).toBe(true);
  expect(lights('sample:1', 'sample:17')).toBe(false);
  expect(lights(null, 'grad')).toBe(false);
});

test('a tensor lights its elements, an element its tensor, and no other name that begins alike', () => {
  expect(lights('grad.w.0', 'grad')).toBe(true);
  expect(lights('grad', 'grad.w.0')).toBe(true);
  expect(lights('grad.w.0', 'grad.w.1')).toBe(false);
  expect(lights('y', 'yHat')).toBe(false);
  expect(lights('after.w.0', 'before.w.0')).toBe(false);
  expect(lights(null, 'y')).toBe(false);
});

test('a sample is a row of the data', () => {
  expect(sampleOf('sample:17')).toBe(17);
  expect(sampleOf('grad.w.0')).toBe(-1);
  expect(sampleOf(null)).toBe(-1);
});
