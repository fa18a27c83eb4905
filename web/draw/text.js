import { font } from './font.js';
import { isQuiet } from './quiet.js';

/**
 * @typedef {object} TextStyle
 * @property {string} [colour]
 * @property {number} [size]
 * @property {number} [weight]
 * @property {'left' | 'center' | 'right'} [align]
 * @property {'top' | 'middle' | 'alphabetic' | 'bottom'} [baseline]
 * @property {string} [halo]  colour of the rim that lifts the text off what lies below
 */

/**
 * Text with tabular digits: a canvas ignores font-variant-numeric, so where the face has uneven
 * digits they are set one by one on a fixed pitch, and a running number does not tremble.
 * @param {CanvasRenderingContext2D} g
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {TextStyle} [style]
 */
export function drawText(g, text, x, y, style = {}) {
  if (isQuiet(g)) return;
  const { size, weight, align = 'left', baseline = 'alphabetic', halo } = style;
  const face = font(size, weight);
  g.font = face;
  g.textBaseline = baseline;
  g.textAlign = 'left';
  const left = align === 'left' ? x : x - textWidth(g, text, style) * (align === 'right' ? 1 : 0.5);
  if (halo) {
    g.strokeStyle = halo;
    g.lineWidth = 3.5;
    g.lineJoin = 'round';
    setDigits(g, face, text, left, (part, at) => g.strokeText(part, at, y));
  }
  if (style.colour) g.fillStyle = style.colour;
  setDigits(g, face, text, left, (part, at) => g.fillText(part, at, y));
}

/**
 * Text that rises by half a right angle and ends at (x, y): a name below something narrow.
 * @param {CanvasRenderingContext2D} g
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {TextStyle} style
 */
export function drawSlanted(g, text, x, y, style) {
  g.save();
  g.translate(x, y);
  g.rotate(-Math.PI / 4);
  drawText(g, text, 0, 0, { ...style, align: 'right', baseline: 'middle' });
  g.restore();
}

/** @param {CanvasRenderingContext2D} g @param {string} text @param {TextStyle} [style] */
export function textWidth(g, text, style = {}) {
  const face = font(style.size, style.weight);
  const key = `${face}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  const width = measure(g, text, face);
  widths.set(key, width);
  return width;
}

/** Choosing a font and measuring in it is most of what a frame costs, and ticks hardly change. */
const MOST_WIDTHS = 2000;
/** @type {Map<string, number>} */
const widths = new Map();

/** @param {CanvasRenderingContext2D} g @param {string} text @param {string} face */
function measure(g, text, face) {
  g.font = face;
  const pitch = digitPitch(g, face);
  if (!pitch) return g.measureText(text).width;
  let width = 0;
  for (const part of text.split(/(\d)/)) {
    width += /^\d$/.test(part) ? pitch : g.measureText(part).width;
  }
  return width;
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {string} face
 * @param {string} text
 * @param {number} x
 * @param {(part: string, x: number) => void} paint
 */
function setDigits(g, face, text, x, paint) {
  const pitch = digitPitch(g, face);
  if (!pitch) return paint(text, x);
  let at = x;
  for (const part of text.split(/(\d)/)) {
    if (!part) continue;
    const width = g.measureText(part).width;
    const digit = /^\d$/.test(part);
    paint(part, digit ? at + (pitch - width) / 2 : at);
    at += digit ? pitch : width;
  }
}

/** @type {Map<string, number>} font → width of its widest digit, 0 when all digits are equally wide */
const pitches = new Map();

/**
 * @param {CanvasRenderingContext2D} g
 * @param {string} face  what g.font was set to: reading it back is slow
 */
function digitPitch(g, face) {
  const known = pitches.get(face);
  if (known !== undefined) return known;
  const widths = [...'0123456789'].map((digit) => g.measureText(digit).width);
  const widest = Math.max(...widths);
  const pitch = widest - Math.min(...widths) < 0.01 ? 0 : widest;
  pitches.set(face, pitch);
  return pitch;
}
