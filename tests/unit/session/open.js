import { createMethods } from '../../../web/engine/methods.js';
import { loadEngine, localClient } from '../../../web/engine/node.js';
import { Session } from '../../../web/session/session.js';
/** @import { View } from '../../../web/engine/types.js' */
/** @import { OpenOptions } from '../../../web/session/session.js' */

const engine = await loadEngine();
let handles = 1;

/** The methods of a new engine, as a worker serves them. */
export const newMethods = () => createMethods(engine, (handles += 1000));

/** x ← x − 2·lr·x from 1: 1, ½, ¼ … */
export const HALVING = { x0: [1], lr: 0.25, iterations: 12 };

/**
 * A session on the real engine, with the reasons of its changes.
 * @param {Partial<OpenOptions>} [options]
 */
export async function openSession(options = {}) {
  const client = options.client ?? localClient(newMethods());
  const session = await Session.open({
    client,
    experiment: 'descent',
    settings: HALVING,
    tensors: ['before', 'grad', 'after'],
    ...options,
  });
  /** @type {string[]} */
  const reasons = [];
  /** @type {(View)[]} */
  const views = [];
  session.addEventListener('change', (event) => {
    reasons.push(/** @type {CustomEvent} */ (event).detail.reason);
    views.push(session.view);
  });
  return {
    session,
    reasons,
    views,
    place: () => [session.view.state.step, session.view.state.phase],
    /** The next change for that reason. @param {string} reason */
    change: (reason) =>
      new Promise((resolve) => {
        session.addEventListener('change', (event) => {
          if (/** @type {CustomEvent} */ (event).detail.reason === reason) resolve(undefined);
        });
      }),
  };
}
