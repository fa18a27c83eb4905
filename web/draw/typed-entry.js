import { adoptStyles } from './adopt-styles.js';

/**
 * @typedef {object} Typed  exact numbers for what is taken hold of
 * @property {string} label  accessible name of the entry
 * @property {() => string} text  what stands in it at first
 * @property {(text: string) => string | null} take  a sentence where it is not taken, else null
 * @property {{paper: string, ink: string, edge: string, wrong: string}} colours
 */

/**
 * A small entry on a picture. Enter takes what was typed, Escape leaves it; what is not taken stays there
 * with the sentence below it.
 * @param {HTMLElement} container
 * @param {{x: number, y: number}} at  pixels of the container, beside which it opens
 * @param {Typed} typed
 * @param {string} text  what stands in it
 * @param {(kept: boolean) => void} closed  kept: the focus goes back to where it came from
 */
export function openTypedEntry(container, at, { label, take, colours }, text, closed) {
  adoptStyles(container, STYLES);
  const { ownerDocument: document } = container;
  const box = document.createElement('div');
  box.className = 'gw-typed';
  for (const [name, colour] of Object.entries(colours))
    box.style.setProperty(`--gw-${name}`, colour);
  const entry = document.createElement('input');
  entry.type = 'text';
  entry.value = text;
  entry.spellcheck = false;
  entry.autocomplete = 'off';
  entry.setAttribute('aria-label', label);
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  box.append(entry, told);
  container.append(box);
  const left = Math.min(at.x + 14, container.clientWidth - box.offsetWidth - 4);
  const top = Math.min(at.y + 10, container.clientHeight - box.offsetHeight - 4);
  box.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;

  let open = true;
  const close = (/** @type {boolean} */ kept) => {
    if (!open) return;
    open = false;
    box.remove();
    closed(kept);
  };
  entry.addEventListener('keydown', (event) => {
    // Keys that step through the run are letters here.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') close(true);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const sentence = take(entry.value);
    if (sentence === null) close(true);
    else told.textContent = sentence;
    entry.setAttribute('aria-invalid', String(sentence !== null));
  });
  entry.addEventListener('blur', () => {
    if (open && entry.value !== text) take(entry.value);
    close(false);
  });
  entry.focus();
  if (text.length > 1) entry.select();
}

const STYLES = `
.gw-typed { position: absolute; left: 0; top: 0; z-index: 4; width: 170px; padding: 4px;
  border: 1px solid var(--gw-edge); border-radius: 8px; background: var(--gw-paper); }
.gw-typed input { all: unset; box-sizing: border-box; width: 100%; height: 36px; padding: 0 8px;
  font: 14px ui-monospace, Menlo, Consolas, monospace; color: var(--gw-ink); cursor: text; }
.gw-typed input:focus-visible { outline: 2px solid var(--gw-ink); border-radius: 5px; }
.gw-typed p { margin: 2px 8px 4px; font-size: 13px; line-height: 1.4; color: var(--gw-wrong); }
.gw-typed p:empty { display: none; }
@media (pointer: coarse) { .gw-typed input { height: 44px; } }
`;
