import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../web/engine/client.js';
import { serve } from '../../../web/engine/protocol.js';
import { Session } from '../../../web/session/session.js';
import { newMethods } from '../session/open.js';

const source = { url: '/worker.js', text: null };

/** A Worker as the client sees one, with the engine in this process. */
class FakeWorker {
  /** @param {(method: string, args: any) => any} handle */
  constructor(handle) {
    const { port1, port2 } = new MessageChannel();
    this.ports = [port1, port2];
    serve(/** @type {any} */ (port1), handle);
    port2.onmessage = (event) => this.onmessage?.(event);
  }

  /** @type {((event: any) => void) | null} */ onmessage = null;
  /** @type {((event: any) => void) | null} */ onerror = null;

  /** @param {any} message */
  postMessage(message) {
    this.ports[1].postMessage(message);
  }

  terminate() {
    for (const port of this.ports) port.close();
  }
}

/** @type {FakeWorker[]} */
let workers = [];
/** @type {ReturnType<typeof createClient>[]} */
let clients = [];

/** @param {() => (method: string, args: any) => any} makeHandle  one for each worker */
function makeClient(makeHandle) {
  const start = async () => {
    const worker = new FakeWorker(makeHandle());
    workers.push(worker);
    const silentError = /** @type {const} */ ('engine-missing');
    return { worker: /** @type {any} */ (worker), silentError };
  };
  const client = createClient(source, { start, tick: 10 });
  clients.push(client);
  return client;
}

const engine = newMethods;

afterEach(() => {
  for (const client of clients) client.close();
  clients = [];
  workers = [];
});

describe('the client', () => {
  it('starts a worker when it is first asked, and only one', async () => {
    const client = makeClient(engine);
    expect(workers).toHaveLength(0);
    const [registry] = await Promise.all([client.call('registry'), client.call('registry')]);
    expect(registry[0].id).toBe('descent');
    expect(workers).toHaveLength(1);
  });

  it('goes a long way in slices, and stops at a signal', async () => {
    const client = makeClient(engine);
    const settings = { iterations: 100_000, lr: 0.001 };
    const session = await Session.open({ client, experiment: 'by-hand', settings });
    /** @type {number[]} */
    const steps = [];
    session.addEventListener('change', () => {
      if (steps.push(session.view.state.step) === 3) session.cancel();
    });
    const { state, columns } = await session.forward('run');
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(state.step).toBe(steps.at(-1));
    expect(state.step).toBeLessThan(100_000);
    expect(columns.loss).toHaveLength(state.step + 1);
  });

  it('computes many runs aside, tells each as it comes, and lets go of the rest', async () => {
    /** @type {string[]} */
    const methods = [];
    const client = makeClient(() => {
      const handle = engine();
      return (method, args) => (methods.push(method), handle(method, args));
    });
    const requests = Array.from({ length: 120 }, (_, k) => ({
      experiment: 'regression',
      settings: { seed: k },
    }));
    const all = await client.outcomes(requests);
    expect(all).toHaveLength(120);
    expect(all.every(({ status, step }) => status === 'done' && step === 300)).toBe(true);
    expect(methods.length).toBeGreaterThan(3);
    const stop = new AbortController();
    let told = 0;
    const some = client.outcomes(requests, {
      signal: stop.signal,
      onOutcome: (outcome, index) => {
        expect(outcome.row).toEqual(all[index].row);
        if (++told === 3) stop.abort();
      },
    });
    await expect(some).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toBeLessThan(120);
    expect(methods.at(-1)).toBe('dropOutcomes');
  });

  it('rejects all that is pending when the worker dies, and starts another', async () => {
    const client = makeClient(engine);
    await client.call('registry');
    workers[0].ports[0].onmessage = null;
    const pending = [client.call('registry'), client.call('registry')];
    client.terminate();
    for (const call of pending)
      await expect(call).rejects.toMatchObject({ info: { name: 'engine-lost' } });
    await client.call('registry');
    expect(workers).toHaveLength(2);
  });

  it('takes a worker that falls silent for dead', async () => {
    const client = makeClient(engine);
    await client.call('registry');
    workers[0].ports[0].onmessage = null;
    await expect(client.call('registry')).rejects.toMatchObject({ info: { name: 'engine-lost' } });
  });

  it('takes one that never answered for refused', async () => {
    const client = makeClient(() => () => new Promise(() => {}));
    await expect(client.call('registry')).rejects.toMatchObject({
      info: { name: 'engine-refused' },
    });
  });

  it('tells a script that is not there from one that cannot run', async () => {
    const client = makeClient(() => () => new Promise(() => {}));
    const first = client.call('registry');
    await new Promise((resolve) => setTimeout(resolve));
    workers[0].onerror?.({});
    await expect(first).rejects.toMatchObject({ info: { name: 'engine-missing' } });
    const second = client.call('registry');
    await new Promise((resolve) => setTimeout(resolve));
    workers[1].onerror?.({ message: 'SyntaxError' });
    await expect(second).rejects.toMatchObject({
      info: { name: 'engine-refused', value: 'SyntaxError' },
    });
  });

  it('gives up a worker whose engine trapped', async () => {
    const client = makeClient(() => {
      throw new Error('never asked');
    });
    client.close();
    await expect(client.call('registry')).rejects.toMatchObject({
      info: { name: 'engine-closed' },
    });
    const trapping = makeClient(() => {
      const handle = engine();
      return (method, args) => {
        if (method === 'ask') throw new WebAssembly.RuntimeError('unreachable');
        return handle(method, args);
      };
    });
    await trapping.call('registry');
    await expect(trapping.call('ask')).rejects.toMatchObject({
      info: { name: 'engine-failed' },
    });
    await trapping.call('registry');
    expect(workers).toHaveLength(2);
  });

  it('keeps a session going when its worker is killed in the middle of a run', async () => {
    const client = makeClient(engine);
    const settings = { iterations: 100_000, lr: 0.001 };
    const session = await Session.open({ client, experiment: 'by-hand', settings });
    let kills = 1;
    /** @type {string[]} */
    const reasons = [];
    session.addEventListener('change', (event) => {
      reasons.push(/** @type {CustomEvent} */ (event).detail.reason);
      if (session.view.state.step >= 100 && kills-- > 0) client.terminate();
    });
    const { state } = await session.forward('run');
    expect(state).toMatchObject({ step: 100_000, status: 'done' });
    expect(reasons).toContain('recovered');
    expect(workers).toHaveLength(2);
    expect(session.view.columns['w.0'][100_000]).toBeCloseTo(2, 12);
  });
});
