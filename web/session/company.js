import { EngineError } from '../engine/engine-error.js';
import { RemoteRun } from '../engine/remote-run.js';
import { batchSize } from '../engine/settings.js';
import { Answers } from './answers.js';
import { besideRun, isSameRun, referenceRun } from './in-force.js';
import { makeView } from './make-view.js';
/** @import { EngineClient } from '../engine/client.js' */
/** @import { Beside, Cursor, Edit, Experiment } from '../engine/types.js' */
/** @import { Turns } from './ensemble.js' */
/** @import { Shared } from './make-view.js' */

/**
 * @typedef {'updates' | 'samples' | 'epochs' | 'time'} Axis
 *
 * @typedef {object} Follower
 * @property {string} key  what it was opened from
 * @property {RemoteRun} run
 * @property {string} [name]
 */

/** Bytes for the states of a run that follows: it is never edited, and rarely goes back far. */
const BUDGET = 1 << 20;

/**
 * The runs beside the run: those that were chosen, told by what differs from it, and, first, the right
 * program while a variant is on, of which the whole history is known. They follow in the unit of the
 * axis, each to its own end.
 */
export class Company {
  /** @param {EngineClient} client @param {Experiment[]} registry @param {Turns} turns */
  constructor(client, registry, turns) {
    this.#client = client;
    this.#registry = registry;
    this.#turns = turns;
  }

  #client;
  #registry;
  #turns;
  /** @type {Follower[]} */ #followers = [];

  /** @type {Beside[]} */ chosen = [];
  /** @type {Axis} */ axis = 'updates';

  /** Opens who is missing and lets go of who is not wanted any more. @param {RemoteRun} main */
  async prepare(main) {
    const { experiment } = main;
    const chosen = this.chosen.map((beside) => besideRun(main, beside));
    const right = referenceRun(main);
    const reference = right && { experiment: experiment.id, toEnd: true, ...right };
    // The card may have chosen it itself.
    const missing = reference && !chosen.some((run) => isSameRun(experiment, run, reference));
    const wanted = [...(missing ? [reference] : []), ...chosen];
    const before = this.#followers;
    const after = /** @type {Follower[]} */ ([]);
    for (const one of wanted) {
      const key = JSON.stringify(one);
      const known = before.find((follower) => follower.key === key && !after.includes(follower));
      after.push(known ?? (await this.#open(key, one)));
    }
    this.#followers = after;
    for (const { run } of before.filter((follower) => !after.includes(follower))) await run.close();
  }

  /** Where they go when the run goes to `target`. @param {RemoteRun} main @param {Cursor} target */
  moves(main, { step, phase }) {
    return this.#followers.map(({ run }) => {
      const { totalSteps } = run.standing;
      const reached = Math.min(Math.floor(step * this.#pace(main, run)), totalSteps);
      const inside = this.#inside(run, phase) && reached < totalSteps;
      return { run, at: reached + (inside ? 1 : 0), inside };
    });
  }

  /** @param {Cursor} cursor @param {Shared} shared */
  views({ phase }, shared) {
    return this.#followers.map(({ run, name }) => {
      const { at, standing } = run;
      const inside = this.#inside(run, phase) && at > 0 && at <= standing.totalSteps;
      const cursor = inside ? { step: at - 1, phase } : { step: at, phase: null };
      return { ...makeView({ run, cursor, ...shared }), name };
    });
  }

  /** The runs there are. */
  get runs() {
    return this.#followers.map(({ run }) => run);
  }

  /** The engine that had them is gone. */
  forget() {
    this.#followers = [];
  }

  async close() {
    for (const { run } of this.#followers) await run.close();
    this.forget();
  }

  /** Updates of `run` to one of `main`. @param {RemoteRun} main @param {RemoteRun} run */
  #pace(main, run) {
    switch (this.axis) {
      case 'epochs':
        return run.standing.updatesPerEpoch / main.standing.updatesPerEpoch;
      case 'samples':
        return batchSize(main.settings) / batchSize(run.settings);
      case 'time':
        return (main.updateTime ?? 1) / (run.updateTime ?? 1);
      default:
        return 1;
    }
  }

  /** Stops inside an update are shared where they are the same ones. @param {RemoteRun} run @param {string | null} phase */
  #inside(run, phase) {
    return phase !== null && this.axis === 'updates' && run.experiment.phases.includes(phase);
  }

  /** @param {string} key @param {Beside & {edits?: Edit[], toEnd?: boolean}} beside */
  async #open(key, { experiment: id, settings, edits, name, toEnd = false }) {
    const experiment = this.#registry.find((row) => row.id === id);
    if (!experiment) throw new EngineError({ name: 'unknown-experiment', value: id });
    const run = new RemoteRun(this.#client, experiment);
    run.questions = new Answers(run, this.#turns);
    run.toEnd = toEnd;
    await run.open({ settings, edits }, { budget: BUDGET });
    return { key, run, name };
  }
}
