import { SeriesLog } from './series-log.js';

/**
 * @typedef {import('../engine/types.js').Cursor} Cursor
 * @typedef {import('../engine/types.js').Edit} Edit
 * @typedef {import('../engine/methods.js').Whole} Whole
 * @typedef {import('../engine/methods.js').Position} Position
 *
 * @typedef {object} Walk  how a long way is gone
 * @property {AbortSignal} [signal]  ends it early: the cursor stays where it has come to
 * @property {() => void} [onProgress]
 */

/** @type {Cursor} */
const START = { step: 0, phase: null };

/**
 * A run in the engine and what is known of it: the answers to the last calls. Not safe against calls
 * that overlap; the session makes one after the other.
 */
export class RemoteRun {
  /**
   * @param {import('../engine/long-calls.js').EngineClient} client
   * @param {string} experiment
   */
  constructor(client, experiment) {
    this.#client = client;
    this.#experiment = experiment;
  }

  #client;
  #experiment;
  #handle = 0;

  /** Counts what replaces data or history: opening, edits, restarts, undo. */
  version = 0;
  /** @type {Position['state']} */ state = /** @type {any} */ (null);
  /** @type {Position['record']} */ record = null;
  /** @type {SeriesLog} */ series = /** @type {any} */ (null);
  /** @type {Whole['data']} */ data = /** @type {any} */ (null);
  /** @type {Whole['analysis']} */ analysis = /** @type {any} */ (null);

  /**
   * @param {{settings: Record<string, any>, edits: Edit[], cursor: Cursor}} run
   * @param {number} [length]  how far the history shall go at least
   */
  async open({ settings, edits, cursor }, length = 0) {
    const options = { experiment: this.#experiment, settings, edits, cursor: START };
    const { run, ...whole } = await this.#client.call('open', options);
    this.#handle = run;
    this.#takeWhole(whole);
    // Not in `open` itself: the cursor may be far away, and no call shall take long.
    if (length > cursor.step) await this.goTo({ step: length, phase: null });
    await this.goTo(cursor);
  }

  /** The same run in a new engine, after the old one was lost. */
  async reopen() {
    const { run, length } = this.state;
    await this.open(run, length);
  }

  /**
   * Goes to `target`, computing what is missing on the way. Where the run ends or diverges before it,
   * the cursor goes as far as there are numbers; the update that diverged can be looked into.
   * @param {Cursor} target
   * @param {Walk} [walk]
   */
  async goTo(target, walk = {}) {
    const missing = target.step + (target.phase === null ? 0 : 1) - this.state.length;
    if (missing > 0 && this.state.divergedAt === null) await this.#compute(missing, walk);
    const { step, phase } = this.#reachable(target);
    if (step === this.state.step && phase === this.state.phase) return;
    this.#take(await this.call('seek', { step, phase }));
  }

  /**
   * edit, restart, undo, redo: after these everything may be different.
   * @param {string} method
   * @param {any} [args]
   */
  async replace(method, args) {
    this.#takeWhole(await this.call(method, args));
  }

  /** @param {string} method @param {any} [args] @returns {Promise<any>} */
  call(method, args) {
    return this.#client.call(method, { run: this.#handle, ...args });
  }

  /** @param {number} updates @param {Walk} walk */
  async #compute(updates, { signal, onProgress }) {
    const take = (/** @type {import('../engine/long-calls.js').Progress} */ progress) => {
      this.series.add(progress.series);
      this.#take(progress);
      onProgress?.();
    };
    try {
      await this.#client.advance({ run: this.#handle, updates, signal, onProgress: take });
    } catch (error) {
      if (!signal?.aborted) throw error;
    }
  }

  /** @param {Cursor} target @returns {Cursor} */
  #reachable({ step, phase }) {
    const { length, divergedAt } = this.state;
    const inside = phase !== null;
    const known = inside && divergedAt === length + 1 ? divergedAt : length;
    if (step + (inside ? 1 : 0) <= known) return { step, phase };
    return { step: Math.min(step, length), phase: null };
  }

  /** @param {Whole} whole */
  #takeWhole(whole) {
    this.version += 1;
    this.series = new SeriesLog(whole.series);
    this.data = whole.data;
    this.analysis = whole.analysis;
    this.#take(whole);
  }

  /** @param {Position} position */
  #take({ state, record }) {
    this.state = state;
    this.record = record;
  }
}
