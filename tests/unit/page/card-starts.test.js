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
/** @import { ChapterEntry } from '../../../web/chapters/index.js' */
/** @import { View } from '../../../web/engine/types.js' */
/** @import { Card, Chapter } from '../../../web/tooling/chapter-types.js' */

/**
 * Every card of every chapter opens in the state its text speaks of, whatever was done on the cards
 * before it.
 */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

const aside = await createNodeClient();

/**
 * What the text of a card says about how it opens: settings, and where in the run it then is.
 * @param {Card} card
 * @param {ChapterEntry} chapter
 * @param {View} view  for the types of its settings
 */
function wantedBy({ blocks }, chapter, { experiment, state }) {
  const start = blocks.find((block) => block.type === 'start');
  expect(experiment.id).toBe(start?.experiment ?? chapter.experiment);
  const lasting = experiment.id === chapter.experiment ? chapter.settings : {};
  const own = parseAssignments(start?.set, experiment.settings);
  const [kind, value] = (start?.to ?? '').split(':');
  const steps = { step: Number(value), epoch: Number(value) * state.updatesPerEpoch }[kind];
  // A run that diverges ends where it does.
  const end = kind === 'end' ? (state.divergedAt ?? state.totalSteps + 1) - 1 : 0;
  const place = { step: steps ?? end, phase: kind === 'phase' ? value : null };
  return { settings: withDefaults(experiment, { ...lasting, ...own }), place };
}

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
  /** @type {Chapter} */
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
      for (const [k, card] of content.cards.entries()) {
        const view = /** @type {any} */ (await all.open(card.id));
        const { settings, state } = view;
        const where = `${chapter.id}#${card.id}`;
        const wanted = wantedBy(card, chapter, view);
        expect(settings, where).toEqual(wanted.settings);
        const at = { edits: [], canUndo: false, ...wanted.place };
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
          const shared = { experiment: view.experiment.id, settings };
          const ask = quoting(async (wanted) => {
            const [outcome] = await aside.outcomes([{ ...shared, ...wanted }]);
            return { ...outcome, settings: withDefaults(view.experiment, settings) };
          });
          return computed(of, ask);
        };
        const more = parseAssignments(text, rows);
        const isOwn = view.experiment.id === chapter.experiment;
        const there = await quoted({ ...(isOwn && chapter.settings), ...more });
        expect.soft(there, `${card.id}: ${of}`).toEqual(await quoted({ ...own, ...more }));
      }
    }
  });

  test('whose action has settings of its own come to them, and to the end of what it asks', async () => {
    for (const card of content.cards) {
      const { id, blocks } = card;
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
      const { settings: cards } = wantedBy(card, chapter, /** @type {any} */ (all.lab.view));
      expect(state.run.settings, id).toEqual(differing(experiment, cards));
      expect(state.step, id).toBeGreaterThanOrEqual(begun);
    }
  });
});

test('the training cell that is run again goes on from where three epochs ended, and so once more', async () => {
  const chapter = chapters.find(({ id }) => id === 'scratch');
  const { chapter: content } = await readChapter(inRoot('web/chapters/scratch/en.md'));
  const all = await openCards(chapter, content, { card: 'noise-floor' });
  const three = all.lab.view;
  const steps = /** @type {number[]} */ ([]);
  all.lab.addEventListener('change', () => steps.push(all.lab.view?.state.step ?? 0));
  await all.actions.preset('epochs=+3');
  const six = all.lab.view;
  expect(Math.min(...steps)).toBe(300);
  expect(six?.state.step).toBe(600);
  expect(six?.columns.fullLoss.subarray(0, 301)).toEqual(three?.columns.fullLoss);
  await all.actions.preset('epochs=+3');
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

test('small steps go through every stop, also beyond the one that the card is about', async () => {
  const chapter = chapters.find(({ id }) => id === 'scratch');
  const { chapter: content } = await readChapter(inRoot('web/chapters/scratch/en.md'));
  const all = await openCards(chapter, content, { card: 'one-update' });
  const block = /** @type {any} */ ({ type: 'run', unit: 'micro', count: 1, done: 'phase:sum' });
  const place = () => [all.lab.view?.state.step, all.lab.view?.state.phase];
  const seen = [];
  for (let k = 0; k < 10; k++) {
    await all.actions.run(block);
    seen.push(place().join(' '));
  }
  expect(seen.slice(4)).toEqual([
    '0 backward',
    '0 sum',
    '0 divide',
    '0 update',
    '0 zero',
    '1 batch',
  ]);
  await all.actions.seek({ step: 299, phase: 'zero' });
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
    ['scratch', 'forgotten-lines', (actions) => actions.set({ sorted: true })],
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
