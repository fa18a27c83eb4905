import { EngineError } from './engine-error.js';

/**
 * Fetches, and tells a refusal by the policy of the page around from a network that fails: to `fetch`
 * they are alike, and only one of them passes with time.
 * @param {string} url
 * @returns {Promise<Response | null>}  null: the network failed; rejects with EngineError connect-refused,
 *   whose value is the origin that the policy lacks
 */
export async function fetchHere(url) {
  const { origin } = new URL(url, document.baseURI);
  let refused = false;
  const note = (/** @type {SecurityPolicyViolationEvent} */ event) => {
    refused ||= event.effectiveDirective === 'connect-src' && event.blockedURI.startsWith(origin);
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    const response = await fetch(url).catch(() => null);
    // What was refused is told in a task of its own.
    if (!response) await new Promise((resolve) => setTimeout(resolve));
    if (refused) throw new EngineError({ name: 'connect-refused', value: origin });
    return response;
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}
