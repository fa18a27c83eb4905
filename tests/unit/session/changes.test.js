import { beforeEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../../web/engine/engine-error.js';
import { localClient } from '../../../web/engine/node.js';
import { analysis, data, surface } from '../../../web/view/run-view.js';
import { HALVING, newMethods, openSession } from './open.js';
/** @import { OpenOptions, Session } from '../../../web/session/session.js' */
/** @import { SurfaceGrid } from '../../../web/view/run-view.js' */

/** @type {Awaited<ReturnType<typeof openSession>>} */
let toy;
/** @type {Session} */
let session;

/** @param {Partial<OpenOptions>} [options] */
async function open(options) {
  toy = await openSession(options);
  session = toy.session;
}

beforeEach(() => open());

describe('changing settings', () => {
  it('keeps the run when a live setting changes', async () => {
    await session.forward('update', 2);
    expect(await session.set({ lr: 0.5 })).toBe('edited');
    expect(toy.place()).toEqual([2, null]);
    expect(session.view.settings.lr).toBe(0.5);
    await session.forward('update');
    expect(session.view.state.parameters.x).toEqual([0]);
    expect(session.view.state.run.edits).toEqual([
      { step: 2, change: { setting: 'lr', value: 0.5 } },
    ]);
  });

  it('takes the defaults of a choice with it, and leaves what was chosen as it is', async () => {
    await open({ experiment: 'race', settings: {} });
    await session.set({ optimizer: 'adam' });
    expect(session.view.settings).toMatchObject({ optimizer: 'adam', eps: 1e-8 });
    expect(session.view.state.run.settings).toEqual({ optimizer: 'adam' });
    await session.set({ optimizer: 'adagrad', eps: 1e-6 });
    await session.set({ optimizer: 'adam' });
    expect(session.view.state.run.settings).toEqual({ optimizer: 'adam', eps: 1e-6 });
  });

  it('shows a change made inside an update at once, though the next update is the first to use it', async () => {
    await session.forward('micro', 2);
    await session.set({ lr: 0.5 });
    expect(toy.place()).toEqual([0, 'backward']);
    expect(session.view.settings.lr).toBe(0.5);
    expect(session.view.state.run.edits[0].step).toBe(1);
    await session.forward('update', 2);
    expect(Array.from(session.view.columns['x.0'])).toEqual([1, 0.5, 0]);
  });

  it('begins a new run for one that is not, with what was in force, and says so', async () => {
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    expect(await session.set({ x0: [1, 2] })).toBe('restarted');
    expect(toy.reasons.at(-1)).toBe('restarted');
    expect(toy.place()).toEqual([0, null]);
    const settings = { x0: [1, 2], lr: 0.5, iterations: 12 };
    expect(session.view.state.run).toMatchObject({ settings, edits: [] });
    expect(Object.keys(session.view.columns)).toEqual(['loss', 'fullLoss', 'x.0', 'x.1']);
  });

  it('does nothing for what is already so', async () => {
    expect(await session.set({ lr: 0.25, x0: [1] })).toBe('unchanged');
    expect(toy.reasons).toEqual([]);
  });

  it('takes moved points into a new run', async () => {
    await open({ experiment: 'by-hand', settings: { x: [1, 2], y: [3, 5] } });
    await session.edit({ point: 2, x: [9], y: [8] });
    await session.edit({ point: 0, x: [], y: [] });
    await session.restart({ lr: 0.02 });
    expect(session.view.state.run.settings).toEqual({ lr: 0.02, x: [2, 9], y: [5, 8] });
  });

  it('rejects what the engine refuses and stays as it was', async () => {
    const before = session.view;
    await expect(session.set({ lr: -1 })).rejects.toMatchObject({
      info: { name: 'out-of-range', parameter: 'lr', value: -1, min: 0, max: 10 },
    });
    expect(session.view).toBe(before);
    await session.forward('update');
    expect(toy.place()).toEqual([1, null]);
  });

  it('can be undone and redone, and comes back to where it was done', async () => {
    await session.undo();
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    await session.forward('micro', 3);
    await session.set({ x0: [3] });
    await session.undo();
    expect(session.view.settings).toMatchObject({ x0: [1] });
    expect(toy.place()).toEqual([2, 'update']);
    await session.undo();
    expect(session.view.state.run.edits).toEqual([]);
    expect(toy.place()).toEqual([2, null]);
    await session.redo();
    expect(session.view.state.run.edits).toHaveLength(1);
    expect(toy.place()).toEqual([2, 'update']);
    await session.redo();
    expect(session.view.settings).toMatchObject({ x0: [3] });
    expect(toy.place()).toEqual([0, null]);
  });

  it('resets to step 0 with what the controls show; undo has the edits', async () => {
    await session.forward('update', 2);
    await session.reset();
    expect(session.view.state).toMatchObject({ step: 0, length: 2 });
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    await session.reset();
    expect(session.view.state).toMatchObject({
      step: 0,
      length: 0,
      run: { settings: { ...HALVING, lr: 0.5 } },
    });
    await session.undo();
    expect(session.view.state.run.edits).toHaveLength(1);
  });
});

describe('questions', () => {
  const grid = { xName: 'x.0', yName: 'x.1', nx: 3, ny: 2 };
  const request = /** @type {SurfaceGrid} */ ({
    ...grid,
    x: [-1, 1],
    y: [-1, 1],
  });
  const line = { xName: 'w.0', yName: 'w.1' };

  it('are answered when they are there, and again when what they depend on is another', async () => {
    await open({ experiment: 'regression', settings: {} });
    const held = /** @type {typeof request} */ ({ ...request, ...line });
    expect(surface(session.view, held)).toBeNull();
    await toy.change('answered');
    const first = surface(session.view, held);
    expect(first).toMatchObject({ nx: 3, ny: 2, ...line });
    expect(surface(session.view, held)?.values).toBe(first?.values);
    await session.forward('update');
    // b has moved: the new one came along.
    const second = surface(session.view, held)?.values;
    expect(second).not.toEqual(first?.values);
    await session.forward('micro', 2);
    expect(surface(session.view, held)?.values).toEqual(second);
    expect(toy.reasons).toEqual(['answered', 'moved', 'moved']);
    // At the end of the update b is another.
    await session.forward('update');
    expect(surface(session.view, held)?.values).not.toEqual(second);
    expect(toy.reasons).toEqual(['answered', 'moved', 'moved', 'moved']);
  });

  it('hold as long as nothing held moves', async () => {
    await open({ settings: { ...HALVING, x0: [1, 2] } });
    surface(session.view, request);
    await toy.change('answered');
    const { values } = surface(session.view, request) ?? {};
    await session.forward('update', 3);
    expect(surface(session.view, request)?.values).toBe(values);
    expect(toy.reasons).toEqual(['answered', 'moved']);
  });

  it('of data and closed form come along with the run, and with every act', async () => {
    await open({ experiment: 'by-hand', settings: {} });
    expect(data(session.view)).toMatchObject({ X: { shape: [3, 1] }, heldOut: { x: [4], y: 9 } });
    expect(analysis(session.view)?.minimum[0]).toBeCloseTo(2, 12);
    const before = session.view;
    await session.edit({ point: 1, x: [1.5], y: [5] });
    expect(analysis(session.view)?.minimum[0]).toBeCloseTo(24 / 13, 12);
    await session.forward('update', 4);
    await session.edit({ point: 3, x: [4], y: [8] });
    expect(data(session.view).X?.shape).toEqual([4, 1]);
    await session.seek({ step: 2, phase: null });
    expect(data(session.view).X?.shape).toEqual([3, 1]);
    await session.undo();
    expect(data(session.view).X?.shape).toEqual([3, 1]);
    expect(toy.reasons).not.toContain('answered');
    expect(before.settings.x).toEqual([1, 2, 3]);
  });

  it('of data are there after an undo before the first update, too', async () => {
    await open({ experiment: 'by-hand', settings: {} });
    for (const y of [5.5, 6]) await session.edit({ point: 1, x: [2], y: [y] });
    await session.undo();
    expect(data(session.view).y?.values).toEqual(Float64Array.of(3, 5, 7));
    await session.set({ w: 2 });
    await session.undo();
    expect(analysis(session.view)?.minimum[0]).toBeCloseTo(2, 12);
  });

  it('that the experiment does not know have no answer', async () => {
    expect(session.view.answer('weather')).toBeNull();
    expect(data(session.view)).toEqual({ X: null, y: null, truth: null, heldOut: null });
    await session.forward('update');
    expect(toy.reasons).toEqual(['moved']);
  });

  it('about an update are asked along with it', async () => {
    await session.forward('update');
    expect(session.view.answer('graph')).toBeNull();
    await toy.change('answered');
    const graph = session.view.answer('graph');
    expect(new TextDecoder().decode(/** @type {any} */ (graph?.op.values))).toMatch(/sum$/);
    await session.forward('update');
    expect(session.view.answer('graph')?.['value.0'].values[0]).toBe(0.5);
    expect(toy.reasons).toEqual(['moved', 'answered', 'moved']);
  });
});

describe('outcomes', () => {
  it('are computed once, each as far as it is wanted', async () => {
    const one = session.outcome({ settings: { lr: 0.5, iterations: 3 } });
    expect(session.outcome({ settings: { iterations: 3, lr: 0.5 } })).toBe(one);
    expect(await one).toMatchObject({ status: 'done', step: 3, row: { 'x.0': 0, fullLoss: 0 } });
    const early = await session.outcome({ settings: { lr: 0.25, x0: [1] }, step: 2 });
    expect(early).toMatchObject({ step: 2, totalSteps: 20, row: { 'x.0': 0.25 } });
    const bad = await session.outcome({ settings: { lr: 10, iterations: 1000 } });
    expect(bad).toMatchObject({ status: 'diverged', divergedAt: bad.step + 1 });
  });

  it('of which one is refused leave the others whole', async () => {
    const asked = [0.1, -1, 0.2].map((lr) => session.outcome({ settings: { lr }, step: 1 }));
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(settled[1]).toMatchObject({ reason: { info: { name: 'out-of-range' } } });
  });
});

describe('the state', () => {
  it('shows playing and place in the state', () => {
    session.setPlaying(true);
    expect(session.view.state.status).toBe('running');
    session.setPlace({ card: 'second' });
    expect(session.view.state.card).toBe('second');
    session.setPlaying(false);
    expect(session.view.state.status).toBe('ready');
    expect(toy.reasons).toEqual(['playing', 'place', 'playing']);
  });
});

describe('an engine that is lost', () => {
  /** @type {(method: string, args?: any) => any} */
  let handle;
  let refusing = false;
  const client = localClient((method, args) => {
    if (refusing) throw new EngineError({ name: 'engine-refused' });
    return handle(method, args);
  });
  const replace = () => (handle = newMethods());

  beforeEach(() => {
    refusing = false;
    replace();
    return open({ client });
  });

  it('is replaced: the run is opened again and what was asked is done', async () => {
    await session.forward('update', 6);
    await session.set({ lr: 0.125 });
    await session.seek({ step: 2, phase: 'forward' });
    const { state } = session.view;
    replace();
    // Stops inside an update need no engine; the next update does.
    await session.forward('micro', 2);
    expect(toy.reasons).not.toContain('recovered');
    await session.forward('micro', 2);
    expect(toy.reasons).toContain('recovered');
    expect(toy.place()).toEqual([3, 'forward']);
    expect(session.view.state).toMatchObject({ length: state.length, canUndo: false });
    expect(session.view.state.run.edits).toEqual(state.run.edits);
    await session.seek({ step: session.view.state.length, phase: null });
    expect(session.view.state.step).toBe(state.length);
  });

  it('is an error when no new one comes, and is tried again at the next request', async () => {
    await session.forward('update', 3);
    replace();
    refusing = true;
    await expect(session.forward('update')).rejects.toMatchObject({
      info: { name: 'engine-refused' },
    });
    expect(session.view.state).toMatchObject({
      status: 'error',
      step: 3,
      error: { name: 'engine-refused' },
    });
    refusing = false;
    await session.forward('update');
    expect(session.view.state).toMatchObject({ status: 'ready', step: 4 });
    expect(session.view.state.error).toBeUndefined();
  });
});

describe('a long way', () => {
  it('ends where something else than a further step is asked for', async () => {
    const far = { experiment: 'by-hand', settings: { lr: 0.001, iterations: 100_000 } };
    /** @type {[string, () => Promise<unknown>][]} */
    const others = [
      ['reset', () => session.reset()],
      ['set', () => session.set({ lr: 0.002 })],
      ['first', () => session.first()],
    ];
    for (const [name, other] of others) {
      await open(far);
      const walk = session.forward('run');
      await toy.change('progress');
      const done = other();
      expect((await walk).state.step, name).toBeLessThan(100_000);
      await done;
      if (name !== 'set') expect(toy.place(), name).toEqual([0, null]);
      else expect(session.view.settings.lr).toBe(0.002);
    }
  });

  it('is not ended by a further step', async () => {
    await open({ experiment: 'by-hand', settings: { lr: 0.001, iterations: 20_000 } });
    session.forward('run');
    await session.forward('update');
    expect(toy.place()).toEqual([20_000, null]);
  });
});

it('names that the experiment does not have are ignored', async () => {
  await session.forward('update', 2);
  expect(await session.set({ speed: 3 })).toBe('unchanged');
  expect(await session.set({ lr: 0.5, speed: 3 })).toBe('edited');
  expect(toy.place()).toEqual([2, null]);
});
