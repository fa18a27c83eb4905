import { afterAll, describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords } from '../../../web/i18n/index.js';
import { levelLines } from '../../../web/scenes/contour/levels.js';
import { linesOf } from '../../../web/scenes/memory/layout.js';
import { runNames, sameLand } from '../../../web/scenes/shared/runs.js';
import { programOf } from '../../../web/scenes/update-anatomy/programs/index.js';
import { Session } from '../../../web/session/session.js';
import { memoriesOf } from '../../../web/view/memory.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';
/** @import { View } from '../../../web/engine/types.js' */

const client = await createNodeClient();
const tensors = ['grad', 'step', 'before', 'after', 'm', 'v', 's', 'mHat', 'vHat'];
const t = await loadWords('en');
/** @type {Session[]} */
const opened = [];
afterAll(() => Promise.all(opened.map((session) => session.close())));

/** @param {string} optimizer @param {any} [more] */
async function open(optimizer, { beside = [], ...settings } = {}) {
  const session = await Session.open({
    client,
    experiment: 'race',
    settings: { optimizer, ...settings },
    beside: beside.map((/** @type {any} */ own) => ({ experiment: 'race', settings: own })),
    tensors,
  });
  opened.push(session);
  return session;
}

/** @param {string} id @param {View} view */
const sentenceOf = (id, view) => {
  const picture = /** @type {any} */ (pictures.find((one) => one.id === id));
  return picture.module.words.sentence(view, { t: picture.t, format, look: picture.module.look });
};

describe('what an optimizer remembers', () => {
  test.each([
    ['sgd', []],
    ['momentum', ['v']],
    ['nesterov', ['v']],
    ['adagrad', ['√s']],
    ['adam', ['m', '√v', 'm̂', '√v̂']],
  ])('of %s is drawn in the unit of a gradient: %j', async (optimizer, symbols) => {
    const view = await (await open(optimizer)).forward('update', 3);
    const lines = linesOf(view, 'x.1');
    expect(lines.map(({ symbol }) => symbol)).toEqual(symbols);
    for (const { values } of lines) expect(Math.abs(values[1])).toBeLessThanOrEqual(8.0001);
  });

  test('is told in numbers once it is there, and not before', async () => {
    const session = await open('momentum');
    expect(sentenceOf('memory', session.view)).toContain('nothing is remembered');
    expect(sentenceOf('memory', await session.seek({ step: 0, phase: 'backward' }))).toBe(
      'Update 1 of 20: g = (−1, −8).',
    );
    expect(sentenceOf('memory', await session.seek({ step: 1, phase: 'state' }))).toMatch(
      /^Update 2 of 20: g = \(.*\); v = \(.*\)\.$/,
    );
  });

  test('keeps its axes while a run plays that its first gradient foretells', async () => {
    const session = await open('adagrad');
    const picture = /** @type {any} */ (pictures.find((one) => one.id === 'memory'));
    const domain = (/** @type {any} */ view) =>
      drawPicture(picture, view, SIZES[0]).panels.map(
        (/** @type {any} */ one) => one.plot.y.domain,
      );
    await session.forward('update', 2);
    const early = domain(session.view);
    await session.forward('run');
    expect(domain(session.view)).toEqual(early);
  });

  test('of a program without any is none, and the picture says so', async () => {
    const session = await Session.open({ client, experiment: 'by-hand', settings: {} });
    opened.push(session);
    expect(memoriesOf(session.view)).toEqual([]);
    const picture = /** @type {any} */ (pictures.find((one) => one.id === 'memory'));
    expect(drawPicture(picture, session.view, SIZES[0])).toBeNull();
  });
});

describe('one update of each rule, taken apart', () => {
  test.each(['sgd', 'momentum', 'nesterov', 'adagrad', 'adam'])(
    '%s: before minus step is after, and every number has its arithmetic',
    async (optimizer) => {
      const session = await open(optimizer);
      const view = await session.seek({ step: 2, phase: 'zero' });
      const program = programOf(view);
      const rows = program.foot(view, { t, format });
      const row = (/** @type {string} */ key) =>
        /** @type {number[]} */ (rows.find((one) => one.key === key)?.values);
      for (const i of [0, 1])
        expect(row('before')[i] - row('step')[i]).toBeCloseTo(row('after')[i], 14);
      for (const { key } of rows) {
        if (['before', 'after', 'zero'].includes(key)) continue;
        expect(program.reading?.(view, key, 1, 'x₂', { t, format })).toMatch(/= −?[\d.e−]+$/);
      }
    },
  );
});

describe('runs on one land', () => {
  test('are called by what tells them apart, not by defaults that follow', async () => {
    const session = await open('sgd', {
      beside: [{ optimizer: 'adam' }, { optimizer: 'adam', lr: 1 }],
    });
    expect(runNames(session.view, { t, format })).toEqual(['SGD, η = 0.4', 'Adam', 'Adam, η = 1']);
  });

  test('are drawn only where the loss is the same', async () => {
    const session = await open('sgd', { beside: [{ optimizer: 'adam' }, { surface: 'bowl' }] });
    const view = await session.forward('update', 4);
    expect(view.beside.map((run) => sameLand(view, run))).toEqual([true, false]);
    const picture = /** @type {any} */ (pictures.find((one) => one.id === 'contour'));
    const figure = drawPicture(picture, view, SIZES[0], createCanvasLog());
    expect(figure.followers).toHaveLength(1);
    expect(figure.followers[0].path.steps.at(-1)).toBe(4);
    expect(sentenceOf('contour', view)).toContain('Adam is at x₁ = ');
  });
});

test('level lines of a saddle lie above and below zero, and zero is one of them', () => {
  const n = 61;
  const at = (/** @type {number} */ i) => -2 + (4 * i) / (n - 1);
  const values = Float64Array.from(
    { length: n * n },
    (_, k) => at(k % n) ** 2 - at(Math.floor(k / n)) ** 2,
  );
  const range = /** @type {[number, number]} */ ([-2, 2]);
  const surface = { xName: 'x.0', yName: 'x.1', x: range, y: range, nx: n, ny: n, values };
  const lines = levelLines(surface, { pixels: 100, saddle: true });
  const levels = lines.map(({ level }) => level);
  expect(levels).toEqual([...levels].sort((a, b) => b - a));
  expect(levels).toEqual(expect.arrayContaining([1, 0, -1]));
  const inner = (/** @type {[number, number]} */ [x, y]) => Math.abs(x) < 1.9 && Math.abs(y) < 1.9;
  for (const [x, y] of lines
    .find(({ level }) => level === -1)
    ?.rings.flat()
    .filter(inner) ?? [])
    expect(x * x - y * y).toBeCloseTo(-1, 2);
});
