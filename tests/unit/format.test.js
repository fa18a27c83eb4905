import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, plainExp, plainFixed, plainGeneral } from '../../web/i18n/format.js';

describe('numbers for people', () => {
  it('has four decimals for tensors and six for the loss of an epoch', () => {
    expect(format.tensor(1.99965787)).toBe('1.9997');
    expect(format.fixed(0.0391632318, 6)).toBe('0.039163');
    expect(format.exact(0.0391632318)).toBe('0.0391632318');
  });
  it('writes a real minus sign, in exponents too', () => {
    expect(format.tensor(-3.4)).toBe('−3.4000');
    expect(format.short(-1e-7)).toBe('−1×10⁻⁷');
  });
  it('takes an exponent where decimals would hide the number or not fit', () => {
    expect(format.tensor(0.00003)).toBe('3.0000×10⁻⁵');
    expect(format.tensor(5.4e14)).toBe('5.4000×10¹⁴');
    expect(format.fixed(2.4e30, 6)).toBe('2.4000×10³⁰');
    expect(format.tensor(0)).toBe('0.0000');
    expect(format.tensor(-0)).toBe('0.0000');
  });
  it('never says NaN', () => {
    for (const write of Object.values(format)) {
      if (write === format.shape) continue;
      for (const value of [NaN, Infinity, -Infinity]) {
        expect(/** @type {any} */ (write)(value)).toBe('—');
      }
    }
    expect(format.fixed(null)).toBe('—');
    expect(format.fixed(undefined)).toBe('—');
  });
  it('shortens labels and percentages', () => {
    expect(format.short(0.1)).toBe('0.1');
    expect(format.short(1000)).toBe('1×10³');
    expect(format.general(1000)).toBe('1000');
    expect(format.general(16.6)).toBe('16.6');
    expect(format.percent(0.8236)).toBe('82.4%');
    expect(format.fixed(300, 0)).toBe('300');
    expect(format.shape([1000, 2])).toBe('(1000, 2)');
    expect(format.shape([10])).toBe('(10,)');
  });
});

describe('digits as C and Python print them', () => {
  it('rounds a tie to the even digit', () => {
    expect(plainFixed(0.03125, 4)).toBe('0.0312');
    expect(plainFixed(0.09375, 4)).toBe('0.0938');
    expect(plainFixed(2.5, 0)).toBe('2');
    expect(plainFixed(3.5, 0)).toBe('4');
    expect(plainFixed(0.00005, 4)).toBe('0.0001');
  });
  it('writes out large numbers', () => {
    expect(plainFixed(1e22, 2)).toBe('10000000000000000000000.00');
    expect(plainFixed(-5.4e14, 1)).toBe('-540000000000000.0');
  });
  it('has two digits of exponent', () => {
    expect(plainExp(3.4213e-4, 4)).toBe('3.4213e-04');
    expect(plainGeneral(2.4e30, 3)).toBe('2.4e+30');
    expect(plainGeneral(100, 6)).toBe('100');
  });
  it('reads back as the number that was rounded', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(plainGeneral(value, 17))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
