import { describe, expect, test, vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { createLandKeeper } from '../../../web/scenes/shared/landscape/land.js';
import { Session } from '../../../web/session/session.js';
import { tokens } from '../../../web/styles/tokens.js';
import { parametersNow } from '../../../web/view/run-view.js';
import { createContainer } from '../fake-element.js';
import { drawPicture, pictures } from './drawing.js';

/** The point where the run stands, taken hold of. */

const client = await createNodeClient();
const size = { width: 720, height: 420 };

/** @param {string} id  of the picture @param {string} experiment @param {Record<string, any>} [settings] */
async function open(id, experiment, settings = {}) {
  const one = pictures.find((picture) => picture.id === id) ?? pictures[0];
  const { picture } = one.module;
  if (!picture?.parts) throw new Error(`${id} has no parts`);
  const session = await Session.open({ client, experiment, settings, card: 'a' });
  const container = createContainer();
  /** @type {Record<string, any>} */
  const look = { ...one.module.look, ...size };
  /** @type {any} */
  let figure = null;
  const set = vi.fn(async (given, gesture) => {
    await session.set(given, gesture);
    show();
  });
  const stage = /** @type {any} */ ({
    container,
    context: { t: one.t, format, colours: tokens.light, set },
    look,
    figure: () => figure,
    layout() {},
    redraw() {},
    signal: new AbortController().signal,
  });
  const parts = picture.parts(stage);
  const show = () => {
    figure = drawPicture(one, session.view, size, figure);
    parts.follow?.(session.view);
    parts.place?.(figure, session.view);
    parts.draw?.(figure, session.view, parametersNow(session.view));
  };
  show();
  const handle = () => container.children.find((child) => child.attributes.role === 'slider');
  const drag = (/** @type {string} */ type, /** @type {[number, number]} */ [clientX, clientY]) =>
    handle()?.fire(type, { clientX, clientY, pointerId: 1 });
  return { session, set, show, look, figure: () => figure, handle, drag };
}

describe('the point where the run stands', () => {
  test('in the landscape is put elsewhere, and the run begins there; one drag is one act', async () => {
    const all = await open('contour', 'by-hand');
    await all.session.forward('update', 30);
    all.show();
    const { xRange } = all.figure().land;
    expect(all.handle()?.attributes['aria-valuetext']).toMatch(/^w = /);
    all.drag('pointerdown', all.figure().project(2, 1));
    all.drag('pointermove', all.figure().project(1.5, 0.5));
    await vi.waitFor(() => expect(all.set).toHaveBeenCalledTimes(1));
    all.drag('pointermove', all.figure().project(2.2, 0.54));
    all.drag('pointerup', all.figure().project(2.2, 0.54));
    await vi.waitFor(() => expect(all.session.view.settings.w).toBeCloseTo(2.2, 2));
    expect(all.session.view.settings.b).toBeCloseTo(0.54, 2);
    expect(all.figure().land.xRange).toEqual(xRange);
    expect(all.session.view.ghosts).toHaveLength(1);
    await all.session.undo();
    expect(all.session.view.state).toMatchObject({ step: 30, canUndo: false });
  });

  test('is moved by arrow keys, on the curve along it', async () => {
    const all = await open('curve', 'descent');
    const { reach } = all.figure();
    expect(all.handle()?.attributes['aria-valuetext']).toBe('x = 0.5');
    all.handle()?.press('ArrowRight');
    await vi.waitFor(() => expect(all.session.view.settings.x0).toEqual([0.51]));
    all.handle()?.press('ArrowLeft', { shiftKey: true });
    await vi.waitFor(() => expect(all.session.view.settings.x0).toEqual([0.41]));
    expect(all.figure().reach).toBe(reach);
  });

  test('of three parameters keeps the one that the picture does not show', async () => {
    const all = await open('contour', 'regression');
    await all.session.forward('run');
    all.show();
    const held = parametersNow(all.session.view)[2];
    all.handle()?.press('ArrowUp');
    await vi.waitFor(() => expect(all.set).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(all.session.view.state.step).toBe(0));
    expect(parametersNow(all.session.view)[2]).toBe(held);
  });

  test('is let alone while a place is asked for', async () => {
    const all = await open('contour', 'by-hand');
    all.look.asked = 'place';
    all.show();
    expect(all.handle()).toBeUndefined();
  });
});

test('a landscape stands still on its card while the start moves inside it', async () => {
  const keep = createLandKeeper();
  const session = await Session.open({ client, experiment: 'by-hand', card: 'a' });
  const first = keep(session.view);
  await session.set({ w: 1.4, b: 0.7 });
  expect(keep(session.view)?.xRange).toEqual(first?.xRange);
  expect(keep(session.view)?.start).toEqual([1.4, 0.7]);
  await session.set({ w: 40 });
  expect(keep(session.view)?.xRange).not.toEqual(first?.xRange);
  session.setPlace({ card: 'b' });
  await session.set({ w: 1.4 });
  expect(keep(session.view)?.xRange).not.toEqual(first?.xRange);
});
