import { describe, expect, test } from 'vitest';
import { Pairing } from '../../../web/controls/listings/pairing.js';
import {
  alignedRows,
  isOut,
  movedRows,
  textOf,
  valuesOf,
} from '../../../web/controls/listings/rows.js';

/** @param {string} html @param {string[]} phases */
const line = (html, ...phases) => ({ html, phases });

const left = [
  line('for X, y in data_iter(B, X, y):', 'batch'),
  line('    y_hat = net(X, w, b)', 'forward'),
  line('    l = loss(y_hat, y)', 'residual', 'loss'),
  line('    l.sum().backward()', 'backward', 'sum'),
  line('    sgd([w, b], lr, B)', 'divide', 'update', 'zero'),
];
const right = [
  line('for X, y in loader:', 'batch'),
  line('    l = loss(net(X), y)', 'forward', 'residual', 'loss'),
  line('    <span>trainer</span>.zero_grad()', 'zero'),
  line('    l.backward()', 'backward', 'sum'),
  line('    trainer.step()', 'update'),
];
const move = {
  setting: 'zero-at',
  line: 2,
  places: [
    { value: 'before', after: 1 },
    { value: 'top', after: 0 },
    { value: 'between', after: 3 },
    { value: 'after', after: 4 },
  ],
  out: 'never',
};

/** @param {ReturnType<typeof alignedRows>} rows */
const shown = (rows) =>
  rows.map((row) => [row.left, row.right].map((one) => (one ? textOf(one) : '')));

describe('two listings', () => {
  test('have lines of the same stop beside each other, in the order of both', () => {
    const others = right.filter((_, k) => k !== 2);
    expect(shown(alignedRows(left, others))).toEqual([
      ['for X, y in data_iter(B, X, y):', 'for X, y in loader:'],
      ['y_hat = net(X, w, b)', 'l = loss(net(X), y)'],
      ['l = loss(y_hat, y)', ''],
      ['l.sum().backward()', 'l.backward()'],
      ['sgd([w, b], lr, B)', 'trainer.step()'],
    ]);
  });

  test('keep every line, also one whose stop the other side has passed', () => {
    const turned = [line('update', 'update'), line('batch', 'batch')];
    const rows = alignedRows(left, turned);
    expect(rows.filter((row) => row.left)).toHaveLength(left.length);
    expect(rows.flatMap((row) => (row.right ? [row.right] : []))).toEqual(turned);
  });

  test('without stops in common go line by line', () => {
    expect(shown(alignedRows([line('a'), line('b')], [line('c')]))).toEqual([
      ['a', 'c'],
      ['b', ''],
    ]);
  });

  test('show the moving line where its setting has it, in a row of its own', () => {
    const places = Object.fromEntries(
      valuesOf(move).map((value) => [
        value,
        movedRows(left, right, move, value).findIndex(({ moved }) => moved),
      ]),
    );
    expect(places).toEqual({ top: 1, before: 2, between: 4, after: 5, never: -1 });
    const rows = movedRows(left, right, move, 'between');
    expect(textOf(/** @type {any} */ (rows[4].right))).toBe('trainer.zero_grad()');
    expect(rows[4].left).toBe(null);
  });

  test('have the line in one place, or out, whatever its setting says', () => {
    for (const value of [...valuesOf(move), 'never-again']) {
      const stands = movedRows(left, right, move, value).filter(({ moved }) => moved);
      expect(stands).toHaveLength(isOut(move, value) ? 0 : 1);
    }
    expect(isOut(move, 'never-again')).toBe(true);
  });

  test('have the places from the top to the bottom, and leaving it out last', () => {
    expect(valuesOf(move)).toEqual(['top', 'before', 'between', 'after', 'never']);
    expect(valuesOf({ ...move, out: undefined })).toHaveLength(4);
  });
});

describe('finding partners', () => {
  test('takes one piece of each side', () => {
    const pairing = new Pairing();
    pairing.press('left', 'sgd');
    pairing.press('right', 'sgd');
    expect(pairing).toMatchObject({ found: ['sgd'], picked: null, wrong: false });
  });

  test('says when two pieces are no partners, until the next press', () => {
    const pairing = new Pairing();
    pairing.press('right', 'loss');
    pairing.press('left', 'sgd');
    expect(pairing).toMatchObject({ found: [], picked: null, wrong: true });
    pairing.press('left', 'sgd');
    expect(pairing.wrong).toBe(false);
  });

  test('lets a piece go that is pressed twice, and takes another of its side instead', () => {
    const pairing = new Pairing();
    pairing.press('left', 'sgd');
    pairing.press('left', 'sgd');
    expect(pairing.picked).toBe(null);
    pairing.press('left', 'sgd');
    pairing.press('left', 'loss');
    expect(pairing.isPicked('left', 'loss')).toBe(true);
  });
});
