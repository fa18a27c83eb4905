import { Columns } from './columns.js';
/** @import { EngineClient } from './client.js' */
/** @import { Asked, Goal, Position, Whole } from './methods.js' */
/** @import { Answer, Cursor, Edit, Experiment, ParameterShape, Run } from './types.js' */
/** @import { UpdateRecord } from './types.js' */

/**
 * @typedef {object} Questions  what comes along with the numbers
 * @property {(question: string, args: Record<string, any>) => Answer | null} get
 * @property {() => Asked[]} standing
 * @property {(asked: Asked[], answers: (Answer | null | undefined)[]) => void} take
 * @property {() => void} turn  a new view is made
 */

/**
 * A run in the engine and what is known of it: the answers to the last calls. It is seen at update
 * `at`: its outcome, or the update itself. Not safe against calls that overlap.
 */
export class RemoteRun {
  /** @param {EngineClient} client @param {Experiment} experiment */
  constructor(client, experiment) {
    this.#client = client;
    this.experiment = experiment;
  }

  #client;
  #handle = 0;

  /** Counts the acts: opening, edits, restarts, undo. */
  version = 0;
  at = 0;
  /** Updates finished there: one less than `at` inside an update. */
  step = 0;
  /** @type {Position} */ standing = /** @type {any} */ (null);
  /** @type {Omit<Run, 'cursor'>} */ description = /** @type {any} */ (null);
  /** @type {ParameterShape[]} */ parameters = [];
  /** @type {Record<string, any>}  in force at `at` */ settings = {};
  /** @type {UpdateRecord | null} */ record = null;
  /** @type {Columns} */ columns = new Columns([]);
  /** @type {string[]}  heads of names: what records hold */ tensors = [];
  /** Milliseconds that an update takes; null: nobody measured it. @type {number | null} */
  updateTime = null;
  /** Its history is computed to the end, wherever it is seen. */
  toEnd = false;
  /** @type {Questions} */
  questions = { get: () => null, standing: () => [], take: () => {}, turn: () => {} };

  /**
   * Asks for the run, at step 0.
   * @param {{settings?: Record<string, any>, edits?: Edit[]}} run @param {{budget?: number}} [how]
   */
  open({ settings = {}, edits = [] }, { budget } = {}) {
    const args = { experiment: this.experiment.id, settings, edits, budget };
    return this.#do('open', args, { at: 0, have: 0 });
  }

  /**
   * edit, restart, undo, redo: after these everything may be different.
   * @param {string} method @param {any} args
   * @param {{goal: {at: number, inside: boolean}, mark: number, on: boolean}} reader  on: it goes on with
   *   the act before it, as one
   */
  act(method, args, { goal, mark, on }) {
    const from = { at: goal.at, mark, on };
    return this.#do(method, { run: this.#handle, ...args, from }, goal);
  }

  /**
   * @param {string} method @param {any} args @param {Goal} goal
   * @returns {Promise<Whole & {mark?: number | null}>}
   */
  async #do(method, args, goal) {
    const ask = this.questions.standing();
    const known = { tensors: this.tensors, have: this.columns.length };
    const whole = await this.#client.call(method, { ...args, goal: { ...known, ...goal }, ask });
    this.#handle = whole.handle ?? this.#handle;
    const { run, columns, parameters, row } = whole;
    this.version += 1;
    if (JSON.stringify(run.settings) !== JSON.stringify(this.description?.settings)) {
      this.updateTime = null;
    }
    this.description = run;
    this.parameters = parameters;
    const same = columns.join() === this.columns.names.join();
    this.columns = same ? this.columns.cut(row) : new Columns(columns);
    this.take(whole, ask);
    return whole;
  }

  /** @param {Asked[]} ask @returns {Promise<(Answer | null)[]>} */
  ask(ask) {
    const { at, step } = this;
    return this.#client.call('ask', { run: this.#handle, at, step, ask });
  }

  async close() {
    await this.#client.call('close', { run: this.#handle });
  }

  /**
   * Whether there is nothing to be asked for there. The end of an update is the update itself with
   * another step: only answers about the parameters are others.
   * @param {{at: number, inside: boolean}} goal
   */
  standsAt({ at, inside }) {
    const { length, totalSteps, divergedAt } = this.standing;
    if (at !== this.at || (this.toEnd && length < totalSteps && divergedAt === null)) return false;
    const same = this.step === at - (inside ? 1 : 0);
    return same || this.questions.standing().every(({ needs }) => needs !== 'state');
  }

  /** @param {{at: number, inside: boolean}} goal */
  request(goal) {
    const { stage } = this.standing;
    const have = this.columns.length;
    const ask = this.questions.standing();
    const { tensors, toEnd } = this;
    return { run: this.#handle, ...goal, have, stage, tensors, ask, toEnd };
  }

  /** @param {Position} position @param {Asked[]} [ask]  what was asked along with it */
  take(position, ask = []) {
    const { at, step, settings, record, rows, answers = [] } = position;
    this.standing = position;
    this.at = at;
    this.step = step;
    this.record = record ?? null;
    if (settings) this.settings = settings;
    if (rows) this.columns.add(rows);
    this.questions.take(ask, answers);
  }
}

/**
 * Moves runs together, each as far as it goes, computing what is missing: one message there and back
 * as long as it is short.
 * @param {EngineClient} client @param {{run: RemoteRun, at: number, inside: boolean}[]} moves
 * @param {{signal?: AbortSignal, onProgress?: () => void}} [walk]  signal: ends a long way early
 */
export async function goTogether(client, moves, { signal, onProgress } = {}) {
  let under = moves;
  while (under.length > 0) {
    const runs = under.map(({ run, at, inside }) => run.request({ at, inside }));
    /** @type {Position[]} */
    const positions = await client.call('go', { runs });
    under.forEach(({ run }, k) => run.take(positions[k], runs[k].ask));
    under = under.filter((_, k) => !positions[k].reached);
    if (under.length === 0 || signal?.aborted) return;
    onProgress?.();
  }
}
