import { describe, expect, it, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords, translator } from '../../../web/i18n/index.js';
import { scenes } from '../../../web/scenes/index.js';
import { sketchPlane } from '../../../web/scenes/timing/layout.js';
import { seriesOf, timeText } from '../../../web/scenes/timing/series.js';
import { cellAt, cellSpot, drawGrid, layoutGrid } from '../../../web/scenes/shared/grid.js';
import { Session } from '../../../web/session/session.js';
import { canvasContext, createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';

/** Pictures of grids of runs: `map` and `timing`, on real ones. */
const client = await createNodeClient();
const shared = await loadWords('en');
const t = translator((await scenes.timing.en()).default, shared);

/** @param {string} experiment @param {Record<string, any>} settings @param {any} plan */
async function viewWith(experiment, settings, plan) {
  const session = await Session.open({ client, experiment, settings });
  session.trials.plan(plan);
  await Promise.resolve();
  const before = session.view;
  await session.trials.start();
  await Promise.resolve();
  return { before, after: session.view, session };
}

/** @param {string} id */
const picture = (id) => /** @type {any} */ (pictures.find((one) => one.id === id));

const GRID = {
  of: 'outcome',
  x: { name: 'lr', values: [0.01, 0.3, 80] },
  y: { name: 'batch-size', values: [2, 8] },
  set: {},
};

describe('the map', async () => {
  const { before, after, session } = await viewWith('regression', { n: 40 }, GRID);
  const { words, look } = picture('map').module;
  const saying = { t: picture('map').t, format, look };

  it('draws at every size, empty and full, and says how many are lost', () => {
    for (const size of SIZES) {
      for (const view of [before, after])
        expect(drawPicture(picture('map'), view, size)).not.toBe(null);
    }
    expect(words.sentence(before, saying)).toBe('A grid of 6 runs, none of them done yet.');
    expect(words.sentence(after, saying)).toMatch(
      /^6 of 6 runs are done\..* 2 runs ended no better/,
    );
    expect(words.table(after, saying).rows).toHaveLength(2);
  });

  it('names each cell by its settings and its loss, rows from the largest batch down', () => {
    const picks = words.picks(after, saying);
    expect(picks).toHaveLength(6);
    expect(picks[0].values).toMatchObject({ x: 0.01, y: 8 });
    expect(picks[5].values).toMatchObject({ x: 80, y: 2 });
    expect(picks[4].values.loss).toBeLessThan(picks[0].values.loss);
    expect(picks[5].name).toMatch(/loss at the end not finite, mark ×: it ran away$/);
  });

  it('says of each cell what its mark means, and why where the limit of all rows says otherwise', () => {
    const [start] = after.columns.fullLoss;
    const limit = after.answer('analysis')?.largestSafeLr.values[0] ?? NaN;
    const { trials } = after;
    /** @param {number} lr @param {number} fullLoss */
    const told = (lr, fullLoss) => {
      const x = { name: 'lr', values: [lr] };
      const cells = [null, { row: { fullLoss } }];
      const [{ name }] = words.picks({ ...after, trials: { ...trials, x, cells } }, saying);
      return name.split(', mark ')[1];
    };
    expect(told(limit / 9, start / 2)).toMatch(/^none: better than at the start, [\d.]+$/);
    expect(told(limit * 2, start * 2)).toMatch(/^×: no better than at the start, [\d.]+$/);
    expect(told(limit * 2, Infinity)).toBe('×: it ran away');
    expect(told(limit * 2, start / 2)).toMatch(/^none: .*2\/λmax, all rows [\d.]+: beyond it/);
    expect(told(limit / 9, start * 2)).toMatch(/^×: no .*2\/λmax, all rows [\d.]+: within it/);
  });

  it('opens the run of a cell, and keeps what was found', async () => {
    await session.set({ lr: 0.3, 'batch-size': 2 });
    expect(session.view.trials?.status).toBe('done');
    const figure = drawPicture(picture('map'), session.view, SIZES[0]);
    expect(figure.grid.rows).toEqual(['8', '2']);
  });
});

describe('the timing picture', () => {
  const plan = {
    of: 'time',
    x: { name: 'size', values: [100, 20_000] },
    y: { name: 'way', values: ['checked', 'array'] },
    set: { operation: 'add' },
  };

  it('shows growth over several sizes, bars for one, and what others measured beside', async () => {
    const { before, after } = await viewWith('vectorization', {}, plan);
    for (const size of SIZES) {
      for (const view of [before, after])
        expect(drawPicture(picture('timing'), view, size)?.kind).toBe('growth');
    }
    const [checked, array] = seriesOf(after, { t, format });
    expect(checked.points.map(({ at }) => at)).toEqual([100, 20_000]);
    // Two hundred times the elements, and by checked access: far apart on a busy machine, too.
    expect(checked.points[1].time / checked.points[0].time).toBeGreaterThan(3);
    expect(checked.points[1].time).toBeGreaterThan(array.points[1].time);

    const one = { ...plan, x: { name: 'size', values: [100] }, published: [167.49, 0.42] };
    const bars = (await viewWith('vectorization', {}, one)).after;
    for (const size of SIZES) expect(drawPicture(picture('timing'), bars, size)?.kind).toBe('bars');
    const named = seriesOf(bars, { t, format });
    expect(named.map(({ name }) => name).slice(2)).toEqual(['the book: loop', 'the book: a + b']);
  });

  it('takes a sketch of growth, and holds it against the first time that is measured', async () => {
    const { before, after } = await viewWith('vectorization', {}, plan);
    const drawn = [before, after].map((view) => drawPicture(picture('timing'), view, SIZES[0]));
    for (const figure of drawn) {
      const plane = sketchPlane(figure);
      expect(plane?.area.left).toBeCloseTo(figure.plot.x.of(100), 9);
      expect(plane?.area.right).toBeCloseTo(figure.plot.x.of(20_000), 9);
      expect(plane?.y.invert(plane.y.of(40))).toBeCloseTo(40, 9);
    }
    const [{ points }] = seriesOf(after, { t, format });
    expect(sketchPlane(drawn[1])?.y.of(1)).toBeCloseTo(drawn[1].plot.y.of(points[0].time), 9);
    const one = { ...plan, x: { name: 'size', values: [100] } };
    const bars = drawPicture(
      picture('timing'),
      (await viewWith('vectorization', {}, one)).after,
      SIZES[0],
    );
    expect(sketchPlane(bars)).toBe(null);
  });

  it('adds a whole epoch where batches grow', async () => {
    const batches = { of: 'time', x: { name: 'batch-size', values: [1, 40] }, y: null, set: {} };
    const { after } = await viewWith('regression', { n: 40 }, batches);
    const [update, epoch] = seriesOf(after, { t, format });
    expect(epoch.points[0].time).toBeCloseTo(40 * update.points[0].time, 12);
    expect(epoch.points[1].time).toBe(update.points[1].time);
  });

  test('a time is said in the unit that suits it', () => {
    const said = [2e-5, 0.0287, 1.5, 2500].map((ms) => timeText(ms, { t, format }));
    expect(said).toEqual(['20 ns', '28.7 µs', '1.5 ms', '2.5 s']);
  });
});

describe('a grid of cells', () => {
  it('gives each cell a place, and finds it there; what is beside it is none', () => {
    const g = /** @type {any} */ (canvasContext(createCanvasLog()));
    const given = { columns: ['a', 'b', 'c'], rows: ['1', '2'], xTitle: 'x', yTitle: 'y' };
    for (const ratio of [undefined, 1]) {
      const grid = layoutGrid(g, { width: 300, height: 200, ratio, ...given });
      for (const [i, j] of [
        [0, 0],
        [2, 1],
        [1, 0],
      ]) {
        expect(cellAt(grid, ...cellSpot(grid, i, j))).toEqual([i, j]);
      }
      expect(cellAt(grid, 0, 0)).toBe(null);
      if (ratio) expect(grid.width).toBe(grid.height);
    }
  });
});

describe('the names of columns', () => {
  it('are all there, slanted where there is no room beside each other, and within the figure', () => {
    const columns = Array.from({ length: 10 }, (_, k) => `a long name ${k}`);
    for (const [width, slanted] of [
      [300, true],
      [1400, false],
    ]) {
      const log = createCanvasLog();
      const g = /** @type {any} */ (canvasContext(log));
      const rows = ['1', '2'];
      const given = { width: Number(width), height: 240, columns, rows, xTitle: '', yTitle: '' };
      const grid = layoutGrid(g, { ...given, ratio: 8 });
      expect(grid.slanted).toBe(slanted);
      // A letter is 6 pixels wide on this canvas, and a slanted name reaches down by 0.71 of its length.
      if (slanted) expect(grid.area.bottom + 13 * 6 * 0.71).toBeLessThan(240);
      drawGrid(g, grid, () => ({ colour: null }), /** @type {any} */ ({}));
      expect(log.texts).toEqual(expect.arrayContaining(columns));
    }
  });
});

describe('the cloud', async () => {
  const session = await Session.open({ client, experiment: 'regression', settings: {} });
  const { module, t: own } = picture('cloud');
  const answered = async () => {
    module.words.sentence(session.view, { t: own, format, look: module.look });
    await new Promise((resolve) => session.addEventListener('change', resolve, { once: true }));
  };

  it('says length, spread, formula and angle, and leaves how many point away to the question of the card', async () => {
    expect(drawPicture(picture('cloud'), session.view, SIZES[0])).toBe(null);
    await answered();
    for (const size of SIZES)
      expect(drawPicture(picture('cloud'), session.view, size)).not.toBe(null);
    const text = module.words.sentence(session.view, { t: own, format, look: module.look });
    expect(text).toMatch(/Gradients of 200 minibatches of 10\. The full gradient is 5\.69 long/);
    expect(text).toMatch(/the formula says 3\.29\. The median angle is [\d.]+°\.$/);
  });

  it('never asks for more rows than there are', async () => {
    const small = await Session.open({
      client,
      experiment: 'regression',
      settings: { n: 7, 'batch-size': 5000 },
    });
    const { sizesOf, sizeOf } = await import('../../../web/scenes/cloud/layout.js');
    expect(sizesOf(small.view)).toEqual([1, 2, 5, 7]);
    expect(sizeOf(small.view, null)).toBe(7);
    expect(sizeOf(small.view, 1000)).toBe(7);
  });
});
