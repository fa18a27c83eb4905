import { describe, expect, it } from 'vitest';
import { Session } from '../../web/session/session.js';
import { analysis } from '../../web/view/run-view.js';
import { client, expectClose, fixture, rowAt, whole } from './reference.js';

const { runs: made, curvature } = fixture('by_hand.json');
/** @type {Record<string, any>[]} */
const runs = made;
const tutorial = fixture('tutorial.json');

/** @param {Record<string, any>} settings */
const run = (settings) => whole('by-hand', settings);

describe('a line by hand, in plain doubles', () => {
  it.each([
    { x: [1, 2, 3], expected: tutorial.a_x_1_2_3 },
    { x: [1, 1.5, 3], expected: tutorial['b_x_1_1.5_3'] },
  ])('on x = $x ends where Python ends, to the last bit', async ({ x, expected }) => {
    const view = await run({ x });
    for (const [step, row] of Object.entries(expected))
      expect(rowAt(view, Number(step))).toEqual(row);
  });

  it.each(runs)('x $x, $reduction of squares, lr $lr', async (expected) => {
    const { x, y, reduction, lr, iterations } = expected;
    const view = await run({ x, y, reduction, lr, iterations });
    const { fullLoss } = view.columns;
    const to = view.state.length;
    // The reference scaled lr instead of the loss where it is not the plain sum.
    const relative = reduction === 'sum' ? 0 : 1e-9;
    expectClose(
      [fullLoss[0], fullLoss[to]],
      [expected.loss_at_start, expected.final_loss],
      Math.max(relative, 1e-12),
    );
    for (const [k, row] of expected.first_steps.entries())
      expectClose(rowAt(view, k + 1), row, relative);
    expectClose(rowAt(view, to), expected.final_w_b, relative);
  });

  it.each([
    { name: 'first', x: [1, 2, 3] },
    { name: 'second', x: [1, 1.5, 3] },
  ])(
    'knows the curvature of the $name data and the largest lr of each loss',
    async ({ name, x }) => {
      const { eigenvalues, largest_safe_lr: limits } = curvature[name];
      expectClose(analysis(await run({ x }))?.eigenvalues ?? [], eigenvalues, 1e-12);
      for (const [reduction, limit] of Object.entries(limits)) {
        const known = analysis(await run({ x, reduction }));
        expectClose([known?.largestSafeLr ?? NaN], [limit], 1e-12);
      }
    },
  );

  it('adds up each point’s own gradient', async () => {
    const tensors = ['gradPerSample', 'grad'];
    const session = await Session.open({ client, experiment: 'by-hand', tensors });
    const { state, record } = await session.seek({ step: 0, phase: 'backward' });
    expect(state.fullLoss).toBe(29);
    const {
      'gradPerSample.w': w,
      'gradPerSample.b': b,
      'grad.w': gradW,
      'grad.b': gradB,
    } = record?.tensors ?? {};
    expect(Array.from(w.values)).toEqual([-4, -12, -24]);
    expect(Array.from(b.values)).toEqual([-4, -6, -8]);
    expect([...gradW.values, ...gradB.values]).toEqual([-40, -18]);
    await session.close();
  });

  it('takes moved, added and removed points', async () => {
    const edits = [
      { step: 0, change: { point: 3, x: [4], y: [9] } },
      { step: 0, change: { point: 1, x: [], y: [] } },
      { step: 0, change: { point: 0, x: [1.5], y: [4] } },
    ];
    const edited = await whole('by-hand', {}, edits);
    const fresh = await run({ x: [1.5, 3, 4], y: [4, 7, 9] });
    expect(edited.columns).toEqual(fresh.columns);
  });
});
