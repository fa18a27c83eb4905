import { describe, expect, it } from 'vitest';
import { client, expectFloats, fixture, rowAt } from './reference.js';

const notebook = fixture('notebook_scratch.json');
const seeds = [0, 1, 42, 2026];
/** @type {Record<string, any>[]} */
const more = fixture('notebook_more.json').scratch;

/** @param {Record<string, any>} settings */
const run = (settings) => client.probe({ experiment: 'regression', settings });

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
    const probe = await run(settings);
    const { X, y } = probe.data;
    expect(X?.shape).toEqual([1000, 2]);
    expect(y?.shape).toEqual([1000, 1]);
    expectFloats(X?.values.subarray(0, 6) ?? [], expected.X_first6);
    expectFloats(y?.values.subarray(0, 6) ?? [], expected.y_first6);
    expectFloats(y?.values.subarray(-2) ?? [], expected.y_last2);
    for (const [k, row] of expected.steps20_w0_w1_b.entries())
      expectFloats(rowAt(probe, k + 1), row);
    expectFloats(
      probe.epochs.map(({ loss }) => loss),
      expected.epoch_losses,
    );
    expectFloats([...probe.parameters.w.flat(), ...probe.parameters.b], expected.final_w_b);
  });

  it.each(more)('seed $seed, n $n, batch $batch_size, lr $lr, noise $noise', async (expected) => {
    const { seed, n, noise, lr, epochs, true_w, true_b, batch_size } = expected;
    const probe = await run({
      seed,
      n,
      noise,
      lr,
      epochs,
      'true-w': true_w,
      'true-b': true_b,
      'batch-size': batch_size,
    });
    expectFloats(probe.data.X?.values.subarray(0, expected.x_first.length) ?? [], expected.x_first);
    expectFloats(probe.data.y?.values.subarray(0, expected.y_first.length) ?? [], expected.y_first);
    for (const [k, row] of expected.first_steps.entries()) expectFloats(rowAt(probe, k + 1), row);
    expectFloats(
      probe.epochs.map(({ loss }) => loss),
      expected.epoch_losses,
    );
    expectFloats(rowAt(probe, probe.series.to), expected.final);
  });
});

describe('the history', () => {
  it('is the same whichever way one goes through it', async () => {
    const { run: handle } = await client.call('open', { experiment: 'regression' });
    const whole = await run({});
    for (const step of [300, 0, 17, 299, 1, 150]) {
      const { state, record } = await client.call('seek', { run: handle, step });
      expectFloats([...state.parameters.w.flat(), ...state.parameters.b], rowAt(whole, step));
      expectFloats(
        [state.loss, state.fullLoss],
        [whole.series.loss[step], whole.series.fullLoss[step]],
      );
      if (step > 0) {
        expect(record.step).toBe(step);
        expectFloats([...record.tensors['after.w'].values], rowAt(whole, step).slice(0, 2));
        expectFloats([...record.tensors['before.w'].values], rowAt(whole, step - 1).slice(0, 2));
      }
    }
    await client.call('close', { run: handle });
  });

  it('comes back after an edit is undone, bit for bit', async () => {
    const { run: handle } = await client.call('open', { experiment: 'regression' });
    const call = (/** @type {string} */ method, args = {}) =>
      client.call(method, { run: handle, ...args });
    await client.advance({ run: handle, updates: 300 });
    const { state } = await call('seek', { step: 100 });
    const edited = await call('edit', { change: { setting: 'lr', value: 0.3 } });
    expect(edited.state).toMatchObject({ step: 100, length: 100, canUndo: true });
    await client.advance({ run: handle, updates: 200 });
    const back = await call('undo');
    expect(back.state).toMatchObject({ step: 100, length: 300, parameters: state.parameters });
    const whole = await run({});
    expect(back.series.parameters).toEqual(whole.series.parameters);
    await call('close');
  });

  it('is what a link carries: the same edits give the same run', async () => {
    const edits = [
      { step: 50, change: { setting: 'lr', value: 0.2 } },
      { step: 120, change: { switch: 'forget-zero-grad', on: true } },
    ];
    const straight = await client.probe({ experiment: 'regression', edits });
    const { run: handle } = await client.call('open', { experiment: 'regression' });
    for (const { step, change } of edits) {
      await client.call('seek', { run: handle, step });
      await client.call('edit', { run: handle, change });
    }
    await client.advance({ run: handle, updates: 300 });
    const series = await client.call('series', { run: handle, from: 0, to: 300 });
    expect(series.parameters).toEqual(straight.series.parameters);
    await client.call('close', { run: handle });
  });
});
