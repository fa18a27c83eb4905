import { svg, html } from 'lit/html.js';
import picture from 'virtual:first-picture';

/** Where the machine starts: its numbers, in their order. */
export const firstNumbers = picture.numbers;

/**
 * The data of the question as points, in the place and at the size of the picture that follows. Styles:
 * opening.css.
 */
export const firstPicture = () =>
  html`<svg
    class="sketch first"
    viewBox="0 0 1000 1000"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<path class="axis" d="M0 0V1000H1000" />
    <path class="points" d=${picture.points} />`}
  </svg>`;
