/**
 * What can be asked of the engine, written once for the worker and for Node. This is the one place
 * that holds the engine's objects; outside a run is a number. No call takes much longer than SLICE:
 * who asks for more is answered with how far it came, and asks again. Whoever stops asking has
 * cancelled.
 *
 * @typedef {object} Standing  how a run stands for a reader at update `at`
 * @property {number} length
 * @property {number} totalSteps
 * @property {number} updatesPerEpoch
 * @property {number | null} divergedAt
 * @property {number | null} divergedLoss
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {number} stage  edits in force
 * @property {Record<string, any>} [settings]  in force, where the asker did not know them
 * @property {UpdateRecord} [record]
 * @property {Float64Array} [rows]  row-major
 *
 * @typedef {object} EngineRun  a run of the engine (an Embind handle): see bindings.cpp
 * @property {(args: object) => Standing} go
 * @property {() => Description} describe
 * @property {(question: string, args: object, at: number) => Answer} ask
 * @property {(change: Change, from: Place) => {row: number} | null} edit
 * @property {(settings: Record<string, any>, from: Place) => {row: number}} restart
 * @property {(now: Place) => (Place & {row: number}) | null} undo
 * @property {(now: Place) => (Place & {row: number}) | null} redo
 * @property {() => void} delete
 *
 * @typedef {{at: number, mark: number, on?: boolean}} Place  mark: the reader's own, comes back with
 *   undo; on: the act goes on with the one before it
 * @typedef {{run: Omit<Run, 'cursor'>, columns: string[],
 *   parameters: ParameterShape[]}} Description
 *
 * @typedef {object} Engine  the module that `createEngine` resolves to
 * @property {() => Experiment[]} registry
 * @property {new (run: any, budget?: number) => EngineRun} Run
 * @property {(name: string, bytes: Uint8Array | undefined) => void} provide  none: those of that name are forgotten
 *
 * @typedef {object} Goal  where a reader wants to be
 * @property {number} at  number of the update whose outcome is seen, or that is looked into
 * @property {boolean} [inside]  the latter: then the update that diverged can be looked into
 * @property {number} [have]  rows the reader has
 * @property {number} [stage]  edits in force that the reader knows of
 * @property {string[]} [tensors]  of the record, by the heads of their names
 * @property {boolean} [toEnd]  with the time that is left the history goes on to its end
 * @property {Asked[]} [ask]  answered where the answer may be another there
 *
 * @typedef {{question: string, args?: Record<string, any>, needs: 'settings' | 'state' | 'update'}} Asked
 *   needs: what the answer depends on
 * @typedef {Standing & {at: number, step: number, reached: boolean,
 *   answers: (Answer | null | undefined)[]}} Position
 *   at: where it came to; step: finished updates there, one less inside an update; reached: there is no
 *   further to go; answers: undefined where the settings are the same and nothing else is needed
 * @typedef {Position & Description & {row: number}} Whole  row: the first one that is another now
 */
import { EngineError } from './engine-error.js';
import { advanced, ahead, createOutcomes, SLICE } from './outcomes.js';
/** @import { Answer, Change, Experiment, ParameterShape, Run, UpdateRecord } from './types.js' */

/**
 * @param {Engine} engine
 * @param {number} [firstHandle]  so that a new worker never hands out a number of the one before it
 * @returns {(method: string, args?: any) => any}
 */
