/**
 * A grid of runs aside, of which a picture shows what came of them as it comes: hundreds of short runs
 * over two settings, or the time that one takes. They vary the run that is seen; what was found holds as
 * long as its other settings do.
 *
 * @typedef {{name: string, values: any[]}} Axis  a setting
 *
 * @typedef {object} TrialsPlan
 * @property {'outcome' | 'time'} of  where each run ends; or how long the question `benchmark` takes
 * @property {Axis} x
 * @property {Axis | null} y  null: a single row
 * @property {Record<string, any>} set  what all of them have beside
 * @property {number[]} [published]  milliseconds that others measured, to be shown beside
 *
 * @typedef {TrialsPlan & {cells: (Outcome | null)[], done: number, ms: number,
 *   status: 'ready' | 'running' | 'done' | 'cancelled' | 'failed'}} Trials
 *   cells: y outer, x inner; null: not there yet. ms: how long it has taken
 */
import { isFatal } from '../engine/engine-error.js';
import { asideOf } from './in-force.js';
/** @import { EngineClient } from '../engine/client.js' */
/** @import { Outcome, OutcomeRequest } from '../engine/outcomes.js' */
/** @import { InForce as Base } from './in-force.js' */

/** How long the work of a run takes once, in place of where the run ends. */
export const TIMED = { step: 0, timed: 'benchmark' };

export class TrialRunner {
  /**
   * @param {EngineClient} client
   * @param {() => Base} base  the run that they vary
   * @param {() => void} changed  told once for what comes together
   * @param {{hidden: boolean, addEventListener: Function} | undefined} page  a hidden one pauses it
   */
  constructor(client, base, changed, page = globalThis.document) {
    this.#client = client;
    this.#base = base;
    this.#changed = changed;
    this.#page = page;
  }

  #client;
  #base;
  #changed;
  #page;
  #due = false;
  /** @type {TrialsPlan | null} */ #plan = null;
  /** @type {Trials | null} */ #trials = null;
  #key = '';
  /** @type {AbortController | null} */ #running = null;

  /** @param {TrialsPlan | null} plan  null: there are none */
  plan(plan) {
    if (JSON.stringify(plan) === JSON.stringify(this.#plan)) return;
    this.#stop();
    this.#plan = plan;
    this.#trials = plan && fresh(plan);
    this.#tell();
  }

  /** As they stand; none of another run than the one that is seen. @returns {Trials | null} */
  get now() {
    const trials = this.#trials;
    if (!trials) return null;
    const key = keyOf(this.#base(), trials);
    if (trials.status !== 'ready' && key !== this.#key) {
      this.#stop();
      this.#trials = fresh(trials);
    }
    return this.#trials;
  }

  /** Computes all, or what was left; resolves when they are there, or were given up. */
  async start() {
    if (!this.now || this.#running) return;
    const base = this.#base();
    let trials = /** @type {Trials} */ (this.#trials);
    if (trials.status === 'done') trials = fresh(trials);
    const running = (this.#running = new AbortController());
    const { signal } = running;
    this.#key = keyOf(base, trials);
    const before = performance.now() - trials.ms;
    const tell = (/** @type {Partial<Trials>} */ news) => {
      if (this.#running !== running) return;
      this.#trials = trials = { ...trials, ...news, ms: performance.now() - before };
      this.#tell();
    };
    tell({ status: 'running' });
    const status = await this.#throughLosses(signal, async () => {
      const missing = [...trials.cells.keys()].filter((k) => !trials.cells[k]);
      const requests = missing.map((k) => requestOf(base, trials, k));
      /** @param {Outcome} outcome @param {number} index */
      const onOutcome = (outcome, index) =>
        tell({ cells: trials.cells.with(missing[index], outcome), done: trials.done + 1 });
      if (requests.length === 0) return;
      await this.#client.outcomes(requests, { signal, onOutcome, turn: () => this.#seen() });
    });
    tell({ status });
    if (this.#running === running) this.#running = null;
  }

  /** What has come stays. */
  cancel() {
    if (!this.#running || !this.#trials) return;
    this.#stop();
    this.#trials = { ...this.#trials, status: 'cancelled' };
    this.#tell();
  }

  #tell() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#changed();
    });
  }

  #stop() {
    this.#running?.abort();
    this.#running = null;
  }

  /**
   * An engine that is lost on the way is started again, with what is still missing, as long as each time
   * something came.
   * @param {AbortSignal} signal @param {() => Promise<void>} compute  what is missing
   * @returns {Promise<Trials['status']>}
   */
  async #throughLosses(signal, compute) {
    for (;;) {
      const came = this.#trials?.done;
      try {
        await compute();
        return 'done';
      } catch (error) {
        if (signal.aborted) return 'cancelled';
        if (!isFatal(error) || this.#trials?.done === came) return 'failed';
      }
    }
  }

  /** Resolves while the page is seen. */
  async #seen() {
    const page = this.#page;
    if (!page?.hidden) return;
    await new Promise((resolve) => {
      const look = () => !page.hidden && resolve(undefined);
      page.addEventListener('visibilitychange', look, { once: true });
    });
    await this.#seen();
  }
}

/** @param {TrialsPlan} plan @returns {Trials} */
function fresh(plan) {
  const { x, y } = plan;
  const cells = new Array(x.values.length * (y?.values.length ?? 1)).fill(null);
  return { ...plan, cells, done: 0, ms: 0, status: 'ready' };
}

/** @param {Base} base @param {TrialsPlan} plan @param {number} k @returns {OutcomeRequest} */
function requestOf(base, { of, x, y, set }, k) {
  const [i, j] = [k % x.values.length, Math.floor(k / x.values.length)];
  const own = { [x.name]: x.values[i], ...(y && { [y.name]: y.values[j] }) };
  return { ...asideOf(base, { ...set, ...own }), ...(of === 'time' && TIMED) };
}

/** What the outcomes depend on beside the settings that vary. @param {Base} base @param {TrialsPlan} plan */
function keyOf({ experiment, settings }, { x, y, set }) {
  const varied = [x.name, y?.name, ...Object.keys(set)];
  const others = Object.entries(settings).filter(([name]) => !varied.includes(name));
  return JSON.stringify([experiment.id, others]);
}
