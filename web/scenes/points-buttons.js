import { adoptStyles } from '../draw/adopt-styles.js';

/** Width that the two buttons take in the top right corner. */
export const BUTTONS_WIDTH = 74;

/**
 * A point more, a point less, for who has no second click and no Delete key.
 * @param {HTMLElement} container
 * @param {import('./scene-types.js').SceneContext} context
 * @param {{add: () => void, remove: () => void}} actions
 */
export function createPointsButtons(container, { t, colours }, { add, remove }) {
  adoptStyles(container, STYLES);
  const group = container.ownerDocument.createElement('div');
  group.className = 'gw-points-buttons';
  group.style.setProperty('--gw-muted', colours.muted);
  group.style.setProperty('--gw-ink', colours.ink);
  group.style.setProperty('--gw-hair', colours.hair);
  group.style.setProperty('--gw-accent', colours.accent);
  const less = button('−', 'points.remove', remove);
  const more = button('+', 'points.add', add);
  group.append(less, more);
  container.append(group);

  /** @param {string} sign @param {string} label @param {() => void} press */
  function button(sign, label, press) {
    const element = container.ownerDocument.createElement('button');
    element.type = 'button';
    element.textContent = sign;
    element.title = t(label);
    element.setAttribute('aria-label', t(label));
    element.addEventListener('click', press);
    return element;
  }

  return {
    /** @param {boolean} shown @param {boolean} canRemove */
    update(shown, canRemove) {
      group.hidden = !shown;
      less.disabled = !canRemove;
    },
    destroy: () => group.remove(),
  };
}

// What a finger meets is 44 px wide and tall, more than what the eye does.
const STYLES = `
.gw-points-buttons { position: absolute; top: 0; right: 0; display: flex; gap: 10px; }
.gw-points-buttons[hidden] { display: none; }
.gw-points-buttons button { all: unset; box-sizing: border-box; position: relative; width: 28px;
  height: 24px; text-align: center; font-size: 15px; line-height: 21px; cursor: pointer;
  border: 1px solid var(--gw-hair); border-radius: 5px; color: var(--gw-muted);
  -webkit-tap-highlight-color: transparent; }
.gw-points-buttons button::before { content: ''; position: absolute; inset: -10px -8px; }
.gw-points-buttons button:hover { color: var(--gw-ink); border-color: var(--gw-muted); }
.gw-points-buttons button:disabled { opacity: 0.4; cursor: default; }
.gw-points-buttons button:focus-visible { outline: 2px solid var(--gw-accent); outline-offset: 1px; }
`;
