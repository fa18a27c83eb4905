import { createClient } from '../engine/client.js';
import { EngineError, isRefusal } from '../engine/engine-error.js';
import { workerSource } from '../engine/worker-url.js';
import { Player } from '../session/player.js';
import { Session } from '../session/session.js';
import { claimEngine, releaseEngine, withEngine } from './live-engines.js';
import { goToPlace, goToStart } from './starts.js';
/** @import { LoadBytes } from '../engine/supplied.js' */
/** @import { Beside, ErrorInfo, Experiment, Run, View } from '../engine/types.js' */
/** @import { Axis } from '../session/company.js' */
/** @import { Clock } from '../session/player.js' */
/** @import { TrialsPlan } from '../session/trials.js' */

/**
 * @typedef {object} Start  what to open
 * @property {string} experiment
 * @property {Record<string, any>} [settings]
 * @property {Run['edits']} [edits]
 * @property {Run['cursor']} [cursor]
 * @property {Beside[]} [beside]  runs that follow this one
 * @property {Axis} [axis]  in what
 * @property {string} [name]  what the card calls the run
 * @property {TrialsPlan | null} [trials]  a grid of runs aside
 * @property {string} [to]  how far it goes at once: see goToStart
 *
 * @typedef {(registry: Experiment[]) => Start} Plan
 *   what was asked for in a link or in attributes can be judged only once the registry is known
 */

/** So often a lab asks for an engine before it gives up what was asked of it. */
const TURNS = 8;

/**
 * One run with its engine, as the element needs it: started when wanted, asleep when many labs are on a
 * page, started again from where it was; exchanged for another. Dispatches `change` (the view or the status is another) and
 * `refused` (detail: ErrorInfo; the run is as it was, or was opened with `used` instead).
 */
export class Lab extends EventTarget {
  /** @type {'idle' | 'loading' | 'ready' | 'asleep' | 'error'} */ status = 'idle';
  /** Whether a reader sees it: then it sleeps last. */
  inSight = false;
  /** @type {ErrorInfo | null} */ error = null;
  /** @type {View | null}  stays while the engine sleeps */ view = null;
  /** @type {Session | null} */ session = null;
  /** @type {Player | null} */ player = null;
  /** @type {Experiment[]}  empty until the engine has told it */ registry = [];

  /** @type {ReturnType<typeof createClient> | null} */ #client = null;
  /** @type {Promise<boolean> | null} */ #opening = null;
  /** @type {Plan | null} */ #plan = null;
  /** @type {string[] | null} */ #experiments = null;
  #place = { chapter: '', card: '' };
  /** @type {Beside[]} */ #beside = [];
  /** @type {string[]} */ #tensors = [];

  /**
   * What the next `open` starts from; an open run is left, and what was started starts again.
   * @param {Plan} plan
   * @param {string[] | null} [experiments]  what the engine has to know; null: every one
   */
  prepare(plan, experiments = null) {
    const started = this.status !== 'idle';
    this.#leave();
    this.#plan = plan;
    this.#experiments = experiments;
    this.#beside = [];
    this.view = null;
    this.error = null;
    this.#become('idle');
    if (started) this.open();
  }

