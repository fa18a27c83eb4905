import { EngineError, errorInfo, isFatal } from '../engine/engine-error.js';
import { differing, settingsInForce } from './in-force.js';
import { makeView } from './make-view.js';
import { moved } from './moves.js';
import { ProbeCache } from './probe-cache.js';
import { ReferenceKeeper } from './reference-keeper.js';
import { RemoteRun } from './remote-run.js';
import { settingChanges } from './setting-changes.js';
import { SurfaceKeeper } from './surface-keeper.js';

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {import('../engine/types.js').Cursor} Cursor
 * @typedef {import('../engine/types.js').Change} Change
 * @typedef {import('../engine/types.js').Edit} Edit
 * @typedef {import('./moves.js').Unit} Unit
 *
 * @typedef {object} OpenOptions
 * @property {import('../engine/long-calls.js').EngineClient} client
 * @property {string} experiment
 * @property {Record<string, any>} [settings]  those that differ from the defaults
 * @property {Edit[]} [edits]
 * @property {Cursor} [cursor]
 * @property {string} [chapter]  this and the next only pass through to the state
 * @property {string} [card]
 *
 * @typedef {'opened' | 'moved' | 'progress' | 'edited' | 'restarted' | 'undone' | 'redone'
 *   | 'surface' | 'reference' | 'place' | 'playing' | 'recovered' | 'error'} Reason
 *   `detail.reason` of a `change` event: what made the view new. 'restarted': a new run began, which
 *   the page says; 'recovered': the engine was lost and the run has been opened again
 */

/** @type {Cursor} */
const START = { step: 0, phase: null };

const nothing = async () => {};

/**
 * One run, seen at a cursor. The session asks the engine, keeps what came back as an immutable `view`,
 * and dispatches `change` whenever there is a new one. It computes no mathematics.
 *
 * What is asked for happens in order. Each promise resolves to the view it led to; it rejects with an
 * EngineError when the engine refuses (a value out of range: the view stays as it was) or is gone for
 * good (the view then has status 'error', and the next thing asked for tries again). Of seeks that
 * wait only the latest is done. A long walk shows its progress and stops at `cancel`.
 *
 * When the engine is lost (worker killed, trap), the run is opened again from its log, with the history
 * as far as it went and the cursor where it was, and what failed is tried once more.
 */
export class Session extends EventTarget {
  /**
   * @param {OpenOptions} options
   * @returns {Promise<Session>}
   */
  static async open({ client, experiment: id, chapter = '', card = '', ...run }) {
    const { settings = {}, edits = [], cursor = START } = run;
    /** @type {import('../engine/types.js').Experiment[]} */
    const registry = await client.call('registry');
    const experiment = registry.find((row) => row.id === id);
    if (!experiment) throw new EngineError({ name: 'unknown-experiment', value: id });
    const session = new Session(client, experiment, { chapter, card });
    await session.#run.open({ settings, edits, cursor });
    session.#commit('opened');
    return session;
  }

