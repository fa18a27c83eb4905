import { describe, expect, test } from 'vitest';
import { closedForm, parameterRows } from '../../../web/view/quantities.js';
import { cardStart, chapterSettings, isThere, planStart } from '../../../web/lab/starts.js';
import { answering, closedFormOfThree } from '../toy-answers.js';
import { toyView } from '../toy-view.js';

/** What a card finds when it opens, and what it keeps from the reader until the first step. */

const rows = [
  { name: 'x', kind: 'list', default: [1, 2, 3], group: 'data', live: false },
  { name: 'lr', kind: 'real', default: 0.01, group: 'training', live: true },
];

/** @param {any[]} blocks */
const card = (...blocks) => ({ id: 'a', title: 'A', words: 1, blocks });
const start = { type: 'start', set: 'x=1,1.5,3', to: 'end' };
const run = { type: 'run', unit: 'run', count: 1, label: 'Go', set: 'x=4,5,6 lr=0.5' };

describe('the experiments of a chapter', () => {
  const registry = /** @type {any} */ ([
    { id: 'line', phases: [], settings: rows },
    { id: 'softmax', phases: [], settings: [{ name: 'logits', kind: 'list', default: [0] }] },
    { id: 'other', phases: [], settings: [] },
  ]);
  const chapter = /** @type {any} */ ({
    experiment: 'line',
    also: ['softmax'],
    settings: { x: [7] },
  });

  test('a card is about the one its start names, else about the chapter’s own with its settings', () => {
    const own = { experiment: 'line', settings: { x: [7] }, beside: [] };
    expect(cardStart(card(run), chapter, registry)).toEqual(own);
    expect(cardStart({ id: 'a', title: 'A' }, chapter, registry)).toEqual(own);
    expect(cardStart(card(run, start), chapter, registry)).toEqual({
      ...own,
      settings: { x: [1, 1.5, 3] },
      to: 'end',
    });
    const other = card({ type: 'start', experiment: 'softmax', set: 'logits=1,2' });
    expect(cardStart(other, chapter, registry)).toEqual({
      experiment: 'softmax',
      settings: { logits: [1, 2] },
      beside: [],
    });
  });

  test('those beside it are of the same one, unless they name another', () => {
    const { beside } = cardStart(
      card(
        { type: 'start', experiment: 'softmax' },
        { type: 'beside', set: 'logits=3' },
        { type: 'beside', experiment: 'line', set: 'lr=0.5' },
      ),
      chapter,
      registry,
    );
    expect(beside).toEqual([
      { experiment: 'softmax', settings: { logits: [3] } },
      { experiment: 'line', settings: { x: [7], lr: 0.5 } },
    ]);
  });

  test('settings of a link that ask for other data hold on every card, the others on the one it opened', () => {
    const link = { card: 'a', texts: { x: '8,9', lr: '0.5', nonsense: '1' } };
    const of = (/** @type {any} */ one) => cardStart(one, chapter, registry, link).settings;
    const quicker = { type: 'start', set: 'lr=0.2' };
    expect(of(card(quicker))).toEqual({ x: [8, 9], lr: 0.5 });
    expect(of({ ...card(quicker), id: 'b' })).toEqual({ x: [8, 9], lr: 0.2 });
    expect(of(card(start))).toEqual({ x: [8, 9], lr: 0.5 });
    // A card that is about data of its own keeps them.
    expect(of({ ...card(start), id: 'b' })).toEqual({ x: [1, 1.5, 3] });
    const other = card({ type: 'start', experiment: 'softmax', set: 'logits=1' });
    expect(of(other)).toEqual({ logits: [1] });
    const asked = { card: 'a', texts: { logits: '3,4' } };
    expect(cardStart(other, chapter, registry, asked).settings).toEqual({ logits: [3, 4] });
    expect(cardStart({ ...other, id: 'b' }, chapter, registry, asked).settings).toEqual({
      logits: [1],
    });
    expect(chapterSettings(chapter, registry, link)).toEqual({ x: [8, 9] });
  });

  test('typed data of a link go without the start that a card has for its own', () => {
    const table = { name: 'data', kind: 'table', default: [], group: 'data', live: false };
    const from = { name: 'start', kind: 'list', default: [], group: 'start', live: false };
    const own = { experiment: 'line', settings: {} };
    const known = /** @type {any} */ ([
      { id: 'line', phases: [], settings: [...rows, table, from] },
    ]);
    const settingsOf = (/** @type {string} */ set, /** @type {any} */ texts, link = 'b') =>
      cardStart(card({ type: 'start', set }), /** @type {any} */ (own), known, {
        card: link,
        texts,
      }).settings;
    const data = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(settingsOf('start=1,0', { data: '1,2,3;4,5,6' })).toEqual({ data });
    expect(settingsOf('start=1,0', { data: '1,2,3;4,5,6', start: '7,8,9' })).toMatchObject({
      data,
    });
    expect(settingsOf('start=1,0', { x: '4,5' })).toEqual({ x: [4, 5], start: [1, 0] });
    const cards = settingsOf('data=0,1 start=1,0', { data: '1,2,3;4,5,6' });
    expect(cards).toEqual({ data: [[0, 1]], start: [1, 0] });
    expect(settingsOf('data=0,1 start=1,0', { data: '1,2,3;4,5,6' }, 'a')).toEqual({ data });
  });

  test('a run stands as a card opens while nothing was done with it', () => {
    const [experiment] = registry;
    const wanted = { experiment: 'line', settings: { x: [7] }, beside: [] };
    const view = (/** @type {object} */ state = {}, settings = {}) => ({
      experiment,
      settings: { x: [7], lr: 0.01, ...settings },
      state: { step: 0, phase: null, length: 0, run: { edits: [] }, ...state },
    });
    const there = (/** @type {any} */ one, more = {}) => isThere(one, { ...wanted, ...more });
    expect(there(view())).toBe(true);
    expect(there(view(), { to: 'end' })).toBe(false);
    expect(there(view(), { experiment: 'other' })).toBe(false);
    expect(there(view(), { beside: [{ experiment: 'line', settings: {} }] })).toBe(false);
    expect(there(view({ length: 3 }))).toBe(false);
    expect(there(view({ canUndo: true }))).toBe(false);
    expect(there(view({}, { lr: 1 }))).toBe(false);
  });

  test('a link may bring a run of any of them, of no other', () => {
    const linked = (/** @type {string} */ experiment) => ({
      settings: {},
      run: { version: 1, experiment, settings: {}, edits: [], cursor: { step: 0, phase: null } },
    });
    const startOf = (/** @type {any} */ options) => planStart(chapter, options, registry).start;
    expect(startOf(linked('softmax')).experiment).toBe('softmax');
    expect(startOf(linked('other'))).toEqual({ experiment: 'line', settings: { x: [7] } });
  });
});

test('the closed form is told once the run has set out', () => {
  const [fresh, walked] = [toyView({ steps: 0 }), toyView({ steps: 3 })];
  expect(closedForm(fresh)).toBeNull();
  expect(parameterRows(fresh).map(({ target }) => target)).toEqual([null, null]);
  expect(closedForm(walked)).toEqual([2, 1]);
  expect(parameterRows(walked).map(({ target }) => target)).toEqual([2, 1]);
  const answer = answering({ analysis: { ...closedFormOfThree, singular: 1 } });
  const singular = { ...walked, answer };
  expect(closedForm(singular)).toBeNull();
});
