import { describe, expect, it } from 'vitest';
import { dragScale } from '../../../web/controls/settings/drag-scale.js';

/** @param {object} row @param {object} [card] */
const scale = (row, card = {}) => dragScale(/** @type {any} */ ({ kind: 'real', ...row }), card);
const lr = { min: 0, max: 10, useful: [0.0001, 3] };

describe('a number in a text moves under a hand', () => {
  it('in steps of its second digit', () => {
    expect(scale(lr).moved(0.1, 1)).toBe(0.11);
    expect(scale(lr).moved(0.03, 3)).toBe(0.033);
    expect(scale(lr).moved(1, 4)).toBe(1.4);
    expect(scale(lr).moved(0.0602, 1)).toBe(0.061);
  });
  it('through the decades, down as it came up', () => {
    expect(scale(lr).moved(0.099, 1)).toBe(0.1);
    expect(scale(lr).moved(0.1, -1)).toBe(0.099);
    expect(scale(lr).moved(0.095, 10)).toBe(0.15);
    expect(scale(lr).moved(0.15, -10)).toBe(0.095);
    expect(scale({ min: -9, max: 9 }).moved(-0.1, 1)).toBe(-0.099);
    expect(scale({ min: -9, max: 9 }).moved(0, -2)).toBe(-0.011);
  });
  it('through many decades in one go, in steps of its first digit', () => {
    const epsilon = scale({ min: 1e-9, max: 1 }, { min: '0.0000001', max: '1' });
    expect(epsilon.moved(0.001, 1)).toBe(0.002);
    expect(epsilon.moved(0.001, -1)).toBe(0.0009);
    expect(epsilon.moved(0.001, -36)).toBe(1e-7);
    expect(epsilon.moved(1e-7, 36)).toBe(0.001);
  });
  it('as far as is of use, or as the card says', () => {
    expect(scale(lr).moved(2.9, 100)).toBe(3);
    expect(scale(lr, { min: '0.059', max: '0.061', step: '0.0001' }).moved(0.0602, 3)).toBe(0.0605);
    expect(scale(lr, { min: '0.059', max: '0.061', step: '0.0001' }).moved(0.0602, -99)).toBe(
      0.059,
    );
  });
  it('and is not thrown back from where it was typed', () => {
    expect(scale(lr).moved(7, 1)).toBe(7);
    expect(scale(lr).moved(7, -1)).toBe(3);
  });
  it('by ones where it is whole', () => {
    const size = { kind: 'int', min: 1, max: 1000, useful: [1, 1000] };
    expect(scale(size).moved(10, 3)).toBe(13);
    expect(scale(size).moved(10, -20)).toBe(1);
    expect(scale(size).moved(500, 2)).toBe(520);
  });
});
