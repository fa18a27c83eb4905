import { expect, test } from 'vitest';
import { slowest, tooSlow } from '../../../web/tooling/slow-tests.js';

const times = [...Array(12).keys()].map((k) => ({ name: `test ${k}`, seconds: k / 2 }));

test('the ten slowest are named, the slowest first', () => {
  const lines = slowest(times).split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('   5.5 s  test 11');
  expect(lines[9]).toBe('   1.0 s  test 2');
});

test('a test over 30 s is told in a sentence with its name', () => {
  expect(tooSlow([...times, { name: 'just so', seconds: 30 }])).toBe('');
  expect(tooSlow([...times, { name: 'a long one', seconds: 31.25 }])).toBe(
    'A test may take 30 s, but "a long one" took 31.3 s',
  );
});
