import { describe, expect, test } from 'vitest';
import { lossRange } from '../../../web/scenes/loss-curve/layout.js';
import { spotsOn } from '../../../web/scenes/loss-curve/names.js';
import { lossRows } from '../../../web/scenes/loss-curve/rows.js';
import { effectiveLr } from '../../../web/scenes/shared/effective-lr.js';
import { besideLook } from '../../../web/scenes/shared/runs.js';
import { tokens } from '../../../web/styles/tokens.js';
import { toyView } from '../toy-view.js';

describe('the range of a loss curve', () => {
  test('is the same at every step of the run', () => {
    const ranges = [1, 30, 500].map((steps) => lossRange(toyView({ steps }), true));
    expect(ranges[1]).toEqual(ranges[0]);
    expect(ranges[2]).toEqual(ranges[0]);
  });

  test('holds the whole of a run that converges', () => {
    const view = toyView({ steps: 1000 });
    const [low, high] = lossRange(view, true);
    expect(Math.max(...view.columns.fullLoss)).toBeLessThan(high);
    expect(Math.min(...view.columns.fullLoss)).toBeGreaterThan(low);
  });

  test('foresees that a run will grow', () => {
    const view = toyView({ lr: 0.065, steps: 50, totalSteps: 50 });
    const [, high] = lossRange(view, true);
    expect(Math.max(...view.columns.fullLoss)).toBeLessThan(high);
    expect(lossRange(view, false)[0]).toBe(0);
  });

  test('does not change when an lr edit is passed while scrubbing', () => {
    const view = toyView({ lr: 0.02 });
    const edits = [{ step: 5, change: { setting: 'lr', value: 0.05 } }];
    const state = { ...view.state, run: { ...view.state.run, edits } };
    const before = { ...view, state, settings: { lr: 0.02 } };
    const after = { ...view, state, settings: { lr: 0.05 } };
    expect(lossRange(before, true)).toEqual(lossRange(after, true));
  });
});

test('without the division by the batch size the learning rate counts that many times', () => {
  const view = toyView();
  const run = { ...view.state.run, settings: { lr: 0.03, 'batch-size': 100 } };
  const edits = [{ step: 3, change: { switch: 'forget-divide', on: true } }];
  const of = (/** @type {any} */ given) =>
    effectiveLr({ ...view, state: { ...view.state, run: { ...run, ...given } } });
  expect(of({})).toBe(0.03);
  expect(of({ edits })).toBe(3);
  const undone = [
    { step: 0, change: { setting: 'lr', value: 2 } },
    { step: 0, change: { setting: 'lr', value: 0.01 } },
  ];
  expect(of({ edits: undone })).toBe(0.01);
});

describe('the rows of a loss curve', () => {
  test('are all there while they fit', () => {
    const rows = lossRows(toyView({ steps: 20, at: 12 }), [0.1], Infinity);
    expect(rows.steps).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect(rows.full[12]).not.toBeNull();
    expect(rows.full[13]).toBeNull();
    expect(rows.ahead[13]).not.toBeNull();
    expect(rows.ahead[11]).toBeNull();
  });

  test('are thinned to the pixels, and no spike is lost', () => {
    const view = toyView({ steps: 20000 });
    view.columns.fullLoss[7777] = 1e6;
    const rows = lossRows(view, [100], Infinity);
    expect(rows.steps.length).toBeLessThan(200 * 7);
    expect(rows.full[rows.steps.indexOf(7777)]).toBe(1e6);
  });

  test('of a run that has only begun are as coarse as at its end', () => {
    const rows = lossRows(toyView({ steps: 1000, totalSteps: 100_000 }), [200], Infinity);
    expect(rows.steps.length).toBeLessThan(50);
  });

  test('what is not finite leaves a hole, what is huge stays drawable', () => {
    const view = toyView({ steps: 5 });
    view.columns.fullLoss[2] = Infinity;
    view.columns.fullLoss[3] = NaN;
    view.columns.fullLoss[4] = 1e300;
    const { full } = lossRows(view, [0.1], 1000);
    expect(full[2]).toBeNull();
    expect(full[3]).toBeNull();
    expect(full[4]).toBe(1000);
  });
});

describe('the name of a curve', () => {
  const area = { left: 0, right: 100, top: 0, bottom: 100, width: 100, height: 100 };
  const plot = /** @type {any} */ ({ area, y: { of: (/** @type {number} */ loss) => 100 - loss } });
  const spots = (/** @type {number[]} */ losses) =>
    spotsOn(plot, losses, (step) => step * 20, losses.length - 1);

  test('stands where the curve ends, or on its way', () => {
    const all = spots([90, 60, 40, 30]);
    expect(all[0]).toEqual([60, 70]);
    expect(all).toContainEqual([20, 40]);
  });

  test('stands where the curve leaves the frame, even if no point of it is inside but the first', () => {
    expect(spots([80, 120, 1e30, Infinity, NaN])).toEqual([[10, 6]]);
    expect(spots([50, 60, 70, 80, 90, 95])[0]).toEqual([100, 5]);
  });
});

test('no two of twelve runs beside look alike', () => {
  const looks = Array.from({ length: 12 }, (_, k) => besideLook(tokens.light, k, 12));
  expect(new Set(looks.map(({ colour, dash }) => `${colour} ${dash}`)).size).toBe(12);
});
