import { expect, it } from 'vitest';
import { loadEngine } from '../../web/engine/node.js';

/** The compiled engine, through its bindings: plain objects in and out, nothing else. */
const engine = await loadEngine();

/** @param {string} experiment @param {any} [rest] */
const open = (experiment, rest = {}) =>
  new engine.Run({
    version: 1,
    experiment,
    settings: {},
    edits: [],
    cursor: { step: 0, phase: null },
    ...rest,
  });

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

it('the registry lists rows with limits, groups and defaults', () => {
  const [descent, byHand, regression] = engine.registry();
  expect([descent.id, byHand.id, regression.id]).toEqual(['descent', 'by-hand', 'regression']);
  expect(byHand.pointsEditable).toBe(true);
  expect(regression.phases).toHaveLength(9);
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
  expect(row('forget-divide')).toMatchObject({ kind: 'flag', default: false, live: true });
  const reduction = byHand.settings.find((s) => s.name === 'reduction');
  expect(reduction).toMatchObject({ kind: 'choice', choices: ['sum', 'mean', 'half-mean'] });
});

it('a state is plain JSON, parameters in the shapes of the library, null where there is no number', () => {
  const run = open('regression');
  const state = run.state();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(state.loss).toBeNull();
  expect(state.divergedAt).toBeNull();
  expect(state.parameters).toEqual({ w: [[expect.any(Number)], [expect.any(Number)]], b: [0] });
  expect(open('by-hand').state().parameters).toEqual({ w: [1], b: [0] });
  expect(open('descent').state().parameters).toEqual({ x: [0.5] });
});

it('a record holds typed arrays with shapes that outlive the memory they were copied from', () => {
  const run = open('regression');
  const { records } = /** @type {any} */ (run.advance(2, 'full'));
  const [record] = records;
  expect(record).toMatchObject({ step: 1, epoch: 1, status: 'ok' });
  expect(record.batch).toBeInstanceOf(Int32Array);
  expect(record.tensors.X.shape).toEqual([10, 2]);
  expect(record.tensors.X.values).toBeInstanceOf(Float32Array);
  expect(record.tensors['before.b'].shape).toEqual([1]);
  const kept = Array.from(record.tensors.residual.values);
  const others = Array.from({ length: 5 }, () => open('regression', { settings: { n: 100000 } }));
  for (const other of others) other.delete();
  expect(Array.from(record.tensors.residual.values)).toEqual(kept);
  expect(run.record(1).tensors).toEqual(record.tensors);
  const byHand = open('by-hand');
  byHand.advance(1, 'scalars');
  expect(byHand.record(1).tensors['grad.w'].values).toEqual(Float64Array.of(-40));
});

it('series, data, analysis, surface and graph have the forms of types.js', () => {
  const run = open('by-hand');
  const { series, ...rest } = run.advance(3, 'scalars');
  expect(rest).toEqual({});
  expect(series).toMatchObject({ from: 1, to: 3, parameterNames: ['w.0', 'b.0'] });
  expect(series.loss[0]).toBe(29);
  expect(run.series(0, 3).loss[0]).toBeNaN();
  expect(run.data().heldOut).toEqual({ x: [4], y: 9 });
  expect(open('regression').data().truth).toEqual({ w: [2, -3.4], b: 4.2 });
  expect(open('descent').data()).toEqual({ X: null, y: null, truth: null, heldOut: null });
  expect(run.analysis()).toMatchObject({ singular: false, minimumLoss: expect.any(Number) });
  const grid = { xName: 'w.0', yName: 'b.0', x: [0, 2], y: [0, 1], nx: 3, ny: 2 };
  const surface = run.surface({ ...grid, step: 0 });
  expect(surface).toMatchObject({ ...grid, fixed: {} });
  expect(surface.values[1]).toBeCloseTo(29, 10);
  const graph = run.graph(1);
  expect(graph.order).toHaveLength(graph.nodes.length);
  expect(graph.nodes[0]).toMatchObject({ op: 'parameter', name: 'w', inputs: [], shape: [1] });
});

