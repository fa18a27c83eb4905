import { createClient } from '../../engine/client.js';
import { workerSource } from '../../engine/worker-url.js';

/**
 * Every experiment with its settings, from an engine that is started for this answer alone.
 * @returns {Promise<import('../../engine/types.js').Experiment[]>} rejects with an `info` that says why
 */
export async function askRegistry() {
  const client = createClient(workerSource);
  try {
    return await client.call('registry');
  } finally {
    client.close();
  }
}
