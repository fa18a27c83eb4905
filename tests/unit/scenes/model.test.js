import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { sumText, tablesOf } from '../../../web/scenes/product/tables.js';
import { Session } from '../../../web/session/session.js';
import { drawPicture, pictures, SIZES } from './drawing.js';

/** What the linear model's own pictures draw and say, on runs of the engine. */

const client = await createNodeClient();
const HOUSES = [
  [5, 1, 67],
  [6, 3, 63],
  [8, 4, 81],
  [9, 1, 103],
  [12, 2, 131],
];
const TRIPLED = [1, 2, 3, 4].map((x) => [x, 3 * x, 2 * x + 1]);

/** @param {string} id @returns {any} */
const picture = (id) => pictures.find((one) => one.id === id);

/** The run at its start, with what pictures ask of it. @param {Record<string, any>} settings */
async function viewOf(settings) {
  const session = await Session.open({ client, experiment: 'model', settings });
  const questions = ['product', 'likelihood'];
  const all = { experiment: 'model', settings, step: 0 };
  const [outcome] = await client.outcomes([
    { ...all, ask: questions.map((question) => ({ question })) },
  ]);
  const { view } = session;
  await session.close();
  const answer = (/** @type {string} */ question, /** @type {any} */ args) => {
    const k = questions.indexOf(question);
    return k < 0 ? view.answer(question, args) : outcome.answers[k];
  };
  return /** @type {any} */ ({ ...view, answer });
}

/** @param {string} id @param {Record<string, any>} [look] */
const saying = (id, look = {}) => ({ t: picture(id).t, format, look });

/** @param {any} scene @param {Record<string, any>} look */
const looked = (scene, look) => ({
  ...scene,
  module: { ...scene.module, look: { ...scene.module.look, ...look } },
});

describe('the picture of matrices', () => {
  test('spells out each prediction as a row times a column', async () => {
    const view = await viewOf({ data: HOUSES, start: [10, -5, 20] });
    const { sentence, table } = picture('product').module.words;
    const { rows } = table(view, saying('product'));
    expect(rows[2]).toEqual(['ŷ₃', '8·10 + 4·(−5) + 1·20 = 80', 80]);
    expect(sentence(view, saying('product'))).toBe(
      'Predictions: [X 1] (5, 3), w₁, w₂, b (3, 1), ŷ (5, 1), y (5, 1).',
    );
  });

  test('every sum comes to the number beside it, whatever is multiplied', async () => {
    for (const product of ['predictions', 'gradient', 'normal']) {
      const view = await viewOf({ data: HOUSES, start: [1, 2, 3], product });
      const sums = tablesOf(view).flatMap(({ cells }) => cells.flat());
      const summed = sums.filter(({ terms }) => terms.length > 0);
      expect(summed.length).toBeGreaterThan(2);
      for (const { terms, value } of summed) {
        expect(terms.reduce((sum, [a, b]) => sum + a * b, 0)).toBeCloseTo(value, 9);
      }
    }
  });

  test('a long sum ends in dots, and still says what it comes to', () => {
    const terms = /** @type {[number, number][]} */ (Array.from({ length: 9 }, () => [1, 2]));
    const text = sumText({ terms, value: 18, quantity: '', from: [] }, format);
    expect(text).toBe('1·2 + 1·2 + 1·2 + 1·2 + 1·2 + … = 18');
  });

  test('says in words when columns repeat each other, and only then', async () => {
    const { legend } = picture('product').module.words;
    const said = async (/** @type {any} */ settings) =>
      legend(await viewOf({ product: 'normal', ...settings }), saying('product')).join('; ');
    expect(await said({})).toBe('rank 2 of 2: one solution');
    const singular = /one of many solutions; the columns repeat each other/;
    expect(await said({ data: TRIPLED })).toMatch(singular);
    expect(await said({ x: [2], y: [5] })).toMatch(singular);
    expect(await said({ x: [2, 2, 2], y: [5, 6, 7] })).toMatch(singular);
  });

  test('draws at every size, also a table longer than the picture', async () => {
    const x = Array.from({ length: 60 }, (_, k) => k / 7);
    const many = { x, y: x.map((value) => 1e5 * value) };
    for (const product of ['predictions', 'gradient', 'normal']) {
      const view = await viewOf({ ...many, product });
      for (const size of SIZES) {
        const figure = drawPicture(picture('product'), view, size);
        const cut = (/** @type {any} */ { rows, columns, cells }) =>
          rows < cells.length || columns < cells[0].length;
        expect(figure.tables.some(cut)).toBe(true);
        for (const { left, columns } of figure.tables) {
          expect(left).toBeGreaterThanOrEqual(-1e-9);
          expect(left + columns * figure.cell).toBeLessThanOrEqual(figure.width + 1e-6);
        }
      }
    }
  });
});

