/** @import { EngineClient } from '../engine/client.js' */
/** @import { Outcome, OutcomeRequest } from '../engine/outcomes.js' */

/** Enough for the numbers of a chapter's cards. */
const KEPT = 200;

/**
 * Outcomes of runs aside, each computed once; those asked for within a moment go in one job. The one
 * asked for longest ago is forgotten first, and one that failed is forgotten at once.
 */
export class OutcomeCache {
  /** @param {EngineClient} client */
  constructor(client) {
    this.#client = client;
  }

  #client;
  /** @type {Map<string, Promise<Outcome>>} */ #kept = new Map();
  /** @type {{request: OutcomeRequest, resolve: (outcome: Outcome) => void, reject: (error: unknown) => void}[]} */
  #waiting = [];

  /** @param {OutcomeRequest} request @returns {Promise<Outcome>} */
  get(request) {
    const settings = Object.entries(request.settings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify({ ...request, settings });
    const outcome = this.#kept.get(key) ?? this.#compute(request);
    this.#kept.delete(key);
    this.#kept.set(key, outcome);
    outcome.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return outcome;
  }

  /** @param {OutcomeRequest} request @returns {Promise<Outcome>} */
  #compute(request) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      if (this.#waiting.length === 1) queueMicrotask(() => this.#send());
    });
  }

  async #send() {
    const asked = this.#waiting;
    this.#waiting = [];
    let told = 0;
    const onOutcome = (/** @type {Outcome} */ outcome) => asked[told++].resolve(outcome);
    try {
      const requests = asked.map(({ request }) => request);
      await this.#client.outcomes(requests, { onOutcome });
    } catch (error) {
      // The one that was refused; those after it are asked for anew.
      asked[told]?.reject(error);
      for (const { request, resolve, reject } of asked.slice(told + 1)) {
        this.#compute(request).then(resolve, reject);
      }
    }
  }
}
