import { expect, test } from 'vitest';
import { POSITIONS, sliderScale } from '../../../web/controls/settings/slider-scale.js';
/** @import { Setting } from '../../../web/engine/types.js' */

/** @param {object} row @returns {Setting} */
const setting = (row) => ({
  name: 'x',
  kind: 'real',
  default: 0,
  group: 'training',
  live: true,
  ...row,
});

test('the learning rate is logarithmic, its left end is nought', () => {
  const scale = sliderScale(setting({ name: 'lr', min: 0, max: 100, useful: [1e-4, 10] }));
  expect(scale?.toValue(0)).toBe(0);
  expect(scale?.toPosition(0)).toBe(0);
  expect(scale?.toValue(POSITIONS)).toBe(10);
  const [a, b] = [scale?.toPosition(0.01) ?? 0, scale?.toPosition(0.1) ?? 0];
  expect((scale?.toPosition(1) ?? 0) - b).toBe(b - a);
});

test('a value chosen on the slider comes back to its position', () => {
  for (const row of [
    { name: 'lr', min: 0, max: 10, useful: [1e-4, 10] },
    { name: 'n', kind: 'int', min: 1, max: 100_000, useful: [10, 10_000] },
    { name: 'true-b', min: -1000, max: 1000, useful: [-10, 10] },
    { name: 'epochs', kind: 'int', min: 1, max: 1000, useful: [1, 20] },
  ]) {
    const scale = sliderScale(setting(row));
    for (const position of [0, 40, 100, 160, POSITIONS]) {
      const value = scale?.toValue(position) ?? NaN;
      expect(scale?.toValue(scale.toPosition(value))).toBe(value);
    }
  }
});

test('what lies beyond the slider stands at its end', () => {
  const scale = sliderScale(setting({ name: 'lr', min: 0, max: 100, useful: [1e-4, 10] }));
  expect(scale?.toPosition(100)).toBe(POSITIONS);
});

test('what has no useful range has no slider: a seed', () => {
  expect(sliderScale(setting({ name: 'seed', kind: 'int', min: -9, max: 9 }))).toBeNull();
});
