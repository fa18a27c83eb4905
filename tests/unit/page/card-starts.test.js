import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { withDefaults } from '../../../web/engine/settings.js';
import { createNodeClient } from '../../../web/engine/node.js';
import { differing } from '../../../web/session/in-force.js';
import { parseAssignments } from '../../../web/lab/starts.js';
import { readChapter } from '../../../web/tooling/chapter-files.js';
import { inRoot } from '../../../web/tooling/paths.js';
import { computed } from '../../../web/view/expression.js';
import { quoting } from '../../../web/view/outcome-path.js';
import { found } from '../../contents/found.js';
import { openCards } from './open-lab.js';

/**
 * Every card of every chapter opens in the state its text speaks of, whatever was done on the cards
 * before it.
 */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: {} }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

const aside = await createNodeClient();

/** Where a card opens, if not at step 0 with the chapter's settings. @type {Record<string, object>} */
const elsewhere = {
  'descent#bowl': { settings: { x0: [1, 1] } },
  'descent#why-negative': { settings: { x0: [1, 1] } },
  'by-hand#limit': { settings: { lr: 0.0602 } },
  'by-hand#second-data': { settings: { x: [1, 1.5, 3] } },
  'by-hand#coincidence': {
    settings: { x: [1, 1.5, 3] },
    state: { step: 1000, status: 'done' },
  },
  'minibatch#which': { state: { step: 300, status: 'done' } },
  'minibatch#collapse': { state: { step: 300, status: 'done' } },
  'minibatch#floor': { state: { step: 300, status: 'done' } },
  'minibatch#cliff': { settings: { 'batch-size': 1000, epochs: 300, lr: 1.8 } },
  'minibatch#own-bowl': {
    settings: {
      data: [
        [2, 5],
        [1, 3],
        [3, 7],
      ],
      start: [[1, 0]],
      'batch-size': 1,
      epochs: 20,
      lr: 0.1,
    },
  },
  'minibatch#start': {
    settings: { start: [[8, 2, 0]] },
    state: { step: 300, status: 'done' },
  },
  'vectorization#sum': { settings: { operation: 'sum' } },
  'optimizers#memory': {
    settings: { optimizer: 'momentum', lr: 0.6 },
    state: { step: 1 },
  },
  'optimizers#tame': { settings: { optimizer: 'momentum', lr: 0.6, momentum: 0.1 } },
  'optimizers#ten': {
    settings: {
      surface: 'bowl',
      start: [1000, 0],
      'loss-factor': 0.0005,
      optimizer: 'momentum',
      lr: 0.001,
      momentum: 0.9,
      iterations: 50,
    },
  },
  'optimizers#look-ahead': {
    settings: { optimizer: 'nesterov', lr: 0.3 },
    state: { step: 20, status: 'done' },
  },
  'optimizers#adagrad': { settings: { optimizer: 'adagrad' } },
  'optimizers#adam': { settings: { optimizer: 'adam' } },
  'optimizers#scale': { settings: { optimizer: 'adam' }, state: { step: 20, status: 'done' } },
  'optimizers#saddle': {
    settings: { surface: 'saddle', start: [1, 0.001], lr: 0.1, momentum: 0.9, iterations: 40 },
  },
  'optimizers#end': {
    settings: {
      surface: 'line',
      start: [1, 0],
      optimizer: 'momentum',
      lr: 0.01,
      momentum: 0.9,
      iterations: 1000,
    },
  },
  'fashion-mnist#before': { settings: { 'zero-init': true } },
  'fashion-mnist#ghosts': { settings: { 'zero-init': true, 'batch-size': 1000 } },
  'fashion-mnist#two-losses': { state: { step: 4, status: 'ready' } },
  'fashion-mnist#scrambled': { settings: { scramble: true } },
  'fashion-mnist#pixel': { state: { step: 40, status: 'done' } },
  'fashion-mnist#tinker': { state: { step: 40, status: 'done' } },
  'fashion-mnist#confusion': { state: { step: 40, status: 'done' } },
  'fashion-mnist#mistakes': { state: { step: 40, status: 'done' } },
  'fashion-mnist#library': { settings: { concise: true }, state: { step: 40, status: 'done' } },
  'scratch#sgd': { state: { step: 0, phase: 'sum' } },
  'scratch#noise-floor': { state: { step: 300, status: 'done' } },
};

