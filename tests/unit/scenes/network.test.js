import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { foldedOf, layersOf } from '../../../web/scenes/network/layers.js';
import { distanceToSegment } from '../../../web/draw/nearest.js';
import { layout, numberSpot } from '../../../web/scenes/network/layout.js';
import { words } from '../../../web/scenes/network/words.js';
import { Session } from '../../../web/session/session.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords, translator } from '../../../web/i18n/index.js';
import english from '../../../web/scenes/network/en.js';
/** @import { View } from '../../../web/engine/types.js' */

const client = await createNodeClient();
const shared = await loadWords('en');
const t = translator(english, shared);

/**
 * @param {string} experiment
 * @param {Record<string, any>} settings
 * @param {(session: Session) => Promise<any>} [go]
 */
async function viewOf(experiment, settings, go = (session) => session.forward('run')) {
  const session = await Session.open({ client, experiment, settings, tensors: ['after'] });
  await go(session);
  if (settings.hidden) {
    // What a picture asks for comes with the next view.
    const answered = new Promise((resolve) => {
      session.addEventListener('change', resolve, { once: true });
    });
    session.view.answer('folded');
    await answered;
  }
  const { view } = session;
  await session.close();
  return view;
}

const closed = /** @type {any} */ ({ look: { folded: false } });

/** @param {View} view @param {Record<string, any>} [look] */
const said = (view, look = {}) => ({ t, format, look: { folded: false, ...look } });

describe('the network of a model', () => {
  test('has an edge for each weight and a unit for each output, from scratch and of the library', async () => {
    const scratch = layersOf(await viewOf('regression', { epochs: 1 }));
    expect(scratch).toMatchObject([{ inputs: 2, outputs: 1, shape: [2, 1] }]);
    const library = layersOf(
      await viewOf('concise', { outputs: 3, 'true-w': [1, 2, 3, 4], epochs: 1 }),
    );
    expect(library).toMatchObject([{ inputs: 4, outputs: 3, shape: [3, 4] }]);
    expect(library[0].weight(2, 1)).toBe(9);
    expect(library[0].bias(2)).toBe(14);
  });

  test.each([
    [{ outputs: 3, 'true-w': [1, 1, 1, 1] }, 15],
    [{ hidden: 3 }, 13],
    [{}, 3],
  ])('counts the parameters of %j', async (settings, count) => {
    const view = await viewOf('concise', { ...settings, epochs: 1 });
    const [legend] = words.legend(view, said(view));
    expect(legend).toMatch(new RegExp(`= ${count}$`));
    expect(words.table(view, said(view)).rows).toHaveLength(count);
  });

  test('draws what there is, and nothing where the parameters are no layers', async () => {
    const canvas = /** @type {any} */ ({ width: 400, height: 300 });
    const view = await viewOf('concise', { hidden: 3, outputs: 2, epochs: 1 });
    const figure = layout(view, canvas, closed);
    expect(figure?.columns.map((column) => column.length)).toEqual([2, 3, 2]);
    expect(figure?.edges).toHaveLength(12);
    const descent = await viewOf('descent', {});
    expect(layout(descent, canvas, closed)).toBe(null);
    expect(words.sentence(descent, said(descent))).toBe(t('network.none'));
  });

  test.each([
    [{ outputs: 2, 'true-w': [1, -2, 0.5] }, 6],
    [{ hidden: 3 }, 9],
  ])('keeps the number of each edge off the other edges: %j', async (settings, count) => {
    const view = await viewOf('concise', { ...settings, epochs: 1 });
    const size = /** @type {any} */ ({ width: 710, height: 420 });
    const { edges = [] } = layout(view, size, closed) ?? {};
    expect(edges).toHaveLength(count);
    for (const edge of edges) {
      const { x, y } = numberSpot(edge);
      for (const { from, to } of edges.filter((other) => other !== edge)) {
        expect(distanceToSegment(x, y, from.x, from.y, to.x, to.y)).toBeGreaterThan(9);
      }
    }
  });

  test('names the thickest edge, whatever its sign', async () => {
    const view = await viewOf('concise', {});
    expect(words.sentence(view, said(view))).toMatch(/thickest edge is x₂ → ŷ, weight −3\.\d{4}/);
  });

  test('multiplied out is the line that the one layer learns', async () => {
    const view = await viewOf('concise', { hidden: 3 });
    const folded = foldedOf(view);
    expect(folded?.layer).toMatchObject({ inputs: 2, outputs: 1 });
    expect(folded?.values[0]).toBeCloseTo(2, 1);
    expect(folded?.values[1]).toBeCloseTo(-3.4, 1);
    const [legend] = words.legend(view, said(view, { folded: true }));
    expect(legend).toMatch(/= 3$/);
  });

  test('on a phone no number lies on another or on a bias', async () => {
    const view = await viewOf('concise', { hidden: 3 });
    for (const [width, height] of [
      [328, 230],
      [358, 250],
    ]) {
      const figure = layout(view, /** @type {any} */ ({ width, height }), closed);
      if (!figure) throw new Error('there is no network');
      const half = 3.5 * (figure.decimals + 3);
      const numbers = figure.edges.map((edge) => ({ ...numberSpot(edge), half }));
      const units = figure.columns.slice(1).flat();
      const biases = units.map(({ x, y }) => ({ x, y: y + figure.radius + 12, half: 26 }));
      numbers.forEach((one, k) => {
        for (const other of [...numbers.slice(0, k), ...biases]) {
          const free = Math.abs(one.x - other.x) >= one.half + other.half;
          expect(free || Math.abs(one.y - other.y) >= 13, `${width}: number ${k}`).toBe(true);
        }
      });
    }
  });
});
