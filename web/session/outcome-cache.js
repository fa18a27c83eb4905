/** @import { EngineClient } from '../engine/client.js' */
/** @import { Outcome, OutcomeRequest } from '../engine/outcomes.js' */

/** Enough for the numbers of a chapter's cards. */
const KEPT = 200;

/**
 * Outcomes of runs aside, each computed once; those asked for within a moment go in one job. The one
 * asked for longest ago is forgotten first, and one that failed is forgotten at once.
 * @param {EngineClient} client
 */
export function createOutcomeCache(client) {
  const kept = /** @type {Map<string, Promise<Outcome>>} */ (new Map());
  /** @type {{request: OutcomeRequest, resolve: (outcome: Outcome) => void, reject: (error: unknown) => void}[]} */
  let waiting = [];

  /** @param {OutcomeRequest} request @returns {Promise<Outcome>} */
  const compute = (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (waiting.length === 1) queueMicrotask(send);
    });

  async function send() {
    const asked = waiting;
    waiting = [];
    let told = 0;
    const onOutcome = (/** @type {Outcome} */ outcome) => asked[told++].resolve(outcome);
    try {
      const requests = asked.map(({ request }) => request);
      await client.outcomes(requests, { onOutcome });
    } catch (error) {
      // The one that was refused; those after it are asked for anew.
      asked[told]?.reject(error);
      for (const { request, resolve, reject } of asked.slice(told + 1)) {
        compute(request).then(resolve, reject);
      }
    }
  }

  /** @param {OutcomeRequest} request */
  return (request) => {
    const settings = Object.entries(request.settings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify({ ...request, settings });
    const outcome = kept.get(key) ?? compute(request);
    kept.delete(key);
    kept.set(key, outcome);
    outcome.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > KEPT) kept.delete(oldest);
    return outcome;
  };
}
