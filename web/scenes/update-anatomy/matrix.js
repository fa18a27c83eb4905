import { withAlpha } from '../../draw/colour.js';
/** @import { NamedTensor } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */

/**
 * A (B, B) matrix where a column belongs: line i of the table is its row i. The diagonal, which is
 * all that was meant, is framed.
 * @param {HTMLCanvasElement} canvas
 * @param {NamedTensor | undefined} tensor  none: only the frame
 * @param {{width: number, height: number, rows: number[], colours: Colours}} style
 *   `rows`: which row stands in each line, −1 where none does
 */
export function drawMatrix(canvas, tensor, { width, height, rows, colours }) {
  const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.strokeStyle = colours.hair;
  g.strokeRect(0.5, 0.5, width - 1, height - 1);
  if (!tensor) return;
  const B = tensor.shape[0];
  const { values } = tensor;
  let largest = 1e-30;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const cell = width / B;
  const line = height / rows.length;
  const gap = cell > 4 ? 1 : 0;
  rows.forEach((i, at) => {
    if (i < 0) return;
    for (let j = 0; j < B; j++) {
      const value = values[i * B + j];
      const strength = 0.12 + 0.88 * Math.sqrt(Math.abs(value) / largest);
      g.fillStyle = withAlpha(value < 0 ? colours.data : colours.resid, strength);
      g.fillRect(j * cell, at * line, cell - gap, line - gap);
    }
    if (cell <= 4) return;
    g.strokeStyle = colours.ink;
    g.lineWidth = 1.5;
    g.strokeRect(i * cell + 0.25, at * line + 0.25, cell - gap - 0.5, line - gap - 0.5);
  });
}
