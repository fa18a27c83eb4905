import { EngineError } from './engine-error.js';
import { fetchHere } from './fetch-here.js';
/** @import { WorkerSource } from './client.js' */

/**
 * @typedef {object} Started
 * @property {Worker} worker
 * @property {'engine-missing' | 'engine-refused'} silentError  what an error event without a message
 *   means: a script that was not there, or, when its text was at hand, a policy against it
 */

/** Name of the policy that a page with Trusted Types has to allow; the guide tells it. */
const POLICY = 'gradient-walk';

let policy = /** @type {{createScriptURL: (url: string) => any} | null} */ (null);

/**
 * A worker from its address on the same origin, else from a copy of its text: a script of another
 * origin cannot be a worker, and in a sandboxed frame nothing has the page's origin.
 * @param {WorkerSource} source
 * @returns {Promise<Started>}  rejects with EngineError: engine-missing, engine-untrusted, connect-refused
 */
export async function startWorker({ url, text }) {
  if (url !== null && text === null && sameOrigin(url)) {
    return { worker: new Worker(trusted(url)), silentError: 'engine-missing' };
  }
  const script = text ?? (await fetchText(url ?? ''));
  const copy = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(trusted(copy));
  worker.addEventListener('message', () => URL.revokeObjectURL(copy), { once: true });
  return { worker, silentError: 'engine-refused' };
}

/** @param {string} url */
function sameOrigin(url) {
  return self.origin !== 'null' && new URL(url, document.baseURI).origin === self.origin;
}

/** @param {string} url */
async function fetchText(url) {
  const response = await fetchHere(url);
  if (!response?.ok) throw new EngineError({ name: 'engine-missing', value: url });
  return response.text();
}

/**
 * The address of our own script, marked for pages that require Trusted Types.
 * https://w3c.github.io/trusted-types/dist/spec/
 * @param {string} url
 */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  try {
    policy ??= trustedTypes.createPolicy(POLICY, {
      createScriptURL: (/** @type {string} */ own) => own,
    });
  } catch {
    throw new EngineError({ name: 'engine-untrusted', value: POLICY });
  }
  return /** @type {NonNullable<typeof policy>} */ (policy).createScriptURL(url);
}