  /** @returns {Promise<boolean>} whether there is a run now */
  open() {
    return withEngine(this, () => this.#opened());
  }

  async #opened() {
    if (this.session) return true;
    if (!this.#plan) return false;
    const opening = (this.#opening ??= this.#open(this.#plan));
    const opened = await opening;
    if (this.#opening === opening) this.#opening = null;
    return opened;
  }

  /**
   * Does something with the run as soon as there is one. What the engine refuses is told by events.
   * @param {(session: Session, player: Player) => unknown} action
   */
  act(action) {
    return withEngine(this, () => this.#act(action));
  }

  /** @param {(session: Session, player: Player) => unknown} action */
  async #act(action) {
    // Others on the page may take its engine while it starts, or the moment it has: it asks again.
    for (let turn = 0; turn < TURNS && !this.session && this.status !== 'error'; turn++)
      await this.#opened();
    const { session, player } = this;
    if (!session || !player) return;
    claimEngine(this);
    try {
      await action(session, player);
    } catch (error) {
      // A run that was left meanwhile has nothing to report.
      if (session === this.session) this.#report(error);
    }
  }

  /** Another run on the same engine. To be called within `act`. @param {Start} start */
  async show(start) {
    if (this.#client && (await this.#begin(this.#client, start)))
      this.dispatchEvent(new Event('change'));
  }

  /** The engine asks anew for bytes of that name when it needs them next. @param {string} name */
  async forget(name) {
    await this.#client?.call('provide', { name });
  }

  /** What is drawn of an update. @param {string[]} tensors  heads of their names */
  setTensors(tensors) {
    if (tensors.join() === this.#tensors.join()) return;
    this.#tensors = tensors;
    this.session?.setTensors(tensors);
  }

  /** Ends the engine, also one that is still starting, and keeps the run, to go on from there. */
  sleep() {
    if (!this.#client) return releaseEngine(this);
    this.#keepRun();
    this.#leave();
    this.#become(this.view ? 'asleep' : 'idle');
  }

  /** Where the reader is, for getState(). @param {{chapter: string, card: string}} place */
  place(place) {
    this.#place = place;
    this.session?.setPlace(place);
  }

  #leave() {
    this.player?.close();
    this.session?.close();
    this.#client?.close();
    this.session = this.player = this.#client = this.#opening = null;
    releaseEngine(this);
  }

  #keepRun() {
    const run = this.view?.state.run;
    if (run) this.#plan = () => run;
  }

  /** @param {Plan} plan */
  async #open(plan) {
    this.error = null;
    this.#become(this.view ? 'asleep' : 'loading');
    claimEngine(this);
    const client = createClient(workerSource(this.#experiments), { load: loadBytes });
    this.#client = client;
    try {
      this.registry = await client.call('registry');
      const begun = await this.#begin(client, plan(this.registry));
      if (begun) this.#become('ready');
      return begun;
    } catch (error) {
      if (this.#client !== client) return false;
      this.#leave();
      this.#fail(infoOf(error));
      return false;
    }
  }

  /**
   * A run takes the place of the one at hand.
   * @param {ReturnType<typeof createClient>} client @param {Start} start
   * @returns {Promise<boolean>}  false: the engine was left meanwhile
   */
  async #begin(client, start) {
    this.#beside = start.beside ?? this.#beside;
    const session = await this.#openSession(client, start);
    if (this.#client !== client) {
      session.close();
      return false;
    }
    this.player?.close();
    this.session?.close();
    this.#follow(session);
    return true;
  }

  /**
   * What the engine does not take is said, and the run is opened without it.
   * @param {ReturnType<typeof createClient>} client @param {Start} start
   * @returns {Promise<Session>}
   */
  async #openSession(client, start) {
    const { experiment, settings, edits, cursor, axis, name, trials = null } = start;
    const run = { experiment, settings, edits, axis, name, beside: this.#beside };
    try {
      const how = { client, tensors: this.#tensors, ...this.#place };
      const session = await Session.open({ ...run, ...how });
      session.trials.plan(trials);
      await goToStart(session, start.to);
      await goToPlace(session, cursor);
      return session;
    } catch (error) {
      const info = infoOf(error);
      const milder = isRefusal(info) ? without(start, info) : null;
      if (!milder) throw error;
      const detail = { ...info, used: usedInstead(start, milder, info) };
      this.dispatchEvent(new CustomEvent('refused', { detail }));
      return this.#openSession(client, milder);
    }
  }

  /** @param {Session} session */
  #follow(session) {
    this.session = session;
    this.player = new Player(session, clock);
    this.view = session.view;
    this.player.addEventListener('change', () => this.dispatchEvent(new Event('change')));
    session.addEventListener('change', () => {
      if (session !== this.session) return;
      this.view = session.view;
      const { error } = session.view.state;
      if (error) this.#report({ info: error });
      else this.dispatchEvent(new Event('change'));
    });
    // Pictures that arrived while it was opened want more than it was opened with.
    session.setTensors(this.#tensors);
  }

  /** @param {unknown} error */
  #report(error) {
    const info = infoOf(error);
    if (info.name === 'cancelled') return;
    if (isRefusal(info)) {
      this.dispatchEvent(new CustomEvent('refused', { detail: info }));
      return;
    }
    this.#keepRun();
    this.#leave();
    this.#fail(info);
  }

  /** @param {ErrorInfo} info */
  #fail(info) {
    this.error = info;
    this.#become('error');
  }

  /** @param {Lab['status']} status */
  #become(status) {
    this.status = status;
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * A start without what was refused: the number brought within its limits, else the setting left out,
 * else the edits, else all settings. null: there is nothing left to leave out.
 * @param {Start} start @param {ErrorInfo} info
 * @returns {Start | null}
 */
export function without(start, { parameter = '', min = -Infinity, max = Infinity }) {
  const { settings = {}, edits = [] } = start;
  if (parameter in settings) {
    const { [parameter]: value, ...others } = settings;
    const within = typeof value === 'number' ? Math.min(Math.max(value, min), max) : value;
    const limited = within === value ? others : { ...others, [parameter]: within };
    return { ...start, settings: limited };
  }
  if (edits.length > 0) return { ...start, edits: [], cursor: undefined };
  return Object.keys(settings).length > 0 ? { ...start, settings: {} } : null;
}

/**
 * What a start is opened with in the place of what was refused; undefined: without it. null: with none of its
 * settings, which do not fit one that it does not have.
 * @param {Start} start @param {Start} milder @param {ErrorInfo} info
 */
function usedInstead({ settings = {}, edits = [] }, milder, { parameter = '' }) {
  const foreign = parameter !== '' && !(parameter in settings) && edits.length === 0;
  return foreign ? null : milder.settings?.[parameter];
}

/** @type {LoadBytes} */
const loadBytes = async (name) => {
  const failed = () => Promise.reject(new EngineError({ name: 'part-failed' }));
  const { loadBytes: load } = await import('../datasets/fashion-mnist.js').catch(failed);
  return load(name);
};

/** @type {Clock} */
const clock = {
  requestFrame: (tick) => requestAnimationFrame(tick),
  cancelFrame: (frame) => cancelAnimationFrame(frame),
  page: document,
};

/** @param {any} error @returns {ErrorInfo} */
function infoOf(error) {
  if (error?.info) return error.info;
  if (error?.name === 'AbortError') return { name: 'cancelled' };
  console.warn('gradient-walk:', error);
  return { name: 'unexpected', value: String(error?.message ?? error) };
}
