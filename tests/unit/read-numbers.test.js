import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { format } from '../../web/i18n/format.js';
import { patience, propertyRuns } from './property.js';
import { readNumbers, readRows } from '../../web/i18n/read-numbers.js';
/** @import { Wanted } from '../../web/i18n/read-numbers.js' */

const list = { least: 1, most: 1000 };
const three = { least: 3 };
const whole = { whole: true };

/** @param {string} text @param {Wanted} [wanted] */
function numbers(text, wanted) {
  const reading = readNumbers(text, wanted);
  return reading.is === 'numbers' ? reading.numbers : reading;
}

describe('one number', () => {
  it.each([
    ['0,4', 0.4],
    ['0。4', 0.4],
    ['0.4。', 0.4],
    ['０．４', 0.4],
    ['.5', 0.5],
    ['16.', 16],
    ['-0.5', -0.5],
    ['－0.5', -0.5],
    ['−0.5', -0.5],
    ['–0.5', -0.5],
    ['—0.5', -0.5],
    ['――0.5', -0.5],
    ['½', 0.5],
    ['w=1.4', 1.4],
    ['w ＝ 1.4', 1.4],
    ['答案：0.4', 0.4],
    ['∂L/∂w = −40', -40],
    ['≈ 0,4', 0.4],
    ['2/5', 0.4],
    ['4+9+16', 29],
    ['4 + 9 + 16 = 29', 29],
    ['2² + 3² + 4²', 29],
    ['0.5 − 0.1·1', 0.4],
    ['(1 + 2) × 3', 9],
    ['5e-5', 5e-5],
    ['4.627×10⁻⁵', 4.627e-5],
    ['4.63e−05', 4.63e-5],
    ['16 times', 16],
    ['16次更新。', 16],
    ['10倍', 10],
    ['3 比特', 3],
    ['2 bits', 2],
    ['3万', 30_000],
    ['60k', 60_000],
    ['5 %', 0.05],
    ["1'000", 1000],
    ['1_000', 1000],
    ['10 000', 10_000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.000.000', 1e6],
    ['1,000,000', 1e6],
    ['tensor(29., grad_fn=<AddBackward0>)', 29],
    ['np.float64(0.4)', 0.4],
  ])('is read in %j', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each([
    '',
    ' ',
    'two',
    '1 two',
    '16 dozen',
    '1.2.3',
    '1..2',
    '0x10',
    'NaN',
    '1/0',
    '−−5',
    '1–3',
  ])('is not read in %j', (text) => {
    expect(readNumbers(text)).toEqual({ is: 'malformed' });
  });

  it('is not what is two, nor what is equal to something else', () => {
    expect(readNumbers('1.4 2')).toEqual({ is: 'count' });
    expect(readNumbers('0，4')).toEqual({ is: 'count' });
    expect(readNumbers('2 + 2 = 5')).toEqual({ is: 'malformed' });
  });

  it('is asked about where a comma may be a point or a mark of thousands', () => {
    expect(readNumbers('1,234')).toEqual({ is: 'doubt', readings: [[1.234], [1234]] });
    expect(numbers('12,9612')).toEqual([12.9612]);
    expect(numbers('0,180')).toEqual([0.18]);
  });

  it('of percent is a share, and in an answer perhaps the number', () => {
    expect(numbers('29%')).toEqual([0.29]);
    expect(readNumbers('83%', { answer: true })).toEqual({ is: 'doubt', readings: [[0.83], [83]] });
    expect(readNumbers('50%', whole)).toEqual({ is: 'malformed' });
  });
});

describe('a whole number', () => {
  it('is asked about where a dot or a comma may part thousands', () => {
    const both = { is: 'doubt', readings: [[1], [1000]] };
    expect(readNumbers('1.000', whole)).toEqual(both);
    expect(readNumbers('1,000', whole)).toEqual(both);
    expect(readNumbers('1.500', whole)).toEqual({ is: 'doubt', readings: [[1500]] });
    expect(readNumbers('1,500', whole)).toEqual({ is: 'doubt', readings: [[1500]] });
    expect(numbers('1,000,000', whole)).toEqual([1e6]);
  });
  it('is not made of another', () => {
    expect(readNumbers('1.5', whole)).toEqual({ is: 'not-whole' });
    expect(readNumbers('1,5', whole)).toEqual({ is: 'not-whole' });
  });
});

describe('several numbers', () => {
  it.each([
    ['1,4; 0,18; 12,9612', three, [1.4, 0.18, 12.9612]],
    ['1,4, 0,18, 12,9612', three, [1.4, 0.18, 12.9612]],
    ['1.4, 0.18; 12.9612', three, [1.4, 0.18, 12.9612]],
    ['1.4、0.18、12.9612', three, [1.4, 0.18, 12.9612]],
    ['１．４，０．１８，１２', three, [1.4, 0.18, 12]],
    ['(2, −3.4)', { least: 2 }, [2, -3.4]],
    ['(w, b) = (2, 1)', { least: 2 }, [2, 1]],
    ['(1,4; 0,18; 12,9612)', three, [1.4, 0.18, 12.9612]],
    ['（1.4；0.18；12.9612）', three, [1.4, 0.18, 12.9612]],
    ['(w; b) = (2; 1)', { least: 2 }, [2, 1]],
    ['w = 2, b = 1', { least: 2 }, [2, 1]],
    ['2,5; -3,4', list, [2.5, -3.4]],
    ['2,-3.4', list, [2, -3.4]],
    ['1,2,3', list, [1, 2, 3]],
    ['[100 200 300]', list, [100, 200, 300]],
    ['[1, 2, 3]', list, [1, 2, 3]],
    ['[0,4]', list, [0, 4]],
    ['np.array([1,2,3])', list, [1, 2, 3]],
    ['x = torch.tensor([[1.],[2.]], dtype=torch.float32)', list, [1, 2]],
    ['[ 2.  -3.4]', list, [2, -3.4]],
    ['1\r\n2\r\n3\r\n', list, [1, 2, 3]],
    ['1,5\n2,5', list, [1.5, 2.5]],
    ['1,5\t2,5', list, [1.5, 2.5]],
    ['1/3, 2/3', list, [1 / 3, 2 / 3]],
  ])('are read in %j', (text, wanted, expected) => {
    expect(numbers(text, wanted)).toEqual(expected);
  });

  it('are asked about where a comma may part them or be the point', () => {
    expect(readNumbers('2,5', list)).toEqual({ is: 'doubt', readings: [[2, 5], [2.5]] });
    expect(numbers('2,5', { least: 2 })).toEqual([2, 5]);
    expect(readNumbers('100,200', list)).toMatchObject({ is: 'doubt' });
    expect(readNumbers('100 200', list)).toMatchObject({ is: 'doubt' });
    expect(readNumbers('1,000', list)).toEqual({ is: 'doubt', readings: [[1], [1000]] });
  });

  it('are too few or too many, or not all there', () => {
    expect(readNumbers('1.4', three)).toEqual({ is: 'count' });
    expect(readNumbers('1 2 3 4', three)).toEqual({ is: 'count' });
    expect(readNumbers('1，000', list)).toEqual({ is: 'malformed' });
    expect(numbers('007')).toEqual([7]);
    for (const text of ['1,,2', '[1. 2. ... 3.]', '[1, nan]'])
      expect(readNumbers(text, list)).toEqual({ is: 'malformed' });
  });
});

describe('a table', () => {
  const columns = { least: 2, most: 11 };
  const rows = [
    [1.5, 3],
    [2, 5],
  ];
  it.each(['1.5,3; 2,5', '1.5\t3\n2\t5', '1,5\t3\n2\t5', '[[1.5, 3], [2, 5]]', '(1.5, 3), (2, 5)'])(
    'is read in %j',
    (text) => {
      expect(readRows(text, columns)).toEqual({ is: 'rows', rows });
    },
  );
  it('is empty, of another width, asked about, or none', () => {
    expect(readRows(' ', columns)).toEqual({ is: 'rows', rows: [] });
    expect(readRows('1; 2', columns)).toEqual({ is: 'count' });
    expect(readRows('1,2; 3', columns)).toEqual({ is: 'count' });
    expect(readRows('1,5 3; 2,5 4', columns)).toMatchObject({ is: 'doubt' });
    expect(readRows('a, b', columns)).toEqual({ is: 'malformed' });
  });
});

const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });

