import { sketch } from '../../controls/figures/sketch.js';

/**
 * The outline of a picture as HTML, for a page whose script is still on its way: in the colour of the text,
 * since such a page has no style.
 * @param {string} scene
 */
export const outline = (scene) =>
  `<svg width="100%" height="300" viewBox="0 0 320 200" fill="none" stroke="currentColor" opacity="0.3" aria-hidden="true">${textOf(sketch(scene))}</svg>`;

/** @param {any} part  of a template of Lit @returns {string} */
function textOf(part) {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (!part?.strings) return String(part ?? '');
  return part.strings
    .map((/** @type {string} */ text, /** @type {number} */ k) => text + textOf(part.values[k]))
    .join('')
    .replaceAll(/\s+/g, ' ');
}
