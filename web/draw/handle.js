import { adoptStyles } from './adopt-styles.js';
import { pointIn, trackDrag } from './pointer.js';
import { openTypedEntry } from './typed-entry.js';
/** @import { Typed } from './typed-entry.js' */

/**
 * @typedef {object} Handle
 * @property {HTMLElement} element
 * @property {(x: number, y: number) => void} place  centre, in pixels of the container
 * @property {(state: {text: string, value: number, min: number, max: number}) => void} say
 *   what a screen reader reads: `text` whole, the numbers as the slider's position
 * @property {() => void} destroy
 *
 * @typedef {object} HandleOptions
 * @property {string} label  accessible name
 * @property {string} colour  of the focus ring and the hover disc
 * @property {(x: number, y: number, stage: 'start' | 'move' | 'end') => void} drag
 *   where the pointer is, in pixels of the container
 * @property {(dx: number, dy: number) => void} step
 *   arrow keys: ±1, with shift or page keys ±10; dx to the right, dy upwards
 * @property {Typed} [typed]  Enter, a digit or a double click opens an entry
 *   for exact numbers
 */

/**
 * Something on a canvas that can be taken hold of: an invisible DOM slider, 44 px wide, that moves
 * with the mark drawn under it. Only here a finger drags instead of scrolling the page.
 * @param {HTMLElement} container
 * @param {HandleOptions} options
 * @returns {Handle}
 */
export function createHandle(container, { label, colour, drag, step, typed }) {
  adoptStyles(container, STYLES);
  const element = container.ownerDocument.createElement('div');
  element.className = 'gw-handle';
  element.tabIndex = 0;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-label', label);
  element.style.setProperty('--gw-handle', colour);
  container.append(element);

  trackDrag(element, (event, stage) => drag(...pointIn(container, event), stage));
  const place = { x: 0, y: 0 };
  const type = (/** @type {string} */ text) => {
    if (!typed) return;
    openTypedEntry(container, place, typed, text, (kept) => kept && element.focus());
  };
  if (typed) element.addEventListener('dblclick', () => type(typed.text()));
  element.addEventListener('keydown', (event) => {
    const begins = /^[-\u2212.\d]$/.test(event.key) ? event.key : null;
    if (typed && (event.key === 'Enter' || begins) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      return type(begins ?? typed.text());
    }
    const arrow = KEYS[event.key];
    if (!arrow || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // The lab's own ←/→ step through the run; while a handle has the focus they move the handle.
    event.stopPropagation();
    const factor = event.shiftKey ? 10 : 1;
    step(arrow[0] * factor, arrow[1] * factor);
  });

  return {
    element,
    place(x, y) {
      Object.assign(place, { x, y });
      element.style.transform = `translate(${x - 22}px, ${y - 22}px)`;
    },
    say({ text, value, min, max }) {
      element.setAttribute('aria-valuetext', text);
      for (const [name, number] of Object.entries({ now: value, min, max })) {
        element.setAttribute(`aria-value${name}`, DECIMAL.format(number));
      }
    },
    destroy: () => element.remove(),
  };
}

/**
 * Tells when an element gets the focus, and when it loses it.
 * @param {HTMLElement} element
 * @param {(focused: boolean) => void} tell
 */
export function onFocus(element, tell) {
  element.addEventListener('focus', () => tell(true));
  element.addEventListener('blur', () => tell(false));
}

/**
 * What some keys do at a handle, where they mean nothing else.
 * @param {HTMLElement} element
 * @param {string[]} keys
 * @param {() => void} act
 */
export function onKeys(element, keys, act) {
  element.addEventListener('keydown', (event) => {
    if (!keys.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

/** ARIA takes no exponent. */
const DECIMAL = new Intl.NumberFormat('en-US', {
  useGrouping: false,
  maximumSignificantDigits: 12,
});

/** @type {Record<string, [number, number]>} */
const KEYS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
};

const STYLES = `
.gw-handle { position: absolute; left: 0; top: 0; width: 44px; height: 44px; border-radius: 50%;
  cursor: grab; touch-action: none; outline: none; }
.gw-handle:active { cursor: grabbing; }
.gw-handle::after { content: ''; position: absolute; inset: 11px; border-radius: inherit;
  background: var(--gw-handle); opacity: 0; }
.gw-handle:hover::after { opacity: 0.14; }
.gw-handle:focus-visible::after { opacity: 1; inset: 9px; background: none;
  border: 2px solid var(--gw-handle); }
`;
