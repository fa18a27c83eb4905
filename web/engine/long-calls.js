/**
 * The two things that may take long, cut into calls short enough that the worker can be asked for
 * something else, and stopped, in between.
 *
 * @typedef {(method: string, args?: any) => Promise<any>} Call
 *
 * @typedef {object} EngineClient  what worker and Node offer alike
 * @property {Call} call  a method of methods.js; rejects with EngineError
 * @property {(args: AdvanceArgs) => Promise<Progress | null>} advance
 * @property {(args: ProbeArgs) => Promise<import('./types.js').Probe>} probe
 * @property {() => void} close  ends the engine; what is pending rejects
 *
 * @typedef {import('./methods.js').Position & {series: import('./types.js').Series, took: number}} Progress
 *   took: milliseconds in the engine
 *
 * @typedef {object} AdvanceArgs
 * @property {number} run
 * @property {number} updates  from the end of the history on; fewer where the run ends or diverges
 * @property {AbortSignal} [signal]  rejects with the signal's reason; slices already done stay done
 * @property {(progress: Progress) => void} [onProgress]  after each slice; its series has the new rows
 *
 * @typedef {object} ProbeArgs
 * @property {string} experiment
 * @property {Record<string, any>} [settings]
 * @property {import('./types.js').Edit[]} [edits]
 * @property {AbortSignal} [signal]
 */

import { isSingle, shortFloat } from './float32.js';

/** What one call should take, in milliseconds. */
const SLICE = 20;
const FIRST_SLICE = 50;
const LARGEST_SLICE = 20_000;

/**
 * @param {Call} call
 * @param {AdvanceArgs} args
 * @returns {Promise<Progress | null>} the last slice; null when there was nothing to do
 */
export async function advance(call, { run, updates, signal, onProgress }) {
  let left = updates;
  let size = FIRST_SLICE;
  /** @type {Progress | null} */
  let progress = null;
  while (left > 0) {
    signal?.throwIfAborted();
    progress = /** @type {Progress} */ (
      await call('advance', { run, updates: Math.min(left, size) })
    );
    // The engine's own time: until its answer is heard here, a page may have been drawing for long.
    const took = Math.max(progress.took, 0.5);
    left -= Math.min(left, size);
    onProgress?.(progress);
    if (progress.state.status !== 'ready') break;
    size = Math.ceil(Math.min(LARGEST_SLICE, size * 4, (size * SLICE) / took));
  }
  return progress;
}

/**
 * A whole run computed aside.
 * @param {Call} call
 * @param {ProbeArgs} args
 * @returns {Promise<import('./types.js').Probe>}
 */
export async function probe(call, { experiment, settings = {}, edits = [], signal }) {
  const opened = await call('open', { experiment, settings, edits });
  const { run } = opened;
  try {
    const end = await advance(call, { run, updates: opened.state.totalSteps, signal });
    const { state } = end ?? opened;
    const series = await call('series', { run, from: 0, to: state.length });
    return {
      settings,
      updatesPerEpoch: state.updatesPerEpoch,
      totalSteps: state.totalSteps,
      series,
      epochs: epochLosses(series, state, isSingle(opened.data)),
      parameters: state.parameters,
      data: opened.data,
      analysis: opened.analysis,
      status: state.divergedAt === null ? 'done' : 'diverged',
      divergedAt: state.divergedAt,
    };
  } finally {
    await call('close', { run });
  }
}

/**
 * The loss over all data after each epoch that was begun; null in the epoch that diverged.
 * @param {import('./types.js').Series} series
 * @param {import('./types.js').EngineState} state
 * @param {boolean} single
 */
function epochLosses(series, { updatesPerEpoch, length, divergedAt }, single) {
  const begun = Math.ceil((divergedAt ?? length) / updatesPerEpoch);
  const write = single ? shortFloat : Number;
  return Array.from({ length: begun }, (_, index) => {
    const step = (index + 1) * updatesPerEpoch;
    return { epoch: index + 1, loss: step <= length ? write(series.fullLoss[step]) : null };
  });
}
