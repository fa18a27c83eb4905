import { expect, test } from 'vitest';
import { closedForm, parameterRows } from '../../../web/view/quantities.js';
import { wantedStart } from '../../../web/lab/card-start.js';
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

test('the closed form is told once the run has set out', () => {
  const [fresh, walked] = [toyView({ steps: 0 }), toyView({ steps: 3 })];
  expect(closedForm(fresh)).toBeNull();
  expect(parameterRows(fresh).map(({ target }) => target)).toEqual([null, null]);
  expect(closedForm(walked)).toEqual(walked.analysis.minimum);
  expect(parameterRows(walked).map(({ target }) => target)).toEqual(walked.analysis.minimum);
  const singular = { ...walked, analysis: { ...walked.analysis, singular: true } };
  expect(closedForm(singular)).toBeNull();
});