describe('the picture of noise', () => {
  const line = { x: [1, 1.5, 3], start: [2, 1] };

  test('says the product under the bell, and of −log the squares and what is left', async () => {
    const { sentence, table } = picture('likelihood').module.words;
    const bell = await viewOf(line);
    expect(sentence(bell, saying('likelihood'))).toBe(
      '3 residuals under the curve: likelihood (product) = 0.038511.',
    );
    expect(table(bell, saying('likelihood')).rows[1]).toEqual(['2', -1, 0.24197072451914337]);
    const log = await viewOf({ ...line, curve: 'minus-log' });
    expect(sentence(log, saying('likelihood'))).toContain('Σe²/2σ² (0.5) + constant (2.7568)');
  });

  test('no width, no residual breaks the picture', async () => {
    for (const curve of ['density', 'minus-log']) {
      for (const distribution of ['gaussian', 'laplace']) {
        for (const odd of [
          { sigma: 0.01 },
          { sigma: 1e6 },
          { mu: 1e6 },
          { x: [2], y: [5] },
          { x: [1, 2], y: [1e6, -1e6] },
        ]) {
          const view = await viewOf({ curve, distribution, ...odd });
          for (const size of SIZES)
            expect(drawPicture(picture('likelihood'), view, size)).not.toBeNull();
        }
      }
    }
  });
});

