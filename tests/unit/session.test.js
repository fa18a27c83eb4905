import { beforeEach, describe, expect, it } from 'vitest';
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

describe('a session', () => {
  it('opens at step 0 with every setting filled in', () => {
    expect(toy.place()).toEqual([0, null]);
    expect(session.view.state).toMatchObject({
      status: 'ready',
      totalSteps: 12,
      length: 0,
      chapter: '',
    });
    expect(session.view.settings).toMatchObject({ lr: 0.25, iterations: 12, twice: false });
    expect(session.view.record).toBeNull();
    expect(session.view.series.to).toBe(0);
  });

  it('opens a run of a link at its cursor, with edits in force', async () => {
    const edits = [{ step: 2, change: { setting: 'lr', value: 0.125 } }];
    await open({
      edits,
      cursor: { step: 4, phase: 'backward' },
      chapter: 'descent',
      card: 'first',
    });
    expect(toy.place()).toEqual([4, 'backward']);
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
      seen.push(toy.place());
    }
    expect(seen).toEqual([
      [0, 'forward'],
      [0, 'backward'],
      [0, 'update'],
      [1, 'forward'],
      [1, 'backward'],
    ]);
    expect(session.view.record?.step).toBe(2);
    await session.back('micro', 3);
    expect(toy.place()).toEqual([0, 'update']);
    expect(session.view.record?.step).toBe(1);
  });

  it('lands between updates with the other units', async () => {
    await session.forward('epoch');
    expect(toy.place()).toEqual([3, null]);
    await session.forward('micro');
    await session.forward('update');
    expect(toy.place()).toEqual([4, null]);
    await session.forward('run');
    expect(toy.place()).toEqual([12, null]);
    expect(session.view.state.status).toBe('done');
    await session.back('epoch');
    expect(toy.place()).toEqual([9, null]);
    await session.first();
    expect(toy.place()).toEqual([0, null]);
    await session.last();
    expect(toy.place()).toEqual([12, null]);
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
    expect(toy.place()).toEqual([1, 'backward']);
    expect(view).toBe(session.view);
  });

  it('does only the latest of many seeks', async () => {
    const seeks = [1, 2, 3, 4, 5, 6, 7].map((step) => session.seek({ step, phase: null }));
    const views = await Promise.all(seeks);
    expect(toy.place()).toEqual([7, null]);
    expect(views.every(({ state }) => state.step === 7)).toBe(true);
    expect(toy.reasons.filter((reason) => reason === 'moved').length).toBeLessThanOrEqual(2);
  });

  it('seeks within the run only', async () => {
    await session.seek({ step: 99, phase: 'update' });
    expect(toy.place()).toEqual([12, null]);
    await session.seek({ step: -3, phase: null });
    expect(toy.place()).toEqual([0, null]);
  });

  it('shows the progress of a long walk and stops when told', async () => {
    await open({ settings: { iterations: 100_000, lr: 0.001 } });
    session.addEventListener('change', () => {
      if (session.view.state.step >= 50) session.cancel();
    });
    const { state } = await session.forward('run');
    expect(toy.reasons).toContain('progress');
    expect(state.step).toBeGreaterThanOrEqual(50);
    expect(state.step).toBeLessThan(100_000);
    expect(state.status).toBe('ready');
  });

  it('drops a long walk for a later seek', async () => {
    await open({ settings: { iterations: 100_000, lr: 0.001 } });
    const far = session.seek({ step: 100_000, phase: null });
    await toy.change('progress');
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
    expect(toy.place()).toEqual([state.step, null]);
    await session.seek({ step: 1000, phase: null });
    expect(toy.place()).toEqual([state.step, null]);
  });

  it('lets one look into the update that diverged, and go back', async () => {
    await session.forward('run');
    const { step } = session.view.state;
    await session.forward('micro', 2);
    expect(toy.place()).toEqual([step, 'backward']);
    expect(session.view.record?.status).toBe('diverged');
    await session.forward('micro', 2);
    expect(toy.place()).toEqual([step, null]);
    await session.back('update', 3);
    expect(session.view.state).toMatchObject({ step: step - 3, status: 'ready' });
  });
});
