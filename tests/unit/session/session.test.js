import { beforeEach, describe, expect, it } from 'vitest';
import { localClient } from '../../../web/engine/node.js';
import { HALVING, newMethods, openSession } from './open.js';
/** @import { OpenOptions, Session } from '../../../web/session/session.js' */

/** @type {Awaited<ReturnType<typeof openSession>>} */
let toy;
/** @type {Session} */
let session;

/** @param {Partial<OpenOptions>} [options] */
async function open(options) {
  toy = await openSession(options);
  session = toy.session;
}

/** Far enough that it takes several slices. */
const FAR = {
  experiment: 'by-hand',
  settings: { lr: 0.001, iterations: 100_000 },
};

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
    expect(session.view.settings).toMatchObject({ lr: 0.25, iterations: 12, x0: [1] });
    expect(session.view.record).toBeNull();
    expect(session.view.columns.fullLoss).toHaveLength(1);
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
    expect(before.columns.loss.length).toBe(1);
    const three = session.view;
    await session.first();
    await session.edit({ setting: 'lr', value: 1 });
    await session.forward('update', 3);
    expect(Array.from(three.columns['x.0'])).toEqual([1, 0.5, 0.25, 0.125]);
    expect(Array.from(session.view.columns['x.0'])).toEqual([1, -1, 1, -1]);
  });
});

describe('walking', () => {
  it('goes through the stops of an update', async () => {
    const seen = [];
    for (let k = 0; k < 6; k++) {
      await session.forward('micro');
      seen.push(toy.place());
    }
    expect(seen).toEqual([
      [0, 'forward'],
      [0, 'backward'],
      [0, 'update'],
      [0, 'zero'],
      [1, 'forward'],
      [1, 'backward'],
    ]);
    expect(session.view.record?.step).toBe(2);
    await session.back('micro', 3);
    expect(toy.place()).toEqual([0, 'zero']);
    expect(session.view.record?.step).toBe(1);
  });

  it('lands between updates with the other units', async () => {
    await open({ experiment: 'regression', settings: { n: 30, epochs: 4 } });
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
    await session.seek({ step: session.view.state.length, phase: null });
    expect(toy.place()).toEqual([12, null]);
  });

  it('keeps the history when it goes back, and computes nothing twice', async () => {
    await session.forward('update', 5);
    await session.back('update', 4);
    expect(session.view.state).toMatchObject({ step: 1, length: 5 });
    expect(session.view.columns.loss).toHaveLength(6);
    await session.forward('update', 6);
    expect(session.view.columns.loss).toHaveLength(8);
    expect(session.view.columns['x.0'][7]).toBe(1 / 128);
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
    await open(FAR);
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
    await open(FAR);
    const far = session.seek({ step: 100_000, phase: null });
    await toy.change('progress');
    const near = session.seek({ step: 10, phase: 'backward' });
    expect((await far).state.step).toBe(10);
    expect((await near).state.phase).toBe('backward');
  });
});

describe('a run that diverges', () => {
  beforeEach(() => open({ settings: { x0: [1], lr: 10, iterations: 1000 } }));

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
    await session.forward('micro', 3);
    expect(toy.place()).toEqual([step, null]);
    await session.back('update', 3);
    expect(session.view.state).toMatchObject({ step: step - 3, status: 'ready' });
  });
});

describe('one press', () => {
  /** @type {{method: string, args: any}[]} */
  let asked = [];

  beforeEach(() => {
    const methods = newMethods();
    asked = [];
    const client = localClient((method, args) => {
      asked.push({ method, args });
      return methods(method, args);
    });
    return open({ client }).then(() => {
      asked.length = 0;
    });
  });

  it('is one message and one view for an update, none for the stops inside it', async () => {
    await session.forward('micro');
    expect(asked).toHaveLength(1);
    for (let k = 0; k < 3; k++) await session.forward('micro');
    expect(toy.place()).toEqual([0, 'zero']);
    for (let k = 0; k < 3; k++) await session.back('micro');
    expect(toy.place()).toEqual([0, 'forward']);
    expect(asked).toHaveLength(1);
    expect(toy.reasons).toEqual(Array(7).fill('moved'));
    await session.forward('update');
    expect(asked).toHaveLength(1);
    await session.forward('update');
    expect(asked).toHaveLength(2);
    expect(asked.map(({ method }) => method)).toEqual(['go', 'go']);
  });

  it('shows no state but the one asked for', async () => {
    for (let k = 0; k < 6; k++) await session.forward('micro');
    const seen = toy.views.map(({ state, record }) => [state.step, state.phase, record?.step]);
    expect(seen).toEqual([
      [0, 'forward', 1],
      [0, 'backward', 1],
      [0, 'update', 1],
      [0, 'zero', 1],
      [1, 'forward', 2],
      [1, 'backward', 2],
    ]);
    for (const { state } of toy.views) {
      expect(state.parameters.x[0]).toBe(0.5 ** state.step);
      expect(state.fullLoss).toBe(0.25 ** state.step);
    }
  });

  it('sends the rows that are missing, and no others', async () => {
    await session.forward('update', 5);
    await session.forward('update');
    expect(asked[1].args.runs[0].have).toBe(6);
    await session.back('update', 4);
    expect(asked[2].args.runs[0].have).toBe(7);
    expect(session.view.columns.loss).toHaveLength(7);
  });
});

describe('what records hold', () => {
  it('is what was asked for, and more as soon as more is', async () => {
    await session.forward('update');
    const names = () => Object.keys(session.view.record?.tensors ?? {});
    expect(names()).toEqual(['before.x', 'grad.x', 'after.x']);
    session.setTensors(['grad', 'step']);
    await toy.change('record');
    expect(names()).toEqual(['grad.x', 'step.x']);
    expect(toy.place()).toEqual([1, null]);
    session.setTensors(['grad']);
    await session.forward('update');
    expect(names()).toEqual(['grad.x']);
    expect(HALVING.iterations).toBe(session.view.state.totalSteps);
  });
});
