/** @import { Experiment, Setting } from '../../web/engine/types.js' */

/**
 * An experiment that no engine has, with a setting of every kind: for tests of what goes by the registry.
 * @type {Experiment}
 */
export const toy = {
  id: 'toy',
  phases: ['forward', 'backward', 'update'],
  questions: {},
  mostEdits: 1000,
  lastStep: 1e9,
  pointsEditable: true,
  settings: [
    list('x0', [1], 'start', 3),
    { ...number('lr', 0.25, 0, 10), kind: 'real', live: true },
    { ...number('iterations', 12, 1, 1_000_000), live: true },
    {
      name: 'reduction',
      kind: 'choice',
      choices: ['sum', 'mean'],
      default: 'sum',
      group: 'training',
      live: true,
    },
    { name: 'twice', kind: 'flag', default: false, group: 'variant', live: true },
    { ...number('seed', 0, -(2 ** 53), 2 ** 53), group: 'data' },
    list('x', [1, 2], 'data', 9),
    list('y', [3, 5], 'data', 9),
  ],
};

/** @param {string} name @param {number} initial @param {number} min @param {number} max @returns {Setting} */
function number(name, initial, min, max) {
  return { name, kind: 'int', default: initial, min, max, group: 'training', live: false };
}

/** @param {string} name @param {number[]} initial @param {'data' | 'start'} group @param {number} maxLength @returns {Setting} */
function list(name, initial, group, maxLength) {
  const limits = { min: -100, max: 100, minLength: 1, maxLength };
  return { name, kind: 'list', default: initial, ...limits, group, live: false };
}
