import { vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';

/**
 * A lab on the real engine. A test file that uses it mocks the two modules that know of workers:
 *
 *     vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
 *     vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));
 */
export const createClient = () => {
  const client = createNodeClient();
  const ask =
    (/** @type {string} */ name) =>
    async (/** @type {any[]} */ ...args) => {
      // As behind a worker the page has its turns while the engine is busy.
      await new Promise(setImmediate);
      return /** @type {any} */ (await client)[name](...args);
    };
  return { call: ask('call'), outcomes: ask('outcomes'), close: () => {} };
};

/** Cards without a page around them, the first one open, and the actions of a reader. */
export async function openCards(
  /** @type {any} */ chapter,
  /** @type {any} */ content,
  /** @type {{card?: string, texts?: Record<string, string>, run?: any}} */ link = {},
) {
  vi.stubGlobal('document', new EventTarget());
  const { Lab } = await import('../../../web/lab/lab.js');
  const { Cards } = await import('../../../web/lab/cards.js');
  const { Walk } = await import('../../../web/lab/walk.js');
  const { createActions } = await import('../../../web/lab/actions.js');
  const { planStart } = await import('../../../web/lab/starts.js');
  const lab = new Lab();
  const { texts = {}, run = null } = link;
  const options = /** @type {any} */ ({ settings: texts, run, unreadable: false });
  lab.prepare((registry) => planStart(chapter, options, registry).start);
  const text = { complete: vi.fn(async () => false) };
  const parts = { load: vi.fn() };
  const notices = { say: vi.fn(), note: vi.fn(), clear: vi.fn(), current: null, notes: {} };
  const done = /** @type {string[]} */ ([]);
  const complete = vi.fn();
  const tell = (/** @type {string} */ type, /** @type {any} */ detail) =>
    type === 'done' ? done.push(detail.card) : complete(detail);
  const around = { lab, text, notices, parts, reducedMotion: true, chapter, changed: () => {} };
  const bench = /** @type {any} */ ({ ...around, tell });
  const cards = (bench.cards = new Cards(bench));
  Object.defineProperty(bench, 'view', { get: () => cards.view });
  const actions = createActions(bench);
  const walk = new Walk(chapter.id ?? 'c', content);
  walk.open(link.card ?? '');
  cards.enter(chapter, walk, { texts, linked: run !== null });
  await lab.open();
  await cards.settled;
  /** @param {string} id */
  const open = async (id) => {
    cards.open(id);
    await cards.settled;
    return lab.view;
  };
  return { lab, cards, actions, walk, done, complete, text, parts, notices, open };
}
