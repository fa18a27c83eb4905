import { beforeEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../web/engine/engine-error.js';
import { createMethods } from '../../web/engine/methods.js';
import { localClient } from '../../web/engine/node.js';
import { Session } from '../../web/session/session.js';
import { fakeEngine } from './fake-engine.js';

/** @type {string[]} */
let reasons;
/** @type {Session} */
let session;

/** @param {Partial<import('../../web/session/session.js').OpenOptions>} [options] */
async function open(options = {}) {
  const client = options.client ?? localClient(createMethods(fakeEngine));
  session = await Session.open({ client, experiment: 'toy', ...options });
  reasons = [];
  session.addEventListener('change', (event) => {
    reasons.push(/** @type {CustomEvent} */ (event).detail.reason);
  });
  return session;
}

const place = () => [session.view.state.step, session.view.state.phase];

/** @param {string} reason */
const change = (reason) =>
  new Promise((resolve) => {
    session.addEventListener('change', (event) => {
      if (/** @type {CustomEvent} */ (event).detail.reason === reason) resolve(undefined);
    });
  });

beforeEach(() => open());

describe('a session', () => {
  it('opens at step 0 with every setting filled in', () => {
    expect(place()).toEqual([0, null]);
    expect(session.view.state).toMatchObject({ status: 'ready', totalSteps: 12, length: 0, chapter: '' });
    expect(session.view.settings).toMatchObject({ lr: 0.25, iterations: 12, twice: false });
    expect(session.view.record).toBeNull();
    expect(session.view.series.to).toBe(0);
  });

  it('opens a run of a link at its cursor, with edits in force', async () => {
    const edits = [{ step: 2, change: { setting: 'lr', value: 0.125 } }];
    await open({ edits, cursor: { step: 4, phase: 'backward' }, chapter: 'descent', card: 'first' });
    expect(place()).toEqual([4, 'backward']);
    expect(session.view.state).toMatchObject({ chapter: 'descent', card: 'first', length: 5 });
    expect(session.view.state.parameters.x[0]).toBeCloseTo(0.5 * 0.5 * 0.75 * 0.75, 12);
    expect(session.view.settings.lr).toBe(0.125);
  });

  it('rejects an experiment that the engine does not have', async () => {
    await expect(open({ experiment: 'nothing' })).rejects.toMatchObject({
      info: { name: 'unknown-experiment', value: 'nothing' },
    });
  });

  it('gives a new view at each change and never touches an old one', async () => {
    const before = session.view;
    await session.forward('update', 3);
    expect(session.view).not.toBe(before);
    expect(before.state.step).toBe(0);
    expect(before.series.loss.length).toBe(1);
    const three = session.view;
    await session.first();
    await session.edit({ setting: 'lr', value: 1 });
    await session.forward('update', 3);
    expect(Array.from(three.series.parameters)).toEqual([1, 0.5, 0.25, 0.125]);
    expect(Array.from(session.view.series.parameters)).toEqual([1, -1, 1, -1]);
  });
});

describe('walking', () => {
  it('goes through the stops of an update', async () => {
    const seen = [];
    for (let k = 0; k < 5; k++) {
      await session.forward('micro');
      seen.push(place());
    }
    expect(seen).toEqual([[0, 'forward'], [0, 'backward'], [0, 'update'], [1, 'forward'], [1, 'backward']]);
    expect(session.view.record?.step).toBe(2);
    await session.back('micro', 3);
    expect(place()).toEqual([0, 'update']);
    expect(session.view.record?.step).toBe(1);
  });

  it('lands between updates with the other units', async () => {
    await session.forward('epoch');
    expect(place()).toEqual([3, null]);
    await session.forward('micro');
    await session.forward('update');
    expect(place()).toEqual([4, null]);
    await session.forward('run');
    expect(place()).toEqual([12, null]);
    expect(session.view.state.status).toBe('done');
    await session.back('epoch');
    expect(place()).toEqual([9, null]);
    await session.first();
    expect(place()).toEqual([0, null]);
    await session.last();
    expect(place()).toEqual([12, null]);
  });

  it('keeps the history when it goes back, and computes nothing twice', async () => {
    await session.forward('update', 5);
    await session.back('update', 4);
    expect(session.view.state).toMatchObject({ step: 1, length: 5 });
    expect(session.view.series.to).toBe(5);
    await session.forward('update', 6);
    expect(session.view.series.to).toBe(7);
    expect(session.view.series.parameters[7]).toBe(1 / 128);
  });

  it('does what is asked in order, without waiting for answers', async () => {
    session.forward('update');
    session.forward('micro');
    const view = await session.forward('micro');
    expect(place()).toEqual([1, 'backward']);
    expect(view).toBe(session.view);
  });

  it('does only the latest of many seeks', async () => {
    const seeks = [1, 2, 3, 4, 5, 6, 7].map((step) => session.seek({ step, phase: null }));
    const views = await Promise.all(seeks);
    expect(place()).toEqual([7, null]);
    expect(views.every(({ state }) => state.step === 7)).toBe(true);
    expect(reasons.filter((reason) => reason === 'moved').length).toBeLessThanOrEqual(2);
  });

  it('seeks within the run only', async () => {
    await session.seek({ step: 99, phase: 'update' });
    expect(place()).toEqual([12, null]);
    await session.seek({ step: -3, phase: null });
    expect(place()).toEqual([0, null]);
  });

  it('shows the progress of a long walk and stops when told', async () => {
    await open({ settings: { iterations: 100_000, lr: 0.001 } });
    session.addEventListener('change', () => {
      if (session.view.state.step >= 50) session.cancel();
    });
    const { state } = await session.forward('run');
    expect(reasons).toContain('progress');
    expect(state.step).toBeGreaterThanOrEqual(50);
    expect(state.step).toBeLessThan(100_000);
    expect(state.status).toBe('ready');
  });

  it('drops a long walk for a later seek', async () => {
    await open({ settings: { iterations: 100_000, lr: 0.001 } });
    const far = session.seek({ step: 100_000, phase: null });
    await change('progress');
    const near = session.seek({ step: 10, phase: 'backward' });
    expect((await far).state.step).toBe(10);
    expect((await near).state.phase).toBe('backward');
  });
});

describe('a run that diverges', () => {
  beforeEach(() => open({ settings: { lr: 10, iterations: 1000 } }));

  it('stops at the last finite step and stays there', async () => {
    await session.forward('run');
    const { state } = session.view;
    expect(state.status).toBe('diverged');
    expect(state.divergedAt).toBe(state.step + 1);
    await session.forward('update');
    expect(place()).toEqual([state.step, null]);
    await session.seek({ step: 1000, phase: null });
    expect(place()).toEqual([state.step, null]);
  });

  it('lets one look into the update that diverged, and go back', async () => {
    await session.forward('run');
    const { step } = session.view.state;
    await session.forward('micro', 2);
    expect(place()).toEqual([step, 'backward']);
    expect(session.view.record?.status).toBe('diverged');
    await session.forward('micro', 2);
    expect(place()).toEqual([step, null]);
    await session.back('update', 3);
    expect(session.view.state).toMatchObject({ step: step - 3, status: 'ready' });
  });
});

describe('changing settings', () => {
  it('keeps the run when a live setting changes', async () => {
    await session.forward('update', 2);
    expect(await session.set({ lr: 0.5 })).toBe('edited');
    expect(place()).toEqual([2, null]);
    expect(session.view.settings.lr).toBe(0.5);
    await session.forward('update');
    expect(session.view.state.parameters.x).toEqual([0]);
    expect(session.view.state.run.edits).toEqual([{ step: 2, change: { setting: 'lr', value: 0.5 } }]);
  });

  it('begins a new run for one that is not, with what was in force, and says so', async () => {
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    expect(await session.set({ seed: 7 })).toBe('restarted');
    expect(reasons.at(-1)).toBe('restarted');
    expect(place()).toEqual([0, null]);
    expect(session.view.state.run).toMatchObject({ settings: { seed: 7, lr: 0.5 }, edits: [] });
  });

  it('does nothing for what is already so', async () => {
    expect(await session.set({ lr: 0.25, start: [1] })).toBe('unchanged');
    expect(reasons).toEqual([]);
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
    expect(place()).toEqual([1, null]);
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
    expect(session.view.state).toMatchObject({ step: 0, length: 0, run: { settings: { lr: 0.5 } } });
    await session.undo();
    expect(session.view.state.run.edits).toHaveLength(1);
  });
});

describe('what is kept beside the run', () => {
  const grid = { xName: 'x.0', yName: 'x.1', nx: 3, ny: 2, x: [-1, 1], y: [-1, 1] };
  const request = /** @type {import('../../web/session/surface-keeper.js').SurfaceRequest} */ (grid);

  it('keeps a surface, computed again only when a held parameter moves', async () => {
    await open({ settings: { start: [1, 2, 4] } });
    session.requireSurface(request);
    await change('surface');
    expect(session.view.surface).toMatchObject({ nx: 3, fixed: { 'x.2': 4 } });
    session.forward('update');
    await change('surface');
    expect(session.view.surface?.fixed).toEqual({ 'x.2': 2 });
    session.requireSurface(null);
    expect(session.view.surface).toBeNull();
  });

  it('keeps the same surface while nothing held moves', async () => {
    await open({ settings: { start: [1, 2] } });
    session.requireSurface({ ...request, step: 0 });
    await change('surface');
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
    await change('reference');
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
    expect(reasons).toEqual(['playing', 'place', 'playing']);
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
    expect(reasons).toContain('recovered');
    expect(session.view.state).toEqual({ ...state, phase: 'update', canUndo: false, run: expect.anything() });
    await session.last();
    expect(session.view.state.step).toBe(state.length);
  });

  it('is an error when no new one comes, and is tried again at the next request', async () => {
    await session.forward('update', 3);
    replace();
    refusing = true;
    await expect(session.forward('update')).rejects.toMatchObject({ info: { name: 'engine-refused' } });
    expect(session.view.state).toMatchObject({ status: 'error', step: 3, error: { name: 'engine-refused' } });
    refusing = false;
    await session.forward('update');
    expect(session.view.state).toMatchObject({ status: 'ready', step: 4 });
    expect(session.view.state.error).toBeUndefined();
  });
});
