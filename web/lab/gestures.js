/** @import { Actions } from './actions.js' */

/**
 * What a key does while the lab has the focus. Keys that a control has a use for stay with it; and none
 * that is of use here goes on to the page around, which may turn a slide at it.
 * @param {Actions} actions @param {() => void} help
 * @param {() => {step: boolean, change: boolean}} can  step: the experiment at hand has updates
 * @returns {(event: KeyboardEvent) => void}
 */
export function keyHandler(actions, help, can) {
  return (event) => {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (event.defaultPrevented || isForControl(event)) {
      if (!command) event.stopPropagation();
      return;
    }
    const { step, change } = can();
    const own = () => (event.key === '?' ? help : step ? stepOf(event, actions) : null);
    const action = command ? change && undoOf(event, actions) : own();
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}

/** With Ctrl or ⌘. @param {KeyboardEvent} event @param {Actions} actions */
function undoOf({ key, shiftKey }, actions) {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? actions.redo : actions.undo;
  return letter === 'y' ? actions.redo : null;
}

/** @type {Record<string, (actions: Actions, unit?: 'epoch') => unknown>} */
const STEPS = {
  ' ': (actions) => actions.toggle(),
  arrowright: (actions, unit) => actions.forward(unit),
  arrowleft: (actions, unit) => actions.back(unit),
  home: (actions) => actions.first(),
  end: (actions) => actions.last(),
  r: (actions) => actions.reset(),
};

/** @param {{key: string, shiftKey: boolean}} event @param {Actions} actions */
export function stepOf({ key, shiftKey }, actions) {
  const step = STEPS[key.toLowerCase()];
  return step ? () => step(actions, shiftKey ? 'epoch' : undefined) : null;
}

/** @param {KeyboardEvent} event */
function isForControl(event) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog')) return true;
  if (target.matches('input:not([type=range]):not([type=checkbox]), select, textarea')) return true;
  const moves = event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End';
  if (target.matches('input[type=range], [role=slider], [role=region]')) return moves;
  return event.key === ' ' && target.matches('button, a, summary, input');
}

/** A finger that moved less far sideways than this, or more up than sideways, meant something else. */
const LEAST_SWIPE = 60;

/**
 * Follows a finger on the card: to the left is on, to the right is back. The page keeps scrolling, since
 * nothing is prevented.
 * @param {PointerEvent} down @param {(way: 1 | -1) => void} turn
 */
export function followSwipe(down, turn) {
  if (down.pointerType !== 'touch' || /** @type {Element} */ (down.target).closest('input')) return;
  const end = new AbortController();
  const { signal } = end;
  const finish = (/** @type {PointerEvent} */ up) => {
    end.abort();
    const [dx, dy] = [up.clientX - down.clientX, up.clientY - down.clientY];
    if (Math.abs(dx) > LEAST_SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
  };
  addEventListener('pointerup', finish, { signal });
  addEventListener('pointercancel', () => end.abort(), { signal });
}
