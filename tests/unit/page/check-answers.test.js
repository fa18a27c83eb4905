import { expect, test, vi } from 'vitest';
import { openCards } from './open-lab.js';

/** What an answer does to the lab: the card is done, the run shows what was answered. */

vi.mock('../../../web/engine/worker-url.js', () => ({ workerSource: () => ({}) }));
vi.mock('../../../web/engine/client.js', () => import('./open-lab.js'));

const chapter = { id: 'by-hand', experiment: 'by-hand', settings: {} };
/** @param {any} check */
async function open(check) {
  const whole = {
    type: 'check',
    id: 'q',
    question: 'q',
    choices: [],
    wrongs: [],
    hints: [],
    ...check,
  };
  const cards = [{ id: 'a', title: 'A', words: 1, blocks: [whole] }];
  const all = await openCards(chapter, { title: 'C', short: 'C', styles: '', cards });
  all.parts.load.mockImplementation(() => import('../../../web/controls/card/answers.js'));
  const answer = async (/** @type {string} */ text, /** @type {any[]} */ things = []) => {
    await all.actions.answer(whole, text, things);
    return all.walk.attempt('q');
  };
  return { ...all, answer };
}

test('numbers that are settings are judged by what comes of them, and the run gets them', async () => {
  const place = { kind: 'pick', in: 'contour', asks: 'place', as: 'w b' };
  const all = await open({ ...place, of: 'series.fullLoss.0', max: '0.1', answer: '2 1' });
  expect(await all.answer('1.5, 1')).toMatchObject({ state: 'wrong', wrong: 1 });
  await vi.waitFor(() => expect(all.lab.view?.settings).toMatchObject({ w: 1.5, b: 1 }));
  expect(await all.answer('1e9, 1')).toMatchObject({ state: 'wrong' });
  expect(await all.answer('2')).toMatchObject({ state: 'count', wrong: 2 });
  expect(all.done).toEqual([]);
  expect(await all.answer('2.05, 0.9')).toMatchObject({ state: 'right' });
  await vi.waitFor(() => expect(all.lab.view?.settings).toMatchObject({ w: 2.05, b: 0.9 }));
  expect(all.done).toEqual(['a']);
  all.lab.sleep();
});

test('a list among the settings wants as many numbers as the answer has', async () => {
  const start = { kind: 'pick', in: 'contour', asks: 'place', as: 'x', with: 'y=3,5' };
  const all = await open({ ...start, of: 'series.fullLoss.0', max: '1e9', answer: '1 2' });
  expect(await all.answer('here')).toMatchObject({ state: 'malformed' });
  expect(await all.answer('1')).toMatchObject({ state: 'count' });
  expect(await all.answer('1, 2, 3')).toMatchObject({ state: 'count' });
  expect(await all.answer('1, 2')).toMatchObject({ state: 'right' });
  all.lab.sleep();
});

test('an answer may be about the run that is seen', async () => {
  const all = await open({ kind: 'number', of: 'now.step+now.settings.lr' });
  await all.actions.forward('update');
  await all.actions.forward('update');
  expect(await all.answer('2')).toMatchObject({ state: 'wrong', named: null });
  expect(await all.answer('2.01')).toMatchObject({ state: 'right' });
  all.lab.sleep();
});

test('a thing is one of those that the picture has', async () => {
  const wrongs = [{ of: 'pick.residual', is: 'most', html: 'nearest' }];
  const thing = {
    kind: 'pick',
    in: 'points',
    asks: 'thing',
    of: 'pick.square',
    is: 'most',
    wrongs,
  };
  const all = await open(thing);
  const things = [-2, -3, -4].map((residual, k) => ({
    id: `sample:${k}`,
    name: String(k),
    values: { residual, square: residual ** 2 },
  }));
  expect(await all.answer('sample:9', things)).toMatchObject({ state: 'malformed' });
  expect(await all.answer('sample:0', things)).toMatchObject({ state: 'wrong', named: 0 });
  expect(await all.answer('sample:2', things)).toMatchObject({ state: 'right' });
  all.lab.sleep();
});

test('what a picture was dragged to stands in the field, and is the answer once it is right', async () => {
  const all = await open({
    kind: 'numbers',
    as: 'w b',
    of: 'series.fullLoss.0',
    max: '0.1',
    answer: '2 1',
  });
  await all.actions.put({ w: 1.5, b: 1 });
  expect(all.walk.attempt('q')).toMatchObject({ text: '1.5, 1', state: 'open', wrong: 0 });
  await all.actions.put({ w: 2.05, b: 0.9 });
  expect(all.walk.attempt('q')).toMatchObject({ text: '2.05, 0.9', state: 'right', wrong: 0 });
  expect(all.done).toEqual(['a']);
  await all.actions.put({ w: 7 });
  expect(all.walk.attempt('q')).toMatchObject({ text: '2.05, 0.9', state: 'right' });
  expect(all.lab.view?.settings).toMatchObject({ w: 7, b: 0.9 });
  all.lab.sleep();
});