test('what is written on the page is read back as the number that stands there', () => {
  const writers = Object.entries(format).filter(([name]) => name !== 'shape');
  fc.assert(
    fc.property(fc.oneof(doubles, fc.double({ min: -1e4, max: 1e4 })), (number) => {
      for (const [name, write] of writers) {
        const text = /** @type {(value: number) => string} */ (write)(number);
        if (text === '—') continue;
        const digits = text
          .replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power) => `e${power.normalize('NFKC')}`)
          .replaceAll('\u2212', '-')
          .replace('%', '');
        const expected = name === 'percent' ? Number(digits) / 100 : Number(digits);
        expect(numbers(text), text).toEqual([expected + 0]);
      }
    }),
    { numRuns: 500 },
  );
});

test('a list as a field shows it is read back to the last bit', () => {
  fc.assert(
    fc.property(fc.array(doubles, { minLength: 1, maxLength: 20 }), (values) => {
      const shown = values.map((value) => String(value).replace('-', '\u2212')).join(', ');
      // A zero has no sign on the page.
      expect(numbers(shown, list)).toEqual(values.map((value) => value + 0 || 0));
    }),
  );
});

/** How people write a number: its point, its marks of thousands, its minus sign, what is around it. */
const habits = fc.record({
  point: fc.constantFrom('.', ',', '。', '．'),
  thousands: fc.constantFrom('', ',', '.', "'", ' ', '\u202f', '_'),
  minus: fc.constantFrom('-', '\u2212', '－', '–'),
  wide: fc.boolean(),
  around: fc.constantFrom(
    ['', ''],
    ['w = ', ''],
    ['答案：', '。'],
    ['', ' 次'],
    [' ', ' times'],
    ['≈', ''],
  ),
});

