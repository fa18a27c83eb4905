/** @typedef {import('../engine/types.js').Phase} Phase */

/**
 * The nine stops of an update, grouped in the six segments of the phase row. An experiment that lacks
 * a stop has a smaller group, or no such segment.
 * @type {{id: string, phases: Phase[]}[]}
 */
const GROUPS = [
  { id: 'batch', phases: ['batch'] },
  { id: 'forward', phases: ['forward'] },
  { id: 'loss', phases: ['residual', 'loss'] },
  { id: 'backward', phases: ['backward', 'sum'] },
  { id: 'update', phases: ['divide', 'update'] },
  { id: 'zero', phases: ['zero'] },
];

/**
 * @param {Phase[]} phases  those of the experiment
 * @returns {{id: string, phases: Phase[]}[]}
 */
export function phaseGroups(phases) {
  return GROUPS.map(({ id, phases: members }) => ({
    id,
    phases: members.filter((phase) => phases.includes(phase)),
  })).filter((group) => group.phases.length > 0);
}

/**
 * How a stop stands to the cursor. Between updates the update that led there is over: every stop of it
 * is past, at step 0 none is.
 * @param {Phase} phase
 * @param {{phases: Phase[]}} experiment
 * @param {{step: number, phase: Phase | null}} cursor
 * @returns {'past' | 'now' | 'ahead'}
 */
export function standing(phase, { phases }, cursor) {
  if (cursor.phase === null) return cursor.step > 0 ? 'past' : 'ahead';
  const difference = phases.indexOf(phase) - phases.indexOf(cursor.phase);
  if (difference === 0) return 'now';
  return difference < 0 ? 'past' : 'ahead';
}

/**
 * Where a press on a stop leads: into the update at hand. Between updates that is the one that led
 * there, at step 0 the first one.
 * @param {Phase} phase
 * @param {{step: number, phase: Phase | null}} cursor
 * @returns {{step: number, phase: Phase}}
 */
export function cursorAt(phase, cursor) {
  const inside = cursor.phase === null ? Math.max(0, cursor.step - 1) : cursor.step;
  return { step: inside, phase };
}
