/**
 * What can be asked of the engine, written once for the worker and for Node. This is the one place
 * that holds the engine's objects; outside a run is a number. No logic: each method calls the engine
 * and returns plain objects and copied typed arrays.
 *
 * @typedef {import('./types.js').EngineState} EngineState
 * @typedef {import('./types.js').UpdateRecord} UpdateRecord
 * @typedef {import('./types.js').Series} Series
 *
 * @typedef {object} EngineRun  a run of the engine (an Embind handle)
 * @property {() => EngineState} state
 * @property {(updates: number, detail: 'scalars' | 'full') => {series: Series}} advance
 * @property {(step: number, phase: import('./types.js').Phase | null) => unknown} seek
 * @property {(step: number) => UpdateRecord} record
 * @property {(change: import('./types.js').Change) => unknown} edit
 * @property {(settings: Record<string, any>) => unknown} restart
 * @property {() => unknown} undo
 * @property {() => unknown} redo
 * @property {() => import('./types.js').Data} data
 * @property {() => import('./types.js').Analysis} analysis
 * @property {(spec: any) => import('./types.js').Surface} surface
 * @property {(step: number) => any} graph
 * @property {(from: number, to: number) => Series} series
 * @property {() => void} delete
 *
 * @typedef {object} Engine  the module that `createEngine` resolves to
 * @property {() => import('./types.js').Experiment[]} registry
 * @property {new (run: any) => EngineRun} Run
 *
 * @typedef {object} Position  {state, record}: where the run is, and the update the cursor is in,
 *   or (between updates) the one that led there
 * @property {EngineState} state
 * @property {UpdateRecord | null} record
 *
 * @typedef {Position & {series: Series, data: import('./types.js').Data,
 *   analysis: import('./types.js').Analysis}} Whole  everything there is to know, series from row 0
 */
import { EngineError } from './engine-error.js';
import { isSingle, shortFloats } from './float32.js';

/**
 * @param {Engine} engine
 * @param {number} [firstHandle]  so that a new worker never hands out a number of the one before it
 * @returns {(method: string, args?: any) => any}
 */
export function createMethods(engine, firstHandle = 1) {
  /** @type {Map<number, EngineRun>} */
  const runs = new Map();
  /** Those that compute in float32. @type {WeakSet<EngineRun>} */
  const singles = new WeakSet();
  let nextHandle = firstHandle;

  /** @param {number} handle */
  const find = (handle) => {
    const run = runs.get(handle);
    if (!run) throw new EngineError({ name: 'unknown-run', value: handle });
    return run;
  };

  /** @param {EngineRun} run @returns {Position} */
  const position = (run) => {
    const state = run.state();
    const inside = state.phase !== null;
    const record = inside || state.step > 0 ? run.record(state.step + (inside ? 1 : 0)) : null;
    return { state: singles.has(run) ? withShortFloats(state) : state, record };
  };

  /** @param {EngineRun} run @returns {Whole} */
  const whole = (run) => {
    const data = run.data();
    if (isSingle(data)) singles.add(run);
    const place = position(run);
    const series = run.series(0, place.state.length);
    return { ...place, series, data, analysis: run.analysis() };
  };

  /** @type {Record<string, (args: any) => any>} */
  const methods = {
    registry: () => engine.registry(),
    open({ experiment, settings = {}, edits = [], cursor = { step: 0, phase: null } }) {
      const run = new engine.Run({ version: 1, experiment, settings, edits, cursor });
      const handle = nextHandle++;
      runs.set(handle, run);
      return { run: handle, ...whole(run) };
    },
    /** Computes further updates from the end of the history; the cursor follows. */
    advance({ run: handle, updates }) {
      const run = find(handle);
      run.seek(run.state().length, null);
      const started = performance.now();
      const { series } = run.advance(updates, 'scalars');
      return { series, took: performance.now() - started, ...position(run) };
    },
    seek({ run, step, phase = null }) {
      find(run).seek(step, phase);
      return position(find(run));
    },
    edit: ({ run, change }) => (find(run).edit(change), whole(find(run))),
    restart: ({ run, settings }) => (find(run).restart(settings), whole(find(run))),
    undo: ({ run }) => (find(run).undo(), whole(find(run))),
    redo: ({ run }) => (find(run).redo(), whole(find(run))),
    series: ({ run, from, to }) => find(run).series(from, to),
    record: ({ run, step }) => find(run).record(step),
    surface: ({ run, ...spec }) => find(run).surface(spec),
    graph: ({ run, step }) => find(run).graph(step),
    close({ run }) {
      find(run).delete();
      runs.delete(run);
    },
  };

  return (method, args = {}) => {
    if (!Object.hasOwn(methods, method)) {
      throw new EngineError({ name: 'unknown-method', value: method });
    }
    return methods[method](args);
  };
}

/**
 * The state with numbers that print short.
 * @param {EngineState} state
 * @returns {EngineState}
 */
function withShortFloats(state) {
  const { loss, fullLoss, parameters } = state;
  return { ...state, ...shortFloats({ loss, fullLoss, parameters }) };
}