/**
 * @param {{digits: number, places: number}} number  digits / 10^places
 * @param {any} habit
 */
function written({ digits, places }, { point, thousands, minus, wide, around }) {
  const [left, right] = (Math.abs(digits) / 10 ** places).toFixed(places).split('.');
  const grouped = left.replace(/\B(?=(\d{3})+$)/g, thousands);
  const plain = `${digits < 0 ? minus : ''}${grouped}${right ? point + right : ''}`;
  const text = wide ? plain.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))) : plain;
  return around[0] + text + around[1];
}

test('a number in whatever habit is never read as another one', () => {
  const given = fc.record({
    digits: fc.oneof(fc.integer({ min: -99999, max: 99999 }), fc.integer()),
    places: fc.nat(4),
  });
  let read = 0;
  let all = 0;
  fc.assert(
    fc.property(given, habits, fc.boolean(), fc.boolean(), (number, habit, whole, several) => {
      fc.pre(
        habit.thousands !== habit.point && !(habit.thousands === '.' && /[。．]/.test(habit.point)),
      );
      const value = Number((number.digits / 10 ** number.places).toFixed(number.places)) + 0 || 0;
      const text = written(number, habit);
      // In our languages a dot is a point: what a German table calls 1.234 is 1.234 to us, said in the module.
      fc.pre(
        (whole && !several) ||
          !(
            habit.thousands === '.' &&
            Math.abs(value) >= 1000 &&
            Math.abs(value) < 1e6 &&
            number.places === 0
          ),
      );
      const reading = readNumbers(text, several ? list : { whole });
      all++;
      if (reading.is === 'numbers') {
        read++;
        expect(reading.numbers, text).toEqual([value]);
      }
      if (reading.is === 'doubt' && Number.isInteger(value))
        expect(reading.readings, text).toContainEqual([value]);
    }),
    { numRuns: 3000 },
  );
  expect(read / all).toBeGreaterThan(0.4);
});

test('numbers parted by semicolons are never read as others', () => {
  const number = fc.record({ digits: fc.integer({ min: -9999, max: 9999 }), places: fc.nat(3) });
  const point = fc.constantFrom('.', ',', '。');
  fc.assert(
    fc.property(fc.array(number, { minLength: 2, maxLength: 5 }), point, (given, mark) => {
      const habit = { point: mark, thousands: '', minus: '-', wide: false, around: ['', ''] };
      const text = given.map((each) => written(each, habit)).join('; ');
      const values = given.map(
        ({ digits, places }) => Number((digits / 10 ** places).toFixed(places)) + 0 || 0,
      );
      const reading = readNumbers(text, list);
      if (reading.is === 'doubt') expect(reading.readings).toContainEqual(values);
      else expect(reading, text).toEqual({ is: 'numbers', numbers: values });
    }),
  );
});

test('whatever is typed or pasted is read or not, in a moment', { timeout: patience }, () => {
  const unit = fc.constantFrom(...'0123456789.,;:()[]+-*/^%=−。，、 \n\tewx²万'.split(''));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit, maxLength: 200 }), fc.string({ unit: 'binary' })),
      (text) => {
        for (const wanted of [{}, whole, list, { answer: true }]) {
          const reading = readNumbers(text, wanted);
          if (reading.is === 'numbers') expect(reading.numbers.some(Number.isNaN)).toBe(false);
        }
        readRows(text);
      },
    ),
    { numRuns: propertyRuns(2000) },
  );
  const long = Array.from({ length: 20_000 }, (_, k) => k / 7).join(',');
  expect(readNumbers(long, list)).toEqual({ is: 'count' });
  for (const text of [
    '('.repeat(5000),
    '-'.repeat(5000),
    '2^'.repeat(5000),
    '1'.repeat(5000),
    'a'.repeat(5000),
    'a,'.repeat(5000),
  ])
    expect(['malformed', 'numbers', 'count']).toContain(readNumbers(text).is);
});

test('lines that a notebook prints are their losses, where an answer is wanted', () => {
  const lines = 'epoch 1, loss 0.039163; epoch 2, loss 0.000145; epoch 3, loss 4.7e-05';
  const numbers = [0.039163, 0.000145, 4.7e-5];
  expect(readNumbers(lines, { least: 3, answer: true })).toEqual({ is: 'numbers', numbers });
});
