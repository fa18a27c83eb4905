import { describe, expect, it } from 'vitest';
import {
  clamp,
  defaultOf,
  matters,
  parse,
  same,
  withDefaults,
  write,
} from '../../../web/engine/settings.js';
/** @import { Setting } from '../../../web/engine/types.js' */

/** @type {Setting} */
const optimizer = {
  name: 'optimizer',
  kind: 'choice',
  choices: ['sgd', 'momentum', 'adam'],
  default: 'sgd',
  group: 'training',
  live: true,
};
/** @type {Setting} */
const lr = {
  name: 'lr',
  kind: 'real',
  min: 0,
  max: 10,
  default: 0.1,
  choice: 'optimizer',
  defaults: { adam: 0.001 },
  group: 'training',
  live: true,
};
/** @type {Setting} */
const data = {
  name: 'data',
  kind: 'table',
  min: -100,
  max: 100,
  minLength: 0,
  maxLength: 4,
  minColumns: 2,
  maxColumns: 3,
  default: [],
  group: 'data',
  live: false,
};

const experiment = {
  id: 'toy',
  settings: [optimizer, lr, data],
  phases: [],
  questions: {},
  mostEdits: 1000,
  lastStep: 1e9,
  pointsEditable: false,
};

describe('a default that follows a choice', () => {
  it('is that of the value chosen, unless something else is given', () => {
    expect(withDefaults(experiment).lr).toBe(0.1);
    expect(withDefaults(experiment, { optimizer: 'adam' }).lr).toBe(0.001);
    expect(withDefaults(experiment, { optimizer: 'momentum' }).lr).toBe(0.1);
    expect(withDefaults(experiment, { optimizer: 'adam', lr: 0.5 }).lr).toBe(0.5);
  });
});

it('a choice that is none yet is taken for nothing', () => {
  const row = { ...lr, choice: 'optimizer', defaults: { adam: 0.001 } };
  const when = { ...lr, when: 'optimizer=adam' };
  for (const optimizer of ['toString', ['adam'], [Object.create(null)], Object.create(null), 1]) {
    expect(defaultOf(row, { optimizer })).toBe(lr.default);
    expect(matters(when, { optimizer })).toBe(false);
  }
});

it('a setting matters where its condition holds', () => {
  const mu = { ...lr, name: 'momentum', when: 'optimizer=momentum|nesterov' };
  expect(matters(mu, { optimizer: 'momentum' })).toBe(true);
  expect(matters(mu, { optimizer: 'adam' })).toBe(false);
  expect(matters(lr, {})).toBe(true);
});

it('a number within its limits stays as it is, the sign of a zero too', () => {
  expect(clamp(lr, -0)).toEqual({ value: -0 });
  expect(clamp(lr, 10)).toEqual({ value: 10 });
  expect(clamp(lr, -1)).toMatchObject({ value: 0, note: { name: 'clamped' } });
  expect(clamp(lr, Infinity)).toMatchObject({ value: 10, note: { name: 'clamped' } });
  expect(clamp(lr, NaN)).toMatchObject({ value: 0.1, note: { name: 'defaulted' } });
});

describe('a table', () => {
  const rows = [
    [1, 3],
    [2, 5.5],
  ];

  it('is written in rows and read back', () => {
    expect(write(data, rows)).toBe('1,3;2,5.5');
    expect(parse(data, '1,3;2,5.5')).toEqual({ value: rows });
    expect(parse(data, '1, 3\n2, 5.5\n')).toEqual({ value: rows });
    expect(parse(data, '')).toEqual({ value: [] });
    expect(parse(data, '1,x')).toMatchObject({ error: { name: 'wrong-type', parameter: 'data' } });
  });

  it('is brought within its limits, or left out', () => {
    expect(clamp(data, rows)).toEqual({ value: rows });
    expect(clamp(data, [[1, 300]]).value).toEqual([[1, 100]]);
    const { value, note } = clamp(data, Array(9).fill([1, 2]));
    expect(value).toHaveLength(4);
    expect(note).toEqual({ name: 'cut', parameter: 'data', value: 9, used: 4 });
    for (const wrong of [[[1]], [[1, 2], [3]], [[1, 2, 3, 4]], [1, 2], 'no', [[NaN, 1]]]) {
      expect(clamp(data, wrong)).toMatchObject({ value: [], note: { name: 'defaulted' } });
    }
  });

  it('is the same as one with the same numbers', () => {
    expect(same(rows, structuredClone(rows))).toBe(true);
    expect(same(rows, [[1, 3]])).toBe(false);
  });
});
