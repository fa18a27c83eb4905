/** @typedef {import('../engine/types.js').Probe} Probe */

/** Enough for the numbers of a chapter's cards and a few reference curves. */
const KEPT = 24;

/**
 * Runs computed aside, each once. The one asked for longest ago is forgotten first, and one that
 * failed is forgotten at once.
 */
export class ProbeCache {
  /**
   * @param {import('../engine/long-calls.js').EngineClient} client
   * @param {string} experiment
   */
  constructor(client, experiment) {
    this.#client = client;
    this.#experiment = experiment;
  }

  #client;
  #experiment;
  /** @type {Map<string, Promise<Probe>>} */
  #kept = new Map();

  /**
   * @param {Record<string, any>} settings
   * @param {import('../engine/types.js').Edit[]} [edits]
   * @returns {Promise<Probe>}
   */
  get(settings, edits = []) {
    const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([sorted, edits]);
    const probe =
      this.#kept.get(key) ?? this.#client.probe({ experiment: this.#experiment, settings, edits });
    this.#kept.delete(key);
    this.#kept.set(key, probe);
    probe.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return probe;
  }
}
