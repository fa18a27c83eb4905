import { SIDE } from './grid.js';
/** @import { Colours } from '../../../styles/tokens.js' */

/** @typedef {(value: number) => [number, number, number]} Paint  a number as a colour */

/**
 * One picture of 28×28 numbers as a square.
 * @param {CanvasRenderingContext2D} g
 * @param {ArrayLike<number>} values
 * @param {number} from  where its numbers begin
 * @param {[number, number]} corner
 * @param {number} size
 * @param {Paint} paint
 */
export function paintTile(g, values, from, [x, y], size, paint) {
  const pixels = new ImageData(SIDE, SIDE);
  for (let j = 0; j < SIDE * SIDE; j++) {
    const [red, green, blue] = paint(values[from + j]);
    pixels.data[4 * j] = red;
    pixels.data[4 * j + 1] = green;
    pixels.data[4 * j + 2] = blue;
    pixels.data[4 * j + 3] = 255;
  }
  const layer = g.canvas.ownerDocument.createElement('canvas');
  layer.width = SIDE;
  layer.height = SIDE;
  layer.getContext('2d')?.putImageData(pixels, 0, 0);
  // Enlarged it shows its pixels, made smaller it stays legible.
  g.imageSmoothingEnabled = size < SIDE * 2;
  g.drawImage(layer, x, y, size, size);
  g.imageSmoothingEnabled = true;
}

/** Ink on paper: 0 is paper, `most` is ink. @param {Colours} colours @param {number} most @returns {Paint} */
export function inkPaint(colours, most) {
  const blend = between(channels(colours.wash), channels(colours.ink));
  return (value) => blend(value / most);
}

/**
 * Two directions from the paper: for (data) and against (residual), full at ±most.
 * @param {Colours} colours
 * @param {number} most
 * @returns {Paint}
 */
export function signedPaint(colours, most) {
  const paper = channels(colours.wash);
  const up = between(paper, channels(colours.data));
  const down = between(paper, channels(colours.resid));
  return (value) => (value >= 0 ? up(value / most) : down(-value / most));
}

/** The pixel of a tile, framed. @param {CanvasRenderingContext2D} g @param {[number, number]} corner @param {number} size @param {number} pixel @param {string} colour */
export function framePixel(g, [x, y], size, pixel, colour) {
  const unit = size / SIDE;
  const side = Math.max(unit + 2, 5);
  const [i, j] = [Math.floor(pixel / SIDE), pixel % SIDE];
  g.strokeStyle = colour;
  g.lineWidth = 1.5;
  g.strokeRect(x + (j + 0.5) * unit - side / 2, y + (i + 0.5) * unit - side / 2, side, side);
}

/** @param {number[]} from @param {number[]} to @returns {(share: number) => [number, number, number]} */
function between(from, to) {
  return (share) => {
    const t = share > 0 ? Math.min(1, share) : 0;
    const mixed = from.map((value, k) => value + (to[k] - value) * t);
    return [mixed[0], mixed[1], mixed[2]];
  };
}

/** @param {string} hex */
const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
