import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';

/** A lab on the real engine, of which it starts one and keeps it, whatever is opened on it. */

let started = 0;
vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: {} }));
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

const turn = async (/** @type {import('../../../web/lab/lab.js').Start} */ start) => {
  let fresh = null;
  await lab.act(async () => (fresh = await lab.turnTo(start)));
  return fresh;
};

test('another experiment is another run on the same engine, and the first is found where it was left', async () => {
  await openLab();
  expect(await turn({ experiment: 'by-hand', settings: { lr: 0.02 } })).toBe(true);
  expect(lab.view).toMatchObject({
    experiment: { id: 'by-hand' },
    settings: { lr: 0.02 },
    state: { step: 0 },
  });
  await lab.act((session) => session.forward('update'));
  expect(lab.view?.state.step).toBe(1);
  expect(await turn({ experiment: 'descent' })).toBe(false);
  expect(lab.view).toMatchObject({
    experiment: { id: 'descent' },
    state: { step: 3, totalSteps: 20 },
  });
  expect(started).toBe(1);
});

test('the experiment that is there already stays as it is', async () => {
  const { session } = await openLab();
  expect(await turn({ experiment: 'descent', settings: { lr: 1 } })).toBe(false);
  expect(lab.session).toBe(session);
});

test('one that there is not is refused with an error, and the plan is forgotten by the next', async () => {
  await openLab();
  await turn({ experiment: 'gone' });
  expect(lab).toMatchObject({ status: 'error', error: { name: 'unknown-experiment' } });
  lab.prepare(() => ({ experiment: 'descent' }));
  await lab.open();
  expect(lab).toMatchObject({ status: 'ready', error: null });
});

test('runs beside it follow, also after a sleep', async () => {
  await openLab();
  const beside = [{ experiment: 'descent', settings: { iterations: 20, lr: 0.5 } }];
  await lab.act(() => lab.setBeside(beside));
  expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
  lab.sleep();
  await lab.open();
  expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
});
