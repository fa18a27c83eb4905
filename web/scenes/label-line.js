/** Where along the line a label is tried, from its left end. */
const PLACES = [0.02, 0.62, 0.35, 0.85];
/** @type {import('../draw/labels.js').Side[]} */
const SIDES = ['above-right', 'below-right', 'below-left', 'above-left', 'above', 'below'];

/**
 * Writes the name of a line beside it, where there is room.
 * @param {import('../draw/labels.js').Labels} labels
 * @param {string} text
 * @param {{ax: number, ay: number, bx: number, by: number}} line  the part that is seen
 * @param {import('../draw/labels.js').LabelStyle} style
 */
export function labelLine(labels, text, { ax, ay, bx, by }, style) {
  for (const place of PLACES) {
    const x = ax + (bx - ax) * place;
    const y = ay + (by - ay) * place;
    if (labels.place(text, x, y, { sides: SIDES, gap: 8, ...style })) return;
  }
}
