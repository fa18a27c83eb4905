import { settingsInForce } from './in-force.js';

/**
 * The immutable picture of everything.
 * @param {object} parts
 * @param {import('../engine/types.js').Experiment} parts.experiment
 * @param {import('./remote-run.js').RemoteRun} parts.run
 * @param {{chapter: string, card: string}} parts.place
 * @param {boolean} parts.running  playing, or on a long walk
 * @param {import('../engine/types.js').ErrorInfo | null} parts.error
 * @param {import('../engine/types.js').Surface | null} parts.surface
 * @param {import('../engine/types.js').Probe | null} parts.reference
 * @returns {import('../engine/types.js').View}
 */
export function makeView({ experiment, run, place, running, error, surface, reference }) {
  const { state, record, series, data, analysis } = run;
  const status = running && state.status === 'ready' ? 'running' : state.status;
  return {
    experiment,
    settings: settingsInForce(experiment, state.run, state.run.cursor),
    state: { ...state, ...place, ...(error ? { status: 'error', error } : { status }) },
    series: series.view(),
    record,
    data,
    analysis,
    surface,
    reference,
  };
}
