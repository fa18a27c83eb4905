import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { layout } from '../../../web/scenes/bars/layout.js';
import { regionOf, scoresAt, winner } from '../../../web/scenes/regions/layout.js';
import { Session } from '../../../web/session/session.js';
/** @import { BarsFigure } from '../../../web/scenes/bars/figure.js' */

const client = await createNodeClient();

/**
 * The figure of a run that is asked one question, 600 × 320.
 * @param {string} experiment
 * @param {Record<string, any>} settings
 * @param {Record<string, any>} [look]
 */
async function figureOf(experiment, settings, look = {}) {
  const session = await Session.open({ client, experiment, settings });
  const [outcome] = await client.outcomes([
    {
      experiment,
      settings,
      ask: Object.keys(session.view.experiment.questions).map((question) => ({ question })),
    },
  ]);
  const questions = Object.keys(session.view.experiment.questions);
  const answer = (/** @type {string} */ question) =>
    outcome.answers[questions.indexOf(question)] ?? null;
  const view = /** @type {any} */ ({ ...session.view, answer });
  await session.close();
  const space = /** @type {any} */ ({ look, t: (/** @type {string} */ key) => key, format });
  const canvas = /** @type {any} */ ({ width: 600, height: 320 });
  return /** @type {BarsFigure} */ (layout(view, canvas, space));
}

test('no word of the message stands on a hatched box, which means what is paid too much', async () => {
  const settings = { p: [0.5, 0.25, 0.25], q: [0.25, 0.25, 0.5], letters: 16 };
  const { boxes } = await figureOf('information', settings);
  const letters = boxes.filter(({ h }) => h === 18);
  expect(letters).toHaveLength(16);
  expect(letters.map(({ style }) => style)).not.toContain('hatch');
  expect(new Set(letters.map(({ style }) => style)).size).toBe(3);
});

/** @param {BarsFigure} figure */
const numbersIn = ({ boxes, texts, strokes, arrows, holds }) =>
  [
    ...boxes.flatMap(({ x, y, w, h }) => [x, y, w, h]),
    ...texts.flatMap(({ x, y }) => [x, y]),
    ...[...strokes, ...arrows].flatMap(({ ax, ay, bx, by }) => [ax, ay, bx, by]),
    ...holds.flatMap(({ x, y, value }) => [x, y, value]),
  ].filter((value) => !Number.isFinite(value));

describe('bars of scores', () => {
  test.each([
    { shift: 0 },
    { shift: 86 },
    { shift: 100 },
    { shift: -200 },
    { shift: -104, label: 1 },
    { shift: 100, label: 0, 'subtract-max': true },
    { scores: [1e6, -1e6], label: 1 },
    { scores: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5] },
  ])('no number breaks the picture: %o', async (settings) => {
    expect(numbersIn(await figureOf('scores', settings))).toEqual([]);
  });

  test('a bar that is dragged asks for its own score only', async () => {
    const { holds } = await figureOf('scores', {});
    expect(holds).toHaveLength(3);
    expect(holds[1].step(1, 0)).toEqual({ setting: 'scores', value: [2, 1.1, 0] });
    const moved = /** @type {any} */ (holds[0].drag(holds[0].x + 30, 0));
    expect(moved.value[0]).toBeGreaterThan(2);
    expect(moved.value.slice(1)).toEqual([1, 0]);
  });

  test('the answer stays hidden while a reader guesses', async () => {
    const guess = { guess: [0.4, 0.3, 0.3] };
    const shares = async (/** @type {Record<string, any>} */ look) =>
      (await figureOf('scores', guess, look)).boxes.filter(({ quantity }) =>
        quantity.startsWith('share'),
      );
    expect(await shares({})).toHaveLength(0);
    expect(await shares({ compare: true })).toHaveLength(3);
  });
});

describe('the bill of a code', () => {
  test.each([
    {},
    { p: [1, 0, 0] },
    { p: [0.5, 0.5, 0], q: [1, 0, 0], letters: 16 },
    { p: [0.5, 0.25, 0.25], q: [0.25, 0.25, 0.5], letters: 16, unit: 'nats' },
    { p: Array.from({ length: 10 }, () => 0.1), code: 'short', letters: 1000 },
    { rounds: 20 },
    { rounds: 1 },
  ])('no distribution breaks the picture: %o', async (settings) => {
    expect(numbersIn(await figureOf('information', settings))).toEqual([]);
  });

  test('a border moves probability from one letter to the next, and the sum stays 1', async () => {
    const { holds } = await figureOf('information', {});
    const change = /** @type {any} */ (holds[0].step(-1, 0));
    expect(change).toEqual({ setting: 'p', value: [0.49, 0.26, 0.25] });
  });

  test('a top that is dragged out of the picture says 0, and the others share what it had', async () => {
    const { holds } = await figureOf('information', { q: [0.5, 0.25, 0.25] });
    const top = holds.find(({ hue }) => hue === 'resid');
    const { value } = /** @type {any} */ (top).drag(0, 0);
    expect(value[0]).toBe(0);
    expect(value[1] + value[2]).toBeCloseTo(1, 9);
  });
});

test('decision regions are where a class has the largest score, and fill the picture', () => {
  const scale = { of: (/** @type {number} */ v) => v, invert: (/** @type {number} */ v) => v };
  const area = { left: -4, right: 4, top: -3, bottom: 3, width: 8, height: 6 };
  const plot = /** @type {any} */ ({ x: scale, y: scale, area });
  const parameters = [0.1, -1, 1, 1.2, -0.6, -0.5, -0.1, 0.1, 0];
  const surface = (/** @type {[number, number][]} */ corners) =>
    Math.abs(
      corners.reduce((sum, [x, y], k) => {
        const [x2, y2] = corners[(k + 1) % corners.length];
        return sum + (x * y2 - x2 * y) / 2;
      }, 0),
    );
  const regions = [0, 1, 2].map((c) => regionOf(plot, parameters, 3, c));
  expect(regions.reduce((sum, corners) => sum + surface(corners), 0)).toBeCloseTo(48, 9);
  regions.forEach((corners, c) => {
    const middle = [0, 1].map((k) => corners.reduce((sum, at) => sum + at[k], 0) / corners.length);
    expect(winner(scoresAt(parameters, 3, middle[0], middle[1]))).toBe(c);
  });
});