/** What a careless reader does with a card: each card gets one of these. */
const mischief = [
  (/** @type {any} */ all) => all.actions.set({ lr: 9 }).then(() => all.actions.last()),
  (/** @type {any} */ all) => all.actions.forward('micro'),
  async (/** @type {any} */ { lab, actions }) => {
    if (lab.view.experiment.pointsEditable) await actions.edit({ point: 0, x: [1.7], y: [-5] });
    const start = lab.view.experiment.settings.find((/** @type {any} */ row) => !row.live);
    if (start)
      await actions.set({ [start.name]: start.kind === 'list' ? [2.5] : 5 }).catch(() => {});
  },
  (/** @type {any} */ all) => all.actions.play(),
];

describe.each(chapters)('the cards of "$id"', (chapter) => {
  /** @type {Awaited<ReturnType<typeof openCards>>} */
  let all;
  /** @type {import('../../../web/tooling/chapter-types.js').Chapter} */
  let content;
  beforeEach(async () => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
    vi.stubGlobal('cancelAnimationFrame', () => {});
    ({ chapter: content } = await readChapter(inRoot('web/chapters', chapter.id, 'en.md')));
    all = await openCards(chapter, content);
  });
  afterEach(() => all.lab.sleep());

  test('open as their text says, after anything', async () => {
    for (const round of [0, 1, 2, 3]) {
      for (const [k, { id }] of content.cards.entries()) {
        const view = await all.open(id);
        const { experiment, settings, state } = /** @type {any} */ (view);
        const where = `${chapter.id}#${id}`;
        const wanted = /** @type {any} */ (elsewhere[where] ?? {});
        const own = { ...chapter.settings, ...wanted.settings };
        expect(settings, where).toEqual(withDefaults(experiment, own));
        const at = { step: 0, phase: null, edits: [], canUndo: false, ...wanted.state };
        const { run, canUndo, length, ...rest } = state;
        expect({ ...rest, edits: run.edits, canUndo }, where).toMatchObject(at);
        expect(length, where).toBe(at.step + (at.phase ? 1 : 0));
        expect(all.lab.player?.playing).toBe(false);
        await mischief[(k + round) % 4](all);
      }
    }
  });

  test('have no number in their text that speaks of other settings than theirs, unless it says so', async () => {
    for (const card of content.cards) {
      const view = /** @type {any} */ (await all.open(card.id));
      const rows = view.experiment.settings;
      const own = view.state.run.settings;
      for (const [, of, rest] of JSON.stringify(card.blocks).matchAll(
        /data-of=\\"([^"\\]*)\\"([^>]*)>/g,
      )) {
        // Of the run that is seen, whatever it is.
        if (of.includes('now.')) continue;
        const text = /data-with=\\"([^"\\]*)\\"/.exec(rest)?.[1];
        const quoted = async (/** @type {Record<string, any>} */ settings) => {
          const shared = { experiment: chapter.experiment, settings };
          const ask = quoting(async (wanted) => {
            const [outcome] = await aside.outcomes([{ ...shared, ...wanted }]);
            return { ...outcome, settings: withDefaults(view.experiment, settings) };
          });
          return computed(of, ask);
        };
        const more = parseAssignments(text, rows);
        const there = await quoted({ ...chapter.settings, ...more });
        expect.soft(there, `${card.id}: ${of}`).toEqual(await quoted({ ...own, ...more }));
      }
    }
  });

  test('whose action has settings of its own come to them, and to the end of what it asks', async () => {
    for (const { id, blocks } of content.cards) {
      const run = blocks.find((block) => block.type === 'run');
      if (!run) continue;
      // What has to be found is found by another set.
      const own = found[`${chapter.id}#${id}`];
      await all.open(id);
      expect(all.done, id).not.toContain(id);
      if (own) await all.actions.set(own);
      const begun = all.lab.view?.state.step ?? 0;
      for (let k = 0; k < 12 && !all.done.includes(id); k++) await all.actions.run(run);
      expect(all.done, id).toContain(id);
      const { settings, experiment, state } = /** @type {any} */ (all.lab.view);
      const began = withDefaults(experiment, state.run.settings);
      expect(settings).toMatchObject(parseAssignments(run.set, experiment.settings, began));
      if (own || (run.set && !run.set.includes('epochs'))) continue;
      expect(state.run.settings, id).toEqual(
        differing(experiment, {
          ...withDefaults(experiment, chapter.settings),
          .../** @type {any} */ (elsewhere[`${chapter.id}#${id}`])?.settings,
        }),
      );
      expect(state.step, id).toBeGreaterThanOrEqual(begun);
    }
  });
});

