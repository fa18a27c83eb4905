import { sources } from 'virtual:engine-worker';
import { engineFor } from './engines.js';
/** @import { WorkerSource } from './client.js' */

/**
 * The one script of a worker that has these experiments, as this build carries it: on the dev server and
 * the site an address, in a single-file page the text itself. `createClient` takes it.
 * @param {string[] | null} experiments  null: every one
 * @returns {WorkerSource}
 */
export const workerSource = (experiments) =>
  /** @type {WorkerSource} */ (sources[engineFor(experiments)] ?? sources.all);
