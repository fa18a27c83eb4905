import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalDomains, layoutPlot } from '../../../web/draw/plot.js';
import { createScale } from '../../../web/draw/scale.js';
import { createNodeClient } from '../../../web/engine/node.js';
import { Session } from '../../../web/session/session.js';
import { toyView } from '../toy-view.js';
import { updateView } from '../update-view.js';
import { drawPicture, pictures, SIZES } from './drawing.js';
/** @import { View } from '../../../web/engine/types.js' */

/** Numbers as they come out of runs that go wrong, and of data nobody thought of. */
const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, 1 + 1e-15, -1, NaN, Infinity, -Infinity, 5e-324, 1e-300, 1e300, -1e300),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 3.4e38, 1e16, 1e-16, 4.627e-5),
  fc.double({ noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
);

describe('no range can break an axis', () => {
  const range = fc.tuple(anyNumber, anyNumber);
  const context = /** @type {any} */ ({ measureText: () => ({ width: 20 }) });

  test('a scale has a range that can be seen, and a few ticks in it', () => {
    fc.assert(
      fc.property(range, fc.boolean(), fc.integer({ min: 0, max: 12 }), (domain, log, count) => {
        const scale = createScale(domain, [0, 300], log);
        const [low, high] = scale.domain;
        expect(Number.isFinite(high - low) && high !== low).toBe(true);
        expect(scale.of(low)).toBeCloseTo(0, 3);
        expect(scale.of(high)).toBeCloseTo(300, 3);
        const ticks = scale.ticks(count);
        expect(ticks.length).toBeLessThan(60);
        for (const { value, label } of ticks) {
          expect(Number.isFinite(scale.of(value))).toBe(true);
          expect(label).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
    );
  });

  test('a range that can be drawn stays what it is', () => {
    expect(createScale([-3, 7], [0, 1]).domain).toEqual([-3, 7]);
    expect(createScale([1e-12, 40], [0, 1], true).domain).toEqual([1e-12, 40]);
  });

  test('nor a plot, with equal scales or not', () => {
    const size = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(range, range, size, size, fc.boolean(), (x, y, width, height, equal) => {
        const options = { width, height, equal };
        const axis = (/** @type {[number, number]} */ domain) => ({ domain, title: 'x' });
        const plot = layoutPlot(context, { ...options, x: axis(x), y: axis(y) });
        for (const scale of [plot.x, plot.y]) {
          expect(Number.isFinite(scale.domain[1] - scale.domain[0])).toBe(true);
        }
        expect(plot.xTicks.length + plot.yTicks.length).toBeLessThan(120);
      }),
    );
    expect(equalDomains([0, 1], [0, 1], { width: 10, height: 10 })).toEqual({
      x: [0, 1],
      y: [0, 1],
    });
  });
});

/** Points of a grid along the side of a patch of one height. */
const PATCH = 5;

/**
 * A view with other numbers in it: of `columns`, `record`, `answers` or all of them.
 * @param {View} view
 * @param {number[]} numbers
 * @param {string[]} parts
 * @returns {View}
 */
function withNumbers(view, numbers, parts) {
  let at = 0;
  const next = () => numbers[at++ % numbers.length];
  /** @param {any} values */
  const fill = (values) => Float64Array.from(values, next);
  /** @param {Record<string, any>} tensors */
  const tensors = (tensors) =>
    Object.fromEntries(
      Object.entries(tensors).map(([name, tensor]) => [
        name,
        name === 'singular' || name === 'order'
          ? tensor
          : { ...tensor, values: fill(tensor.values) },
      ]),
    );
  const has = (/** @type {string} */ part) => parts.includes(part);
  const known = new Map();
  const { record } = view;
  return {
    ...view,
    columns: has('columns')
      ? Object.fromEntries(
          Object.entries(view.columns).map(([name, values]) => [name, fill(values)]),
        )
      : view.columns,
    record:
      record && has('record')
        ? { ...record, tensors: tensors(record.tensors), loss: next() }
        : record,
    answer(question, args = {}) {
      if (!known.has(question)) {
        const own = view.answer(question, args);
        known.set(question, own && has('answers') ? tensors(own) : (own ?? ground(args)));
      }
      return known.get(question);
    },
  };

  /** @param {any} args */
  function ground({ x, y, nx, ny, xName }) {
    if (!xName) return null;
    // In patches: a level line around each point of the grid is what no loss has, and seconds to draw.
    const patch = (/** @type {number} */ i) => Math.floor(i / PATCH);
    const values = Float64Array.from({ length: nx * ny }, (_, k) => {
      const [i, j] = [k % nx, Math.floor(k / nx)];
      return has('ground') ? numbers[(patch(i) + 3 * patch(j)) % numbers.length] : i + j ** 2;
    });
    return {
      values: { shape: [ny, nx], values },
      axes: { shape: [2], values: Int32Array.of(0, 1) },
      x: { shape: [2], values: Float64Array.from(x) },
      y: { shape: [2], values: Float64Array.from(y) },
    };
  }
}

const views = [
  toyView(),
  toyView({ steps: 0 }),
  ...['start', 'backward', 'sum', 'update', null].map((phase) => updateView({ phase })),
  updateView({ experiment: 'regression', phase: 'sum', batch: [2, 0] }),
].map((view) => ({
  ...view,
  experiment: {
    ...view.experiment,
    settings: view.experiment.settings ?? [],
    questions: view.experiment.questions ?? {},
  },
  state: {
    ...view.state,
    divergedAt: view.state.divergedAt ?? null,
    length: view.state.length ?? view.columns['w.0'].length - 1,
    totalSteps: view.state.totalSteps ?? 10,
    updatesPerEpoch: view.state.updatesPerEpoch ?? 1,
    run: view.state.run ?? { version: 1, experiment: '', settings: {}, edits: [], cursor: {} },
  },
}));

describe('no number can break a picture', () => {
  test.each(pictures)('$id', (picture) => {
    const parts = fc.subarray(['columns', 'record', 'answers', 'ground'], { minLength: 1 });
    const numbers = fc.array(anyNumber, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.constantFrom(...views),
        numbers,
        parts,
        fc.constantFrom(...SIZES),
        (view, some, which, size) => {
          const broken = withNumbers(/** @type {any} */ (view), some, which);
          drawPicture(picture, broken, size);
        },
      ),
      { numRuns: 120, interruptAfterTimeLimit: 4000 },
    );
  });
});

const node = await createNodeClient();
/** How many of the engine's answers are on their way. */
let awaited = 0;
const client = {
  ...node,
  call: (/** @type {string} */ method, /** @type {any} */ args) => {
    awaited++;
    return node.call(/** @type {any} */ (method), args).finally(() => awaited--);
  },
};
const tensors = [...new Set(pictures.flatMap(({ module }) => module.needs))];

/** @type {[string, string, Record<string, any>][]} */
const RUNS = [
  ['starts at the minimum', 'by-hand', { w: 2, b: 1 }],
  ['starts almost there', 'by-hand', { w: 2 + 1e-13, b: 1 }],
  ['does not move', 'by-hand', { lr: 0 }],
  ['has all x at one place', 'by-hand', { x: [1, 1, 1], y: [1, 1, 1], w: 0, b: 0 }],
  ['has all points at one place, far out', 'by-hand', { x: [1e6, 1e6], y: [-1e6, -1e6] }],
  ['has one point', 'by-hand', { x: [1], y: [3] }],
  ['diverges', 'by-hand', { lr: 1 }],
  ['diverges within a few steps', 'by-hand', { x: [1e6, -1e6], y: [1e6, 1e6], w: 1e6, lr: 10 }],
  ['stands at the bottom', 'descent', { x0: [0] }],
  ['stands at the bottom of a bowl', 'descent', { x0: [0, 0] }],
  ['bounces for ever', 'descent', { x0: [1, 1], lr: 1 }],
  ['leaves the curve', 'descent', { x0: [1], lr: 3, iterations: 900 }],
  ['has eight features', 'regression', { 'true-w': [1, 2, 3, 4, 5, 6, 7, 8], n: 40 }],
  ['has one feature', 'regression', { 'true-w': [2], n: 12, 'batch-size': 5 }],
  ['has one sample', 'regression', { n: 1, 'batch-size': 1 }],
  ['does not learn', 'regression', { lr: 0, n: 20 }],
  ['overflows float32', 'regression', { lr: 2, n: 100 }],
  ['has several outputs', 'concise', { outputs: 3, n: 20 }],
  ['has a hidden layer', 'concise', { hidden: 3, outputs: 2, n: 20 }],
  ['has another loss', 'concise', { loss: 'huber', threshold: 0.1, n: 20 }],
  ['overflows through the library', 'concise', { lr: 2, n: 100, hidden: 2 }],
  ['knows no noise', 'regression', { noise: 0, n: 20 }],
  ['has one row', 'model', { x: [2], y: [5], lines: true, product: 'normal' }],
  ['has its rows on one place', 'model', { x: [2, 2], y: [5, 5], lines: true }],
  [
    'has a constant feature',
    'model',
    {
      data: [
        [1, 7, 3],
        [2, 7, 5],
        [4, 7, 6],
      ],
      lr: 0,
    },
  ],
  ['has fewer rows than weights', 'model', { data: [[1, 2, 3, 4]], product: 'gradient' }],
  ['knows one label', 'constant', { y: [7], c: 7 }],
  ['leaves its labels', 'constant', { y: [-1e6, 1e6], lr: 10, iterations: 900 }],
  ['asks for more rows than there are', 'backprop', { n: 3, 'batch-size': 10, lr: 0 }],
  ['asks the library for more rows than there are', 'concise', { n: 2, 'batch-size': 64 }],
];

describe('no run can break a picture', () => {
  test.each(RUNS)('one that %s: %s', async (_name, experiment, settings) => {
    const session = await Session.open({ client, experiment, settings, tensors });
    let fresh = true;
    session.addEventListener('change', () => (fresh = true));
    /** Until every answer that a picture asks for is there. */
    const drawAll = async () => {
      for (let round = 0; round < 4 && fresh; round++) {
        fresh = false;
        for (const picture of pictures) {
          for (const size of SIZES) drawPicture(picture, session.view, size);
        }
        do await new Promise(setImmediate);
        while (awaited > 0);
      }
    };
    await drawAll();
    await session.seek({ step: 0, phase: session.view.experiment.phases.at(-3) ?? null });
    await drawAll();
    await session.forward('run');
    await drawAll();
    await session.close();
  });
});
