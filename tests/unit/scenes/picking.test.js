import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { createPicking } from '../../../web/scenes/picking.js';
import { Session } from '../../../web/session/session.js';
import { tokens } from '../../../web/styles/tokens.js';
import { createContainer } from '../fake-element.js';
import { drawPicture, pictures } from './drawing.js';
/** @import { View } from '../../../web/engine/types.js' */

/**
 * Questions that are answered on a picture: a press and arrow keys give the same answers, which are what
 * a list of answers reads out.
 */

const client = await createNodeClient();
const size = { width: 720, height: 420 };

/** @param {string} id  of the picture @param {View} view @param {{kind: 'place' | 'thing', what?: string}} question */
function ask(id, view, question) {
  const one = pictures.find((picture) => picture.id === id) ?? pictures[0];
  let now = view;
  let figure = drawPicture(one, view, size);
  const { picture } = one.module;
  if (!picture) throw new Error(`${id} is not on a canvas`);
  const container = createContainer();
  const answer = vi.fn();
  const look = { ...one.module.look, ...size };
  const context = { t: one.t, format, colours: tokens.light, highlight: vi.fn() };
  const stage = /** @type {any} */ ({
    container,
    context,
    look,
    figure: () => figure,
    redraw() {},
    signal: new AbortController().signal,
  });
  const picking = createPicking(stage, picture, () => now);
  const mark = { text: '', state: 'open' };
  const asking = { id: 'q', label: 'Answer', open: true, mark, answer, ...question };
  picking.ask(/** @type {any} */ (asking));
  picking.place();
  return {
    answer,
    figure,
    picture,
    container,
    handle: container.children.find((child) => child.attributes.role === 'slider'),
    press: (/** @type {number} */ x, /** @type {number} */ y) => {
      container.fire('pointerdown', { clientX: x, clientY: y });
      container.fire('click', { clientX: x, clientY: y });
    },
    picks: one.module.words.picks?.(view, { t: one.t, format, look }, asking.what) ?? [],
    /** Another view. @param {View} next */
    turn(next) {
      now = next;
      figure = drawPicture(one, next, size);
    },
    again: (/** @type {object} */ next) => {
      picking.ask(/** @type {any} */ ({ ...asking, ...next }));
      picking.place();
    },
  };
}

/** @param {string} experiment @param {Record<string, any>} [settings] @param {string[]} [tensors] */
const open = (experiment, settings = {}, tensors = []) =>
  Session.open({ client, experiment, settings, tensors });

describe('a place', () => {
  test('on the curve is pressed on its axis, or reached by arrow keys', async () => {
    const { view } = await open('descent');
    const { answer, figure, press, handle } = ask('curve', view, { kind: 'place' });
    expect(handle?.attributes['aria-valuetext']).toBe('x = 0.5');
    for (let k = 0; k < 10; k++) handle?.press('ArrowLeft');
    expect(handle?.attributes['aria-valuetext']).toBe('x = 0.4');
    handle?.press('Enter');
    expect(answer).toHaveBeenLastCalledWith('0.4');
    press(figure.plot.x.of(0.3), figure.plot.area.bottom + 10);
    expect(answer).toHaveBeenLastCalledWith('0.3');
    // Arrow keys go on from there.
    handle?.press('ArrowRight');
    handle?.press('Enter');
    expect(answer).toHaveBeenLastCalledWith('0.31');
  });

  test('in the landscape has two numbers, and none outside of it', async () => {
    const { view } = await open('by-hand');
    const { answer, figure, press, handle } = ask('contour', view, { kind: 'place' });
    press(figure.plot.x.of(1.5), figure.plot.y.of(0.5));
    expect(answer).toHaveBeenCalledTimes(1);
    const given = answer.mock.calls[0][0].split(', ').map(Number);
    expect(given[0]).toBeCloseTo(1.5, 2);
    expect(given[1]).toBeCloseTo(0.5, 2);
    press(2, 2);
    expect(answer).toHaveBeenCalledTimes(1);
    handle?.press('ArrowUp');
    handle?.press('Enter');
    const [w, b] = answer.mock.calls[1][0].split(', ').map(Number);
    expect(w).toBeCloseTo(given[0], 9);
    expect(b).toBeGreaterThan(given[1]);
  });

  test('a drag is no answer, and when it is answered nothing is', async () => {
    const { view } = await open('descent');
    const { answer, container, press, again } = ask('curve', view, { kind: 'place' });
    container.fire('pointerdown', { clientX: 100, clientY: 100 });
    container.fire('click', { clientX: 160, clientY: 100 });
    expect(answer).not.toHaveBeenCalled();
    again({ open: false, mark: { text: '0.4', state: 'right' } });
    press(300, 300);
    expect(answer).not.toHaveBeenCalled();
    expect(container.children.some((child) => child.attributes.role === 'slider')).toBe(false);
  });
});

