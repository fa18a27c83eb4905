import { referenceRun } from './in-force.js';

/** @typedef {import('../engine/types.js').Probe} Probe */

/** While a variant is on: the same run of the right program, computed aside. */
export class ReferenceKeeper {
  /**
   * @param {import('./probe-cache.js').ProbeCache} probes
   * @param {() => void} changed  told when a reference has arrived
   */
  constructor(probes, changed) {
    this.#probes = probes;
    this.#changed = changed;
  }

  #probes;
  #changed;
  #key = 'null';

  /** @type {Probe | null} the one before stays until the next has arrived */
  current = null;

  /**
   * @param {import('../engine/types.js').Experiment} experiment
   * @param {import('../engine/types.js').EngineState} state
   */
  refresh(experiment, { run }) {
    const reference = referenceRun(experiment, run, run.cursor);
    const key = JSON.stringify(reference);
    if (key === this.#key) return;
    this.#key = key;
    if (!reference) {
      this.current = null;
      return;
    }
    this.#probes
      .get(reference.settings, reference.edits)
      .catch(() => null)
      .then((probe) => {
        if (this.#key !== key) return;
        this.current = probe;
        this.#changed();
      });
  }
}
