import { adoptStyles } from './adopt-styles.js';

/**
 * A quiet row of buttons of which one is pressed: a way of looking at a figure, not a setting of the
 * run. It sits in the figure's top right corner.
 * @param {HTMLElement} container
 * @param {object} options
 * @param {string} options.label  of the group
 * @param {[string, string][]} options.choices  value and word
 * @param {string} options.value
 * @param {{ink: string, muted: string, wash: string, accent: string}} options.colours
 * @param {(value: string) => void} options.pick
 */
export function createSegments(container, { label, choices, value, colours, pick }) {
  adoptStyles(container, STYLES);
  const document = container.ownerDocument;
  const element = document.createElement('div');
  element.className = 'gw-segments';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  for (const name of /** @type {const} */ (['ink', 'muted', 'wash', 'accent'])) {
    element.style.setProperty(`--gw-${name}`, colours[name]);
  }
  const buttons = choices.map(([choice, word]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word;
    button.setAttribute('aria-pressed', String(choice === value));
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      pick(choice);
    });
    return button;
  });
  element.append(...buttons);
  container.append(element);
  return element;
}

/**
 * A row in the top right corner of a picture, for its buttons.
 * @param {HTMLElement} container
 * @param {string} [right]  distance from the rim
 */
export function createCorner(container, right = '0') {
  const corner = container.ownerDocument.createElement('div');
  const look = { position: 'absolute', top: '0', right, display: 'flex', gap: '8px' };
  Object.assign(corner.style, look);
  container.append(corner);
  return corner;
}

// The button is as quiet as a tick label; what a finger meets is 44 px tall.
const STYLES = `
.gw-segments { display: flex; gap: 2px; }
.gw-segments[hidden] { display: none; }
.gw-segments button { all: unset; position: relative; cursor: pointer; padding: 0 6px; height: 24px;
  font: inherit; font-size: 12px; line-height: 24px; border-radius: 4px; color: var(--gw-muted);
  white-space: nowrap; -webkit-tap-highlight-color: transparent; }
.gw-segments button::before { content: ''; position: absolute; inset: -10px 0; }
.gw-segments button:hover { color: var(--gw-ink); }
.gw-segments button[aria-pressed='true'] { color: var(--gw-ink); background: var(--gw-wash); }
@media (forced-colors: active) { .gw-segments button[aria-pressed='true'] {
  forced-color-adjust: none; color: HighlightText; background: Highlight; } }
.gw-segments button:focus-visible { outline: 2px solid var(--gw-accent); outline-offset: 1px; }
`;
