import { describe, expect, it } from 'vitest';
import { isRight, parseNumbers } from '../../../web/controls/card/answers.js';

describe('parseNumbers', () => {
  it.each([
    ['16', [16]],
    [' -0.5 ', [-0.5]],
    ['\u22120.5', [-0.5]],
    ['１．４，０．１８', [1.4, 0.18]],
    ['1.4, 0.18; 12.9612', [1.4, 0.18, 12.9612]],
    ['(2, −3.4)', [2, -3.4]],
    ['1.4、0.18', [1.4, 0.18]],
    ['5e-5', [5e-5]],
    ['.5', [0.5]],
  ])('reads %j', (text, numbers) => {
    expect(parseNumbers(text)).toEqual(numbers);
  });
  it.each(['', '  ', 'two', '1.2.3', '0x10', '1 two', 'NaN', 'Infinity', '1e999'])(
    'finds no numbers in %j',
    (text) => {
      expect(parseNumbers(text)).toBeNull();
    },
  );
});

describe('isRight', () => {
  /** @param {object} extra @returns {import('../../../web/controls/card/answers.js').Check} */
  const check = (extra) => ({
    type: 'check',
    id: 'a',
    kind: 'number',
    question: '',
    choices: [],
    hints: [],
    ...extra,
  });

  it('wants the number itself where no tolerance is given, to rounding', () => {
    expect(isRight(check({}), [16], [16])).toBe(true);
    expect(isRight(check({}), [16.001], [16])).toBe(false);
    expect(isRight(check({}), [0.1 + 0.2], [0.3])).toBe(true);
  });
  it('allows the tolerance, on both sides', () => {
    expect(isRight(check({ tolerance: 0.005 }), [1.404, 0.18], [1.4, 0.18])).toBe(true);
    expect(isRight(check({ tolerance: 0.005 }), [1.394, 0.18], [1.4, 0.18])).toBe(false);
  });
  it('wants all numbers', () => {
    expect(isRight(check({}), [1], [1, 2])).toBe(false);
    expect(isRight(check({}), null, [1])).toBe(false);
  });
  it('takes anything between min and max', () => {
    expect(isRight(check({ min: 16, max: 17 }), [16.365], [])).toBe(true);
    expect(isRight(check({ min: 16, max: 17 }), [15.9], [])).toBe(false);
    expect(isRight(check({ min: 16, max: 17 }), [16, 17], [])).toBe(false);
  });
});
