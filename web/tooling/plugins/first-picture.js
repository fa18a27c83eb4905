import { chapters } from '../../chapters/index.js';
import { createNodeClient } from '../../engine/node.js';
import { RemoteRun } from '../../engine/remote-run.js';
/** @import { Experiment } from '../../engine/types.js' */
/** @import { Plugin } from 'vite' */

const MODULE = 'virtual:first-picture';
/** Points are placed on a square of so many units. */
const SIDE = 1000;
/** Room beside the points, as a share of their range: as the picture has it that follows. */
const ROOM = 0.04;

/**
 * Serves `virtual:first-picture`: what stands on the first screen until the engine has answered there.
 * The engine says it at build time: the data of the question, as points, and where the machine starts.
 * @param {string} chapter  of the question
 * @returns {Plugin}
 */
export function firstPicture(chapter) {
  return {
    name: 'gradient-walk:first-picture',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) =>
      id === `\0${MODULE}`
        ? `export default ${JSON.stringify(await readPicture(chapter))};\n`
        : undefined,
  };
}

/** @param {string} chapter */
async function readPicture(chapter) {
  const entry = chapters.find(({ id }) => id === chapter);
  const client = await createNodeClient();
  /** @type {Experiment[]} */
  const registry = await client.call('registry');
  const experiment = registry.find(({ id }) => id === entry?.experiment);
  if (!entry || !experiment) throw new Error(`no chapter ${chapter} with an experiment`);
  const run = new RemoteRun(client, experiment);
  const { columns, rows } = await run.open({ settings: entry.settings });
  const [data] = await run.ask([{ question: 'data', args: {}, needs: 'settings' }]);
  run.close();
  const { X, y } = /** @type {any} */ (data);
  const [n, d] = X.shape;
  const names = columns.filter((name) => /^[a-z]+\.\d+$/.test(name)).slice(0, d + 1);
  const numbers = names.map((name) => (rows ?? [])[columns.indexOf(name)]);
  const xs = Array.from({ length: n }, (_, i) => X.values[i * d + d - 1]);
  return { points: pathOf(xs, Array.from(y.values)), numbers };
}

/** A dot each, as one path. @param {number[]} xs @param {number[]} ys */
function pathOf(xs, ys) {
  const [x, y] = [placesOf(xs), placesOf(ys)];
  const order = xs.map((_, i) => i).sort((a, b) => x[a] - x[b]);
  return order.map((i) => `M${x[i]} ${SIDE - y[i]}h0`).join('');
}

/** @param {number[]} values */
function placesOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = ROOM * (high - low);
  const share = (/** @type {number} */ v) => (v - low + room) / (high - low + 2 * room);
  return values.map((value) => Math.round(SIDE * share(value)));
}
