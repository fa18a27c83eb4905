import { expect, it } from 'vitest';
import { loadEngine } from '../../../web/engine/node.js';

/** The compiled engine, through its bindings: plain objects in and out, nothing else. */
const engine = await loadEngine();

/** @param {string} experiment @param {any} [rest] */
const open = (experiment, rest = {}) =>
  new engine.Run({ version: 1, experiment, settings: {}, edits: [], ...rest }, undefined);

const here = { at: 0, mark: 0 };

/** @param {() => unknown} call @returns {any} */
function refused(call) {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return /** @type {any} */ (error).info;
  }
  throw new Error('nothing was thrown');
}

it('the registry lists rows with limits, groups and defaults, and questions', () => {
  const [byHand, regression] = ['by-hand', 'regression'].map(
    (id) => engine.registry().find((info) => info.id === id) ?? engine.registry()[0],
  );
  expect(byHand.pointsEditable).toBe(true);
  expect(regression.phases).toHaveLength(9);
  expect(regression.questions).toEqual({
    data: 'settings',
    analysis: 'settings',
    surface: 'settings',
    benchmark: 'settings',
    slice: 'state',
    graph: 'update',
    'gradient-noise': 'state',
  });
  const row = (/** @type {string} */ name) => regression.settings.find((s) => s.name === name);
  expect(row('true-w')).toEqual({
    name: 'true-w',
    kind: 'list',
    min: -1000,
    max: 1000,
    minLength: 1,
    maxLength: 8,
    default: [2, -3.4],
    group: 'data',
    live: false,
  });
  expect(row('data')).toMatchObject({ kind: 'table', default: [], minColumns: 2, maxColumns: 9 });
  expect(row('lr')).toMatchObject({ live: true, useful: [0.0001, 10] });
  expect(row('forget-divide')).toMatchObject({ kind: 'flag', default: false, live: true });
  const reduction = byHand.settings.find((s) => s.name === 'reduction');
  expect(reduction).toMatchObject({ kind: 'choice', choices: ['sum', 'mean', 'half-mean'] });
});

it('a run tells its columns and the shapes of its parameters', () => {
  expect(open('regression').describe()).toEqual({
    run: { version: 1, experiment: 'regression', settings: {}, edits: [] },
    columns: ['loss', 'fullLoss', 'w.0', 'w.1', 'b.0'],
    parameters: [
      { name: 'w', shape: [2, 1], single: true },
      { name: 'b', shape: [1], single: true },
    ],
  });
  expect(open('descent').describe().parameters).toEqual([{ name: 'x', shape: [1], single: false }]);
});

it('going tells how things stand, with what was asked for and nothing else', () => {
  const run = open('by-hand');
  const start = run.go({});
  expect(start).toEqual({
    length: 0,
    totalSteps: 1000,
    updatesPerEpoch: 1,
    divergedAt: null,
    divergedLoss: null,
    canUndo: false,
    canRedo: false,
    stage: 0,
    settings: expect.objectContaining({ lr: 0.01, x: [1, 2, 3] }),
  });
  expect(JSON.parse(JSON.stringify(start))).toEqual(start);
  const there = run.go({ at: 3, updates: 3, have: 0, stage: 0, tensors: ['grad'] });
  expect(there.length).toBe(3);
  expect(there.settings).toBeUndefined();
  expect(there.rows).toHaveLength(16);
  expect(there.rows?.[0]).toBeNaN();
  expect(there.rows?.[1]).toBe(29);
  expect(Object.keys(there.record?.tensors ?? {})).toEqual(['grad.w', 'grad.b']);
  expect(run.go({ at: 9, updates: 2 }).length).toBe(5);
  expect(run.go({ at: 2, have: 6 }).rows).toHaveLength(0);
});

it('a record holds typed arrays with shapes that outlive the memory they were copied from', () => {
  const run = open('regression');
  const tensors = ['X', 'residual', 'before', 'order'];
  const record = /** @type {any} */ (run.go({ at: 1, updates: 1, tensors }).record);
  expect(record).toMatchObject({ step: 1, epoch: 1, status: 'ok' });
  expect(record.batch).toBeInstanceOf(Int32Array);
  expect(record.tensors.X.shape).toEqual([10, 2]);
  expect(record.tensors.X.values).toBeInstanceOf(Float32Array);
  expect(record.tensors.order.values).toBeInstanceOf(Int32Array);
  expect(record.tensors.order.shape).toEqual([1000]);
  expect(record.tensors['before.b'].shape).toEqual([1]);
  const kept = Array.from(record.tensors.residual.values);
  const others = Array.from({ length: 5 }, () => open('regression', { settings: { n: 100000 } }));
  for (const other of others) other.delete();
  expect(Array.from(record.tensors.residual.values)).toEqual(kept);
  expect(run.go({ at: 1, tensors }).record?.tensors).toEqual(record.tensors);
});

it('answers are named tensors', () => {
  const run = open('by-hand');
  run.go({ at: 3, updates: 3 });
  expect(run.ask('data', {}, 0).heldOut).toEqual({ shape: [2], values: Float64Array.of(4, 9) });
  expect(open('regression').ask('data', {}, 0).trueW.values).toEqual(Float64Array.of(2, -3.4));
  expect(open('descent').ask('data', {}, 0)).toEqual({});
  expect(run.ask('analysis', {}, 3).singular.values[0]).toBe(0);
  const surface = run.ask('surface', grid, 0);
  expect(surface.values.shape).toEqual([2, 2]);
  expect(surface.values.values[1]).toBeCloseTo(29, 10);
  const graph = run.ask('graph', {}, 1);
  expect(graph.op.values).toBeInstanceOf(Uint8Array);
  expect(graph.inputs.shape).toEqual([graph.id.shape[0], 2]);
});

