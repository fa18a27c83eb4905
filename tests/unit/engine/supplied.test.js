import { expect, it, vi } from 'vitest';
import { EngineError } from '../../../web/engine/engine-error.js';
import { loadEngine } from '../../../web/engine/node.js';
import { outcomes, createOutcomes } from '../../../web/engine/outcomes.js';
import { connect, serve } from '../../../web/engine/protocol.js';
import { supplied } from '../../../web/engine/supplied.js';

/** An engine that misses `names` until they are provided. @param {string[]} names */
function engineThatMisses(...names) {
  /** @type {Map<string, number>} */
  const there = new Map();
  return {
    there,
    /** @param {string} method @param {any} args */
    handle(method, args) {
      if (method === 'provide') return void there.set(args.name, args.bytes.length);
      const missing = names.find((name) => !there.has(name));
      if (missing) throw new EngineError({ name: 'missing-bytes', value: missing });
      return 'done';
    },
  };
}

/** @param {(method: string, args: any) => any} handle */
const calling = (handle) => async (/** @type {string} */ method, /** @type {any} */ args) =>
  handle(method, args);

it('gives what is missing, one name after the other, and asks again', async () => {
  const engine = engineThatMisses('a', 'b');
  const load = vi.fn(async () => new Uint8Array(3));
  expect(await supplied(calling(engine.handle), load)('open')).toBe('done');
  expect(load.mock.calls).toEqual([['a'], ['b']]);
  expect([...engine.there]).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
});

it('passes the error on where there is nothing to give, and never gives the same twice', async () => {
  const nothing = supplied(calling(engineThatMisses('a').handle), async () => null);
  await expect(nothing('open')).rejects.toMatchObject({ info: { name: 'missing-bytes' } });
  const load = vi.fn(async () => new Uint8Array(1));
  const stubborn = supplied(async (method) => {
    if (method !== 'provide') throw new EngineError({ name: 'missing-bytes', value: 'a' });
  }, load);
  await expect(stubborn('open')).rejects.toMatchObject({ info: { value: 'a' } });
  expect(load).toHaveBeenCalledTimes(1);
});

it('bytes are handed over to the worker, not copied', async () => {
  const { port1, port2 } = new MessageChannel();
  const engine = engineThatMisses('a');
  serve(/** @type {any} */ (port1), engine.handle);
  const { call } = connect(/** @type {any} */ (port2));
  const bytes = new Uint8Array(5);
  await call('provide', { name: 'a', bytes });
  expect(engine.there.get('a')).toBe(5);
  expect(bytes.buffer.byteLength).toBe(0);
  port1.close();
});

it('outcomes that were there before bytes were missing are told, and the job goes on', async () => {
  let missing = true;
  const standing = { length: 1, totalSteps: 1, updatesPerEpoch: 1, divergedAt: null, rows: [2] };
  const run = () => ({
    go: () => standing,
    describe: () => ({ columns: ['loss'] }),
    delete: () => {},
  });
  const table = createOutcomes(
    /** @type {any} */ ({
      Run: function Run(/** @type {any} */ { experiment }) {
        if (experiment === 'needs' && missing)
          throw new EngineError({ name: 'missing-bytes', value: 'a' });
        return run();
      },
    }),
  );
  const handle = (/** @type {string} */ method, /** @type {any} */ args) => {
    if (method === 'provide') return void (missing = false);
    return /** @type {any} */ (table)[method](args);
  };
  const call = supplied(calling(handle), async () => new Uint8Array(1));
  const requests = ['plain', 'needs', 'plain'].map((experiment) => ({ experiment }));
  const all = await outcomes(call, requests);
  expect(all.map(({ row }) => row.loss)).toEqual([2, 2, 2]);
});

it('the engine takes bytes under a name, and nothing else', async () => {
  const engine = await loadEngine();
  engine.provide('a', new Uint8Array([1, 2]));
  engine.provide('a', undefined);
  expect(() => engine.provide('a', /** @type {any} */ ([1, 2]))).toThrow('wrong-type');
});
