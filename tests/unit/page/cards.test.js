import { afterEach, describe, expect, test, vi } from 'vitest';
import { openCards } from './open-lab.js';

/** The cards of a chapter, opened in any order on the real engine. */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

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
    card('later', { type: 'start', set: 'x0=1,1', to: 'step:5' }),
    { id: 'late', title: 'late' },
  ],
});
const chapter = /** @type {any} */ ({
  id: 'c',
  experiment: 'descent',
  also: ['by-hand'],
  settings: { iterations: 12 },
});

/** @type {Awaited<ReturnType<typeof openCards>>} */
let all;
afterEach(() => all.lab.sleep());
const enter = async (/** @type {any} */ link = {}) =>
  (all = await openCards(chapter, content, link));

describe('a card', () => {
  test('opens as it says, whatever was done before, and without a step to undo', async () => {
    const { lab, actions, open } = await enter();
    await actions.set({ lr: 0.5, iterations: 7 });
    await actions.forward('update');
    await open('beside');
    expect(lab.view).toMatchObject({
      settings: { lr: 0.1, iterations: 12 },
      state: { step: 0, length: 0, canUndo: false, card: 'beside' },
      beside: [{ settings: { lr: 0.5 }, state: { step: 0 } }],
    });
    await actions.last();
    await open('later');
    expect(lab.view).toMatchObject({
      settings: { x0: [1, 1], lr: 0.1 },
      state: { step: 5, length: 5, canUndo: false },
      beside: [],
    });
    await open('other');
    expect(lab.view).toMatchObject({
      experiment: { id: 'by-hand' },
      settings: { lr: 0.02 },
      state: { step: 0 },
    });
    await open('own');
    expect(lab.view).toMatchObject({ settings: { x0: [0.5] }, state: { step: 0, length: 0 } });
  });

  test('about something else shows no run of the card before, also where it opens first', async () => {
    const { lab, cards } = await enter();
    /** @type {any[]} */
    const seen = [];
    lab.addEventListener('change', () => seen.push(cards.view?.experiment.id ?? null));
    cards.open('other');
    expect(cards.view).toBe(null);
    await cards.settled;
    expect(cards.view?.experiment.id).toBe('by-hand');
    expect(new Set(seen)).toEqual(new Set([null, 'by-hand']));
    lab.sleep();
    const first = await enter({ card: 'other' });
    expect(first.cards.view?.experiment.id).toBe('by-hand');
  });

  test('that is opened stops what plays and walks', async () => {
    const { lab, actions, open, done } = await enter();
    const frames = /** @type {Function[]} */ ([]);
    vi.stubGlobal('requestAnimationFrame', (/** @type {Function} */ tick) => frames.push(tick));
    vi.stubGlobal('cancelAnimationFrame', () => {});
    await actions.play();
    expect(lab.player?.playing).toBe(true);
    const end = actions.last();
    await open('beside');
    await end;
    expect(lab.player?.playing).toBe(false);
    expect(lab.view?.state).toMatchObject({ step: 0, length: 0, card: 'beside' });
    expect(done).toEqual([]);
  });

  test('is done by what is done with its run', async () => {
    const { cards, actions, done, open } = await enter();
    expect([cards.unit, done]).toEqual(['epoch', []]);
    await actions.forward('update');
    expect(done).toEqual([]);
    for (let k = 0; k < 3; k++) await actions.forward('update');
    expect(done).toEqual(['own']);
    await open('other');
    await open('own');
    expect(done).toEqual(['own', 'other']);
  });

  test('that was the last one to be done completes the chapter, once, with all it has', async () => {
    const { cards, complete, text, open } = await enter();
    cards.remember('c', { done: ['own', 'other', 'beside', 'late'], answers: {} });
    expect(complete).not.toHaveBeenCalled();
    await open('later');
    await open('own');
    await vi.waitFor(() => expect(complete).toHaveBeenCalled());
    expect(text.complete).toHaveBeenCalled();
    expect(complete.mock.calls).toEqual([
      [{ chapter: 'c', done: 5, total: 5, right: 0, checks: 0 }],
    ]);
    await open('later');
    expect(complete).toHaveBeenCalledTimes(1);
  });

  test('that has not come is asked for, and counts as done in no case', async () => {
    const { done, text, open } = await enter();
    await open('late');
    expect(text.complete).toHaveBeenCalled();
    await open('own');
    expect(done).toEqual([]);
  });

  test('is acted on only when it has its run', async () => {
    const { lab, cards, actions } = await enter();
    await actions.set({ lr: 0.5 });
    cards.open('later');
    await actions.forward('update');
    expect(lab.view).toMatchObject({ settings: { lr: 0.1 }, state: { step: 6 } });
  });
});

describe('a reader’s own run', () => {
  test('is kept when its card is left, and comes back as it was, here or there', async () => {
    const { lab, cards, actions, open } = await enter();
    expect(cards.canBringBack).toBe(false);
    await actions.forward('update');
    await actions.set({ lr: 0.25 });
    await actions.forward('micro');
    const own = lab.view?.state;
    await open('beside');
    await open('other');
    expect(cards.canBringBack, 'another experiment').toBe(false);
    await open('later');
    expect(cards.canBringBack).toBe(true);
    actions.bringBack();
    await cards.settled;
    expect(lab.view?.state.run).toEqual(own?.run);
    expect(lab.view?.state).toMatchObject({ parameters: own?.parameters, card: 'later' });
    expect(cards.canBringBack).toBe(false);
    await open('own');
    expect(cards.canBringBack, 'it was left again').toBe(true);
  });

  test('changes places with another one that stands there', async () => {
    const { lab, cards, actions, open } = await enter();
    await actions.forward('update');
    await open('later');
    await actions.set({ lr: 0.3 });
    actions.bringBack();
    await cards.settled;
    expect(lab.view).toMatchObject({ settings: { lr: 0.1 }, state: { step: 1 } });
    actions.bringBack();
    await cards.settled;
    expect(lab.view).toMatchObject({ settings: { lr: 0.3 }, state: { step: 5 } });
  });

  test('is none where nothing was walked or changed, and none of another chapter', async () => {
    const { cards, actions, walk, open } = await enter();
    await actions.forward('update');
    await actions.back('update');
    await open('later');
    await open('beside');
    expect(cards.kept).toBeNull();
    await actions.forward('update');
    await open('own');
    expect(cards.kept).not.toBeNull();
    cards.enter(chapter, walk);
    expect(cards.kept).toBeNull();
  });

  test('of a link stands on the card it opened, and is kept like one made here', async () => {
    const run = {
      version: 1,
      experiment: 'descent',
      settings: { lr: 0.2 },
      edits: [],
      cursor: { step: 3, phase: null },
    };
    const { lab, cards, open } = await enter({ run, card: 'later' });
    expect(lab.view).toMatchObject({ settings: { x0: [0.5], lr: 0.2 }, state: { step: 3 } });
    expect(cards.toLink()).toMatchObject({ settings: { lr: '0.2' }, run: { cursor: { step: 3 } } });
    await open('own');
    expect(lab.view).toMatchObject({ settings: { lr: 0.1 }, state: { step: 0 } });
    expect(cards.kept).toMatchObject({ settings: { lr: 0.2 } });
    await open('later');
    expect(lab.view).toMatchObject({ settings: { x0: [1, 1] }, state: { step: 5 } });
  });
});
