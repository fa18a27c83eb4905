/**
 * Runs aside, of which only the outcome is wanted: a number in the text, three hundred runs of a map.
 * They are computed one after the other, in slices; results are told as they come.
 *
 * @typedef {object} OutcomeRequest
 * @property {string} experiment
 * @property {Record<string, any>} [settings]
 * @property {Edit[]} [edits]
 * @property {number} [step]  how far; without either: to the end
 * @property {number} [epoch]
 * @property {{question: string, args?: Record<string, any>}[]} [ask]  there
 * @property {string} [timed]  a question that does its work `repeat` times: how long once takes
 *
 * @typedef {object} Outcome
 * @property {'done' | 'diverged'} status
 * @property {number} step  how far it came
 * @property {number | null} divergedAt
 * @property {number} updatesPerEpoch
 * @property {number} totalSteps
 * @property {Record<string, number>} row  the last one, by the names of its columns
 * @property {(Answer | null)[]} answers
 * @property {Timing} [time]  where it was asked for
 */
import { EngineError, errorInfo } from './engine-error.js';
import { createStopwatch } from './stopwatch.js';
/** @import { Engine, EngineRun, Standing } from './methods.js' */
/** @import { Timing } from './stopwatch.js' */
/** @import { Answer, Edit } from './types.js' */

/** What one call should take, in milliseconds. */
export const SLICE = 20;

/**
 * @typedef {object} How
 * @property {AbortSignal} [signal]
 * @property {(outcome: Outcome, index: number) => void} [onOutcome]
 * @property {() => Promise<void>} [turn]  waited for before each further part
 *
 * @typedef {object} Job
 * @property {OutcomeRequest[]} requests
 * @property {number} next
 * @property {EngineRun | null} run  of the request at hand
 * @property {ReturnType<typeof createStopwatch> | null} stopwatch
 */

/**
 * The worker's side: `outcomes` begins a job, `nextOutcomes` goes on with it.
 * @param {Engine} engine
 * @param {() => number} [clock]  that timed work is held to
 */
export function createOutcomes(engine, clock = () => performance.now()) {
  const jobs = /** @type {Map<number, Job>} */ (new Map());
  let last = 0;

  /** @param {number} job */
  const end = (job) => {
    jobs.get(job)?.run?.delete();
    jobs.delete(job);
  };

  return {
    /** @param {{requests: OutcomeRequest[]}} args */
    outcomes({ requests }) {
      jobs.set(++last, { requests, next: 0, run: null, stopwatch: null });
      const job = last;
      try {
        return { job, ...this.nextOutcomes({ job }) };
      } catch (error) {
        end(job);
        throw error;
      }
    },
    /** @param {{job: number}} args @returns {{from: number, results: any[], done: boolean}} */
    nextOutcomes({ job }) {
      const work = jobs.get(job);
      if (!work) throw new EngineError({ name: 'unknown-run', value: job });
      const until = performance.now() + SLICE;
      const from = work.next;
      const results = /** @type {any[]} */ ([]);
      while (work.next < work.requests.length && performance.now() < until) {
        try {
          const outcome = compute(engine, work, until, clock);
          if (!outcome) break;
          results.push({ outcome });
        } catch (error) {
          const { info } = /** @type {any} */ (error);
          const missing = info?.name === 'missing-bytes';
          // What is there is told first; bytes that are missing can be provided before it goes on.
          if (missing && results.length > 0) break;
          if (!info || missing) throw error;
          results.push({ error: errorInfo(error) });
        }
        work.run?.delete();
        work.run = work.stopwatch = null;
        work.next += 1;
      }
      const done = work.next === work.requests.length;
      if (done) end(job);
      return { from, results, done };
    },
    /** @param {{job: number}} args */
    dropOutcomes({ job }) {
      end(job);
    },
  };
}

/**
 * The asking side: all of them, each as soon as it is there.
 * @param {(method: string, args?: any) => Promise<any>} call @param {OutcomeRequest[]} requests
 * @param {How} [how]
 * @returns {Promise<Outcome[]>}  rejects with the first refusal, or the signal's reason
 */
export async function outcomes(call, requests, { signal, onOutcome, turn } = {}) {
  signal?.throwIfAborted();
  const first = await call('outcomes', { requests });
  const { job } = first;
  let part = first;
  const all = /** @type {Outcome[]} */ ([]);
  for (;;) {
    for (const { outcome, error } of part.results) {
      if (error) {
        if (!part.done) await call('dropOutcomes', { job });
        throw new EngineError(error);
      }
      all.push(outcome);
      onOutcome?.(outcome, all.length - 1);
    }
    if (part.done) return all;
    if (signal?.aborted) {
      await call('dropOutcomes', { job });
      signal.throwIfAborted();
    }
    await turn?.();
    part = await call('nextOutcomes', { job });
  }
}

/** @param {Standing} standing @param {number} at */
export const ahead = ({ length, totalSteps, divergedAt }, at) =>
  length < Math.min(at, totalSteps) && divergedAt === null;

/**
 * The run computed as far as the time reaches: by more updates at once while they take next to none.
 * @param {EngineRun} run @param {Standing} standing @param {number} goal @param {number} until
 */
export function advanced(run, standing, goal, until) {
  for (let size = 1; ahead(standing, goal) && performance.now() < until;) {
    const started = performance.now();
    standing = run.go({ at: goal, updates: size });
    if (performance.now() - started < SLICE / 8) size *= 2;
  }
  return standing;
}

/**
 * @param {Engine} engine @param {Job} job @param {number} until  by the clock
 * @param {() => number} clock  that timed work is held to
 * @returns {Outcome | null}  null: not finished yet
 */
function compute(engine, job, until, clock) {
  const { experiment, settings = {}, edits = [], timed, ...goal } = job.requests[job.next];
  const { step = Infinity, epoch = Infinity, ask = [] } = goal;
  const run = (job.run ??= new engine.Run({ version: 1, experiment, settings, edits }, 0));
  const known = run.go({ at: 0 });
  const end = Math.min(step, epoch * (known.updatesPerEpoch || 1), known.totalSteps);
  const standing = advanced(run, known, end, until);
  if (ahead(standing, end)) return null;
  if (timed) {
    // A chunk of it at the start of a call: nothing else is waiting then.
    job.stopwatch ??= createStopwatch((repeat) => run.ask(timed, { repeat }, 0), clock);
    const time = job.stopwatch.next();
    return time && { ...outcomeOf(run, standing, ask), time };
  }
  return outcomeOf(run, standing, ask);
}

/** @param {EngineRun} run @param {Standing} standing @param {NonNullable<OutcomeRequest['ask']>} ask */
function outcomeOf(run, { length, divergedAt, updatesPerEpoch, totalSteps }, ask) {
  const { columns } = run.describe();
  const { rows } = run.go({ at: length, have: length });
  return {
    status: /** @type {Outcome['status']} */ (divergedAt === null ? 'done' : 'diverged'),
    step: length,
    divergedAt,
    updatesPerEpoch,
    totalSteps,
    row: Object.fromEntries(columns.map((name, k) => [name, rows?.[k] ?? NaN])),
    answers: ask.map(({ question, args = {} }) => run.ask(question, args, length)),
  };
}
