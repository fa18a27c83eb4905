import { goTogether, RemoteRun } from '../engine/remote-run.js';
import { Answers } from './answers.js';
import { Company } from './company.js';
import { asideOf } from './in-force.js';
import { makeView } from './make-view.js';
import { markOf, placeOf } from './moves.js';
import { TIMED } from './trials.js';
/** @import { EngineClient } from '../engine/client.js' */
/** @import { Beside, Cursor, Edit, Experiment, View } from '../engine/types.js' */
/** @import { Axis } from './company.js' */
/** @import { Shared } from './make-view.js' */

/**
 * @typedef {object} Start
 * @property {Record<string, any>} [settings]  those that differ from the defaults
 * @property {Edit[]} [edits]
 * @property {Cursor} [cursor]
 * @property {Beside[]} [beside]  runs that follow this one
 * @property {Axis} [axis]  in what
 * @property {string} [name]  what a card calls the run
 * @property {string[]} [tensors]  of an update's record, by the heads of their names
 *
 * @typedef {object} Turns  how it speaks with the engine apart from what the session asks of it
 * @property {<T>(task: () => Promise<T>) => Promise<T>} enqueue
 * @property {() => void} answered  told when answers have come
 */

/** @type {Cursor} */
export const START = { step: 0, phase: null };

/**
 * The run that a reader moves and those beside it, all at one cursor. Not safe against calls that
 * overlap: the session makes one after the other.
 */
export class Ensemble {
  /**
   * @param {EngineClient} client @param {Experiment[]} registry @param {Experiment} experiment
   * @param {Turns} turns
   */
  constructor(client, registry, experiment, turns) {
    this.#client = client;
    this.experiment = experiment;
    this.run = new RemoteRun(client, this.experiment);
    this.run.questions = new Answers(this.run, turns);
    this.company = new Company(client, registry, turns);
  }

  #client;
  /** @type {{name: string | undefined, settings: Record<string, any>}} */
  #named = { name: undefined, settings: {} };
  /** @type {AbortController | null} */ #walk = null;

  cursor = START;

  /** @param {Start} start */
  async open({ settings = {}, edits = [], cursor = START, beside = [], axis, name, tensors = [] }) {
    this.#named = { name, settings };
    this.run.tensors = tensors;
    this.company.chosen = beside;
    this.company.axis = axis ?? 'updates';
    await this.run.open({ settings, edits });
    await this.goTo(cursor);
  }

  /** Somebody is on a long way. */
  get walking() {
    return this.#walk !== null;
  }

  /** Stops a long way: everyone stays where they have come to. */
  cancel() {
    this.#walk?.abort();
  }

  /**
   * Everyone goes there. Where the run ends or diverges before it, the cursor goes as far as there are
   * numbers; the update that diverged can be looked into.
   * @param {Cursor} target @param {() => void} [onProgress]
   */
  async goTo(target, onProgress) {
    await this.company.prepare(this.run);
    if (this.company.axis === 'time') await this.#holdToTheClock();
    const goal = goalOf(target);
    const moves = [{ run: this.run, ...goal }, ...this.company.moves(this.run, target)];
    const ahead = moves.filter(({ run, ...place }) => !run.standsAt(place));
    const walk = (this.#walk = new AbortController());
    const progress = () => {
      this.cursor = { step: Math.min(this.run.at, this.run.standing.length), phase: null };
      onProgress?.();
    };
    try {
      await goTogether(this.#client, ahead, { signal: walk.signal, onProgress: progress });
    } finally {
      this.#walk = null;
    }
    const { at } = this.run;
    this.cursor = at === goal.at ? target : { step: at, phase: null };
    this.run.step = this.cursor.step;
  }

  /** Measures what an update takes, of those of whom it is not known. */
  async #holdToTheClock() {
    const runs = [this.run, ...this.company.runs].filter(
      ({ experiment, updateTime }) => updateTime === null && 'benchmark' in experiment.questions,
    );
    if (runs.length === 0) return;
    const requests = runs.map((run) => ({ ...asideOf(run), ...TIMED }));
    const found = await this.#client.outcomes(requests);
    runs.forEach((run, k) => (run.updateTime = found[k].time?.median ?? null));
  }

  /** The record of the update at hand, with the tensors that are wanted now. */
  async recordAgain() {
    await goTogether(this.#client, [{ run: this.run, at: this.run.at, inside: true }]);
  }

  /**
   * edit, restart, undo, redo. The last two come back to where the act was done.
   * @param {string} method @param {any} args
   * @param {boolean} on  it goes on with the act before it, as one
   */
  async act(method, args, on) {
    const { phases } = this.experiment;
    const reader = { goal: goalOf(this.cursor), mark: markOf(this.cursor, phases), on };
    const { mark } = await this.run.act(method, args, reader);
    if (method === 'restart') this.cursor = START;
    else if (typeof mark === 'number') this.cursor = placeOf(mark, phases);
    // An act may leave the run elsewhere: the update looked into is gone, or there is more of it now.
    await this.goTo(this.cursor);
  }

  /**
   * Whether the run, with these settings in force from here on, has an update left in which they show.
   * @param {Record<string, any>} changed
   */
  async goesOnWith(changed) {
    const { at, standing } = this.run;
    const { totalSteps, divergedAt } = standing;
    if (divergedAt !== null && at >= divergedAt - 1) return false;
    if (at < totalSteps || totalSteps === 0) return true;
    const [longer] = await this.#client.outcomes([{ ...asideOf(this.run, changed), step: 0 }]);
    return longer.totalSteps > at;
  }

  /** The same runs in a new engine, after the old one was lost, as far as they had come. */
  async reopen() {
    const { standing, description } = this.run;
    await this.run.open(description);
    this.company.forget();
    await goTogether(this.#client, [{ run: this.run, at: standing.length, inside: false }]);
    await this.goTo(this.cursor);
  }

  async close() {
    await this.company.close();
    await this.run.close();
  }

  /** @param {Shared} shared @returns {View} */
  view(shared) {
    const { run, cursor, company } = this;
    const main = { run, cursor, beside: company.chosen, ...shared };
    const { axis } = company;
    return { ...makeView(main), name: this.#name, axis, beside: company.views(cursor, shared) };
  }

  /** What the card calls the run, while what it chose for it is as it chose it. */
  get #name() {
    const { name, settings } = this.#named;
    const chosen = this.experiment.settings.filter(
      (row) => (row.kind === 'choice' || row.kind === 'flag') && row.name in settings,
    );
    const holds = chosen.every((row) => settings[row.name] === this.run.settings[row.name]);
    return holds ? name : undefined;
  }
}

/** @param {Cursor} cursor */
function goalOf({ step, phase }) {
  const inside = phase !== null;
  return { at: step + (inside ? 1 : 0), inside };
}
