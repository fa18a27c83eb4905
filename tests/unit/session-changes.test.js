import { beforeEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../web/engine/engine-error.js';
import { createMethods } from '../../web/engine/methods.js';
import { localClient } from '../../web/engine/node.js';
import { fakeEngine } from './fake-engine.js';
import { openToy } from './toy-session.js';

/** @type {Awaited<ReturnType<typeof openToy>>} */
let toy;
/** @type {import('../../web/session/session.js').Session} */
let session;

/** @param {Partial<import('../../web/session/session.js').OpenOptions>} [options] */
async function open(options) {
  toy = await openToy(options);
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

  it('shows a change made inside an update at once, though the next update is the first to use it', async () => {
    await session.forward('micro', 2);
    await session.set({ lr: 0.5 });
    expect(toy.place()).toEqual([0, 'backward']);
    expect(session.view.settings.lr).toBe(0.5);
    expect(session.view.state.run.edits[0].step).toBe(1);
    await session.forward('update', 2);
    expect(Array.from(session.view.series.parameters)).toEqual([1, 0.5, 0]);
  });

  it('begins a new run for one that is not, with what was in force, and says so', async () => {
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    expect(await session.set({ seed: 7 })).toBe('restarted');
    expect(toy.reasons.at(-1)).toBe('restarted');
    expect(toy.place()).toEqual([0, null]);
    expect(session.view.state.run).toMatchObject({ settings: { seed: 7, lr: 0.5 }, edits: [] });
  });

  it('does nothing for what is already so', async () => {
    expect(await session.set({ lr: 0.25, x0: [1] })).toBe('unchanged');
    expect(toy.reasons).toEqual([]);
  });

  it('takes moved points into a new run', async () => {
    await session.edit({ point: 2, x: [9], y: [8] });
    await session.edit({ point: 0, x: [], y: [] });
    await session.restart({ lr: 1 });
    expect(session.view.state.run.settings).toEqual({ lr: 1, x: [2, 9], y: [5, 8] });
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

  it('can be undone and redone', async () => {
    await session.undo();
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    await session.set({ seed: 3 });
    await session.undo();
    expect(session.view.settings).toMatchObject({ seed: 0 });
    await session.undo();
    expect(session.view.state.run.edits).toEqual([]);
    await session.redo();
    expect(session.view.state.run.edits).toHaveLength(1);
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
      run: { settings: { lr: 0.5 } },
    });
    await session.undo();
    expect(session.view.state.run.edits).toHaveLength(1);
  });
});

describe('what is kept beside the run', () => {
  const grid = { xName: 'x.0', yName: 'x.1', nx: 3, ny: 2, x: [-1, 1], y: [-1, 1] };
  const request = /** @type {import('../../web/session/surface-keeper.js').SurfaceRequest} */ (
    grid
  );

  it('keeps a surface, computed again only when a held parameter moves', async () => {
    await open({ settings: { x0: [1, 2, 4] } });
    session.requireSurface(request);
    await toy.change('surface');
    expect(session.view.surface).toMatchObject({ nx: 3, fixed: { 'x.2': 4 } });
    session.forward('update');
    await toy.change('surface');
    expect(session.view.surface?.fixed).toEqual({ 'x.2': 2 });
    session.requireSurface(null);
    expect(session.view.surface).toBeNull();
  });

  it('keeps the same surface while nothing held moves', async () => {
    await open({ settings: { x0: [1, 2] } });
    session.requireSurface({ ...request, step: 0 });
    await toy.change('surface');
    const { surface } = session.view;
    await session.forward('update', 3);
    session.requireSurface({ ...request, step: 3 });
    await session.forward('update');
    expect(session.view.surface).toBe(surface);
  });

  it('computes the right program beside a broken one', async () => {
    await session.forward('update');
    await session.set({ lr: 0.125 });
    expect(session.view.reference).toBeNull();
    session.set({ twice: true });
    await toy.change('reference');
    expect(session.view.reference?.parameters.x[0]).toBeCloseTo(0.5 * 0.75 ** 11, 12);
    expect(session.view.reference?.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    await session.set({ twice: false });
    expect(session.view.reference).toBeNull();
  });

  it('computes a probe once', async () => {
    const one = session.probe({ lr: 0.5, seed: 1 });
    expect(session.probe({ seed: 1, lr: 0.5 })).toBe(one);
    expect(await one).toMatchObject({ status: 'done', totalSteps: 12, divergedAt: null });
    const bad = await session.probe({ lr: 10, iterations: 1000 });
    expect(bad.status).toBe('diverged');
    expect(bad.epochs.at(-1)?.loss).toBeNull();
    await expect(session.probe({ lr: -1 })).rejects.toThrow();
  });

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
  let handles = 1;
  const replace = () => (handle = createMethods(fakeEngine, (handles += 1000)));

  beforeEach(() => {
    refusing = false;
    replace();
    return open({ client });
  });

  it('is replaced: the run is opened again and what was asked is done', async () => {
    await session.forward('update', 6);
    await session.set({ lr: 0.125 });
    await session.seek({ step: 2, phase: 'backward' });
    const { state } = session.view;
    replace();
    await session.forward('micro');
    expect(toy.reasons).toContain('recovered');
    expect(session.view.state).toEqual({
      ...state,
      phase: 'update',
      canUndo: false,
      run: expect.anything(),
    });
    await session.last();
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
