/**
 * What a key does while the lab has the focus. Keys that a control has a use for stay with it.
 * @param {import('./actions.js').Actions} actions
 * @param {() => void} help
 * @returns {(event: KeyboardEvent) => void}
 */
export function keyHandler(actions, help) {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, actions, help);
    if (!action || isForControl(event)) return;
    event.preventDefault();
    action();
  };
}

/**
 * @param {KeyboardEvent} event
 * @param {import('./actions.js').Actions} actions
 * @param {() => void} help
 */
function actionOf({ key, shiftKey }, actions, help) {
  switch (key) {
    case ' ':
      return () => actions.toggle();
    case 'ArrowRight':
      return () => actions.forward(shiftKey ? 'epoch' : undefined);
    case 'ArrowLeft':
      return () => actions.back(shiftKey ? 'epoch' : undefined);
    case 'Home':
      return () => actions.first();
    case 'End':
      return () => actions.last();
    case 'r':
    case 'R':
      return () => actions.reset();
    case '?':
      return help;
    default:
      return null;
  }
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