it('a singular problem has no condition number', () => {
  const run = open('by-hand', { settings: { x: [2, 2, 2] } });
  const { singular, condition } = run.ask('analysis', {}, 0);
  expect([singular.values[0], condition.values[0]]).toEqual([1, Infinity]);
});

it('what a run says of itself opens the same run', () => {
  const run = open('by-hand', { settings: { lr: 0.02, x: [1, 2], y: [1, 3] } });
  run.go({ at: 5, updates: 5 });
  const from = { at: 5, mark: 7 };
  expect(run.edit({ point: 1, x: [2.5], y: [3] }, from)).toEqual({ row: 5 });
  expect(run.edit({ setting: 'reduction', value: 'mean' }, from)).toEqual({ row: 5 });
  expect(run.edit({ setting: 'reduction', value: 'mean' }, from)).toBeNull();
  expect(run.describe().run.edits).toEqual([
    { step: 5, change: { point: 1, x: [2.5], y: [3] } },
    { step: 5, change: { setting: 'reduction', value: 'mean' } },
  ]);
  const rows = run.go({ at: 8, updates: 3, have: 0 }).rows;
  const copy = new engine.Run(run.describe().run, undefined);
  expect(copy.go({ at: 8, updates: 8, have: 0 }).rows).toEqual(rows);
  expect(run.undo({ at: 8, mark: 9 })).toEqual({ row: 5, at: 5, mark: 7 });
  expect(run.redo({ at: 5, mark: 7 })).toEqual({ row: 5, at: 8, mark: 9 });
  expect(run.redo(here)).toBeNull();
});

it('a table goes in and out as rows', () => {
  const data = [
    [1, 3],
    [2, 5],
  ];
  const run = open('regression', { settings: { data } });
  expect(run.describe().run.settings).toEqual({ data });
  expect(run.ask('data', {}, 0).y.values).toEqual(Float32Array.of(3, 5));
});

it('errors say what was wrong, and leave the run as it was', () => {
  const run = open('regression');
  run.go({ at: 10, updates: 10 });
  const before = run.go({ have: 0 });
  const out = { name: 'out-of-range', parameter: 'batch-size', value: 0, min: 1, max: 100000 };
  expect(refused(() => run.restart({ 'batch-size': 0 }, here))).toEqual(out);
  expect(refused(() => run.edit({ setting: 'seed', value: 1 }, here))).toMatchObject({
    name: 'unknown-change',
    parameter: 'seed',
  });
  expect(refused(() => run.ask('data', {}, 99))).toMatchObject({ name: 'unknown-step', value: 99 });
  expect(refused(() => run.ask('weather', {}, 0))).toMatchObject({ name: 'unknown-question' });
  expect(refused(() => open('alchemy'))).toMatchObject({ name: 'unknown-experiment' });
  expect(run.go({ have: 0 })).toEqual(before);
});

/** @param {any} value */
const any = (value) => value;
const nothing = any(undefined);

it.each([
  ['a run that is none', () => new engine.Run(null, nothing)],
  ['a run without an experiment', () => new engine.Run({}, nothing)],
  ['settings in a list', () => open('regression', { settings: [1] })],
  ['an object as a setting', () => open('regression', { settings: { lr: {} } })],
  ['null as a setting', () => open('regression', { settings: { lr: null } })],
  ['text in a list', () => open('regression', { settings: { 'true-w': ['2'] } })],
  ['a table with a short row', () => open('regression', { settings: { data: [[1, 2], [3]] } })],
  ['a table with text', () => open('regression', { settings: { data: [[1, '2']] } })],
  ['NaN as a setting', () => open('regression', { settings: { lr: NaN } })],
  ['a huge list', () => open('by-hand', { settings: { x: new Array(1e6).fill(1) } })],
  ['an edit that is none', () => open('regression', { edits: [3] })],
  ['an edit without a change', () => open('regression', { edits: [{ step: 1 }] })],
  ['an unknown change', () => open('regression', { edits: [{ step: 1, change: { a: 1 } }] })],
  ['edits in the wrong order', () => open('regression', { edits: [lr(5), lr(4)] })],
  ['a step before the start', () => open('descent').go({ at: -1 })],
  ['half a step', () => open('descent').go({ at: 0.5 })],
  ['half an update', () => open('descent').go({ at: 3, updates: 0.5 })],
  ['tensors that are none', () => open('descent').go({ tensors: 'all' })],
  ['a point of a run without points', () => open('regression').edit(point(0), here)],
  ['a point far away', () => open('by-hand').edit(point(1e12), here)],
  ['a question that is none', () => open('descent').ask(any(5), {}, 0)],
  ['arguments in a list', () => open('descent').ask('data', [1], 0)],
  ['a surface without a grid', () => open('by-hand').ask('surface', { xName: 'w.0' }, 0)],
  ['too fine a grid', () => open('by-hand').ask('surface', { ...grid, nx: 1e9 }, 0)],
  [
    'a grid that 32 bits cut to 1',
    () => open('by-hand').ask('surface', { ...grid, nx: 2 ** 32 + 1 }, 0),
  ],
])('%s is refused', (_, call) => {
  const info = refused(call);
  expect(info?.name).toMatch(/^(out-of-range|wrong-|unknown-)/);
});

const grid = { xName: 'w.0', yName: 'b.0', x: [0, 1], y: [0, 1], nx: 2, ny: 2, held: [0, 0] };

/** @param {number} place */
function point(place) {
  return { point: place, x: [1], y: [1] };
}

/** @param {number} step */
function lr(step) {
  return { step, change: { setting: 'lr', value: 0.1 } };
}
