import { expect, test } from 'vitest';
import { createActions } from '../../../web/lab/actions.js';
import { newRun } from '../../../web/lab/notices.js';

/** What a reader presses, in the order in which it is done. */

/** A bench whose session notes what it is asked, each thing taking its time. */
function benchWithLog() {
  /** @type {string[]} */
  const log = [];
  const slowly = (/** @type {string} */ what) => async () => {
    log.push(what);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const session = {
    view: {
      experiment: { phases: [] },
      state: {
        ...{ status: 'ready', step: 0, phase: null, totalSteps: 9 },
        run: { edits: /** @type {object[]} */ ([]) },
      },
    },
    again: slowly('again'),
    seek: slowly('seek'),
    forward: slowly('forward'),
  };
  const player = { pause: () => {} };
  const bench = {
    lab: {},
    reducedMotion: true,
    cards: {
      canStep: true,
      begin: slowly('begin'),
      act: (/** @type {Function} */ action) => action(session, player),
    },
  };
  return { log, session, bench, actions: createActions(/** @type {any} */ (bench)) };
}

/** @type {any} */
const block = { type: 'run', unit: 'update', count: 1, label: 'Go', set: 'lr=1' };

test('a second press goes on from where the first one came to', async () => {
  const { log, actions } = benchWithLog();
  await Promise.all([actions.run(block), actions.preset('lr=2'), actions.run(block)]);
  expect(log.join(' ')).toBe('begin forward begin again forward begin forward');
});

test('a preset runs to its end, or stands where it says', async () => {
  const { log, actions } = benchWithLog();
  await actions.preset('lr=2', 'step:0');
  expect(log).toEqual(['begin', 'again', 'seek']);
});

test('a press that failed does not hold up the next', async () => {
  const { log, bench, actions } = benchWithLog();
  const { begin } = bench.cards;
  bench.cards.begin = () => Promise.reject(new Error('refused'));
  const failed = actions.run(block);
  await expect(failed).rejects.toThrow('refused');
  bench.cards.begin = begin;
  await actions.run(block);
  expect(log).toEqual(['begin', 'forward']);
});

test('at the end of a run its action starts it again', async () => {
  const { log, session, actions } = benchWithLog();
  session.view.state.status = 'done';
  await actions.run({ ...block, unit: 'run' });
  expect(log).toEqual(['begin', 'again', 'forward']);
});

test('a point moved at the end makes the next go a new run, and that is said', async () => {
  const { session, bench } = benchWithLog();
  const said = /** @type {any[]} */ ([]);
  const notices = { say: (/** @type {any} */ notice) => said.push(notice) };
  const own = createActions(/** @type {any} */ ({ ...bench, notices }));
  Object.assign(session.view.state, { status: 'done', step: 9, run: { edits: [{ step: 4 }] } });
  await own.run({ ...block, unit: 'run' });
  expect(said).toEqual([]);
  session.view.state.run.edits.push({ step: 9 });
  await own.run({ ...block, unit: 'run' });
  expect(said).toEqual([newRun]);
});

test('a drag that began a new run says so to its end, what is changed after it does not', async () => {
  const { session, bench } = benchWithLog();
  /** @type {string[]} */
  const said = [];
  const outcomes = ['restarted', 'edited', 'edited'];
  const notices = { say: (/** @type {any} */ notice) => said.push(notice ? 'new run' : '') };
  Object.assign(session, { set: async () => outcomes.shift() });
  Object.assign(bench.lab, { session });
  const own = createActions(/** @type {any} */ ({ ...bench, notices }));
  const gesture = {};
  for (const one of [gesture, gesture, null]) await own.set({ lr: 1 }, one);
  expect(said).toEqual(['new run', 'new run', '']);
});
