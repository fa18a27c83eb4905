import { afterAll, describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords, translator } from '../../../web/i18n/index.js';
import english from '../../../web/scenes/graph/en.js';
import graphScene from '../../../web/scenes/graph/index.js';
import { layout, linesOf } from '../../../web/scenes/graph/layout.js';
import { graphOf, gradThere, stoppedAt } from '../../../web/scenes/graph/nodes.js';
import { checksOf, ruleOf } from '../../../web/scenes/graph/rules.js';
import { words } from '../../../web/scenes/graph/words.js';
import { Session } from '../../../web/session/session.js';
import { canvasContext, createCanvasLog } from './drawing.js';
import { tokens } from '../../../web/styles/tokens.js';
/** @import { View } from '../../../web/engine/types.js' */
/** @import { Graph } from '../../../web/scenes/graph/nodes.js' */

const client = await createNodeClient();
const t = translator(english, await loadWords('en'));
const saying = /** @type {any} */ ({ t, format, look: {} });
afterAll(() => client.close?.());

const PAIR = {
  data: [
    [1, 2, 2],
    [3, -1, 4],
  ],
  start: [[1, -1, 1]],
  'batch-size': 2,
  'no-shuffle': true,
};

/**
 * The view at a stop of the first update, with what the picture asks for.
 * @param {Record<string, any>} settings
 * @param {string} phase
 * @param {string} [experiment]
 */
async function viewAt(settings, phase, experiment = 'backprop') {
  const session = await Session.open({ client, experiment, settings, tensors: graphScene.needs });
  await session.seek({ step: 0, phase });
  if (experiment === 'backprop') {
    const answered = new Promise((resolve) => {
      session.addEventListener('change', resolve, { once: true });
    });
    session.view.answer('graph');
    session.view.answer('nudge');
    await answered;
  }
  const { view } = session;
  await session.close();
  return view;
}

/** @param {View} view */
const whole = (view) => /** @type {Graph} */ (graphOf(view));

/** What is written in the picture. @param {View} view @param {number[]} size */
function drawnOn(view, [width, height]) {
  const log = createCanvasLog();
  const canvas = /** @type {any} */ ({ context: canvasContext(log), width, height });
  const moment = /** @type {any} */ ({ ...saying, colours: tokens.light, lit: null, at: [] });
  const figure = layout(view, canvas, moment);
  graphScene.picture?.draw(canvas, figure, view, moment);
  return log.texts;
}

