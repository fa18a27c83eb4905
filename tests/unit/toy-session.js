import { createMethods } from '../../web/engine/methods.js';
import { localClient } from '../../web/engine/node.js';
import { Session } from '../../web/session/session.js';
import { fakeEngine } from './fake-engine.js';

/**
 * A session on the toy engine, with the reasons of its changes.
 * @param {Partial<import('../../web/session/session.js').OpenOptions>} [options]
 */
export async function openToy(options = {}) {
  const client = options.client ?? localClient(createMethods(fakeEngine));
  const session = await Session.open({ client, experiment: 'toy', ...options });
  /** @type {string[]} */
  const reasons = [];
  session.addEventListener('change', (event) => {
    reasons.push(/** @type {CustomEvent} */ (event).detail.reason);
  });
  return {
    session,
    reasons,
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
