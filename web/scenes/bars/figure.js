/** @import { Answer, Change, View } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Format, Look } from '../scene-types.js' */

/**
 * @typedef {keyof Colours} Hue
 *
 * @typedef {object} Box  a rectangle in pixels
 * @property {number} x
 * @property {number} y
 * @property {number} w
 * @property {number} h
 * @property {Hue} hue
 * @property {'fill' | 'ghost' | 'hatch' | 'faint'} style
 * @property {string} quantity  lights it up; '' for none
 *
 * @typedef {{text: string, x: number, y: number, hue: Hue, align?: 'left' | 'center' | 'right',
 *   size?: number, weight?: number}} Word
 * @typedef {{ax: number, ay: number, bx: number, by: number, hue: Hue, width?: number, dash?: number[]}} Stroke
 * @typedef {{ax: number, ay: number, bx: number, by: number, hue: Hue, dash?: number[]}} Arrow
 *
 * @typedef {object} Hold  something that can be dragged
 * @property {string} label
 * @property {string} text  what it stands at
 * @property {number} x
 * @property {number} y
 * @property {number} value
 * @property {number} min
 * @property {number} max
 * @property {Hue} hue
 * @property {(x: number, y: number) => Change | null} drag  a pixel → the change it asks for
 * @property {(dx: number, dy: number) => Change | null} step  arrow keys
 *
 * @typedef {object} Zone  where the pointer is told something
 * @property {number} x
 * @property {number} y
 * @property {number} w
 * @property {number} h
 * @property {string[][]} rows
 * @property {string} quantity
 *
 * @typedef {object} BarsFigure
 * @property {Box[]} boxes
 * @property {Word[]} texts
 * @property {Stroke[]} strokes
 * @property {Arrow[]} arrows
 * @property {Hold[]} holds
 * @property {Zone[]} zones
 * @property {boolean} guessed  there is a guess to be compared
 *
 * @typedef {object} Space  what a figure is laid out with
 * @property {number} width
 * @property {number} height
 * @property {Look} look
 * @property {Translate} t
 * @property {Format} format
 */

/** A figure with nothing in it yet. @returns {BarsFigure} */
export const emptyFigure = () => ({
  boxes: [],
  texts: [],
  strokes: [],
  arrows: [],
  holds: [],
  zones: [],
  guessed: false,
});

/**
 * A float as the machine has it: inf and nan are results here, not failures.
 * @param {Format} format
 * @param {number} value
 */
export function machine(format, value) {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '−inf';
  const size = Math.abs(value);
  return size !== 0 && (size < 5e-4 || size >= 1e5) ? format.exp(value, 1) : format.fixed(value, 4);
}

/** @param {Answer} answer @param {string} name @returns {number[]} */
export const listIn = (answer, name) => Array.from(answer[name]?.values ?? []);

/** @param {Answer} answer @param {string} name */
export const numberIn = (answer, name) => answer[name]?.values[0] ?? NaN;