test('a place may be asked for before there is a run in which it is one', async () => {
  const { view } = await open('descent', { x0: [0.5] });
  const { handle, again, container, turn } = ask('contour', view, { kind: 'place' });
  expect(handle).toBeUndefined();
  const other = await open('descent', { x0: [1, 1] });
  turn(other.view);
  again({});
  const [slider] = container.children.filter((child) => child.attributes.role === 'slider');
  expect(slider.attributes['aria-valuetext']).toBe('x₁ = 1, x₂ = 1');
  turn((await open('descent', { x0: [0.5, 1] })).view);
  again({});
  expect(slider.attributes['aria-valuetext']).toBe('x₁ = 0.5, x₂ = 1');
});

describe('a thing', () => {
  /** @type {View} */
  let gradients;
  beforeAll(async () => {
    const tensors = ['X', 'gradPerSample', 'grad', 'fullGrad', 'step'];
    const session = await open('regression', {}, tensors);
    gradients = await session.seek({ step: 0, phase: 'sum' });
  });

  test('among the gradients is an arrow, which says what it has', () => {
    const { picks, picture, figure, press, answer } = ask('gradients', gradients, {
      kind: 'thing',
    });
    expect(picks).toHaveLength(10);
    expect(picks.map(({ id }) => id)).toContain('sample:439');
    const up = picks.filter(({ values }) => Number(values?.['grad.w.1']) > 0).map(({ id }) => id);
    expect(up.sort()).toEqual(['sample:160', 'sample:507']);
    for (const { id } of picks) {
      const spot = picture.spot?.(figure, gradients, id);
      press(...(spot ?? [0, 0]));
    }
    expect(answer).toHaveBeenCalledTimes(10);
    expect(answer).toHaveBeenCalledWith('sample:507');
  });

  test('is reached by arrow keys in the order of the list', () => {
    const { picks, handle, answer } = ask('gradients', gradients, { kind: 'thing' });
    expect(handle?.attributes['aria-valuetext']).toBe(picks[0].name);
    handle?.press('ArrowRight');
    handle?.press('ArrowRight');
    handle?.press('ArrowLeft');
    expect(handle?.attributes['aria-valuetext']).toBe(picks[1].name);
    handle?.press('Enter');
    expect(answer).toHaveBeenLastCalledWith(picks[1].id);
  });

  test('among the points is a point; beside them there is none', async () => {
    const { view } = await open('by-hand');
    const { figure, press, answer, picks } = ask('points', view, { kind: 'thing' });
    expect(picks.map(({ values }) => values?.residual)).toEqual([-2, -3, -4]);
    press(figure.plot.x.of(2), figure.plot.y.of(5));
    expect(answer).toHaveBeenLastCalledWith('sample:1');
    press(figure.plot.area.left + 2, figure.plot.area.top + 2);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('among losses is a curve, whose name may be what is asked', async () => {
    const beside = [{ experiment: 'by-hand', settings: { lr: 0.001 } }];
    const session = await Session.open({ client, experiment: 'by-hand', beside });
    const view = await session.seek({ step: 100, phase: null });
    const { picture, figure, press, answer, picks } = ask('loss-curve', view, {
      kind: 'thing',
      what: 'numbered',
    });
    expect(picks.map(({ id, name }) => [id, name])).toEqual([
      ['curve:0', 'curve 1'],
      ['curve:1', 'curve 2'],
    ]);
    expect(picks[1].values?.lr).toBe(0.001);
    const spot = picture.spot?.(figure, view, 'curve:1');
    press(...(spot ?? [0, 0]));
    expect(answer).toHaveBeenLastCalledWith('curve:1');
  });
});
