import { settingsInForce } from './in-force.js';

/** @typedef {import('../engine/types.js').RunView} RunView */

/**
 * The immutable picture of everything.
 * @param {object} parts
 * @param {import('../engine/types.js').Experiment} parts.experiment
 * @param {import('./remote-run.js').RemoteRun} parts.run
 * @param {{chapter: string, card: string}} parts.place
 * @param {boolean} parts.running  playing, or on a long walk
 * @param {import('../engine/types.js').ErrorInfo | null} parts.error
 * @param {import('./surface-keeper.js').SurfaceKeeper} parts.surface
 * @param {import('../engine/types.js').Probe | null} parts.reference
 * @returns {import('../engine/types.js').View}
 */
export function makeView({ experiment, run, place, running, error, surface, reference }) {
  const { state, record, series, data, analysis } = run;
  const status = running && state.status === 'ready' ? 'running' : state.status;
  const view = {
    experiment,
    settings: settingsInForce(experiment, state.run, state.run.cursor),
    state: { ...state, ...place, ...(error ? { status: 'error', error } : { status }) },
    series: series.view(),
    record,
    data,
    analysis,
    surface: surface.current,
    reference,
    answer(/** @type {string} */ question, /** @type {any} */ args) {
      if (question !== 'surface') return null;
      surface.require(args, run);
      return surface.current;
    },
  };
  return /** @type {any} */ ({ ...view, beside: reference ? [besideView(view, reference)] : [] });
}

/**
 * A run computed aside, as a view of its end.
 * @param {any} view
 * @param {import('../engine/types.js').Probe} probe
 * @returns {RunView}
 */
function besideView({ experiment, state }, probe) {
  const { series, data, analysis, settings, updatesPerEpoch, totalSteps } = probe;
  const { status, divergedAt, parameters } = probe;
  const own = { updatesPerEpoch, totalSteps, status, divergedAt, parameters };
  return {
    experiment,
    settings,
    state: { ...state, ...own, step: series.to, length: series.to, phase: null },
    series,
    record: null,
    data,
    analysis,
    surface: null,
    reference: null,
    answer: () => null,
  };
}
