/** @import { TextStyle } from '../../draw/text.js' */
/** @import { Change } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Format, Look } from '../scene-types.js' */

/**
 * @typedef {keyof Colours} Hue
 * @typedef {{x: number, y: number, w: number, h: number}} Rect  in pixels
 * @typedef {'fill' | 'ghost' | 'hatch' | 'faint' | 'frame'} BoxStyle
 * @typedef {Rect & {hue: Hue, style: BoxStyle, quantity: string}} Box  `quantity` lights it up
 * @typedef {Rect & {rows: string[][], quantity: string}} Zone  where the pointer is told something
 * @typedef {TextStyle & {text: string, x: number, y: number, hue: Hue}} Word
 * @typedef {{ax: number, ay: number, bx: number, by: number, hue: Hue, width?: number, dash?: number[]}} Stroke
 *
 * @typedef {{x: number, y: number, value: number, min: number, max: number, hue: Hue}} Grip
 * @typedef {object} Holding
 * @property {string} label
 * @property {string} text  what it stands at
 * @property {(x: number, y: number) => Change | null} drag  a pixel → the change it asks for
 * @property {(dx: number, dy: number) => Change | null} step  arrow keys
 * @typedef {Grip & Holding} Hold  something that can be dragged
 *
 * @typedef {object} BarsFigure
 * @property {Box[]} boxes
 * @property {Word[]} texts
 * @property {Stroke[]} strokes
 * @property {Stroke[]} arrows
 * @property {Hold[]} holds
 * @property {Zone[]} zones
 * @property {boolean} guessed  there is a guess to be compared
 *
 * @typedef {{width: number, height: number, look: Look, t: Translate, format: Format}} Space
 *   what a figure is laid out with
 *
 * @typedef {[ax: number, ay: number, bx: number, by: number]} Ends
 *
 * @typedef {object} Drafting  a figure with nothing in it yet, and what puts something into it
 * @property {BarsFigure} figure
 * @property {(rect: Rect, hue: Hue, style: BoxStyle, quantity: string) => void} box
 * @property {(text: string, x: number, y: number, hue: Hue, style?: TextStyle) => void} write
 * @property {(ends: Ends, hue: Hue, style?: {width?: number, dash?: number[]}) => void} line
 * @property {(ends: Ends, hue: Hue, style?: {dash?: number[]}) => void} arrow
 */

/** @returns {Drafting} */
export function drafting() {
  /** @type {BarsFigure} */
  const figure = {
    ...{ boxes: [], texts: [], strokes: [], arrows: [], holds: [], zones: [] },
    guessed: false,
  };
  return {
    figure,
    box: (rect, hue, style, quantity) => figure.boxes.push({ ...rect, hue, style, quantity }),
    write: (text, x, y, hue, style) => figure.texts.push({ text, x, y, hue, ...style }),
    line: ([ax, ay, bx, by], hue, style) => figure.strokes.push({ ax, ay, bx, by, hue, ...style }),
    arrow: ([ax, ay, bx, by], hue, style) => figure.arrows.push({ ax, ay, bx, by, hue, ...style }),
  };
}

/**
 * A float as the machine has it: inf and nan are results here, not failures.
 * @param {Format} format @param {number} value
 */
export function machine(format, value) {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '−inf';
  const size = Math.abs(value);
  return size !== 0 && (size < 5e-4 || size >= 1e5) ? format.exp(value, 1) : format.fixed(value, 4);
}

/** What a letter costs. @param {Format} format @param {number} value @param {number} [digits] */
export const price = (format, value, digits = 4) =>
  value === Infinity ? '∞' : format.short(value, digits);
