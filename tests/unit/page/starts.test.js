import { describe, expect, test } from 'vitest';
import { closedForm, parameterRows } from '../../../web/view/quantities.js';
import { cardRuns, planStart, wantedStart } from '../../../web/lab/starts.js';
import { answering, closedFormOfThree } from '../toy-answers.js';
import { toyView } from '../toy-view.js';

/** What a card finds when it opens, and what it keeps from the reader until the first step. */

const rows = [
  { name: 'x', kind: 'list', default: [1, 2, 3], group: 'data', live: false },
  { name: 'lr', kind: 'real', default: 0.01, group: 'training', live: true },
];

/** @param {Record<string, any>} settings */
const viewWith = (settings) =>
  /** @type {any} */ ({
    experiment: { settings: rows },
    settings: { x: [1, 2, 3], lr: 0.01, ...settings },
  });

/** @param {any[]} blocks */
const card = (...blocks) => ({ id: 'a', title: 'A', words: 1, blocks });
const start = { type: 'start', set: 'x=1,1.5,3', to: 'end' };
const run = { type: 'run', unit: 'run', count: 1, label: 'Go', set: 'x=4,5,6 lr=0.5' };

test('a card about other data finds them there, by its start before its action', () => {
  const view = viewWith({});
  expect(wantedStart(card(run), view)).toEqual({ set: run.set });
  expect(wantedStart(card(run, start), view)).toEqual({ set: start.set, to: 'end' });
});

test('a run that is there already stays, and what may change while it runs waits for its button', () => {
  expect(wantedStart(card(start), viewWith({ x: [1, 1.5, 3], lr: 0.2 }))).toBeUndefined();
  expect(wantedStart(card(run), viewWith({ x: [4, 5, 6] }))).toBeUndefined();
  expect(wantedStart(card({ type: 'html', html: '' }), viewWith({}))).toBeUndefined();
  expect(wantedStart(card({ ...run, set: undefined }), viewWith({}))).toBeUndefined();
});

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
    expect(cardRuns(card(run), chapter, registry)).toEqual(own);
    expect(cardRuns({ id: 'a', title: 'A' }, chapter, registry)).toEqual(own);
    const other = card({ type: 'start', experiment: 'softmax', set: 'logits=1,2' });
    expect(cardRuns(other, chapter, registry)).toEqual({
      experiment: 'softmax',
      settings: {},
      beside: [],
    });
  });

  test('those beside it are of the same one, unless they name another', () => {
    const { beside } = cardRuns(
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

  test('a run that was opened for the card begins as its start says, in what may change on the way too', () => {
    const live = card({ type: 'start', experiment: 'line', set: 'lr=0.2', to: 'end' });
    expect(wantedStart(live, viewWith({}), true)).toEqual({ set: 'lr=0.2', to: 'end' });
    expect(wantedStart(live, viewWith({}))).toBeUndefined();
    expect(wantedStart(card(run), viewWith({ x: [4, 5, 6] }), true)).toBeUndefined();
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
