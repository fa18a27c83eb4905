import { beforeEach, describe, expect, it } from 'vitest';
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

beforeEach(() => open());

describe('a change where no update is left', () => {
  it('begins a new run with all that was in force, as one act', async () => {
    await session.forward('update', 2);
    await session.set({ lr: 0.5 });
    await session.forward('run');
    expect(await session.set({ lr: 0.125 })).toBe('restarted');
    expect(toy.reasons.at(-1)).toBe('restarted');
    expect(session.view.state).toMatchObject({
      step: 0,
      run: { settings: { x0: [1], lr: 0.125, iterations: 12 }, edits: [] },
    });
    await session.undo();
    expect(session.view.settings.lr).toBe(0.5);
    expect(session.view.state).toMatchObject({ status: 'done', step: 12, length: 12 });
  });

  it('lies also inside the last update, and not before it', async () => {
    await session.seek({ step: 11, phase: 'backward' });
    expect(await session.set({ lr: 0.5 })).toBe('restarted');
    await session.seek({ step: 11, phase: null });
    expect(await session.set({ lr: 0.25 })).toBe('edited');
    await session.forward('run');
    await session.back('update');
    expect(await session.edit({ setting: 'lr', value: 0.5 })).toBe('edited');
  });

  it('goes on where it lengthens the run, from the numbers at its end', async () => {
    await session.forward('run');
    expect(await session.set({ iterations: 14 })).toBe('edited');
    expect(session.view.state).toMatchObject({ status: 'ready', step: 12, totalSteps: 14 });
    await session.forward('run');
    expect(session.view.columns['x.0'][14]).toBe(2 ** -14);
    expect(await session.set({ iterations: 3 })).toBe('restarted');
    expect(session.view.state).toMatchObject({ step: 0, totalSteps: 3 });
  });

  it('runs the training cell again from where three epochs ended', async () => {
    await open({ experiment: 'regression', settings: {} });
    const three = await session.forward('run');
    expect(await session.edit({ setting: 'epochs', value: 6 })).toBe('edited');
    const six = await session.forward('run');
    expect(six.state.step).toBe(600);
    expect(six.columns.fullLoss.subarray(0, 301)).toEqual(three.columns.fullLoss);
    expect(six.columns.fullLoss[600]).toBeLessThan(0.00006);
  });

  it('begins anew with a switch, and after a divergence, whatever is changed', async () => {
    await open({ experiment: 'regression', settings: { epochs: 1, lr: 0.1 } });
    await session.forward('run');
    expect(await session.edit({ switch: 'forget-divide', on: true })).toBe('restarted');
    await open({ settings: { x0: [1], lr: 9, iterations: 1000 } });
    const { state } = await session.forward('run');
    expect(state.status).toBe('diverged');
    expect(await session.set({ lr: 0.25 })).toBe('restarted');
    expect(session.view.state).toMatchObject({ step: 0, status: 'ready', divergedAt: null });
  });

  it('is an edit for a moved point: the loss there follows at once', async () => {
    await open({ experiment: 'by-hand', settings: {} });
    const { fullLoss } = (await session.forward('run')).state;
    expect(await session.edit({ point: 1, x: [1.5], y: [5] })).toBe('edited');
    expect(session.view.state).toMatchObject({ status: 'done', step: 1000 });
    expect(session.view.state.fullLoss).not.toBe(fullLoss);
  });

  it('is felt by another go, which is a new run; what was changed before the end stays there', async () => {
    await open({ experiment: 'by-hand', settings: { iterations: 20 } });
    await session.forward('update', 5);
    await session.set({ lr: 0.02 });
    await session.forward('run');
    await session.again();
    expect(session.view.state).toMatchObject({ step: 0, run: { edits: [{ step: 5 }] } });
    await session.forward('run');
    await session.edit({ point: 1, x: [1.5], y: [5] });
    await session.again();
    expect(session.view.state).toMatchObject({ step: 0, length: 0, canUndo: true });
    expect(session.view.settings.lr).toBe(0.02);
    const losses = [...(await session.forward('run')).columns.fullLoss];
    await open({ experiment: 'by-hand', settings: { iterations: 20, lr: 0.02, x: [1, 1.5, 3] } });
    expect([...(await session.forward('run')).columns.fullLoss]).toEqual(losses);
  });

  it('is refused as elsewhere, and leaves the run as it was', async () => {
    const { state } = await session.forward('run');
    await expect(session.set({ lr: -1 })).rejects.toMatchObject({ info: { parameter: 'lr' } });
    expect(session.view.state).toEqual(state);
  });
});
