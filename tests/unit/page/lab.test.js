import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
/** @import { Start } from '../../../web/lab/lab.js' */

/** A lab on the real engine, of which it starts one and keeps it, whatever is opened on it. */

let started = 0;
vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => ({
  createClient: () => {
    started++;
    const client = createNodeClient();
    const ask =
      (/** @type {string} */ name) =>
      async (/** @type {any[]} */ ...args) =>
        /** @type {any} */ (await client)[name](...args);
    return { call: ask('call'), outcomes: ask('outcomes'), close: () => {} };
  },
}));

/** @type {typeof import('../../../web/lab/lab.js').Lab} */
let Lab;
beforeAll(async () => {
  vi.stubGlobal('document', new EventTarget());
  ({ Lab } = await import('../../../web/lab/lab.js'));
});

/** @type {InstanceType<typeof Lab>} */
let lab;
afterEach(() => lab.sleep());

async function openLab() {
  started = 0;
  lab = new Lab();
  lab.prepare(() => ({ experiment: 'descent', settings: { iterations: 20 } }));
  await lab.open();
  await lab.act((session) => session.forward('update', 3));
  return lab;
}

const show = (/** @type {Start} */ start) => lab.act(() => lab.show(start));

test('another run takes the place of the one at hand, on the same engine, and is nothing to be undone', async () => {
  await openLab();
  const { session } = lab;
  await show({ experiment: 'by-hand', settings: { lr: 0.02 }, cursor: { step: 2, phase: 'sum' } });
  expect(lab.session).not.toBe(session);
  expect(lab.view).toMatchObject({
    experiment: { id: 'by-hand' },
    settings: { lr: 0.02 },
    state: { step: 2, phase: 'sum', canUndo: false },
  });
  await lab.act((now) => now.forward('update'));
  expect(lab.view?.state.step).toBe(3);
  expect(started).toBe(1);
});

test.each([
  ['end', 20, null],
  ['step:7', 7, null],
  ['epoch:2', 2, null],
  ['phase:backward', 0, 'backward'],
  [undefined, 0, null],
])('a run that goes to %s is shown there', async (to, step, phase) => {
  await openLab();
  const steps = /** @type {(number | undefined)[]} */ ([]);
  lab.addEventListener('change', () => steps.push(lab.view?.state.step));
  await show({ experiment: 'descent', to });
  expect(lab.view?.state).toMatchObject({ step, phase });
  expect(steps.every((at) => at === 3 || at === step)).toBe(true);
});

test('what is still under way on a run that was left is no trouble', async () => {
  await openLab();
  const walk = lab.act(async (session) => {
    await session.forward('run');
    await session.forward('micro');
    await session.set({ lr: 0.5 });
  });
  await show({ experiment: 'by-hand' });
  await walk;
  expect(lab).toMatchObject({ status: 'ready', error: null });
  expect(lab.view).toMatchObject({ experiment: { id: 'by-hand' }, state: { step: 0 } });
});

test('one that there is not is refused with an error, and the plan is forgotten by the next', async () => {
  await openLab();
  await show({ experiment: 'gone' });
  expect(lab).toMatchObject({ status: 'error', error: { name: 'unknown-experiment' } });
  lab.prepare(() => ({ experiment: 'descent' }));
  await lab.open();
  expect(lab).toMatchObject({ status: 'ready', error: null });
});

test.each([
  {
    start: { settings: { n: 100_000, 'batch-size': 1, epochs: 1000 } },
    said: [{ name: 'out-of-range', parameter: 'epochs', max: 40, used: 40 }],
    left: { n: 100_000, 'batch-size': 1, epochs: 40 },
  },
  {
    start: { settings: { lr: 'fast', seed: 7 } },
    said: [{ name: 'wrong-type', parameter: 'lr' }],
    left: { seed: 7, lr: 0.03 },
  },
  {
    start: { settings: { seed: 7 }, edits: [{ step: 3, change: { setting: 'lr', value: 1e9 } }] },
    said: [{ name: 'out-of-range', parameter: 'lr' }],
    left: { seed: 7, lr: 0.03 },
  },
])('what the engine does not take is said, and the run opens without it: $said', async (row) => {
  lab = new Lab();
  /** @type {any[]} */
  const said = [];
  lab.addEventListener('refused', (event) => said.push(/** @type {CustomEvent} */ (event).detail));
  lab.prepare(() => ({ experiment: 'regression', ...row.start }));
  expect(await lab.open()).toBe(true);
  expect(said).toMatchObject(row.said);
  expect(lab.view?.settings).toMatchObject(row.left);
  expect(lab.view?.state.run.edits).toEqual([]);
});

test('runs beside it follow, also after a sleep', async () => {
  await openLab();
  const beside = [{ experiment: 'descent', settings: { iterations: 20, lr: 0.5 } }];
  await show({ experiment: 'descent', cursor: { step: 3, phase: null }, beside });
  expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
  lab.sleep();
  await lab.open();
  expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
});
