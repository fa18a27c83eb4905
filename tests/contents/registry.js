import { createNodeClient } from '../../web/engine/node.js';
/** @import { Experiment } from '../../web/engine/types.js' */

/** The engine in Node, one for a whole run. @type {ReturnType<typeof createNodeClient> | undefined} */
let client;
export const engine = () => (client ??= createNodeClient());

/** The experiments as the engine lists them. @returns {Promise<Experiment[]>} */
export const readRegistry = async () => (await engine()).call('registry');

/** @param {string} id @returns {Promise<Experiment>} */
export async function experiment(id) {
  const found = (await readRegistry()).find((entry) => entry.id === id);
  if (!found) throw new Error(`the engine has no experiment "${id}"`);
  return found;
}
