import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { together } from '../../../web/controls/settings/together.js';
import { typedSetting } from '../../../web/controls/settings/typed-setting.js';
import { parse, shown, write } from '../../../web/engine/settings.js';
import { loadWords, words } from '../../../web/i18n/index.js';
import { experiment } from '../../contents/registry.js';

/** What is typed into the fields of the experiments' own settings. */

const rows = Object.fromEntries(
  await Promise.all(
    ['descent', 'by-hand', 'model', 'constant', 'regression', 'backprop', 'concise', 'race'].map(
      async (id) => [id, (await experiment(id)).settings],
    ),
  ),
);
const row = (/** @type {string} */ id, /** @type {string} */ name) =>
  rows[id].find((/** @type {any} */ setting) => setting.name === name);
const lr = row('by-hand', 'lr');
const iterations = row('by-hand', 'iterations');
const x = row('by-hand', 'x');
const trueW = row('regression', 'true-w');
const data = row('regression', 'data');
const t = { zh: await loadWords('zh', words.settings), en: await loadWords('en', words.settings) };

test.each([
  [lr, '0,4', 0.4],
  [lr, '０。４', 0.4],
  [lr, 'lr = 2/5', 0.4],
  [lr, '5%', 0.05],
  [lr, '4.627×10⁻⁵', 4.627e-5],
  [iterations, '3万', 30_000],
  [iterations, '60 000', 60_000],
  [iterations, '16 次。', 16],
  [trueW, '2,5; -3,4', [2.5, -3.4]],
  [trueW, '2, -3.4', [2, -3.4]],
  [x, '[1, 2, 3]', [1, 2, 3]],
  [x, 'torch.tensor([[1.], [2.]])', [1, 2]],
  [row('descent', 'x0'), '0,5; 0,5', [0.5, 0.5]],
  [
    data,
    '1,3; 2,5',
    [
      [1, 3],
      [2, 5],
    ],
  ],
  [data, '', []],
])('$name takes %j', (setting, typed, value) => {
  expect(typedSetting(setting, typed)).toEqual({ value, note: null });
});

describe('what can be meant in two ways', () => {
  it.each([
    [iterations, '1.000', ['1', '1000']],
    [iterations, '1,000', ['1', '1000']],
    [iterations, '1.500', ['1500']],
    [lr, '1,234', ['1.234']],
    [x, '2,5', ['2, 5', '2.5']],
  ])('is asked about: $name %j', (setting, typed, texts) => {
    const { value, note } = typedSetting(setting, typed);
    expect(value).toBeUndefined();
    expect(note).toMatchObject({ typed, wrong: true });
    const given = note?.readings?.map(({ text }) => text).filter((text) => Number(text) !== 1234);
    expect(given).toEqual(texts);
    for (const say of Object.values(t)) expect(note?.words(say)).toContain(typed);
  });

  it('is used as it is chosen', () => {
    const { note } = typedSetting(iterations, '1.000');
    expect(note?.readings?.map(({ value }) => value)).toEqual([1, 1000]);
  });
});