  /**
   * Use Session.open.
   * @param {import('../engine/long-calls.js').EngineClient} client
   * @param {import('../engine/types.js').Experiment} experiment
   * @param {{chapter: string, card: string}} place
   */
  constructor(client, experiment, place) {
    super();
    this.#experiment = experiment;
    this.#place = place;
    this.#run = new RemoteRun(client, experiment.id);
    this.#probes = new ProbeCache(client, experiment.id);
    this.#surface = new SurfaceKeeper(
      (request) => this.#enqueue(() => this.#run.call('surface', request)),
      () => this.#commit('surface'),
    );
    this.#reference = new ReferenceKeeper(this.#probes, () => this.#commit('reference'));
  }

  #experiment;
  #place;
  #run;
  #probes;
  #surface;
  #reference;
  #playing = false;
  /** @type {import('../engine/types.js').ErrorInfo | null} */ #error = null;
  /** @type {View} */ #view = /** @type {any} */ (null);
  /** @type {Promise<unknown>} */ #queue = Promise.resolve();
  /** @type {AbortController | null} */ #walk = null;
  /** @type {Cursor | null} */ #wanted = null;
  /** @type {Promise<View> | null} */ #seeking = null;

  /** The picture of everything as it is now; a new object after each change. */
  get view() {
    return this.#view;
  }

  /**
   * @param {Unit} unit
   * @param {number} [count]
   * @param {() => boolean} [wanted]  asked when its turn has come; false: it stays where it is
   * @returns {Promise<View>}
   */
  forward(unit, count = 1, wanted) {
    return this.#move(unit, count, wanted);
  }

  /** @param {Unit} unit @param {number} [count] @returns {Promise<View>} */
  back(unit, count = 1) {
    return this.#move(unit, -count);
  }

  /**
   * Goes to a place in the history or beyond its end. A later seek takes the place of one that waits
   * or walks: both promises then resolve at the later's goal.
   * @param {Cursor} cursor
   * @returns {Promise<View>}
   */
  seek(cursor) {
    const underWay = this.#seeking !== null && this.#wanted === null;
    this.#wanted = cursor;
    if (underWay) this.#walk?.abort();
    this.#seeking ??= this.#seekWanted().finally(() => (this.#seeking = null));
    return this.#seeking;
  }

  /** The start of the run. */
  first() {
    return this.seek(START);
  }

  /** The end of what has been computed. */
  last() {
    return this.seek({ step: this.#run.state.length, phase: null });
  }

  /**
   * Changes settings. Live ones take effect at the next update and keep the run; as soon as one is not
   * live, a new run begins with all of them.
   * @param {Record<string, any>} settings  by name; those that have their value already do nothing
   * @returns {Promise<'unchanged' | 'edited' | 'restarted'>}
   */
  async set(settings) {
    /** @type {'unchanged' | 'edited' | 'restarted'} */
    let outcome = 'unchanged';
    await this.#do(() => {
      const plan = settingChanges(this.#experiment, this.#inForce(), settings);
      outcome = plan.outcome;
      if (outcome === 'restarted') return this.#restarting(plan.changed);
      return async () => {
        for (const change of plan.changes) await this.#replacing('edited', 'edit', { change })();
      };
    });
    return outcome;
  }

  /** One entry of the edit log; takes effect at the next update. @param {Change} change */
  edit(change) {
    return this.#do(() => this.#replacing('edited', 'edit', { change }));
  }

  /**
   * A new run from step 0 with the settings and points in force now, `settings` on top; can be undone.
   * @param {Record<string, any>} [settings]
   */
  restart(settings = {}) {
    return this.#do(() => this.#restarting(settings));
  }

  /** Step 0 with what the controls show. Without edits the history stays; with them, undo has it. */
  reset() {
    return this.#do(() =>
      this.#run.state.run.edits.length > 0 ? this.#restarting({}) : this.#toward(START),
    );
  }

  undo() {
    return this.#do(() => (this.#run.state.canUndo ? this.#replacing('undone', 'undo') : nothing));
  }

  redo() {
    return this.#do(() => (this.#run.state.canRedo ? this.#replacing('redone', 'redo') : nothing));
  }

  /** Stops a long walk: the view stays where it has come to. */
  cancel() {
    this.#walk?.abort();
  }

  /**
   * A whole run computed aside (cached): numbers in the text, curves to compare with.
   * @param {Record<string, any>} settings  those that differ from the experiment's defaults
   */
  probe(settings) {
    return this.#probes.get(settings);
  }

  /**
   * Keeps `view.surface` as asked; null: no surface.
   * @param {import('./surface-keeper.js').SurfaceRequest | null} request
   */
  requireSurface(request) {
    this.#surface.require(request, this.#run);
  }

  /** The autograd graph of an update. @param {number} step @returns {Promise<any>} */
  graph(step) {
    return this.#enqueue(() => this.#run.call('graph', { step }));
  }

  /** Where the reader is, for the state. @param {{chapter?: string, card?: string}} place */
  setPlace(place) {
    this.#place = { ...this.#place, ...place };
    this.#commit('place');
  }

  /** Told by the player: shows as status 'running'. @param {boolean} playing */
  setPlaying(playing) {
    if (playing === this.#playing) return;
    this.#playing = playing;
    this.#commit('playing');
  }

  /** Lets go of the run in the engine; the view stays. */
  async close() {
    this.cancel();
    await this.#enqueue(() => this.#run.call('close')).catch(() => {});
  }

  async #seekWanted() {
    while (this.#wanted) {
      await this.#do(() => {
        const { step, phase } = this.#wanted ?? START;
        this.#wanted = null;
        const { totalSteps } = this.#run.state;
        const within = Math.min(Math.max(Math.round(step), 0), totalSteps);
        return this.#toward({ step: within, phase: within === totalSteps ? null : phase });
      });
    }
    return this.#view;
  }

  /** @param {Unit} unit @param {number} count @param {() => boolean} [wanted] */
  #move(unit, count, wanted = () => true) {
    return this.#do(() => {
      if (!wanted()) return nothing;
      const { run, updatesPerEpoch, totalSteps } = this.#run.state;
      const track = { phases: this.#experiment.phases, updatesPerEpoch, totalSteps };
      return this.#toward(moved(run.cursor, unit, count, track));
    });
  }

  #inForce() {
    const { run } = this.#run.state;
    return settingsInForce(this.#experiment, run, run.cursor);
  }

  /** @param {Cursor} target */
  #toward(target) {
    return async () => {
      const walk = (this.#walk = new AbortController());
      try {
        const onProgress = () => this.#commit('progress');
        await this.#run.goTo(target, { signal: walk.signal, onProgress });
      } finally {
        this.#walk = null;
      }
      this.#commit('moved');
    };
  }

  /** @param {Record<string, any>} settings */
  #restarting(settings) {
    const all = differing(this.#experiment, { ...this.#inForce(), ...settings });
    return this.#replacing('restarted', 'restart', { settings: all });
  }

  /** @param {Reason} reason @param {string} method @param {any} [args] */
  #replacing(reason, method, args) {
    return async () => {
      await this.#run.replace(method, args);
      this.#commit(reason);
    };
  }

  /**
   * @param {() => () => Promise<void>} plan  run when its turn has come: fixes what is to be done,
   *   so that trying it again does the same
   * @returns {Promise<View>}
   */
  #do(plan) {
    return this.#enqueue(async () => {
      const task = plan();
      try {
        await task();
      } catch (error) {
        if (!isFatal(error)) throw error;
        await this.#recover(task);
      }
      return this.#view;
    });
  }

  /** @param {() => Promise<void>} task */
  async #recover(task) {
    try {
      await this.#run.reopen();
      this.#error = null;
      this.#commit('recovered');
      await task();
    } catch (error) {
      if (isFatal(error)) {
        this.#error = errorInfo(error);
        this.#commit('error');
      }
      throw error;
    }
  }

  /** @template T @param {() => Promise<T>} task @returns {Promise<T>} */
  #enqueue(task) {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => {});
    return result;
  }

  /** @param {Reason} reason */
  #commit(reason) {
    this.#reference.refresh(this.#experiment, this.#run.state);
    this.#view = makeView({
      experiment: this.#experiment,
      run: this.#run,
      place: this.#place,
      running: this.#playing || this.#walk !== null,
      error: this.#error,
      surface: this.#surface,
      reference: this.#reference.current,
    });
    this.dispatchEvent(new CustomEvent('change', { detail: { reason, view: this.#view } }));
    this.#surface.refresh(this.#run);
  }
}
