import { describe, expect, it } from 'vitest';
import { Session } from '../../web/session/session.js';
import { epochLosses } from '../../web/view/epochs.js';
import { data } from '../../web/view/run-view.js';
import { client, expectFloats, fixture, rowAt, whole } from './reference.js';
/** @import { OpenOptions } from '../../web/session/session.js' */

const notebook = fixture('notebook_scratch.json');
const seeds = [0, 1, 42, 2026];
/** @type {Record<string, any>[]} */
const more = fixture('notebook_more.json').scratch;

/** @param {Record<string, any>} settings */
const run = (settings) => whole('regression', settings);

describe('the notebook, bit for bit', () => {
  it('has every seed that the reference was run with', () => {
    const names = Object.keys(notebook).filter((name) => name.startsWith('seed'));
    expect(names).toEqual(seeds.map((seed) => `seed${seed}`));
    expect(more.length).toBeGreaterThan(5);
  });

  const cases = seeds.flatMap((seed) => {
    const { float32, float32_after_peek_cell: peeked } = notebook[`seed${seed}`];
    return [
      { name: `seed ${seed}`, settings: { seed }, expected: float32 },
      { name: `seed ${seed}, peeked`, settings: { seed, peek: true }, expected: peeked },
    ];
  });
  it.each(cases)('$name: data, steps, losses, parameters', async ({ settings, expected }) => {
    const view = await run(settings);
    const { X, y } = data(view);
    expect(X?.shape).toEqual([1000, 2]);
    expect(y?.shape).toEqual([1000, 1]);
    expectFloats(X?.values.subarray(0, 6) ?? [], expected.X_first6);
    expectFloats(y?.values.subarray(0, 6) ?? [], expected.y_first6);
    expectFloats(y?.values.subarray(-2) ?? [], expected.y_last2);
    for (const [k, row] of expected.steps20_w0_w1_b.entries())
      expectFloats(rowAt(view, k + 1), row);
    expectFloats(
      epochLosses(view).map(({ loss }) => loss),
      expected.epoch_losses,
    );
    expectFloats(rowAt(view, 300), expected.final_w_b);
  });

  it.each(more)('seed $seed, n $n, batch $batch_size, lr $lr, noise $noise', async (expected) => {
    const { seed, n, noise, lr, epochs, true_w, true_b, batch_size } = expected;
    const view = await run({
      seed,
      n,
      noise,
      lr,
      epochs,
      'true-w': true_w,
      'true-b': true_b,
      'batch-size': batch_size,
    });
    expectFloats(data(view).X?.values.subarray(0, expected.x_first.length) ?? [], expected.x_first);
    expectFloats(data(view).y?.values.subarray(0, expected.y_first.length) ?? [], expected.y_first);
    for (const [k, row] of expected.first_steps.entries()) expectFloats(rowAt(view, k + 1), row);
    expectFloats(
      epochLosses(view).map(({ loss }) => loss),
      expected.epoch_losses,
    );
    expectFloats(rowAt(view, view.state.length), expected.final);
  });
});

/** @param {Partial<OpenOptions>} [options] */
const open = (options) =>
  Session.open({ client, experiment: 'regression', tensors: ['before', 'after'], ...options });

describe('the history', () => {
  it('is the same whichever way one goes through it', async () => {
    const session = await open();
    const { columns, ...end } = await run({});
    for (const step of [300, 0, 17, 299, 1, 150]) {
      const { state, record } = await session.seek({ step, phase: null });
      expectFloats(
        [...state.parameters.w.flat(), ...state.parameters.b],
        [...rowAt({ columns, ...end }, step)],
      );
      expectFloats([state.loss, state.fullLoss], [columns.loss[step], columns.fullLoss[step]]);
      if (step > 0) {
        const w = (/** @type {string} */ head) => [...(record?.tensors[`${head}.w`].values ?? [])];
        expect(record?.step).toBe(step);
        expectFloats(w('after'), [columns['w.0'][step], columns['w.1'][step]]);
        expectFloats(w('before'), [columns['w.0'][step - 1], columns['w.1'][step - 1]]);
      }
    }
    await session.close();
  });

  it('comes back after an edit is undone, bit for bit', async () => {
    const session = await open();
    await session.forward('run');
    const { state } = await session.seek({ step: 100, phase: null });
    await session.edit({ setting: 'lr', value: 0.3 });
    expect(session.view.state).toMatchObject({ step: 100, length: 100, canUndo: true });
    await session.forward('update', 200);
    const { state: back, columns } = await session.undo();
    expect(back).toMatchObject({ step: 100, length: 300, parameters: state.parameters });
    expect(columns).toEqual((await run({})).columns);
    await session.close();
  });

  it('is what a link carries: the same edits give the same run', async () => {
    const edits = [
      { step: 50, change: { setting: 'lr', value: 0.2 } },
      { step: 120, change: { switch: 'forget-zero-grad', on: true } },
    ];
    const straight = await whole('regression', {}, edits);
    const session = await open();
    for (const { step, change } of edits) {
      await session.seek({ step, phase: null });
      await session.edit(change);
    }
    expect((await session.forward('run')).columns).toEqual(straight.columns);
    await session.close();
  });
});