export function createMethods(engine, firstHandle = 1) {
  const runs = /** @type {Map<number, EngineRun>} */ (new Map());
  let nextHandle = firstHandle;

  /** @param {number} handle */
  const find = (handle) => {
    const run = runs.get(handle);
    if (!run) throw new EngineError({ name: 'unknown-run', value: handle });
    return run;
  };

  /** @type {Record<string, (args: any) => any>} */
  const methods = {
    registry: () => engine.registry(),
    /** Bytes that runs read by name. @param {{name: string, bytes?: Uint8Array}} args */
    provide: ({ name, bytes }) => engine.provide(name, bytes),
    open({ experiment, settings = {}, edits = [], budget, ...reader }) {
      const run = new engine.Run({ version: 1, experiment, settings, edits }, budget);
      const handle = nextHandle++;
      runs.set(handle, run);
      return { handle, ...whole(run, 0, reader) };
    },
    /** Several runs at once, as far as the time reaches. @param {{runs: (Goal & {run: number})[]}} args */
    go({ runs: goals }) {
      const until = performance.now() + SLICE;
      return goals.map(({ run, ...goal }) => go(find(run), goal, until));
    },
    edit: ({ run, change, ...reader }) => {
      const done = find(run).edit(change, reader.from);
      return whole(find(run), done?.row ?? null, reader);
    },
    restart: ({ run, settings, ...reader }) => {
      const { row } = find(run).restart(settings, reader.from);
      return whole(find(run), row, { ...reader, goal: { ...reader.goal, at: 0, inside: false } });
    },
    undo: ({ run, ...reader }) => swapped(find(run), find(run).undo(reader.from), reader),
    redo: ({ run, ...reader }) => swapped(find(run), find(run).redo(reader.from), reader),
    /** @param {{run: number, at: number, step: number, ask: Asked[]}} args */
    ask: ({ run, at, step, ask }) => ask.map((one) => answer(find(run), one, at, step)),
    close({ run }) {
      find(run).delete();
      runs.delete(run);
    },
    ...createOutcomes(engine),
  };

  return (method, args = {}) => {
    if (!Object.hasOwn(methods, method)) {
      throw new EngineError({ name: 'unknown-method', value: method });
    }
    return methods[method](args);
  };
}

/**
 * @param {EngineRun} run @param {Goal} goal
 * @param {number} [until]  by the clock
 * @returns {Position}
 */
function go(run, { at, inside = false, ask = [], toEnd = false, ...known }, until = Infinity) {
  // The way of one update is one call: the update is computed once.
  let standing = run.go({ ...known, at, updates: 1 });
  const goal = toEnd ? standing.totalSteps : at;
  if (ahead(standing, goal)) {
    standing = advanced(run, standing, goal, until);
    // The next one is looked at while it is computed: one that is past would be computed again.
    const seen = Math.min(at, standing.length + 1);
    standing = run.go({ ...known, at: seen, updates: 1 });
    if (standing.length < seen && !(inside && seen === at)) {
      standing = run.go({ ...known, at: standing.length });
    }
  }
  const { length, divergedAt } = standing;
  const place = inside && divergedAt === at ? at : Math.min(at, length);
  if (place < at && !standing.record) standing = run.go({ ...known, at: place });
  const reached = !ahead(standing, at);
  const step = inside && place === at ? at - 1 : place;
  const others = standing.settings !== undefined;
  const wanted = (/** @type {Asked} */ { needs }) => others || (reached && needs !== 'settings');
  const answers = ask.map((one) => (wanted(one) ? answer(run, one, place, step) : undefined));
  return { ...standing, at: place, step, reached, answers };
}

/**
 * Everything there is to know after an act.
 * @param {EngineRun} run
 * @param {number | null} row  the first one that is another; null: none is
 * @param {{goal?: Goal, ask?: Asked[]}} reader
 * @returns {Whole}
 */
function whole(run, row, { goal = { at: 0 }, ask = [] }) {
  const { have = 0 } = goal;
  const first = Math.min(row ?? have, have);
  const position = go(run, { ...goal, have: first, stage: undefined, ask });
  return { ...position, ...run.describe(), row: first };
}

/**
 * @param {EngineRun} run @param {(Place & {row: number}) | null} done
 * @param {{goal: Goal, ask?: Asked[]}} reader
 */
function swapped(run, done, reader) {
  if (!done) return { ...whole(run, null, reader), mark: null };
  const goal = { ...reader.goal, at: done.at, inside: done.at > 0 };
  return { ...whole(run, done.row, { ...reader, goal }), mark: done.mark };
}

/**
 * @param {EngineRun} run @param {Asked} asked @param {number} at @param {number} step
 * @returns {Answer | null}  null: it cannot say
 */
function answer(run, { question, args = {}, needs }, at, step) {
  try {
    return run.ask(question, args, needs === 'update' ? at : step);
  } catch (error) {
    if (/** @type {any} */ (error).info) return null;
    throw error;
  }
}
