/**
 * The engines that are built, the smallest first, and the experiments of each
 * (cpp/experiments/registries): a page of a chapter on regression needs two thirds of the whole one.
 */
const ENGINES = {
  basic: ['descent', 'by-hand', 'regression', 'concise', 'vectorization'],
  all: null,
};

/** @typedef {keyof typeof ENGINES} EngineName */

export const engineNames = /** @type {EngineName[]} */ (Object.keys(ENGINES));

/** @param {EngineName} name @returns {string[] | null}  null: every one */
export const experimentsIn = (name) => ENGINES[name];

/**
 * The smallest engine that has them.
 * @param {string[] | null} experiments  null: every one
 * @returns {EngineName}
 */
export function engineFor(experiments) {
  const enough = engineNames.find((name) => {
    const held = experimentsIn(name);
    return !held || experiments?.every((id) => held.includes(id));
  });
  return enough ?? 'all';
}

/** @param {EngineName} name  what its files in build/engine are called after */
export const suffixOf = (name) => (name === 'all' ? '' : `-${name}`);
