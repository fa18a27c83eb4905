/** @import { Cursor, Phase } from '../engine/types.js' */

/**
 * Where a step of some unit leads. Micro-steps go through the stops inside the updates. Forward every
 * step shows a stop, {s, last} → {s+1, first}; the place between two updates, {s+1, null}, shows the
 * same numbers and is skipped. Back it is a station: {s, first} → {s, null} → {s−1, last}.
 * The other units land between updates: forward on the end of an update, an epoch, the run; back on
 * the start of one. Inside an update, forward finishes it and back returns to its start.
 *
 * @typedef {'micro' | 'update' | 'epoch' | 'run'} Unit
 *
 * @typedef {object} Track  what there is to walk on
 * @property {readonly Phase[]} phases
 * @property {number} updatesPerEpoch
 * @property {number} totalSteps
 */

/** @type {readonly Unit[]} */
export const units = ['micro', 'update', 'epoch', 'run'];

/**
 * @param {Cursor} from @param {Unit} unit
 * @param {number} count  whole; negative goes back
 * @param {Track} track
 * @returns {Cursor} on the track
 */
export function moved(from, unit, count, track) {
  const { totalSteps, updatesPerEpoch } = track;
  if (count === 0 || totalSteps === 0) return from;
  if (unit === 'micro') return (count > 0 ? microForward : microBack)(from, count, track);
  const size = { update: 1, epoch: updatesPerEpoch, run: totalSteps }[unit];
  // Inside update s+1 is somewhere between s and s+1.
  const position = (from.step + (from.phase === null ? 0 : 0.5)) / size;
  const whole = count > 0 ? Math.floor(position) : Math.ceil(position);
  return { step: Math.min(Math.max((whole + count) * size, 0), totalSteps), phase: null };
}

/** @param {Cursor} from @param {number} count @param {Track} track @returns {Cursor} */
function microForward(from, count, { phases, totalSteps }) {
  const stop = from.step * phases.length + placeIn(phases, from) + count;
  const step = Math.floor(stop / phases.length);
  if (step >= totalSteps) return { step: totalSteps, phase: null };
  return { step, phase: phases[stop % phases.length] };
}

/** @param {Cursor} from @param {number} count @param {Track} track */
function microBack(from, count, { phases }) {
  return placeOf(Math.max(markOf(from, phases) + count, 0), phases);
}

/** −1: before the first stop. @param {readonly Phase[]} phases @param {Cursor} cursor */
function placeIn(phases, { phase }) {
  return phase === null ? -1 : phases.indexOf(phase);
}

/**
 * A cursor as one number, its station on the way back, and back: what comes back with undo.
 * @param {Cursor} cursor @param {readonly Phase[]} phases
 */
export function markOf(cursor, phases) {
  return cursor.step * (phases.length + 1) + 1 + placeIn(phases, cursor);
}

/** @param {number} mark @param {readonly Phase[]} phases @returns {Cursor} */
export function placeOf(mark, phases) {
  const stations = phases.length + 1;
  return { step: Math.floor(mark / stations), phase: phases[(mark % stations) - 1] ?? null };
}