it('a singular problem has no condition number', () => {
  const run = open('by-hand', { settings: { x: [2, 2, 2] } });
  expect(run.analysis()).toMatchObject({ singular: true, condition: null });
});

it('what a run says of itself opens the same run', () => {
  const run = open('by-hand', { settings: { lr: 0.02, x: [1, 2], y: [1, 3] } });
  run.advance(5, 'scalars');
  run.edit({ point: 1, x: [2.5], y: [3] });
  run.edit({ setting: 'reduction', value: 'mean' });
  run.seek(7, 'loss');
  const state = run.state();
  expect(state.canUndo).toBe(true);
  expect(state.run.edits).toEqual([
    { step: 5, change: { point: 1, x: [2.5], y: [3] } },
    { step: 5, change: { setting: 'reduction', value: 'mean' } },
  ]);
  expect(new engine.Run(state.run).state()).toEqual({ ...state, canUndo: false });
});

it('errors say what was wrong, and leave the run as it was', () => {
  const run = open('regression');
  run.advance(10, 'scalars');
  const before = run.state();
  const out = { name: 'out-of-range', parameter: 'batch-size', value: 0, min: 1, max: 100000 };
  expect(refused(() => run.restart({ 'batch-size': 0 }))).toEqual(out);
  expect(refused(() => run.edit({ setting: 'seed', value: 1 }))).toMatchObject({
    name: 'unknown-change',
    parameter: 'seed',
  });
  expect(refused(() => run.record(99))).toMatchObject({ name: 'unknown-step', value: 99 });
  expect(refused(() => open('alchemy'))).toMatchObject({ name: 'unknown-experiment' });
  expect(run.state()).toEqual(before);
});

it.each([
  ['a run that is none', () => new engine.Run(null)],
  ['a run without an experiment', () => new engine.Run({})],
  ['settings in a list', () => open('regression', { settings: [1] })],
  ['an object as a setting', () => open('regression', { settings: { lr: {} } })],
  ['null as a setting', () => open('regression', { settings: { lr: null } })],
  ['text in a list', () => open('regression', { settings: { 'true-w': ['2'] } })],
  ['NaN as a setting', () => open('regression', { settings: { lr: NaN } })],
  ['a huge list', () => open('by-hand', { settings: { x: new Array(1e6).fill(1) } })],
  ['an edit that is none', () => open('regression', { edits: [3] })],
  ['an edit without a change', () => open('regression', { edits: [{ step: 1 }] })],
  ['an unknown change', () => open('regression', { edits: [{ step: 1, change: { a: 1 } }] })],
  ['edits in the wrong order', () => open('regression', { edits: [lr(5), lr(4)] })],
  ['a step before the start', () => open('regression', { cursor: { step: -1, phase: null } })],
  ['half a step', () => open('regression', { cursor: { step: 0.5, phase: null } })],
  ['an unknown phase', () => open('regression', { cursor: { step: 0, phase: 'lunch' } })],
  ['a point of a run without points', () => open('regression').edit({ point: 0, x: [1], y: [1] })],
  ['a point far away', () => open('by-hand').edit({ point: 1e12, x: [1], y: [1] })],
  ['an unknown detail', () => open('descent').advance(1, /** @type {any} */ ('all'))],
  ['a surface without a grid', () => open('by-hand').surface({ xName: 'w.0' })],
  ['too fine a grid', () => open('by-hand').surface({ ...surface, nx: 1e9 })],
])('%s is refused', (_, call) => {
  const info = refused(call);
  expect(info?.name).toMatch(/^(out-of-range|wrong-|unknown-)/);
});

const surface = { xName: 'w.0', yName: 'b.0', x: [0, 1], y: [0, 1], nx: 2, ny: 2, step: 0 };

/** @param {number} step */
function lr(step) {
  return { step, change: { setting: 'lr', value: 0.1 } };
}
