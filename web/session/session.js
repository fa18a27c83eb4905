import { EngineError, errorInfo, isFatal } from '../engine/engine-error.js';
import { Ensemble, START } from './ensemble.js';
import { Ghosts } from './ghosts.js';
import { begunWith, isUnfelt, settingChanges, settingsOf } from './in-force.js';
import { moved } from './moves.js';
import { createOutcomeCache } from './outcome-cache.js';
import { TrialRunner } from './trials.js';
/** @import { EngineClient } from '../engine/client.js' */
/** @import { OutcomeRequest } from '../engine/outcomes.js' */
/** @import { Beside, Change, Cursor, ErrorInfo, Experiment, View } from '../engine/types.js' */
/** @import { Axis } from './company.js' */
/** @import { Start } from './ensemble.js' */
/** @import { Unit } from './moves.js' */

/**
 * @typedef {Start & {client: EngineClient,
 *   experiment: string, chapter?: string, card?: string}} OpenOptions  these two only go to the state
 *
 * @typedef {'opened' | 'moved' | 'progress' | 'edited' | 'restarted' | 'undone' | 'redone'
 *   | 'answered' | 'beside' | 'record' | 'place' | 'playing' | 'trials' | 'recovered' | 'error'} Reason
 *   `detail.reason` of a `change` event; 'recovered': the engine was lost, the run has been opened again
 */

const nothing = async () => {};

/**
 * The run that a reader moves, seen at a cursor, and those beside it. The session asks the engine, keeps
 * what came back as an immutable `view`, and dispatches `change` whenever there is a new one. It computes
 * no mathematics. The cursor is the session's: stops inside an update need no message.
 *
 * What is asked for happens in order. Each promise resolves to the view it led to; it rejects with an
 * EngineError when the engine refuses (a value out of range: the view stays as it was) or is gone for
 * good (the view then has status 'error', and the next thing asked for tries again). Of seeks that
 * wait only the latest is done. A long way shows its progress; it stops at `cancel`, and where something
 * else than a further step is asked for.
 *
 * When the engine is lost (worker killed, trap), the run is opened again from its log, with the history
 * as far as it went and the cursor where it was, and what failed is tried once more.
 */
export class Session extends EventTarget {
  /** @param {OpenOptions} options @returns {Promise<Session>} */
  static async open({ client, experiment: id, chapter = '', card = '', ...start }) {
    /** @type {Experiment[]} */
    const registry = await client.call('registry');
    const experiment = registry.find((row) => row.id === id);
    if (!experiment) throw new EngineError({ name: 'unknown-experiment', value: id });
    const session = new Session(client, registry, experiment, { chapter, card });
    await session.#runs.open(start);
    session.#commit('opened');
    return session;
  }

