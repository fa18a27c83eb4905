/** @import { Asked } from '../engine/methods.js' */
/** @import { RemoteRun } from '../engine/remote-run.js' */
/** @import { Answer } from '../engine/types.js' */
/** @import { Turns } from './ensemble.js' */

/** What nearly every picture reads: it comes along with the run itself. */
const ALWAYS = ['data', 'analysis'];

/** Answers with arguments that are kept, the latest ones. */
const KEPT = 12;

/**
 * What pictures and texts ask of a run, and what came back. An answer holds as long as what it depends
 * on stays: the acts and the settings in force, for some also the place. Whatever was asked for and is
 * not known is asked of the engine at once; under a stream of changes it is always the latest that is
 * asked next. What was asked for lately comes along with each act, so that no view mixes old and new.
 */
export class Answers {
  /** @param {RemoteRun} run @param {Turns} turns */
  constructor(run, turns) {
    this.#run = run;
    this.#turns = turns;
  }

  #run;
  #turns;
  #busy = false;
  /** @type {Map<string, {asked: Asked, answer: Answer | null, holds: string}>}  by question and arguments */
  #known = new Map();
  /** @type {Map<string, Asked>} asked for since the last view was made */
  #wishes = new Map();
  /** @type {Map<string, Asked>} and for the one before it */
  #before = new Map();

  /**
   * @param {string} question @param {Record<string, any>} args
   * @returns {Answer | null}  with args it may be of older ones until theirs has come
   */
  get(question, args) {
    if (!(question in this.#run.experiment.questions)) return null;
    const key = keyOf(question, args);
    this.#wishes.set(key, this.#asked(question, args));
    const entry = this.#known.get(key);
    if (entry?.holds === this.#holds(question)) return entry.answer;
    if (!this.#busy) queueMicrotask(() => this.#refresh());
    return Object.keys(args).length > 0 ? this.#latest(question) : null;
  }

  /** What comes along with an act. @returns {Asked[]} */
  standing() {
    const questions = ALWAYS.filter((name) => name in this.#run.experiment.questions);
    const wished = [...this.#before, ...this.#wishes].map(([, asked]) => asked);
    const others = wished.filter(({ question }) => !questions.includes(question));
    return [...questions.map((question) => this.#asked(question, {})), ...others];
  }

  /**
   * @param {Asked[]} asked
   * @param {(Answer | null | undefined)[]} answers  to it, as the run stands now; undefined: as before
   */
  take(asked, answers) {
    asked.forEach((one, k) => {
      const answer = answers[k];
      if (answer === undefined) return;
      const key = keyOf(one.question, one.args ?? {});
      this.#known.delete(key);
      this.#known.set(key, { asked: one, answer, holds: this.#holds(one.question) });
    });
    for (const [key, { asked }] of this.#known) {
      if (this.#known.size <= KEPT) break;
      if (!ALWAYS.includes(asked.question)) this.#known.delete(key);
    }
  }

  /** A new view: what only the last one asked for is forgotten. */
  turn() {
    if (this.#wishes.size === 0) return;
    this.#before = this.#wishes;
    this.#wishes = new Map();
  }

  async #refresh() {
    if (this.#busy) return;
    const missing = [...this.#wishes].filter(
      ([key, { question }]) => this.#known.get(key)?.holds !== this.#holds(question),
    );
    if (missing.length === 0) return;
    this.#busy = true;
    const asked = missing.map(([, wish]) => wish);
    try {
      this.take(asked, await this.#turns.enqueue(() => this.#run.ask(asked)));
    } catch {
      // An engine that was lost says so elsewhere; the next view asks again.
      return;
    } finally {
      this.#busy = false;
    }
    this.#turns.answered();
  }

  /** @param {string} question */
  #latest(question) {
    const answers = [...this.#known.values()].filter(({ asked }) => asked.question === question);
    return answers.at(-1)?.answer ?? null;
  }

  /** Everything its answer depends on, but for the arguments. @param {string} question */
  #holds(question) {
    const { version, at, step, standing, experiment } = this.#run;
    const needs = experiment.questions[question];
    const place = needs === 'update' ? at : needs === 'state' ? step : '';
    return [version, standing.stage, place].join('/');
  }

  /** @param {string} question @param {Record<string, any>} args @returns {Asked} */
  #asked(question, args) {
    return { question, args, needs: this.#run.experiment.questions[question] };
  }
}

/** @param {string} question @param {Record<string, any>} args */
const keyOf = (question, args) => question + JSON.stringify(args);
