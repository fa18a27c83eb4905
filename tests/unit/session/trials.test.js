import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../web/engine/engine-error.js';
import { localClient } from '../../../web/engine/node.js';
import { trialValue, valueNow } from '../../../web/view/outcome-path.js';
import { newMethods, openSession } from './open.js';
/** @import { Session } from '../../../web/session/session.js' */
/** @import { Trials, TrialsPlan } from '../../../web/session/trials.js' */

/** @type {TrialsPlan} */
const PLAN = {
  of: 'outcome',
  x: { name: 'lr', values: [0.01, 0.1, 50] },
  y: { name: 'batch-size', values: [4, 8] },
  set: { epochs: 2 },
};
const REGRESSION = { experiment: 'regression', settings: { n: 40 } };

/** @param {any} [options] */
async function open(options) {
  const toy = await openSession({ ...REGRESSION, ...options });
  toy.session.trials.plan(PLAN);
  return toy.session;
}

const trialsOf = (/** @type {Session} */ session) => /** @type {Trials} */ (session.trials.now);

describe('a grid of runs aside', () => {
  it('is empty until it is started, then every cell is the run with its settings', async () => {
    const session = await open();
    expect(trialsOf(session)).toMatchObject({ status: 'ready', done: 0 });
    // A text that quotes what is not there yet shows a dash, whatever it makes of the number.
    expect(valueNow(session.view, 'trials.1.1')).toBeNaN();
    await session.trials.start();
    const trials = trialsOf(session);
    expect(trials).toMatchObject({ status: 'done', done: 6 });
    const settings = { n: 40, lr: 0.1, 'batch-size': 8, epochs: 2 };
    const alone = await openSession({ experiment: 'regression', settings });
    await alone.session.forward('run');
    expect(trialValue(trials, 1, 1)).toBe(alone.session.view.columns.fullLoss.at(-1));
    expect(valueNow(session.view, 'trials.1.1')).toBe(trialValue(trials, 1, 1));
    expect(trials.cells[2]?.status).toBe('diverged');
  });

  it('shows what has come, and stops in the middle; going on computes only what is missing', async () => {
    let asked = 0;
    const methods = newMethods();
    const client = localClient((method, args) => {
      if (method === 'outcomes') asked += args.requests.length;
      const part = methods(method, args);
      return part;
    });
    const session = await open({ client });
    const outcomes = client.outcomes;
    client.outcomes = (requests, how) =>
      outcomes(requests, {
        ...how,
        onOutcome(outcome, index) {
          how?.onOutcome?.(outcome, index);
          if (asked === 6 && index === 2) session.trials.cancel();
        },
      });
    await session.trials.start();
    expect(trialsOf(session)).toMatchObject({ status: 'cancelled', done: 3 });
    await session.trials.start();
    expect(trialsOf(session)).toMatchObject({ status: 'done', done: 6 });
    expect(asked).toBe(9);
  });

  it('goes on after an engine that was lost on the way, and gives up where nothing comes', async () => {
    const client = localClient(newMethods());
    const session = await open({ client });
    const outcomes = client.outcomes;
    let lost = 0;
    client.outcomes = async (requests, how) => {
      lost += 1;
      if (lost === 1) {
        await outcomes(requests.slice(0, 2), how);
        throw new EngineError({ name: 'engine-lost' });
      }
      return outcomes(requests, how);
    };
    await session.trials.start();
    expect(trialsOf(session)).toMatchObject({ status: 'done', done: 6 });
    client.outcomes = () => Promise.reject(new EngineError({ name: 'engine-lost' }));
    await session.trials.start();
    expect(trialsOf(session).status).toBe('failed');
  });

  it('holds while only its own settings change, and is empty again with other data', async () => {
    const session = await open();
    await session.trials.start();
    await session.set({ lr: 0.1, 'batch-size': 4 });
    expect(trialsOf(session).status).toBe('done');
    await session.set({ seed: 1 });
    expect(trialsOf(session)).toMatchObject({ status: 'ready', done: 0 });
  });

  it('waits while its page is hidden', async () => {
    const page = Object.assign(new EventTarget(), { hidden: true });
    const client = localClient(newMethods());
    const { TrialRunner } = await import('../../../web/session/trials.js');
    const { session } = await openSession(REGRESSION);
    const base = () => /** @type {any} */ ({ ...session.view });
    const runner = new TrialRunner(client, base, () => {}, page);
    const values = Array.from({ length: 60 }, (_, k) => (k + 1) / 1000);
    runner.plan({ ...PLAN, x: { name: 'lr', values }, set: { epochs: 200 } });
    const started = runner.start();
    await new Promise((resolve) => setTimeout(resolve));
    const before = runner.now?.done ?? 0;
    expect(before).toBeLessThan(120);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await started;
    expect(runner.now).toMatchObject({ status: 'done', done: 120 });
  });
});

describe('the time axis', () => {
  it('lets runs follow by how long their updates take', async () => {
    const beside = [{ experiment: 'regression', settings: { n: 40, 'batch-size': 1 }, name: 'B' }];
    const { session } = await openSession({ ...REGRESSION, beside });
    await session.forward('update', 4);
    await session.setAxis('time');
    const [own, other] = [session.view, session.view.beside[0]];
    expect(session.view.axis).toBe('time');
    const pace = (own.updateTime ?? NaN) / (other.updateTime ?? NaN);
    expect(other.state.step).toBe(Math.min(120, Math.floor(4 * pace)));
    expect(other.name).toBe('B');
  });

  it('counts a batch larger than the data as all of it', async () => {
    const beside = [{ experiment: 'regression', settings: { n: 40, 'batch-size': 5000 } }];
    const { session } = await openSession({ ...REGRESSION, beside, axis: 'samples' });
    await session.forward('update', 8);
    expect(session.view.beside[0].state.step).toBe(2);
  });
});
