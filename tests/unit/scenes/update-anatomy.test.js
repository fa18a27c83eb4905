import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { translator } from '../../../web/i18n/index.js';
import shared from '../../../web/i18n/en.js';
import { columnNumber } from '../../../web/scenes/shared/words.js';
import own from '../../../web/scenes/update-anatomy/en.js';
import { anatomy, shows } from '../../../web/scenes/update-anatomy/model.js';
import { anatomyReading } from '../../../web/scenes/update-anatomy/reading.js';
import { words as said } from '../../../web/scenes/update-anatomy/words.js';
import { Session } from '../../../web/session/session.js';
import { updateView } from '../update-view.js';
/** @import { Anatomy } from '../../../web/scenes/update-anatomy/model.js' */

const words = { t: translator({ ...shared, ...own }), format, look: {} };
const large = { width: 620, height: 560 };
const small = { width: 360, height: 260 };

/** @param {Anatomy} model @param {string} key */
const footTexts = (model, key) =>
  model.foot.find((row) => row.key === key)?.cells.map((cell) => cell.text);

describe('one update taken apart', () => {
  test('chapter 2 by hand: loss 29, gradient (−40, −18), w 1.4, b 0.18', () => {
    const model = anatomy(updateView({ phase: 'zero' }), large, words);
    expect(model.foot.find((row) => row.key === 'loss')?.loss?.text).toBe('29.0000');
    expect(footTexts(model, 'sum')).toEqual(['−40.0000', '−18.0000']);
    expect(footTexts(model, 'after')).toEqual(['1.4000', '0.1800']);
    expect(footTexts(model, 'zero')).toEqual(['0.0000', '0.0000']);
  });

  test('a quantity is shown only once its stop is reached, and keeps its place before', () => {
    const forward = anatomy(updateView({ phase: 'forward' }), large, words);
    const done = anatomy(updateView(), large, words);
    expect(forward.groups.map((group) => group.key)).toEqual(done.groups.map((group) => group.key));
    expect(forward.groups.map((group) => group.standing).join()).toBe(
      'past,past,now,ahead,ahead,ahead,ahead',
    );
    expect(footTexts(forward, 'sum')).toEqual(['', '']);
    expect(forward.rows[0].cells.map((cell) => cell?.text)).toEqual([
      '1.0000',
      '3.0000',
      '1.0000',
      '',
      '',
      '',
      '',
    ]);
  });

  test('before the first update the points of by-hand stand there, a minibatch does not', () => {
    const texts = (/** @type {'by-hand' | 'regression'} */ experiment) =>
      anatomy(updateView({ experiment, phase: 'start' }), large, words).rows.map(
        (row) => row.cells[0]?.text,
      );
    expect(texts('by-hand')).toEqual(['1.0000', '2.0000', '3.0000']);
    expect(texts('regression')).toEqual(['', '', '']);
  });

  test('on a small screen only the tensors of the current stop are shown', () => {
    const model = anatomy(updateView({ phase: 'residual' }), small, words);
    expect(model.layout.whole).toBe(false);
    expect(model.groups.map((group) => group.key)).toEqual(['y', 'yHat', 'residual']);
    expect(model.foot).toEqual([]);
  });

  test('a large batch shows its first rows, how many are left out, and the last', () => {
    const batch = Array.from({ length: 256 }, (_, i) => i % 3);
    const rows256 = { experiment: 'regression', phase: 'zero', batch, rows: 256 };
    const view = updateView(/** @type {any} */ (rows256));
    const { rows } = anatomy(view, large, words);
    expect(rows.length).toBeLessThan(20);
    expect(rows.at(-2)?.left).toBe(256 - rows.length + 1);
    expect(rows.at(-1)?.sample).toBe(0);
  });

  test('the table has as many cells in each row as titles', () => {
    for (const phase of /** @type {const} */ (['forward', 'loss', 'sum', 'zero'])) {
      for (const experiment of /** @type {const} */ (['by-hand', 'regression'])) {
        const { columns, rows, quantities } = said.table(updateView({ experiment, phase }), words);
        for (const row of rows) expect(row).toHaveLength(columns.length);
        expect(quantities?.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      }
    }
  });
});

describe('the arithmetic behind a number', () => {
  const read = (/** @type {string} */ address, options = {}) =>
    anatomyReading(updateView({ phase: 'zero', ...options }), address, words);

  test('is spelled out with all digits of the result', () => {
    expect(read('sample:1:residual:0')).toBe('e = ŷ − y = 2.0000 − 5.0000 = −3');
    expect(read('sample:2:gradPerSample.w:0')).toBe('∂l/∂w = x·∂l/∂ŷ = 3.0000·(−8.0000) = −24');
    expect(read('foot:after:w.0')).toBe('w ← 1.0000 − (−0.4000) = 1.4');
  });

  test('names the batch size only where the program divides by it', () => {
    const options = { experiment: /** @type {const} */ ('regression') };
    expect(read('foot:step:w.0', options)).toMatch(/^lr·grad\/B = 0\.01·\(−20\.0000\)\/3 = /);
    const broken = { ...options, settings: { 'forget-divide': true } };
    expect(read('foot:step:w.0', broken)).toBe('lr·grad = 0.01·(−20.0000) = −0.2');
  });

  test('is gone when the cursor goes back before the number', () => {
    const at = (/** @type {any} */ phase) => anatomy(updateView({ phase }), large, words);
    expect(shows(at('residual'), 'sample:1:residual:0')).toBe(true);
    expect(shows(at('forward'), 'sample:1:residual:0')).toBe(false);
  });
});

const client = await createNodeClient();
const tensors =
  'X y yHat O residual loss gradPerSample grad step before after m v s mHat vHat'.split(' ');

/** @param {string} number */
const parsed = (number) => parseFloat(number.replace(/[+×]/, '').replace('−', '-'));

/** @type {[string, Record<string, any>][]} */
const PROGRAMS = [
  ['descent', { x0: [3, 1] }],
  ['by-hand', { x: [1, 2, 3], y: [3, 5, 7], reduction: 'sum' }],
  ['by-hand', { x: [1, 2, 3], y: [3, 5, 7], reduction: 'half-mean' }],
  ['regression', {}],
  ['regression', { 'true-w': [1, 2, 3, 4], 'batch-size': 3 }],
  ['regression', { 'drop-reshape': true }],
  ['regression', { 'forget-zero-grad': true }],
  ['concise', {}],
  ['concise', { loss: 'huber', reduction: 'sum', outputs: 2 }],
  ['softmax', {}],
  ['softmax', { 'drop-keepdim': true, 'batch-size': 3, sd: 1 }],
  ['softmax', { 'double-softmax': true }],
  ['race', { optimizer: 'momentum' }],
  ['race', { optimizer: 'adam' }],
];

test.each(PROGRAMS)(
  'every number of %s %o that is to be seen can be read',
  async (experiment, settings) => {
    const session = await Session.open({ client, experiment, settings, tensors });
    for (const phase of session.view.experiment.phases) {
      const view = await session.seek({ step: 2, phase });
      const { parameters, rows, foot } = anatomy(view, large, words);
      const cells = [
        ...parameters,
        ...rows.flatMap((row) => row.cells),
        ...foot.flatMap((row) => [row.loss, ...row.cells]),
      ];
      const seen = cells.filter((cell) => cell && cell.standing !== 'ahead' && cell.text);
      for (const { address, text } of /** @type {{address: string, text: string}[]} */ (seen)) {
        const reading = anatomyReading(view, address, words);
        expect(reading, `${address} at ${phase}`).toMatch(/= .*\d|← 0$/);
        expect(reading, `${address} at ${phase}`).not.toMatch(/NaN|undefined|—|anatomy\./);
        const [last = ''] = reading.match(/[−\d.]+$/) ?? [];
        const [, digits = ''] = text.match(/^[+×]?−?\d+\.?(\d*)$/) ?? [];
        const off = digits ? Math.abs(parsed(last) - parsed(text)) : 0;
        expect(off, `${reading} of ${text}`).toBeLessThan(0.51 * 10 ** -digits.length);
      }
    }
    await session.close();
  },
);

test('with several outputs the numbers of the first are read as its own', async () => {
  const settings = { outputs: 2, 'true-w': [1, 2, 3] };
  const session = await Session.open({ client, experiment: 'concise', settings, tensors });
  const view = await session.seek({ step: 0, phase: 'update' });
  const said = (/** @type {string} */ address) => anatomyReading(view, address, words);
  expect(said('sample:0:yHat:0')).toMatch(/^ŷ = x₁w₁ \+ … \+ x₃w₃ \+ b₁ = /);
  expect(said('foot:sum:w.2')).toMatch(/^w₃\.grad = Σᵢ x₃∂l\/∂ŷ = /);
  expect(said('foot:sum:b.0')).toMatch(/^b₁\.grad = Σᵢ ∂l\/∂ŷ = /);
  await session.close();
});

test.each(PROGRAMS)(
  'on a phone the numbers of %s %o fit their columns',
  async (experiment, set) => {
    const session = await Session.open({ client, experiment, settings: set, tensors });
    const wide = (text = '') => 7 * text.length - 3 * (text.match(/[⁻⁰¹²³⁴-⁹]/g) ?? []).length;
    for (const phase of session.view.experiment.phases) {
      const view = await session.seek({ step: 0, phase });
      for (const width of [328, 358]) {
        const { groups, layout, parameters, rows } = anatomy(view, { width, height: 240 }, words);
        if (!layout.showsRows) continue;
        expect(
          groups.map(({ standing }) => standing),
          phase,
        ).not.toContain('ahead');
        const matrices = groups.filter(({ matrix }) => matrix).length;
        const numbers = groups.flatMap(({ columns }) => columns).length - matrices;
        const cells = [...parameters, ...rows.flatMap((row) => row.cells)];
        const widest = Math.max(...cells.map((cell) => wide(cell?.text)));
        const room = (width - 46 - 84 * matrices) / numbers;
        expect(widest, `${phase}, ${width} px`).toBeLessThanOrEqual(room);
      }
    }
    await session.close();
  },
);

test('a score, a share, a loss and what flows back are read in the words of softmax', async () => {
  const settings = { 'batch-size': 2, sd: 1 };
  const session = await Session.open({ client, experiment: 'softmax', settings, tensors });
  const view = await session.seek({ step: 0, phase: 'zero' });
  const read = (/** @type {string} */ address) => anatomyReading(view, address, words);
  expect(read('sample:0:O:1')).toMatch(/^o₂ = x₁W₂ \+ x₂W₅ \+ b₂ = .+ = [−\d.]+$/);
  expect(read('sample:0:yHat:1')).toMatch(/^ŷ₂ = exp\(o₂\) \/ Σⱼ exp\(oⱼ\) = exp\(.+ = 0\.\d+$/);
  expect(read('sample:0:loss:0')).toMatch(/^l = −log ŷ[₁₂₃] = −log 0\.\d+ = \d/);
  expect(read('sample:0:gradPerSample.b:0')).toMatch(/^∂l\/∂o₁ = ŷ₁ − [01] = 0\.\d+ − [01] = /);
  expect(read('foot:sum:W.3')).toMatch(/^W₄\.grad = Σᵢ x₂∂l\/∂o₁ = /);
  expect(read('foot:sum:b.2')).toMatch(/^b₃\.grad = Σᵢ ∂l\/∂o₃ = /);
  await session.close();
});

test('every stop of every experiment and variant has a sentence', () => {
  for (const experiment of /** @type {const} */ (['by-hand', 'regression'])) {
    for (const flag of ['', 'drop-reshape', 'forget-divide', 'forget-zero-grad']) {
      const settings = flag ? { [flag]: true } : {};
      const { phases } = updateView({ experiment }).experiment;
      for (const phase of [...phases, null, /** @type {const} */ ('start')]) {
        const view = updateView({ experiment, phase, settings });
        expect(said.sentence(view, words)).not.toMatch(/anatomy\.|\{/);
      }
    }
  }
});

test('a number in a column never has more than eight characters', () => {
  for (const value of [0, -12.34567, 371.318, -1034.7, 98765.4, -1.2e15, 3e-9, -4.9e-5, 99.99996]) {
    expect(columnNumber(format, value).length).toBeLessThanOrEqual(8);
  }
  expect(columnNumber(format, NaN)).toBe('—');
});
