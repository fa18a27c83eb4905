import { describe, expect, test } from 'vitest';
import { chooseLevels, levelLines } from '../../../web/scenes/contour/levels.js';
import { downhill } from '../../../web/scenes/shared/landscape/downhill.js';
import { createLandKeeper, landOf, ranges } from '../../../web/scenes/shared/landscape/land.js';
import { exit } from '../../../web/draw/plot.js';
import { pathOf, strongFrom } from '../../../web/scenes/shared/landscape/path.js';
import { resample } from '../../../web/scenes/shared/landscape/resample.js';
import { answering, closedFormOfThree } from '../toy-answers.js';
import { toyView } from '../toy-view.js';
/** @import { Grid } from '../../../web/scenes/shared/landscape/resample.js' */

describe('what a landscape shows', () => {
  test('the start and the minimum are inside, whatever the run does', () => {
    const short = landOf(toyView({ steps: 1 }));
    const long = landOf(toyView({ steps: 400, lr: 0.07 }));
    expect(long).toEqual(short);
    if (!short) throw new Error('two parameters');
    for (const [range, i] of /** @type {const} */ ([
      [short.xRange, 0],
      [short.yRange, 1],
    ])) {
      for (const value of [short.start[i], short.minimum[i]]) {
        expect(value).toBeGreaterThan(range[0]);
        expect(value).toBeLessThan(range[1]);
      }
    }
  });

  test('a start right at the minimum still gives a picture', () => {
    const { xRange, yRange } = ranges([2, 1], [2, 1], true);
    expect(xRange[1] - xRange[0]).toBeGreaterThan(0);
    expect(yRange[1] - yRange[0]).toBeGreaterThan(0);
  });

  test('ranges stand still while a dragged point moves the minimum, and follow when it leaves', () => {
    const keep = createLandKeeper();
    const view = toyView();
    const moved = (/** @type {number[]} */ minimum) => ({
      ...view,
      answer: answering({ analysis: { ...closedFormOfThree, minimum } }),
    });
    const first = keep(view);
    expect(keep(moved([2.2, 0.8]))?.xRange).toEqual(first?.xRange);
    expect(keep(moved([2.2, 0.8]))?.minimum).toEqual([2.2, 0.8]);
    expect(keep(moved([50, 0.8]))?.xRange).not.toEqual(first?.xRange);
  });
});

describe('level lines', () => {
  test('are round numbers, highest first, and finer only where there is room', () => {
    const near = chooseLevels(0, 60, (level) => 8 * Math.sqrt(level)).map((l) => l.level);
    const wide = chooseLevels(0, 60, (level) => 80 * Math.sqrt(level)).map((l) => l.level);
    expect(near).toEqual([50, 20, 10, 5, 2, 1, 0.5]);
    expect(wide).toEqual(wide.toSorted((a, b) => b - a));
    expect(wide).toContain(1.5);
    expect(wide.every((level) => level > 0 && level < 60)).toBe(true);
  });

  test('a quadratic on another grid is the quadratic, also beyond the rim of the first', () => {
    const f = (/** @type {number} */ x, /** @type {number} */ y) => 3 * x * x - x * y + y * y - 2;
    const on = (/** @type {Grid} */ { x, y, nx, ny }) =>
      Float64Array.from({ length: nx * ny }, (_, k) =>
        f(
          x[0] + ((x[1] - x[0]) * (k % nx)) / (nx - 1),
          y[0] + ((y[1] - y[0]) * Math.floor(k / nx)) / (ny - 1),
        ),
      );
    /** @type {Grid} */
    const coarse = { x: [-1, 2], y: [0, 3], nx: 7, ny: 5 };
    /** @type {Grid} */
    const other = { x: [-1.7, 2.4], y: [0.3, 3.9], nx: 23, ny: 17 };
    const names = { xName: 'w.0', yName: 'b.0' };
    const { values } = resample({ ...names, ...coarse, values: on(coarse) }, other);
    const expected = on(other);
    values.forEach((value, k) => expect(value).toBeCloseTo(expected[k], 9));
  });

  test('lie where the loss has that level', () => {
    const n = 41;
    const at = (/** @type {number} */ i) => -2 + (4 * i) / (n - 1);
    const values = Float64Array.from(
      { length: n * n },
      (_, k) => at(k % n) ** 2 + 4 * at(Math.floor(k / n)) ** 2,
    );
    const range = /** @type {[number, number]} */ ([-2, 2]);
    const surface = { xName: 'w.0', yName: 'b.0', x: range, y: range, nx: n, ny: n, values };
    const lines = levelLines(surface, { pixels: 100 });
    const one = lines.find((line) => line.level === 1);
    expect(one?.rings).toHaveLength(1);
    for (const [x, y] of one?.rings[0] ?? []) expect(x * x + 4 * y * y).toBeCloseTo(1, 2);
  });
});

describe('the path', () => {
  const area = { left: 0, top: 0, right: 100, bottom: 100, width: 100, height: 100 };

  test('is thinned to pixels and keeps its ends', () => {
    const view = toyView({ steps: 900 });
    const land = landOf(view);
    if (!land) throw new Error('two parameters');
    const path = pathOf(view, land, (x, y) => [x * 50, y * 50], 0, 900);
    expect(path.steps.length).toBeLessThan(120);
    expect(path.steps[0]).toBe(0);
    expect(path.steps.at(-1)).toBe(900);
  });

  test('says where it left the picture for good', () => {
    const left = exit({ steps: [0, 1, 2, 3], xs: [50, 80, 120, 160], ys: [50, 50, 70, 90] }, area);
    expect(left).toMatchObject({ step: 2, x: 100, y: 60 });
    expect(exit({ steps: [0, 1], xs: [50, 60], ys: [50, 60] }, area)).toBeNull();
  });

  test('that runs to and fro is strong at its end only', () => {
    const n = 60;
    const zigzag = {
      xs: Array.from({ length: n }, (_, i) => (i % 2 ? 90 : 10)),
      ys: Array(n).fill(50),
    };
    expect(strongFrom(zigzag, area)).toBe(n - 8);
    expect(strongFrom({ xs: [10, 90], ys: [5, 5] }, area)).toBe(0);
  });

  test('the arrow points downhill and never past the minimum along the steepest direction', () => {
    const view = toyView({ steps: 1 });
    const land = landOf(view);
    const arrows = land && downhill(view);
    expect(arrows?.from).toEqual([1, 0]);
    // gradient (−40, −18), drawn at 1 / (2 · 33.28)
    expect(arrows?.batch[0]).toBeCloseTo(1 + 40 / 66.55764, 4);
    expect(arrows?.batch[1]).toBeCloseTo(18 / 66.55764, 4);
    expect(arrows?.full).toBeNull();
  });
});
