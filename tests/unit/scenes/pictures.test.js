import { describe, expect, test } from 'vitest';
import { chapters } from '../../../web/chapters/index.js';
import { createNodeClient } from '../../../web/engine/node.js';
import { parse } from '../../../web/engine/settings.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords, translator } from '../../../web/i18n/index.js';
import { scenes } from '../../../web/scenes/index.js';
import { lossOf, pictureOf } from '../../../web/scenes/points/layout.js';
import { Session } from '../../../web/session/session.js';
import { readChapter } from '../../../web/tooling/chapter-files.js';
import { inRoot } from '../../../web/tooling/paths.js';
import { reached } from '../../../web/view/phases.js';
import { experimentOf } from '../../contents/chapters.js';
/** @import { View } from '../../../web/engine/types.js' */
/** @import { Saying, SceneTable } from '../../../web/scenes/scene-types.js' */
/** @import { Card } from '../../../web/tooling/chapter-types.js' */

/**
 * What every picture says, on views from the engine: the pictures of each chapter's cards, with the
 * settings of each card, at every stop, in every language.
 */

const client = await createNodeClient();
const languages = /** @type {const} */ (['zh', 'en']);
/** All that any picture draws of an update. */
const modules = await Promise.all(Object.values(scenes).map(({ load }) => load()));
const tensors = [...new Set(modules.flatMap((module) => module.default.needs))];

/** @param {string} id @param {string} lang */
const readCards = async (id, lang) =>
  (await readChapter(inRoot('web/chapters', id, `${lang}.md`))).chapter.cards;

/** Where there are no words the test fails, wherever the picture asks for them. @param {string} key */
const missing = (key) => {
  throw new Error(`no words for ${key}`);
};

/** @param {string} id @param {'zh' | 'en'} lang @returns {Promise<Saying['t']>} */
const wordsOf = async (id, lang) => {
  const shared = await loadWords(lang);
  const known = (/** @type {string} */ key, /** @type {any} */ params) => {
    const text = shared(key, params);
    return text === key ? missing(key) : text;
  };
  const t = translator((await scenes[id][lang]()).default, known);
  return (key, params) => {
    const text = t(key, params);
    expect(text, `a place of ${key} is not filled`).not.toMatch(/\{[\w-]+\}/);
    return text;
  };
};

/**
 * What a chapter's cards show: for each set of settings that one of them asks for, or that one of its
 * switches makes, the pictures that stand beside it.
 * @param {Card[]} cards
 * @param {string} main  what the chapter is about
 */
function shownBy(cards, main) {
  /** @type {Map<string, {experiment: string, set: string, ids: Set<string>}>} */
  const shown = new Map();
  for (const card of cards) {
    const { blocks } = card;
    const experiment = experimentOf(card) ?? main;
    const start = blocks.find((block) => block.type === 'start')?.set ?? '';
    const sets = blocks.flatMap((block) => {
      if (block.type === 'run') return [block.set ?? ''];
      if (block.type === 'start') return [''];
      if (block.type === 'preset') return block.presets.map(({ set }) => set);
      return block.type === 'switch' ? [`${block.name}=true`] : [];
    });
    const ids = blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));
    for (const own of sets.length > 0 ? sets : ['']) {
      const set = `${start} ${own}`.trim();
      const key = `${experiment} ${set}`;
      const known = shown.get(key) ?? { experiment, set, ids: new Set() };
      shown.set(key, known);
      for (const id of ids) known.ids.add(id);
    }
  }
  return [...shown.values()];
}

/**
 * A run at the start, at each stop of its second update, between updates and at its end.
 * @param {string} experiment
 * @param {Record<string, any>} settings
 * @returns {Promise<Map<string, View>>}
 */
async function viewsOf(experiment, settings) {
  const session = await Session.open({ client, experiment, settings, tensors });
  /** @type {Map<string, View>} */
  const views = new Map([['start', session.view]]);
  for (const phase of session.view.experiment.phases) {
    views.set(phase, await session.seek({ step: 1, phase }));
  }
  views.set('2 updates', await session.seek({ step: 2, phase: null }));
  views.set('end', await session.forward('run'));
  await session.close();
  return views;
}

