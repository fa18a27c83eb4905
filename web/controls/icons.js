import { html, svg } from 'lit/html.js';

/** Outlines on a 20 × 20 grid, drawn with a 1.5 px stroke in the colour of the text. */
const SHAPES = {
  first: svg`<path d="M4.5 4.5v11M15.5 4.5 7.5 10l8 5.5z" />`,
  back: svg`<path d="m12.5 4.5-7 5.5 7 5.5" />`,
  play: svg`<path class="solid" d="M6.5 4v12l9.5-6z" />`,
  pause: svg`<path d="M7 4.5v11M13 4.5v11" class="thick" />`,
  forward: svg`<path d="m7.5 4.5 7 5.5-7 5.5" />`,
  last: svg`<path d="M15.5 4.5v11M4.5 4.5l8 5.5-8 5.5z" />`,
  sliders: svg`<path d="M3 6h7m4 0h3M3 14h3m4 0h7" /><circle cx="12" cy="6" r="2" /><circle cx="8" cy="14" r="2" />`,
  table: svg`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.8h14M8.5 4.5v11" />`,
  picture: svg`<path d="M3.5 3.5v13h13M6.5 12.5l3-4 2.5 2 4-5.5" />`,
  undo: svg`<path d="M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4 4 0 0 1 0 8H8" />`,
  redo: svg`<path d="M12.5 4.5 16 8l-3.5 3.5M16 8H8.5a4 4 0 0 0 0 8H12" />`,
  reset: svg`<path d="M4.5 10a5.5 5.5 0 1 1 1.8 4.1M4.5 5v4.5H9" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  check: svg`<path d="m4 10.5 4 4 8-9" />`,
  previous: svg`<path d="M16 10H4m4.5-4.5L4 10l4.5 4.5" />`,
  next: svg`<path d="M4 10h12m-4.5-4.5L16 10l-4.5 4.5" />`,
  menu: svg`<path d="M3 5.5h14M3 10h14M3 14.5h14" />`,
  moon: svg`<path d="M16.5 12A7 7 0 1 1 8 3.5a5.6 5.6 0 0 0 8.5 8.5z" />`,
  sun: svg`<circle cx="10" cy="10" r="3.5" /><path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4" />`,
  auto: svg`<circle cx="10" cy="10" r="6.5" /><path class="solid" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />`,
  dice: svg`<path d="M4 4h12v12H4z" /><path class="dot" d="M7.5 7.5h.01M12.5 12.5h.01M10 10h.01M12.5 7.5h.01M7.5 12.5h.01" />`,
  embed: svg`<path d="m7 5-4.5 5L7 15M13 5l4.5 5L13 15" />`,
  up: svg`<path d="m5.5 12 4.5-4.5 4.5 4.5" />`,
  chevron: svg`<path d="m5.5 8 4.5 4.5L14.5 8" />`,
};

/** @typedef {keyof typeof SHAPES} IconName */

/** A decorative icon: its button carries the name. @param {IconName} name */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[name]}</svg>`;
