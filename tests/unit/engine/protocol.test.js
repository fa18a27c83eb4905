import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../web/engine/engine-error.js';
import { connect, serve } from '../../../web/engine/protocol.js';

/** @param {(method: string, args: any) => any} handle */
function pair(handle) {
  const { port1, port2 } = new MessageChannel();
  serve(/** @type {any} */ (port1), handle);
  const connection = connect(/** @type {any} */ (port2));
  return { ...connection, close: () => (port1.close(), port2.close()) };
}

describe('the protocol', () => {
  it('answers each call with its own result', async () => {
    const wait = (/** @type {number} */ ms) =>
      new Promise((resolve) => setTimeout(() => resolve(ms), ms));
    const { call, close } = pair((method, args) =>
      method === 'wait' ? wait(args.ms) : `${method}!`,
    );
    expect(
      await Promise.all([call('wait', { ms: 20 }), call('wait', { ms: 1 }), call('hello')]),
    ).toEqual([20, 1, 'hello!']);
    close();
  });

  it('hands typed arrays over, also two views of one buffer', async () => {
    const buffer = new ArrayBuffer(16);
    const { call, close } = pair(() => ({
      a: new Float32Array(buffer, 0, 2),
      deep: [{ b: new Float32Array(buffer, 8) }],
    }));
    const result = await call('arrays');
    expect(result.a).toBeInstanceOf(Float32Array);
    expect(result.deep[0].b.length).toBe(2);
    expect(buffer.byteLength).toBe(0);
    close();
  });

  it('carries failures as plain data', async () => {
    const info = { name: 'out-of-range', parameter: 'lr', value: -1, min: 0, max: 10 };
    const { call, close } = pair((method) => {
      throw method === 'known'
        ? new EngineError(info)
        : new RangeError('memory access out of bounds');
    });
    await expect(call('known')).rejects.toMatchObject({ name: 'EngineError', info });
    await expect(call('trap')).rejects.toMatchObject({
      info: { name: 'engine-failed', value: 'memory access out of bounds' },
    });
    close();
  });

  it('rejects what is pending, and everything later, once the other side is gone', async () => {
    const { call, fail, pending, close } = pair(() => new Promise(() => {}));
    const calls = [call('a'), call('b')];
    expect(pending()).toBe(2);
    fail({ name: 'engine-lost' });
    for (const asked of calls)
      await expect(asked).rejects.toMatchObject({ info: { name: 'engine-lost' } });
    await expect(call('c')).rejects.toMatchObject({ info: { name: 'engine-lost' } });
    expect(pending()).toBe(0);
    close();
  });

  it('rejects arguments that cannot be sent, and ignores answers to nothing', async () => {
    const { call, close } = pair(() => 1);
    await expect(call('a', { f: () => {} })).rejects.toThrow();
    expect(await call('b')).toBe(1);
    close();
  });
});