describe('samples as lines over w and b', () => {
  test('cross where the line hits both, and are drawn only where they are asked for', async () => {
    const view = await viewOf({ lines: true, start: [1, 0] });
    const { samples, project } = drawPicture(picture('contour'), view, SIZES[0]);
    const [px, py] = project(2, 1);
    expect(samples).toHaveLength(3);
    for (const { ax, ay, bx, by } of samples) {
      expect(ay + ((px - ax) / (bx - ax)) * (by - ay)).toBeCloseTo(py, 6);
    }
    const without = await viewOf({ start: [1, 0] });
    expect(drawPicture(picture('contour'), without, SIZES[0]).samples).toEqual([]);
  });

  test('are seen with all their crossings, also from a start close to the minimum', async () => {
    const three = { x: [1, 1.5, 3], lines: true };
    const rangesFrom = async (/** @type {number[]} */ start) => {
      const { plot } = drawPicture(picture('contour'), await viewOf({ ...three, start }), SIZES[0]);
      for (const [w, b] of [
        [4, -1],
        [2, 1],
        [4 / 3, 3],
      ]) {
        expect(w > plot.x.domain[0] && w < plot.x.domain[1]).toBe(true);
        expect(b > plot.y.domain[0] && b < plot.y.domain[1]).toBe(true);
      }
      return [plot.x.domain, plot.y.domain];
    };
    const far = await rangesFrom([1.5, 0]);
    expect(await rangesFrom([1.85, 1.62])).toEqual(far);
  });

  test('that meet far out do not push the picture there', async () => {
    const view = await viewOf({ x: [1, 1.001, 3], lines: true, start: [1, 0] });
    const { plot } = drawPicture(picture('contour'), view, SIZES[0]);
    expect(Math.max(...plot.x.domain.map(Math.abs))).toBeLessThan(20);
  });

  test('are none where there are several features, and the pictures say so', async () => {
    const data = [
      [1, 2, 3],
      [2, 1, 5],
      [4, 3, 9],
    ];
    const view = await viewOf({ data, lines: true });
    for (const [id, words] of [
      ['contour', 'samples are lines only where there is one feature'],
      ['points', 'These data have several features'],
    ]) {
      const { legend } = picture(id).module.words;
      expect(legend(view, saying(id)).join()).toContain(words);
    }
    expect(drawPicture(picture('contour'), view, SIZES[0]).samples).toEqual([]);
    expect(drawPicture(picture('points'), view, SIZES[0])).toBeNull();
  });

  test('are there unasked where each update is of one sample, as long as they are few', async () => {
    const rows = [
      [2, 5],
      [1, 3],
      [3, 7],
    ];
    const few = { data: rows, start: [[1, 0]], epochs: 1 };
    const samplesOf = async (/** @type {Record<string, any>} */ settings) => {
      const session = await Session.open({ client, experiment: 'regression', settings });
      const { samples } = drawPicture(picture('contour'), session.view, SIZES[0]);
      await session.close();
      return samples;
    };
    expect(await samplesOf({ ...few, 'batch-size': 1 })).toHaveLength(3);
    expect(await samplesOf({ ...few, 'batch-size': 3 })).toEqual([]);
    expect(await samplesOf({ n: 100, 'true-w': [2], epochs: 1, 'batch-size': 1 })).toEqual([]);
  });

  test('while the least loss is asked for, nothing tells it', async () => {
    const view = await viewOf({ x: [1, 1.5, 3], lines: true, start: [1, 0] });
    const { sentence, table } = picture('contour').module.words;
    const asked = saying('contour', { asked: 'minimum' });
    expect(sentence(view, saying('contour'))).toContain('minimum');
    expect(sentence(view, asked)).not.toContain('minimum');
    expect(JSON.stringify(table(view, asked).rows)).not.toContain('1.84');
    const covered = drawPicture(looked(picture('contour'), { asked: 'minimum' }), view, SIZES[0]);
    expect(covered.covered).toBe(true);
  });
});

describe('the cost of a constant', () => {
  const { sentence, table } = picture('constant').module.words;
  /** @param {Record<string, any>} settings @param {number} [step] */
  async function constantAt(settings, step = 0) {
    const session = await Session.open({ client, experiment: 'constant', settings });
    const answered = new Promise((resolve) => {
      session.addEventListener('change', resolve, { once: true });
    });
    const view = await session.seek({ step, phase: null });
    view.answer('constant');
    await answered;
    const now = session.view;
    await session.close();
    return now;
  }

  test('has no slope at the mean, under |e| at the median', async () => {
    const said = async (/** @type {string} */ loss, /** @type {number} */ c) =>
      sentence(await constantAt({ loss, c }), saying('constant'));
    expect(await said('squared', 4)).toContain('Σ(y − c)² = 50 at c = 4, slope 0.');
    expect(await said('squared', 3)).toContain('slope −10.');
    expect(await said('absolute', 3)).toContain('Σ|y − c| = 11 at c = 3, slope 0.');
    expect(await said('absolute', 4)).toContain('slope 2.');
    expect(table(await constantAt({ c: 4 }), saying('constant')).rows[4]).toEqual(['5', 10, -6]);
  });

  test('is walked: on squares steps shrink, about the kink they swing', async () => {
    const stepsOf = (/** @type {any} */ { steps }) =>
      steps.slice(1).map((/** @type {number} */ c, /** @type {number} */ k) => c - steps[k]);
    const squares = await constantAt({ c: 0.4 }, 6);
    const [first, , third] = stepsOf(drawPicture(picture('constant'), squares, SIZES[0]));
    expect(third).toBeCloseTo(first / 4, 9);
    const kink = await constantAt({ c: 0.4, loss: 'absolute', lr: 0.3 }, 20);
    const [one, other] = stepsOf(drawPicture(picture('constant'), kink, SIZES[0])).slice(-2);
    expect(Math.abs(one)).toBeCloseTo(0.3, 9);
    expect(other).toBeCloseTo(-one, 9);
  });
});