test.each([
  [lr, 'fast', 'Please type a number.'],
  [lr, 'NaN', 'Please type a number.'],
  [lr, '0.1 0.2', 'One number, please.'],
  [row('model', 'start'), '1, NaN', 'Please type'],
  [row('constant', 'y'), 'NaN', 'Please type'],
  [iterations, '1.5', 'Please type a whole number.'],
  [iterations, '50%', 'Please type a whole number.'],
  [trueW, 'a, b', 'Please type 1 to 8 numbers, separated by commas.'],
  [row('by-hand', 'held-out'), '4', 'Please type 2 numbers, separated by commas.'],
  [data, '1; 2', 'Please type rows of 2 to 9 numbers'],
  [lr, 'Infinity', 'Please type a number.'],
  [lr, 'NaN', 'Please type a number.'],
])('$name: %j stays in the field with its sentence', (setting, typed, sentence) => {
  const { value, note } = typedSetting(setting, typed);
  expect(value).toBeUndefined();
  expect(note).toMatchObject({ typed, wrong: true });
  expect(note?.words(t.en)).toContain(sentence);
  expect(note?.words(t.zh)).not.toMatch(/settings\.|\{/);
});

test.each([
  [lr, '1e999', 10, 'a number from 0 to 10, got ∞; 10 is used', '应为 0 到 10 的数'],
  [lr, '-1e999', 0, 'a number from 0 to 10, got −∞; 0 is used', '改用 0'],
  [lr, '-0.5', 0, 'a number from 0 to 10, got -0.5; 0 is used', '改用 0'],
  [row('race', 'momentum'), '1', 0.9999, 'from 0 to 0.9999, got 1', '0 到 0.9999'],
  [row('race', 'eps'), '0', 1e-16, 'from 1e-16 to 1, got 0', '应为 1e-16 到 1'],
  [row('regression', 'batch-size'), '0', 1, 'a whole number from 1 to', '的整数'],
  [row('concise', 'batch-size'), '1e9', 100000, '100000 is used', '改用 100000'],
])(
  '$name: %s is cut to the limit, and what was expected is said',
  (setting, typed, used, en, zh) => {
    const { value, note } = typedSetting(setting, typed);
    expect(value).toBe(used);
    expect(note?.words(t.en)).toContain(en);
    expect(note?.words(t.zh)).toContain(zh);
  },
);

test('a learning rate of 0 and a batch larger than the data are taken as they are', () => {
  expect(typedSetting(row('race', 'lr'), '0')).toEqual({ value: 0, note: null });
  expect(typedSetting(row('regression', 'batch-size'), '5000')).toEqual({
    value: 5000,
    note: null,
  });
});

test('every value reads back from its field and from a link as the same', () => {
  const number = (/** @type {any} */ { min, max, kind }) =>
    kind === 'int' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  for (const setting of [lr, iterations, x, trueW, data]) {
    const { kind, minLength, maxLength, minColumns } = setting;
    const count = { minLength, maxLength: Math.min(maxLength, 9) };
    const own =
      kind === 'table'
        ? fc.array(
            fc.array(number(setting), { minLength: minColumns, maxLength: minColumns }),
            count,
          )
        : kind === 'list'
          ? fc.array(number(setting), count)
          : number(setting);
    fc.assert(
      fc.property(own, (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(typedSetting(setting, shown(value))).toEqual({ value: plain, note: null });
        expect(JSON.stringify(parse(setting, write(setting, value)))).toBe(
          JSON.stringify({ value }),
        );
      }),
    );
  }
});

describe('x and y', () => {
  const now = { x: [1, 2, 3], y: [3, 5, 7], lr: 0.1 };
  const settings = rows['by-hand'];

  it('change one by one as long as there is a y for each x', () => {
    expect(together(settings, now, {}, 'y', [1, 1, 1])).toEqual({
      set: { y: [1, 1, 1] },
      notes: {},
    });
    expect(together(settings, now, {}, 'lr', 1)).toEqual({ set: { lr: 1 }, notes: {} });
  });

  it.each([
    ['x', 'y'],
    ['y', 'x'],
  ])('wait for each other: first %s, then %s', (first, second) => {
    const waiting = together(settings, now, {}, first, [1, 2]);
    expect(waiting.set).toEqual({});
    expect(waiting.notes[first]).toMatchObject({ typed: '1, 2', wrong: false });
    for (const say of Object.values(t))
      expect(waiting.notes[first]?.words(say)).toContain(say(`setting.${second}`));
    const both = together(settings, now, waiting.notes, second, [4, 5]);
    expect(both).toEqual({ set: { [first]: [1, 2], [second]: [4, 5] }, notes: { [first]: null } });
  });

  it('that are still not as many go on waiting, and one that is again as long does not', () => {
    const { notes } = together(settings, now, {}, 'x', [1, 2]);
    expect(together(settings, now, notes, 'y', [1]).set).toEqual({});
    expect(together(settings, now, notes, 'y', [1, 2, 3]).set).toEqual({ y: [1, 2, 3] });
    expect(together(settings, now, notes, 'x', [7, 8, 9]).set).toEqual({ x: [7, 8, 9] });
  });
});