test('the training cell that is run again goes on from where three epochs ended, and so once more', async () => {
  const chapter = chapters.find(({ id }) => id === 'scratch');
  const { chapter: content } = await readChapter(inRoot('web/chapters/scratch/en.md'));
  const all = await openCards(chapter, content, { card: 'noise-floor' });
  const three = all.lab.view;
  const block = content.cards
    .find(({ id }) => id === 'noise-floor')
    ?.blocks.find(({ type }) => type === 'run');
  const steps = /** @type {number[]} */ ([]);
  all.lab.addEventListener('change', () => steps.push(all.lab.view?.state.step ?? 0));
  await all.actions.run(/** @type {any} */ (block));
  const six = all.lab.view;
  expect(Math.min(...steps)).toBe(300);
  expect(six?.state.step).toBe(600);
  expect(six?.columns.fullLoss.subarray(0, 301)).toEqual(three?.columns.fullLoss);
  await all.actions.run(/** @type {any} */ (block));
  expect(Math.min(...steps)).toBe(300);
  expect(all.lab.view?.state.step).toBe(900);
  all.lab.sleep();
});

test('a number in the text that is dragged is walked to its end at each move, and stays undone as one', async () => {
  const chapter = chapters.find(({ id }) => id === 'descent');
  const { chapter: content } = await readChapter(inRoot('web/chapters/descent/en.md'));
  const all = await openCards(chapter, content, { card: 'too-large' });
  await all.actions.last();
  const gesture = {};
  for (const lr of [0.2, 0.6, 0.9]) {
    await all.actions.adjust('lr', lr, { to: 'end', gesture });
    expect(all.lab.view?.state).toMatchObject({ status: 'done', step: 20 });
    expect(all.lab.view?.settings.lr).toBe(lr);
  }
  expect(all.lab.view?.ghosts?.map(({ settings }) => settings.lr)).toEqual([0.1]);
  await all.actions.undo();
  expect(all.lab.view?.settings.lr).toBe(0.1);
  expect(all.lab.view?.state).toMatchObject({ status: 'done', canUndo: false });
  all.lab.sleep();
});

test('small steps up to the sum go no further, from wherever in the update', async () => {
  const chapter = chapters.find(({ id }) => id === 'scratch');
  const { chapter: content } = await readChapter(inRoot('web/chapters/scratch/en.md'));
  const all = await openCards(chapter, content, { card: 'gradient' });
  const block = /** @type {any} */ (
    content.cards.find(({ id }) => id === 'gradient')?.blocks.find(({ type }) => type === 'run')
  );
  const place = () => [all.lab.view?.state.step, all.lab.view?.state.phase];
  const seen = [];
  for (let k = 0; k < 8; k++) {
    await all.actions.run(block);
    seen.push(place().join(' '));
  }
  expect(seen.slice(4)).toEqual(['0 backward', '0 sum', '1 batch', '1 forward']);
  await all.actions.seek({ step: 1, phase: 'update' });
  await all.actions.run(block);
  expect(place()).toEqual([2, 'batch']);
  await all.actions.seek({ step: 299, phase: 'update' });
  await all.actions.run(block);
  expect(all.lab.view?.state.status).toBe('done');
  await all.actions.run(block);
  expect(place()).toEqual([0, 'batch']);
  all.lab.sleep();
});

test('a preset, a switch, a menu or a number in the text does not do the exercise of a card', async () => {
  const drag = { to: 'end', gesture: null };
  for (const [id, card, act] of /** @type {[string, string, (actions: any) => any][]} */ ([
    ['descent', 'too-large', (actions) => actions.adjust('lr', 0.5, drag)],
    ['by-hand', 'limit', (actions) => actions.adjust('lr', 0.06, drag)],
    ['by-hand', 'which-loss', (actions) => actions.change('reduction', 'mean', null)],
    ['scratch', 'noise-floor', (actions) => actions.preset('noise=1')],
    ['scratch', 'learning-rates', (actions) => actions.preset('lr=0.1')],
    ['scratch', 'forgotten-lines', (actions) => actions.set({ 'forget-divide': true })],
    ['scratch', 'silent-mistakes', (actions) => actions.set({ sorted: true })],
  ])) {
    const chapter = chapters.find((one) => one.id === id);
    const { chapter: content } = await readChapter(inRoot('web/chapters', id, 'en.md'));
    const all = await openCards(chapter, content, { card });
    await act(all.actions);
    await all.actions.last();
    expect(all.done, card).toEqual([]);
    all.lab.sleep();
  }
});
