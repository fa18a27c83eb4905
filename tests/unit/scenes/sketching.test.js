import { describe, expect, test, vi } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { createSketching } from '../../../web/scenes/sketching.js';
import { Session } from '../../../web/session/session.js';
import { tokens } from '../../../web/styles/tokens.js';
import { createContainer } from '../fake-element.js';
import { drawPicture, pictures } from './drawing.js';

/** A loss curve that is drawn by hand before it is run. */

const client = await createNodeClient();
const size = { width: 720, height: 420 };
const one = pictures.find(({ id }) => id === 'loss-curve') ?? pictures[0];

async function open() {
  const { view } = await Session.open({ client, experiment: 'by-hand' });
  const figure = drawPicture(one, view, size);
  const container = createContainer();
  const look = { ...one.module.look, ...size };
  const stage = /** @type {any} */ ({
    container,
    context: { t: one.t, format, colours: tokens.light },
    look,
    figure: () => figure,
    redraw: vi.fn(),
    signal: new AbortController().signal,
  });
  const sketching = createSketching(stage, /** @type {any} */ (one.module.picture), () => view);
  const answer = vi.fn();
  const ask = (/** @type {object} */ extra = {}) => {
    const mark = { text: '', state: 'open' };
    const asking = { id: 'sketch', kind: 'sketch', label: 'Sketch', open: true, mark, answer };
    sketching.ask(/** @type {any} */ ({ ...asking, ...extra }));
    sketching.place();
  };
  ask();
  const pen = (/** @type {string} */ type, /** @type {number} */ x, /** @type {number} */ y) =>
    container.fire(type, { clientX: figure.plot.x.of(x), clientY: figure.plot.y.of(y) });
  const heights = () => answer.mock.lastCall?.[0].split(', ').map(Number) ?? [];
  const sentence = () => one.module.words.sentence(view, { t: one.t, format, look });
  const handles = () => container.children.filter((child) => child.attributes.role === 'slider');
  return { ask, pen, heights, answer, sentence, handles, sketching };
}

describe('a sketch', () => {
  test('follows the pointer, straight on the log axis between two places', async () => {
    const { pen, heights, answer, sentence, sketching } = await open();
    pen('pointerdown', 0, 29);
    pen('pointermove', 500, 0.029);
    expect(sketching.busy()).toBe(true);
    expect(answer).not.toHaveBeenCalled();
    pen('pointerup', 1000, 0.029);
    expect(sketching.busy()).toBe(false);
    expect(heights()).toHaveLength(24);
    // Three decades in twelve knots: a quarter of one each.
    expect(heights()[3]).toBeCloseTo(2.9, 0);
    expect(heights()[7]).toBeCloseTo(0.29, 1);
    expect(heights()[23]).toBeCloseTo(0.029, 3);
    expect(heights()).not.toContain(0);
    expect(sentence()).toContain('ends at 0.029');
  });

  test('is only where it was drawn: straight on before that, and level after it', async () => {
    const { pen, answer, sentence, handles } = await open();
    pen('pointerdown', 500, 0.029);
    pen('pointerup', 600, 0.029);
    const drawn = answer.mock.lastCall?.[0].split(', ');
    expect(drawn.filter(Boolean)).toHaveLength(3);
    expect(sentence()).toContain('ends at 0.029');
    expect(Number(handles()[0].attributes['aria-valuenow'])).toBeCloseTo(29 * 0.1 ** 1, 0);
    expect(Number(handles()[5].attributes['aria-valuenow'])).toBe(0.029);
  });

  test('is drawn with arrow keys at its handles, and tells each where it is', async () => {
    const { handles, heights, answer } = await open();
    expect(handles()).toHaveLength(6);
    expect(handles()[0].attributes['aria-valuetext']).toBe('29');
    handles()[5].press('ArrowDown', { shiftKey: true });
    expect(answer).toHaveBeenCalledTimes(1);
    expect(heights()[23]).toBeLessThan(29);
    expect(heights()[19]).toBe(29);
    expect(Number(handles()[5].attributes['aria-valuenow'])).toBe(heights()[23]);
  });

  test('stays when the run has begun, and cannot be drawn on any more', async () => {
    const { ask, pen, heights, answer, handles, sentence } = await open();
    pen('pointerdown', 0, 29);
    pen('pointerup', 1000, 0.1);
    const text = heights().join(', ');
    ask({ open: false, mark: { text, state: 'open' } });
    expect(handles()).toHaveLength(0);
    expect(sentence()).toContain('Your sketch');
    pen('pointerdown', 0, 1);
    pen('pointerup', 1000, 1);
    expect(answer).toHaveBeenCalledTimes(1);
    ask({ mark: { text: '', state: 'open' } });
    expect(sentence()).not.toContain('Your sketch');
  });
});