  /**
   * Use Session.open.
   * @param {EngineClient} client @param {Experiment[]} registry @param {Experiment} experiment
   * @param {{chapter: string, card: string}} place
   */
  constructor(client, registry, experiment, place) {
    super();
    this.#place = place;
    this.#outcomes = createOutcomeCache(client);
    this.#runs = new Ensemble(client, registry, experiment, {
      enqueue: (task) => this.#enqueue(task),
      answered: () => this.#commit('answered'),
    });
    /** A grid of runs aside, around this one. */
    this.trials = new TrialRunner(
      client,
      () => this.#runs.run,
      () => this.#commit('trials'),
    );
  }

  #place;
  #outcomes;
  #runs;
  #ghosts = new Ghosts();
  #playing = false;
  /** @type {ErrorInfo | null} */ #error = null;
  /** @type {View} */ #view = /** @type {any} */ (null);
  /** @type {Promise<unknown>} */ #queue = Promise.resolve();
  /** @type {Cursor | null} */ #wanted = null;
  /** @type {Promise<View> | null} */ #seeking = null;

  /** The picture of everything as it is now; a new object after each change. */
  get view() {
    return this.#view;
  }

  /**
   * @param {Unit} unit @param {number} [count]
   * @param {() => boolean} [wanted]  asked when its turn has come; false: it stays where it is
   */
  forward(unit, count = 1, wanted = () => true) {
    return this.#do(() => {
      if (!wanted()) return nothing;
      const { updatesPerEpoch, totalSteps } = this.#runs.run.standing;
      const track = { phases: this.#runs.experiment.phases, updatesPerEpoch, totalSteps };
      return this.#toward(moved(this.#runs.cursor, unit, count, track));
    });
  }

  /** @param {Unit} unit @param {number} [count] @returns {Promise<View>} */
  back(unit, count = 1) {
    return this.forward(unit, -count);
  }

  /**
   * Goes to a place in the history or beyond its end. A later seek takes the place of one that waits
   * or walks: both promises then resolve at the later's goal.
   * @param {Cursor} cursor
   */
  seek(cursor) {
    this.#wanted = cursor;
    this.#runs.cancel();
    this.#seeking ??= this.#seekWanted().finally(() => (this.#seeking = null));
    return this.#seeking;
  }

  first() {
    return this.seek(START);
  }

  /**
   * Changes settings. Live ones take effect at the next update and keep the run. A new run begins with all
   * of them when one is not live, or no update is left for them: at the end of a run that they do not
   * lengthen, and after a divergence.
   * @param {Record<string, any>} settings  by name; those that have their value already do nothing
   * @param {object | null} [gesture]  changes of one drag have the same one: together they are one act
   * @returns {Promise<'unchanged' | 'edited' | 'restarted'>}
   */
  async set(settings, gesture = null) {
    let outcome = /** @type {'unchanged' | 'edited' | 'restarted'} */ ('unchanged');
    await this.#instead(() => {
      const plan = settingChanges(this.#runs.run, settings);
      return async () => {
        ({ outcome } = plan);
        if (outcome === 'edited' && !(await this.#runs.goesOnWith(plan.changed)))
          outcome = 'restarted';
        if (outcome === 'restarted') return this.#restarting(plan.changed, gesture)();
        for (const change of plan.changes)
          await this.#acting('edited', 'edit', { change }, gesture)();
      };
    });
    return outcome;
  }

  /**
   * A setting, a switch, or a point: an edit also at the end, for the loss there follows at once.
   * @param {Change} change
   * @returns {Promise<'unchanged' | 'edited' | 'restarted'>}
   */
  async edit(change) {
    if (!('point' in change)) return this.set(settingsOf(change));
    await this.#instead(() => this.#acting('edited', 'edit', { change }));
    return 'edited';
  }

  /**
   * A new run from step 0 with the settings and points in force now, `settings` on top; can be undone.
   * @param {Record<string, any>} [settings] @param {object | null} [gesture]
   */
  restart(settings = {}, gesture = null) {
    return this.#instead(() => this.#restarting(settings, gesture));
  }

  /** Step 0 with what the controls show. Without edits the history stays; with them, undo has it. */
  reset() {
    return this.#instead(() =>
      this.#runs.run.description.edits.length > 0 ? this.#restarting({}) : this.#toward(START),
    );
  }

  /** Step 0 for another go; with what no update of this one felt, that is a new run. */
  again() {
    return isUnfelt(this.#view.state) ? this.restart() : this.first();
  }

  undo() {
    const can = () => this.#runs.run.standing.canUndo;
    return this.#instead(() => (can() ? this.#acting('undone', 'undo', {}) : nothing));
  }

  redo() {
    const can = () => this.#runs.run.standing.canRedo;
    return this.#instead(() => (can() ? this.#acting('redone', 'redo', {}) : nothing));
  }

  /** Stops a long way: the view stays where it has come to. */
  cancel() {
    this.#runs.cancel();
  }

  /**
   * The outcome of a run aside (cached), for numbers in the text: of this experiment, if no other is named.
   * @param {Omit<OutcomeRequest, 'experiment'> & {experiment?: string}} request
   */
  outcome(request) {
    return this.#outcomes({ experiment: this.#runs.experiment.id, ...request });
  }

  /** Other runs beside this one; they go where it is. @param {Beside[]} beside */
  setBeside(beside) {
    this.#runs.company.chosen = beside;
    return this.#do(() => async () => {
      await this.#runs.goTo(this.#runs.cursor);
      this.#commit('beside');
    });
  }

  /** In what they follow: what an axis counts. @param {Axis} axis */
  async setAxis(axis) {
    const { company } = this.#runs;
    if (axis === company.axis) return;
    company.axis = axis;
    await this.setBeside(company.chosen);
  }

  /**
   * What pictures and tables draw of an update: heads of tensor names. What is missing is asked for.
   * @param {string[]} tensors
   */
  setTensors(tensors) {
    const { run } = this.#runs;
    const before = run.tensors;
    run.tensors = tensors;
    if (tensors.every((name) => before.includes(name)) || run.at === 0) return;
    this.#do(() => async () => {
      await this.#runs.recordAgain();
      this.#commit('record');
    }).catch(() => {});
  }

  /** Where the reader is, for the state. @param {{chapter?: string, card?: string}} place */
  setPlace(place) {
    if ((place.card ?? this.#place.card) !== this.#place.card) this.#ghosts.clear();
    this.#place = { ...this.#place, ...place };
    this.#commit('place');
  }

  /** Told by the player: shows as status 'running'. @param {boolean} playing */
  setPlaying(playing) {
    if (playing === this.#playing) return;
    this.#playing = playing;
    this.#commit('playing');
  }

  /** Lets go of the runs in the engine; the view stays. */
  async close() {
    this.cancel();
    this.trials.cancel();
    await this.#enqueue(() => this.#runs.close()).catch(() => {});
  }

  async #seekWanted() {
    while (this.#wanted) {
      await this.#do(() => {
        const { step, phase } = this.#wanted ?? START;
        this.#wanted = null;
        const { totalSteps } = this.#runs.run.standing;
        const within = Math.min(Math.max(Math.round(step), 0), totalSteps);
        return this.#toward({ step: within, phase: within === totalSteps ? null : phase });
      });
    }
    return this.#view;
  }

  /** @param {Cursor} target */
  #toward(target) {
    return async () => {
      await this.#runs.goTo(target, () => this.#commit('progress'));
      this.#commit('moved');
    };
  }

  /** @param {Record<string, any>} settings @param {object | null} [gesture] */
  #restarting(settings, gesture) {
    const all = begunWith(this.#runs.run, settings);
    return this.#acting('restarted', 'restart', { settings: all }, gesture);
  }

  /** @param {Reason} reason @param {string} method @param {any} args @param {object | null} [gesture] */
  #acting(reason, method, args, gesture = null) {
    return async () => {
      const act = (/** @type {boolean} */ on) => this.#runs.act(method, args, on);
      await this.#ghosts.through(this.#view, gesture, args, act);
      this.#commit(reason);
    };
  }

  /** Anything but a further step ends a long way. @param {() => () => Promise<void>} plan */
  #instead(plan) {
    this.cancel();
    return this.#do(plan);
  }

  /**
   * @param {() => () => Promise<void>} plan  run when its turn has come: fixes what is to be done,
   *   so that trying it again does the same
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
      await this.#runs.reopen();
      this.#error = null;
      this.#commit('recovered');
      await task();
    } catch (error) {
      this.#error = isFatal(error) ? errorInfo(error) : this.#error;
      if (this.#error) this.#commit('error');
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
    const running = this.#playing || this.#runs.walking;
    const view = this.#runs.view({ place: this.#place, running, error: this.#error });
    this.#view = { ...view, trials: this.trials.now, ghosts: this.#ghosts.besides(view) };
    this.dispatchEvent(new CustomEvent('change', { detail: { reason, view: this.#view } }));
  }
}