describe('the graph of an update', () => {
  test('stands in columns by the longest way, what is given just before its first use', async () => {
    const { nodes, root } = whole(await viewAt(PAIR, 'total'));
    const columns = Object.fromEntries(nodes.map(({ title, column }) => [title, column]));
    expect(columns).toEqual({
      w: 0,
      X: 0,
      Xw: 1,
      b: 1,
      ŷ: 2,
      y: 2,
      e: 3,
      'e²': 4,
      2: 4,
      l: 5,
      L: 6,
    });
    expect(root.title).toBe('L');
  });

  test.each([
    ['product', 'x₁w₁ + x₂w₂ = 1·1 + 2·(−1) = −1'],
    ['forward', 'ŷ = Xw + b = −1 + 1 = 0'],
    ['residual', 'e = ŷ − y = 0 − 2 = −2'],
    ['square', 'e² = (−2)² = 4'],
    ['loss', 'l = e²/2 = 4/2 = 2'],
    ['total', 'L = Σl = 2 + 0.5 = 2.5'],
    ['backward', '∂L/∂L = 1'],
    ['backloss', '∂L/∂l = 1 · 1 = 1'],
    ['backsquare', '∂L/∂(e²) = ∂L/∂l · ½ = 1 · ½ = 0.5'],
    ['backresidual', '∂L/∂e = ∂L/∂(e²) · 2e = 0.5 · 2·(−2) = −2'],
    ['backforward', '∂L/∂ŷ = ∂L/∂e · 1 = (−2) · 1 = −2'],
    ['backproduct', '∂L/∂b = Σ ∂L/∂ŷ = −2 + 1 = −1'],
    ['sum', '∂L/∂w₁ = Σ x₁·∂L/∂(Xw) = 1·(−2) + 3·1 = 1'],
  ])('says the rule with its numbers at %s', async (phase, rule) => {
    const view = await viewAt(PAIR, phase);
    expect(ruleOf(view, whole(view), format)).toBe(rule);
    expect(words.sentence(view, saying)).toContain(rule);
  });

  test('a gradient is there from its own stop on, and not a press before', async () => {
    const before = await viewAt(PAIR, 'backresidual');
    const shown = whole(before).nodes.filter((node) => gradThere(before, node));
    expect(shown.map(({ title }) => title)).toEqual(['e', 'e²', 'l', 'L']);
    const after = await viewAt(PAIR, 'sum');
    expect(whole(after).nodes.filter((node) => gradThere(after, node))).toHaveLength(8);
  });

  test('differences stand beside the gradients of the parameters', async () => {
    const view = await viewAt({ ...PAIR, epsilon: 1 }, 'sum');
    const { columns, rows } = words.table(view, saying);
    expect(columns.at(-1)).toBe('by differences');
    const row = (/** @type {string} */ title) => rows.find(([name]) => name === title);
    expect(row('w')).toEqual(['w', 'parameter', '(2, 1)', '1, −1', '1, −5', '1, −5']);
    expect(row('b')?.slice(3)).toEqual(['1', '−1', '−1']);
    expect(row('y')?.slice(3)).toEqual(['2, 4', '', '']);
  });

  test('of two trips the second is added to the first, and what lies in .grad is not compared', async () => {
    const once = await viewAt(PAIR, 'sum');
    const twice = await viewAt({ ...PAIR, backward: 'two-graphs' }, 'sum');
    const [one] = graphOf(once)?.nodes.find(({ name }) => name === 'w')?.grad?.values ?? [];
    expect(ruleOf(once, whole(once), format)).toMatch(/^∂L\/∂w₁ = Σ x₁·∂L\/∂\(Xw\) = /);
    expect(ruleOf(twice, whole(twice), format)).toBe(
      `w₁.grad += ∂L/∂w₁: ${one} + ${one < 0 ? `(${one})` : one} = ${2 * one}`,
    );
    expect(checksOf(once, whole(once), saying)).not.toEqual([]);
    expect(checksOf(twice, whole(twice), saying)).toEqual([]);
  });
  test('with as many digits as tell which ε comes close', async () => {
    const at = async (/** @type {number} */ epsilon) =>
      checksOf(await viewAt({ epsilon }, 'sum'), whole(await viewAt({}, 'sum')), saying);
    expect((await at(1)).slice(0, 2)).toEqual(['ε = 1', 'w₁: ∂ −9.034840 ≈ −9.034836']);
    expect((await at(0.001))[1]).toBe('w₁: ∂ −9.034840 ≈ −9.033203');
    const early = await viewAt({}, 'backresidual');
    expect(checksOf(early, whole(early), saying)).toEqual([]);
  });

  test('of every parameter, also on a phone', async () => {
    const view = await viewAt({}, 'sum');
    const text = drawnOn(view, [300, 260]).join(' ');
    for (const name of ['w₁', 'w₂', 'b']) expect(text).toMatch(new RegExp(`${name}: ∂ .+ ≈ `));
  });

  test('what is used by all rows is copied there, and a sum is added up: fans, mirrored', async () => {
    const view = await viewAt({}, 'sum');
    const figure = layout(
      view,
      /** @type {any} */ ({ context: canvasContext(), width: 900, height: 400 }),
      /** @type {any} */ (saying),
    );
    const fans = figure?.edges.filter(({ fan }) => fan) ?? [];
    expect(fans.map(({ from, to, fan }) => [from.node.title, to.node.title, fan])).toEqual([
      ['b', 'ŷ', 'copy'],
      ['l', 'L', 'add'],
    ]);
    for (const edge of fans) expect(linesOf(edge, false, 10)).toHaveLength(10);
  });

  test.each([
    [{ reduction: 'none' }, 'backward', 'l', 'only for scalar outputs'],
    [{ backward: 'same-graph' }, 'backward', 'L', 'a second time'],
    [{ backward: 'never' }, 'update', 'w', 'NoneType'],
    [{ backward: 'late' }, 'update', 'w', 'NoneType'],
    [{ cut: 'product' }, 'update', 'w', 'NoneType'],
    [{ cut: 'prediction' }, 'backward', 'L', 'does not have a grad_fn'],
  ])('%j stops at %s, at node %s, in PyTorch’s words', async (settings, phase, title, message) => {
    const view = await viewAt(settings, phase);
    expect(stoppedAt(view, whole(view))?.title).toBe(title);
    expect(words.sentence(view, saying)).toContain(message);
    for (const size of [
      [900, 420],
      [380, 300],
    ])
      expect(drawnOn(view, size).join(' '), 'written in the picture').toContain(message);
    const earlier = await viewAt(settings, 'total');
    expect(stoppedAt(earlier, whole(earlier))).toBe(null);
  });

  test('behind a cut w is never reached; the edge that was cut leads to what is detached', async () => {
    const view = await viewAt({ cut: 'product' }, 'sum');
    const { nodes } = whole(view);
    const shown = nodes.filter((node) => gradThere(view, node)).map(({ name }) => name);
    expect(shown).toContain('b');
    expect(shown).not.toContain('w');
    expect(nodes.find(({ name }) => name === 'detached')?.inputs[0].name).toBe('product');
  });

  test('edges can be picked, by what they lead from and to', async () => {
    const view = await viewAt({}, 'sum');
    const ids = words.picks?.(view, saying, 'edge').map(({ id }) => id);
    expect(ids).toContain('edge:product-yHat');
    expect(ids).toContain('edge:b-yHat');
    expect(new Set(ids).size).toBe(ids?.length);
  });

  test('there is none of an experiment that does not compute node by node', async () => {
    const view = await viewAt({}, 'loss', 'regression');
    expect(graphOf(view)).toBe(null);
    expect(words.sentence(view, saying)).toBe(t('graph.none'));
  });

  test.each([
    [900, 420],
    [380, 300],
  ])('is drawn at %i × %i, at every stop', async (width, height) => {
    for (const phase of ['batch', 'total', 'backproduct', 'sum', 'update']) {
      const texts = drawnOn(await viewAt(PAIR, phase), [width, height]);
      const gradients = texts.filter((text) => text.startsWith('∂ ')).length;
      expect(gradients).toBe({ batch: 0, total: 0, backproduct: 7, sum: 8, update: 8 }[phase]);
    }
  });
});
