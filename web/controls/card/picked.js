import { computed } from '../../view/expression.js';
/** @import { Pick } from '../../scenes/scene-types.js' */
/** @import { Accepts } from '../../tooling/chapter-types.js' */

/** Before a name of what a thing has. */
const OWN = 'pick.';

/**
 * Whether a thing in the picture is one of those meant: by its name, or by what it has.
 * @param {Accepts} accepts
 * @param {string} id
 * @param {Pick[]} things  all that could be picked
 * @param {(path: string) => Promise<any>} quote  a number of a run
 */
export async function isPicked({ pick, of, is, min, max }, id, things, quote) {
  if (pick !== undefined) return pick.split(' ').includes(id);
  if (of === undefined) return false;
  const valueOf = async ({ values = {} }) => {
    const known = /** @type {Record<string, number>} */ (values);
    const own = async (/** @type {string} */ path) =>
      path.startsWith(OWN) ? known[path.slice(OWN.length)] : quote(path);
    return Number((await computed(of, own))[0]);
  };
  const values = await Promise.all(things.map(valueOf));
  const value = values[things.findIndex((thing) => thing.id === id)];
  if (is) return value === (is === 'least' ? Math.min(...values) : Math.max(...values));
  const [low] = min === undefined ? [-Infinity] : await computed(min, quote);
  const [high] = max === undefined ? [Infinity] : await computed(max, quote);
  return value >= low && value <= high;
}
