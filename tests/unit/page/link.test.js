import { afterEach, describe, expect, test, vi } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { readOptions } from '../../../web/embed/options.js';
import { readLink } from '../../../web/session/url-state.js';
import { readChapter } from '../../../web/tooling/chapter-files.js';
import { inRoot } from '../../../web/tooling/paths.js';
import { wantedFor } from '../../../web/view/outcome-path.js';
import { openCards } from './open-lab.js';

/** A link wins over the card it opens, on the real engine. */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

const chapter = /** @type {any} */ (chapters.find(({ id }) => id === 'scratch'));
const { chapter: content } = await readChapter(inRoot('web/chapters/scratch/en.md'));

/** @type {Awaited<ReturnType<typeof openCards>>} */
let all;
afterEach(() => all.lab.sleep());

/** As the page and the frame hand an address on to the element. @param {string} search */
async function follow(search) {
  const { settings, card } = readLink(search, '');
  const attributes = Object.entries({ ...settings, card: card ?? '' });
  const { settings: texts } = readOptions(/** @type {[string, string][]} */ (attributes), '', {});
  all = await openCards(chapter, content, { card: card ?? '', texts });
  return all;
}

describe('a link', () => {
  test('that brings data says so on every card: the text speaks of others', async () => {
    expect((await follow('?seed=7&lr=0.1&batch-size=20')).cards.foreignData).toEqual([]);
    all.lab.sleep();
    const { cards, open } = await follow('?card=question&data=1,2,3;2,1,4');
    expect(cards.foreignData).toEqual(['data']);
    await open('one-update');
    expect(cards.foreignData).toEqual(['data']);
  });

  test('opens its card with exactly its settings, and the action of the card leaves them', async () => {
    const { lab, actions } = await follow('?card=one-update&seed=7&lr=0.1&batch-size=20');
    const wanted = { seed: 7, lr: 0.1, 'batch-size': 20 };
    expect(lab.view?.state.run).toMatchObject({ settings: wanted, edits: [] });
    const block = content.cards
      .find(({ id }) => id === 'one-update')
      ?.blocks.find(({ type }) => type === 'run');
    for (let k = 0; k < 9; k++) await actions.run(/** @type {any} */ (block));
    expect(lab.view?.state).toMatchObject({ phase: 'zero', run: { settings: wanted, edits: [] } });
  });

  test.each([['forgotten-lines'], ['noise-floor'], ['sgd'], ['silent-mistakes']])(
    'wins over the start of "%s" too, and the card still opens where its text begins',
    async (card) => {
      const { lab } = await follow(`?card=${card}&seed=7&lr=0.1&forget-divide=1`);
      expect(lab.view?.settings).toMatchObject({ seed: 7, lr: 0.1, 'forget-divide': true });
      const at = { 'noise-floor': [300, null], sgd: [0, 'divide'] }[card] ?? [0, null];
      expect([lab.view?.state.step, lab.view?.state.phase]).toEqual(at);
    },
  );

  test('asks for its data on every card, and for the rest on its own', async () => {
    const { lab, open } = await follow('?card=one-update&seed=7&lr=0.1&batch-size=20');
    await open('three-epochs');
    const data = { seed: 7, 'batch-size': 20 };
    expect(lab.view?.state.run).toMatchObject({ settings: data, edits: [] });
    expect(lab.view?.settings.lr).toBe(0.03);
    await open('one-update');
    expect(lab.view?.settings).toMatchObject({ ...data, lr: 0.1 });
  });

  test('is what a preset and an action with settings start from', async () => {
    const { lab, actions } = await follow('?card=learning-rates&seed=7');
    await actions.preset('lr=0.1');
    await actions.preset('lr=0.0003');
    expect(lab.view?.settings).toMatchObject({ seed: 7, lr: 0.0003 });
    expect(lab.view?.state.status).toBe('done');
  });

  test('has the numbers of the text computed with its data', async () => {
    const { lab, actions } = await follow('?card=three-epochs&seed=7&lr=0.5');
    const of = 'parameters.w.0';
    const { row } = await actions.outcome('', wantedFor(of));
    await actions.set({ lr: 0.03 });
    await actions.last();
    expect(row['w.0'].toFixed(4)).toBe('2.0002');
    expect(lab.view?.columns['w.0'][300]).toBe(row['w.0']);
    const other = await actions.outcome('seed=0', wantedFor(of));
    expect(other.row['w.0'].toFixed(4)).toBe('1.9997');
  });

  test('to what is on the screen says what holds there', async () => {
    const { cards, actions, open } = await follow('?card=one-update&seed=7&lr=0.1');
    expect(cards.toLink()).toEqual({ settings: { seed: '7', lr: '0.1' }, run: null });
    await actions.set({ n: 50 });
    const own = { seed: '7', lr: '0.1', n: '50' };
    expect(cards.toLink()).toMatchObject({ settings: own, run: { settings: { n: 50 } } });
    await open('noise-floor');
    expect(cards.toLink()).toEqual({ settings: { seed: '7' }, run: null });
    await actions.back('update');
    expect(cards.toLink()).toMatchObject({
      settings: { seed: '7' },
      run: { cursor: { step: 299 } },
    });
  });

  test('that changes while its card is open opens it once more', async () => {
    const { lab, cards, actions } = await follow('?card=one-update&seed=7');
    await actions.forward('update');
    cards.relink({ texts: { seed: '8', lr: '0.2' }, linked: false });
    await cards.settled;
    expect(lab.view).toMatchObject({ settings: { seed: 8, lr: 0.2 }, state: { step: 0 } });
  });
});
