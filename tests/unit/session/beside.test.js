import { describe, expect, it } from 'vitest';
import { openSession } from './open.js';
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

describe('runs beside the run', () => {
  const regression = { experiment: 'regression', settings: { n: 40, epochs: 3 } };

  it('is first the right program while a variant is on', async () => {
    await open(regression);
    await session.forward('update', 2);
    expect(session.view.beside).toEqual([]);
    await session.set({ 'forget-zero-grad': true });
    expect(session.view.beside).toHaveLength(1);
    // It stands where the run stands; what it comes to is known.
    expect(session.view.beside[0].state).toMatchObject({ step: 2, length: 12, status: 'ready' });
    expect(session.view.beside[0].settings['forget-zero-grad']).toBe(false);
    await session.forward('update', 3);
    const [right] = session.view.beside;
    expect(right.state.step).toBe(5);
    const alone = await openSession(regression);
    await alone.session.forward('run');
    expect(right.columns).toEqual(alone.session.view.columns);
    expect(session.view.columns['w.0'][5]).not.toBe(right.columns['w.0'][5]);
    await session.set({ 'forget-zero-grad': false });
    expect(session.view.beside).toEqual([]);
  });

  it('are not the right program twice, where the card has chosen it', async () => {
    const chosen = { experiment: 'regression', settings: { 'forget-zero-grad': false }, name: 'A' };
    await open({ ...regression, beside: [chosen] });
    await session.set({ 'forget-zero-grad': true });
    await session.forward('update', 2);
    expect(session.view.beside.map(({ name }) => name)).toEqual(['A']);
    // It is another one itself.
    const other = { ...chosen, settings: { 'forget-zero-grad': false, lr: 0.5 } };
    await open({ ...regression, beside: [other] });
    await session.set({ 'forget-zero-grad': true });
    expect(session.view.beside.map(({ name }) => name)).toEqual([undefined, 'A']);
  });

  it('the run has its name while what the card chose for it stays', async () => {
    await open({
      experiment: 'backprop',
      settings: { reduction: 'mean' },
      name: 'l.mean()',
      beside: [{ experiment: 'backprop', settings: { reduction: 'sum' }, name: 'l.sum()' }],
    });
    expect(session.view.name).toBe('l.mean()');
    await session.set({ lr: 0.3 });
    expect(session.view.name).toBe('l.mean()');
    await session.set({ reduction: 'none' });
    expect(session.view.name).toBe(undefined);
    expect(session.view.beside[0].name).toBe('l.sum()');
    await session.set({ reduction: 'mean' });
    expect(session.view.name).toBe('l.mean()');
  });

  it('follow in the unit of the axis, and stop at their own ends', async () => {
    const beside = [
      { experiment: 'regression', settings: { n: 40, epochs: 2, 'batch-size': 40 } },
      { experiment: 'regression', settings: { n: 40, epochs: 3, 'batch-size': 5 } },
    ];
    await open({ ...regression, beside });
    const steps = () => session.view.beside.map(({ state }) => state.step);
    await session.forward('update', 3);
    expect(steps()).toEqual([2, 3]);
    expect(session.view.beside[0].state.status).toBe('done');
    await session.setAxis('epochs');
    await session.forward('epoch');
    expect(session.view.state.step).toBe(4);
    expect(steps()).toEqual([1, 8]);
    await session.setAxis('samples');
    expect(steps()).toEqual([1, 8]);
    await session.forward('update');
    expect(steps()).toEqual([1, 10]);
    await session.first();
    expect(steps()).toEqual([0, 0]);
    expect(session.view.state.run.beside).toEqual(beside);
  });

  it('are the run itself but for what they name, through its edits and restarts', async () => {
    const beside = [{ experiment: 'regression', settings: { lr: 0.5 } }];
    await open({ ...regression, beside });
    const [one] = session.view.beside;
    expect(one.settings).toMatchObject({ n: 40, epochs: 3, lr: 0.5 });
    await session.forward('update', 2);
    await session.set({ epochs: 4, lr: 0.1 });
    expect(session.view.beside[0]).toMatchObject({
      settings: { epochs: 4, lr: 0.5 },
      state: { step: 2 },
    });
    await session.set({ seed: 3 });
    expect(session.view.beside[0]).toMatchObject({
      settings: { seed: 3, lr: 0.5 },
      state: { step: 0 },
    });
    expect(session.view.state.run.beside).toEqual(beside);
  });

  it('may be of another experiment, and are looked into at the same stop', async () => {
    const beside = [{ experiment: 'by-hand', settings: {} }];
    await open({ ...regression, beside, tensors: ['grad'] });
    await session.forward('micro', 2);
    expect(toy.place()).toEqual([0, 'forward']);
    expect(session.view.beside[0].state).toMatchObject({ step: 0, phase: 'forward' });
    await session.setBeside([]);
    expect(session.view.beside).toEqual([]);
    await expect(
      session.setBeside([{ experiment: 'alchemy', settings: {} }]),
    ).rejects.toMatchObject({ info: { name: 'unknown-experiment' } });
  });
});
