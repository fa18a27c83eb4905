import { reached } from '../view/phases.js';

/** @typedef {import('../engine/types.js').Phase} Phase */

/**
 * When a card counts as done: one condition or several, any of which will do. Looked at after each
 * thing the reader did, so being there already is not enough.
 *
 *     phase:zero    stood at that stop of an update, or beyond it
 *     step:1        that many updates     epoch:3    that many epochs
 *     end           the run's end         diverged   the run ran away
 *     edit          something was changed: a setting, a switch, a point
 *
 * @param {string | undefined} condition
 * @param {{view: import('../engine/types.js').View, edited: boolean}} now
 * @returns {boolean}
 */
export function fulfils(condition, { view, edited }) {
  const { state } = view;
  return (condition ?? 'step:1').split(/[|\s]+/).some((part) => {
    const [kind, value] = part.split(':');
    switch (kind) {
      case 'phase':
        return reached(view, /** @type {Phase} */ (value));
      case 'step':
        return state.step >= Number(value);
      case 'epoch':
        return state.epoch >= Number(value);
      case 'end':
        return state.status === 'done';
      case 'diverged':
        return state.status === 'diverged';
      case 'edit':
        return edited;
      default:
        return false;
    }
  });
}