/** What a reader cannot read in it, '' where all is well. @param {unknown} text */
const flaw = (text) =>
  typeof text === 'string' && text && !/NaN|undefined|null|Infinity|\[object/.test(text)
    ? ''
    : `"${text}"`;

/** @param {SceneTable} table @returns {string[]} */
function flaws({ columns, rows, quantities }) {
  const cells = rows.flat().filter((cell) => cell !== '');
  const shape = JSON.stringify(rows.map((row) => row.length));
  return [
    ...columns.map((column) => (column === '' ? '' : flaw(column))),
    ...cells.map((cell) => (typeof cell === 'string' ? flaw(cell) : isNaN(cell) ? 'NaN' : '')),
    rows.every((row) => row.length === columns.length) ? '' : 'rows of another length',
    !quantities || JSON.stringify(quantities.map((row) => row.length)) === shape
      ? ''
      : 'quantities',
  ].filter(Boolean);
}

/**
 * Where a picture needs no caption.
 * @param {string} scene
 * @param {string} stop
 * @param {View} view
 */
function captionless(scene, stop, view) {
  if (scene === 'gradients') return !reached(view, 'backward');
  return scene === 'loss-curve' && view.state.updatesPerEpoch === 1 && view.beside.length === 0;
}

describe.each(chapters)('the pictures of $id', async ({ id, experiment, settings }) => {
  const registry = await client.call('registry');
  /** @param {string} text @param {string} own  the experiment */
  const parsed = (text, own) =>
    Object.fromEntries(
      text.split(' ').flatMap((part) => {
        const [name, value] = part.split('=');
        const { settings: rows } = registry.find((/** @type {any} */ one) => one.id === own);
        const row = rows.find((/** @type {any} */ setting) => setting.name === name);
        return row ? [[name, /** @type {any} */ (parse(row, value)).value]] : [];
      }),
    );

  /**
   * The same with no more of the record than a picture asked for.
   * @param {View} view
   * @param {string[]} needs
   * @returns {View}
   */
  const spare = (view, needs) => {
    if (!view.record) return view;
    const kept = Object.entries(view.record.tensors).filter(([name]) =>
      needs.includes(name.split('.')[0]),
    );
    return { ...view, record: { ...view.record, tensors: Object.fromEntries(kept) } };
  };

  const shown = shownBy(await readCards(id, 'en'), experiment);
  test.each(shown)(
    'say all there is to say of $experiment with "$set"',
    async ({ set, ids, ...card }) => {
      const own = card.experiment === experiment ? settings : {};
      const views = await viewsOf(card.experiment, { ...own, ...parsed(set, card.experiment) });
      for (const scene of ids) {
        const { words, look, needs } = (await scenes[scene].load()).default;
        for (const lang of languages) {
          const saying = { t: await wordsOf(scene, lang), format, look };
          for (const [stop, view] of views) {
            const place = `${scene} at ${stop}, ${lang}`;
            const legend = words.legend(view, saying);
            const told = [words.sentence, words.legend, words.table];
            const all = told.map((word) => word(view, saying));
            expect(
              told.map((word) => word(spare(view, needs), saying)),
              place,
            ).toEqual(all);
            expect(flaw(words.sentence(view, saying)), place).toBe('');
            expect(legend.map(flaw).join(''), place).toBe('');
            if (!captionless(scene, stop, view)) expect(legend, place).not.toEqual([]);
            expect(flaws(words.table(view, saying)), place).toEqual([]);
          }
        }
      }
    },
  );
});

/** @param {string} scene @param {'zh' | 'en'} lang */
const speaker = async (scene, lang) => {
  const { words, look } = (await scenes[scene].load()).default;
  return { words, saying: { t: await wordsOf(scene, lang), format, look } };
};

test('the squares of by-hand add up to its loss, before and after the first update', async () => {
  const { words, saying } = await speaker('points', 'en');
  const views = await viewsOf('by-hand', {
    x: [1, 2, 3],
    y: [3, 5, 7],
    reduction: 'sum',
    lr: 0.01,
  });
  const [start, second] = ['start', 'update'].map((stop) => /** @type {View} */ (views.get(stop)));
  expect(words.legend(start, saying)).toEqual(['loss = Σe²; e² is the area of a square']);
  expect(lossOf(pictureOf(start), 'sum', format)).toEqual({
    symbols: 'Σe²',
    terms: '4 + 9 + 16',
    loss: 29,
  });
  expect(words.sentence(start, saying)).toContain('3 points and the line ŷ = 1x + 0.');
  expect(second.state).toMatchObject({ step: 1, phase: 'update' });
});

test('a landscape says where the run is, what it costs there and where downhill is', async () => {
  const views = await viewsOf('by-hand', {
    x: [1, 2, 3],
    y: [3, 5, 7],
    reduction: 'sum',
    lr: 0.01,
  });
  const start = /** @type {View} */ (views.get('start'));
  const english = await speaker('contour', 'en');
  expect(english.words.sentence(start, english.saying)).toBe(
    'Step 0 of 1000: w = 1.0000, b = 0.0000, loss 29. The minimum is at w = 2, b = 1.',
  );
  const chinese = await speaker('contour', 'zh');
  expect(chinese.words.sentence(start, chinese.saying)).toMatch(/。最小点在 w = 2, b = 1。$/);
  const summed = /** @type {View} */ (views.get('sum'));
  expect(english.words.sentence(summed, english.saying)).toMatch(
    /The arrow, −grad, points to larger w, larger b\.$/,
  );
});

test('the minibatch is named row by row, and the last update of an epoch is its last batch', async () => {
  const { words, saying } = await speaker('minibatch', 'en');
  const views = await viewsOf('regression', { epochs: 1, 'batch-size': 10 });
  const [second, end] = ['batch', 'end'].map((stop) => /** @type {View} */ (views.get(stop)));
  const rows = Array.from(second.record?.batch ?? []).join(', ');
  expect(words.sentence(second, saying)).toBe(`Batch 2 of 100 in epoch 1, 10 rows: ${rows}.`);
  expect(words.sentence(end, saying)).toMatch(/^Batch 100 of 100 in epoch 1, 10 rows: /);
});
