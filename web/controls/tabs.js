import { html } from 'lit/html.js';

/**
 * Tabs that choose what one panel shows: pressed, or gone through with the arrow keys.
 * @param {object} model
 * @param {string} model.kind  the class of the list
 * @param {string} model.name
 * @param {string} model.id  unique on the page: ids of the tabs begin with it
 * @param {string} model.panel  id
 * @param {[key: string, words: string][]} model.tabs
 * @param {string} model.open
 * @param {boolean} [model.ends]  Home and End go to the first and the last one
 * @param {(key: string) => void} model.choose
 */
export function tabList({ kind, name, id, panel, tabs, open, ends = false, choose }) {
  return html`<div class=${kind} role="tablist" aria-label=${name} @keydown=${walk}>
    ${tabs.map(
      ([key, words]) =>
        html`<button
          type="button"
          role="tab"
          id="${id}-${key}"
          aria-selected=${String(key === open)}
          aria-controls=${panel}
          tabindex=${key === open ? 0 : -1}
          @click=${() => choose(key)}
        >
          ${words}
        </button>`,
    )}
  </div>`;

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const list = /** @type {HTMLElement} */ (event.currentTarget);
    const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role=tab]')]);
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    const ways = { ArrowLeft: at - 1, ArrowRight: at + 1, ...(ends && { Home: 0, End: -1 }) };
    const to = ways[/** @type {keyof typeof ways} */ (event.key)];
    if (to === undefined) return;
    const next = all[(to + all.length) % all.length];
    event.preventDefault();
    next.click();
    next.focus();
  }
}
