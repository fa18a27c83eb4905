/** @import { Cursor, Phase } from '../engine/types.js' */

/**
 * The stops inside an update: how they are grouped, and how one stands to the cursor. An experiment
 * lists its stops in order; of the stops that all experiments share it may lack some.
 *
 * @typedef {'past' | 'now' | 'ahead'} Standing
 */

/** The segments of the phase row. A stop that stands in none is a segment of its own. */
const GROUPS = /** @type {[string, Phase[]][]} */ ([
  ['batch', ['batch']],
  ['forward', ['product', 'forward']],
  ['softmax', ['softmax']],
  ['loss', ['residual', 'square', 'loss', 'total']],
  [
    'backward',
    ['backward', 'backloss', 'backsquare', 'backresidual', 'backforward', 'backproduct', 'sum'],
  ],
  ['state', ['state']],
  ['update', ['divide', 'update']],
  ['zero', ['zero']],
]);

/** The stops of a complete update, in order. */
export const allPhases = GROUPS.flatMap(([, phases]) => phases);

/**
 * The segments of an experiment's phase row.
 * @param {Phase[]} phases  those of the experiment
 * @returns {{id: string, phases: Phase[]}[]}
 */
export function phaseGroups(phases) {
  const groups = /** @type {{id: string, phases: Phase[]}[]} */ ([]);
  for (const phase of phases) {
    const id = GROUPS.find(([, members]) => members.includes(phase))?.[0] ?? phase;
    const last = groups.at(-1);
    if (last?.id === id) last.phases.push(phase);
    else groups.push({ id, phases: [phase] });
  }
  return groups;
}

/**
 * How a stop stands to the cursor. Between updates the update that led there is over: every stop of it
 * is past, at step 0 none is. A stop that the experiment lacks is past with the next one it has.
 * @param {Phase} phase @param {{phases: Phase[]}} experiment @param {Cursor} cursor
 * @returns {Standing}
 */
export function standing(phase, { phases }, cursor) {
  if (cursor.phase === null) return cursor.step > 0 ? 'past' : 'ahead';
  if (phase === cursor.phase) return 'now';
  const next = allPhases.slice(allPhases.indexOf(phase)).find((stop) => phases.includes(stop));
  const at = phases.indexOf(phases.includes(phase) ? phase : (next ?? phase));
  return at >= 0 && at <= phases.indexOf(cursor.phase) ? 'past' : 'ahead';
}

/**
 * Whether the update at the cursor has come as far as `phase`: a quantity is shown once it exists.
 * @param {{experiment: {phases: Phase[]}, state: Cursor}} view
 * @param {Phase} phase
 */
export function reached({ experiment, state }, phase) {
  return standing(phase, experiment, state) !== 'ahead';
}

/**
 * Whether the update at the cursor has its whole gradient already; with a parameter, that one's: where
 * the way back is walked node by node, it comes by b first.
 * @param {{experiment: {phases: Phase[]}, state: Cursor}} view
 * @param {string} [parameter]  its flat name
 */
export function gradientReached(view, parameter) {
  const ways = parameter?.startsWith('b.') ? ['backproduct', 'sum'] : ['sum'];
  return reached(view, ways.find((phase) => view.experiment.phases.includes(phase)) ?? 'backward');
}

/**
 * Where a press on a stop leads: into the update at hand. Between updates that is the one that led
 * there, at step 0 the first one.
 * @param {Phase} phase @param {Cursor} cursor
 * @returns {{step: number, phase: Phase}}
 */
export function cursorAt(phase, cursor) {
  const inside = cursor.phase === null ? Math.max(0, cursor.step - 1) : cursor.step;
  return { step: inside, phase };
}
