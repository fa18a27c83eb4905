import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { Walk } from '../../../web/lab/walk.js';

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
/** @type {typeof import('../../../web/lab/cards.js').Cards} */
let Cards;
beforeAll(async () => {
  vi.stubGlobal('document', new EventTarget());
  ({ Lab } = await import('../../../web/lab/lab.js'));
  ({ Cards } = await import('../../../web/lab/cards.js'));
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

test.each([
  {
    start: { settings: { n: 100_000, 'batch-size': 1, epochs: 1000 } },
    said: [{ name: 'out-of-range', parameter: 'epochs', max: 40 }],
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
  await lab.act(() => lab.setBeside(beside));
  expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
  lab.sleep();
  await lab.open();
  expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
});

describe('the cards of a chapter', () => {
  const step = { type: 'run', unit: 'epoch', count: 1, label: 'Go', done: 'step:4' };
  const card = (/** @type {string} */ id, /** @type {any[]} */ ...blocks) => ({
    id,
    title: id,
    words: 1,
    blocks,
  });
  const content = /** @type {any} */ ({
    title: 'T',
    short: 'T',
    styles: '',
    cards: [
      card('own', step),
      card('other', { type: 'start', experiment: 'by-hand', set: 'lr=0.02' }),
      card('beside', { type: 'beside', set: 'lr=0.5' }),
      { id: 'late', title: 'late' },
    ],
  });
  const chapter = /** @type {any} */ ({ experiment: 'descent', also: ['by-hand'], settings: {} });

  async function enterChapter() {
    await openLab();
    const done = /** @type {string[]} */ ([]);
    const text = { complete: vi.fn(async () => false) };
    const parts = { load: vi.fn() };
    const notices = { say: vi.fn(), current: null };
    const tell = { changed: () => {}, done: (/** @type {string} */ id) => done.push(id) };
    const given = /** @type {[any, any, any]} */ ([text, parts, notices]);
    const cards = new Cards(lab, ...given, tell);
    cards.enter(chapter, new Walk('c', content), false);
    await cards.settled;
    return { cards, done, text, parts, notices };
  }
  const open = async (/** @type {any} */ cards, /** @type {string} */ id) => {
    cards.open(id);
    await cards.settled;
  };

  test('each find their experiment, and the first its run as it was left', async () => {
    const { cards } = await enterChapter();
    expect(lab.view).toMatchObject({ experiment: { id: 'descent' }, state: { step: 3 } });
    await open(cards, 'other');
    expect(lab.view).toMatchObject({ experiment: { id: 'by-hand' }, settings: { lr: 0.02 } });
    expect(lab.view?.state.card).toBe('other');
    await open(cards, 'own');
    expect(lab.view).toMatchObject({ experiment: { id: 'descent' }, state: { step: 3 } });
    expect(started).toBe(1);
  });

  test('have the runs beside them that they name, and no others', async () => {
    const { cards } = await enterChapter();
    await open(cards, 'beside');
    expect(lab.view?.beside).toMatchObject([{ settings: { lr: 0.5 }, state: { step: 3 } }]);
    await open(cards, 'own');
    expect(lab.view?.beside).toEqual([]);
  });

  test('are done by what is done with the run, not by where it stands', async () => {
    const { cards, done } = await enterChapter();
    expect([cards.unit, done]).toEqual(['epoch', []]);
    await cards.act((session) => session.forward('update'));
    expect(done).toEqual(['own']);
    await open(cards, 'other');
    await open(cards, 'own');
    expect(done).toEqual(['own', 'other']);
  });

  test('that have not come are asked for, and count as done in no case', async () => {
    const { cards, done, text } = await enterChapter();
    await open(cards, 'late');
    expect(text.complete).toHaveBeenCalled();
    await open(cards, 'own');
    expect(done).toEqual([]);
  });
});
