import { EngineError } from './engine-error.js';
import { outcomes } from './outcomes.js';
import { connect } from './protocol.js';
import { startWorker } from './start-worker.js';
import { supplied } from './supplied.js';
/** @import { How, Outcome, OutcomeRequest } from './outcomes.js' */
/** @import { Started } from './start-worker.js' */
/** @import { LoadBytes } from './supplied.js' */
/** @import { ErrorInfo } from './types.js' */

/**
 * Silence is counted in ticks of a timer, not by the clock: a page that slept wakes up to one tick,
 * not to a verdict. No call lasts long; only to start, on a slow device, a worker may take its time.
 */
const TICK = 1000;
const PATIENCE = { starting: 20, working: 6 };

/**
 * @typedef {(method: string, args?: any) => Promise<any>} Call
 *
 * @typedef {object} EngineClient  what worker and Node offer alike
 * @property {Call} call  a method of methods.js; rejects with EngineError
 * @property {(requests: OutcomeRequest[],
 *   how?: How) => Promise<Outcome[]>} outcomes
 * @property {() => void} close  ends the engine; what is pending rejects
 *
 * @typedef {object} WorkerSource  what `virtual:engine-worker` gives
 * @property {string | null} url  of the worker script
 * @property {string | null} text  the script itself, where nothing can be fetched (single file)
 *
 * @typedef {object} Surroundings  what a test replaces
 * @property {(source: WorkerSource) => Promise<Started>} [start]
 * @property {number} [tick]  milliseconds
 * @property {LoadBytes} [load]  where bytes come from that the engine misses
 */

/**
 * The engine in a worker. The worker starts at the first call. When it dies (killed, trapped, silent)
 * every pending call rejects with `engine-lost`, and the next call starts a new one, in which all runs
 * are unknown: the session opens its run again. A worker that never answers at all was refused:
 * `engine-refused` (no WebAssembly, a strict policy), `engine-missing` (no script there).
 * @param {WorkerSource} source @param {Surroundings} [surroundings]
 * @returns {EngineClient & {terminate: () => void}}
 */
export function createClient(source, { start = startWorker, tick = TICK, load } = {}) {
  let attended = /** @type {Promise<ReturnType<typeof attend>> | null} */ (null);
  let closed = false;

  /** @type {Call} */
  const ask = async (method, args) => {
    if (closed) throw new EngineError({ name: 'engine-closed' });
    attended ??= start(source).then((started) => attend(started, tick));
    const current = attended;
    try {
      const worker = await current;
      return await worker.call(method, args);
    } catch (error) {
      const gone = !(await current.then((worker) => worker.alive()).catch(() => false));
      if (gone && attended === current) attended = null;
      throw error;
    }
  };
  const call = load ? supplied(ask, load) : ask;
  const end = (/** @type {string} */ name) => {
    attended?.then((worker) => worker.end({ name })).catch(() => {});
    attended = null;
  };

  return {
    call,
    outcomes: (requests, how) => outcomes(call, requests, how),
    close() {
      closed = true;
      end('engine-closed');
    },
    /** Ends the worker as a crash would: for tests, and for a page that must free memory. */
    terminate: () => end('engine-lost'),
  };
}

/**
 * Watches one worker: until it has answered once, its failure means that it cannot work here; later,
 * that it was lost.
 * @param {Started} started @param {number} tick
 */
function attend({ worker, silentError }, tick) {
  let answered = false;
  let alive = true;
  let silent = 0;

  const connection = connect(worker, () => {
    answered = true;
    silent = 0;
  });
  const timer = setInterval(() => {
    silent = connection.pending() === 0 ? 0 : silent + 1;
    const patience = answered ? PATIENCE.working : PATIENCE.starting;
    if (silent >= patience) end({ name: answered ? 'engine-lost' : 'engine-refused' });
  }, tick);

  /** @param {ErrorInfo} info */
  function end(info) {
    alive = false;
    clearInterval(timer);
    worker.terminate();
    connection.fail(info);
  }
  worker.onerror = (event) => {
    event.preventDefault?.();
    if (answered) end({ name: 'engine-lost' });
    else if (event.message) end({ name: 'engine-refused', value: event.message });
    else end({ name: silentError });
  };

  return {
    /** @type {Call} */
    async call(method, args) {
      try {
        return await connection.call(method, args);
      } catch (error) {
        // A trap leaves the engine's memory in an unknown state.
        const name = /** @type {any} */ (error).info?.name;
        if (name === 'engine-failed' || name === 'engine-refused') end({ name: 'engine-lost' });
        throw error;
      }
    },
    alive: () => alive,
    end,
  };
}
