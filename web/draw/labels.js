import { holds } from './plot.js';
import { isQuiet } from './quiet.js';
import { drawText, textWidth } from './text.js';
/** @import { TextStyle } from './text.js' */

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 * @typedef {'right' | 'left' | 'above' | 'below' | 'above-right' | 'above-left' | 'below-right' | 'below-left'} Side
 *
 * @typedef {object} Labels
 * @property {(box: Box) => void} avoid  keep labels off this box
 * @property {(x: number, y: number, radius: number) => void} avoidPoint
 * @property {(ax: number, ay: number, bx: number, by: number) => void} avoidLine
 * @property {(text: string, x: number, y: number, style?: LabelStyle) => Box | null} place
 *   draws the text beside the point (x, y) where there is room; null when there is none
 * @property {(text: string, spots: Iterable<number[]>, style?: LabelStyle) => Box | null} placeAlong
 *   the same at the first of these points that has room
 *
 * @typedef {TextStyle & {gap?: number, sides?: readonly Side[]}} LabelStyle
 *   `sides` in order of preference
 */

/**
 * Labels that do not run into each other, into what they are told to avoid, or out of the figure.
 * First come, first served: place what matters most first.
 * @param {CanvasRenderingContext2D} g
 * @param {Box} bounds
 * @returns {Labels}
 */
export function createLabels(g, bounds) {
  /** @type {Box[]} */
  const taken = [];
  /** @type {Labels} */
  const labels = {
    avoid: (box) => void taken.push(box),
    avoidPoint: (x, y, r) =>
      void taken.push({ left: x - r, top: y - r, right: x + r, bottom: y + r }),
    avoidLine(ax, ay, bx, by) {
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 6));
      if (!Number.isFinite(steps) || steps > 1000) return;
      for (let i = 0; i <= steps; i++) {
        const x = ax + ((bx - ax) * i) / steps;
        const y = ay + ((by - ay) * i) / steps;
        taken.push({ left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 });
      }
    },
    place(text, x, y, style = {}) {
      if (isQuiet(g)) return null;
      const { gap = 7, sides = SIDES, size = 12 } = style;
      const width = textWidth(g, text, style);
      for (const side of sides) {
        const box = boxBeside(side, [x, y], [width, size * 1.2], gap);
        if (!inside(box, bounds) || taken.some((other) => overlap(box, other))) continue;
        const own = /** @type {const} */ ({ ...style, align: 'left', baseline: 'middle' });
        drawText(g, text, box.left, (box.top + box.bottom) / 2, own);
        taken.push({ ...box, left: box.left - SPACE, right: box.right + SPACE });
        return box;
      }
      return null;
    },
    placeAlong(text, spots, style) {
      for (const [x, y] of spots) {
        const box = labels.place(text, x, y, style);
        if (box) return box;
      }
      return null;
    },
  };
  return labels;
}

/** Between two labels in a line, so that they do not read as one. */
const SPACE = 6;

/** @type {Side[]} */
const SIDES = [
  'right',
  'above-right',
  'below-right',
  'left',
  'above-left',
  'below-left',
  'above',
  'below',
];

/**
 * @param {Side} side
 * @param {[x: number, y: number]} point
 * @param {[width: number, height: number]} size
 * @param {number} gap
 * @returns {Box}
 */
function boxBeside(side, [x, y], [width, height], gap) {
  const diagonal = side.includes('-') ? gap * 0.7 : gap;
  let left = x - width / 2;
  if (side.endsWith('right')) left = x + diagonal;
  if (side.endsWith('left')) left = x - diagonal - width;
  let top = y - height / 2;
  if (side.startsWith('above')) top = y - diagonal - height;
  if (side.startsWith('below')) top = y + diagonal;
  return { left, top, right: left + width, bottom: top + height };
}

/** @param {Box} a @param {Box} b */
function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** @param {Box} box @param {Box} bounds */
function inside(box, bounds) {
  return holds(bounds, box.left, box.top) && holds(bounds, box.right, box.bottom);
}
