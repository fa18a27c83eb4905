import { drawDisc, drawStroke } from './marks.js';

/**
 * An arrow from a to b. Arrows too short for a head become a dot, so that "no gradient left" and "no
 * arrow drawn" look different.
 * @param {CanvasRenderingContext2D} g
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 * @param {object} style
 * @param {string} style.colour
 * @param {number} [style.width]
 * @param {number} [style.head]  length of the head
 * @param {number[]} [style.dash]
 * @param {string} [style.halo]  rim that lifts the arrow off what lies below
 */
export function drawArrow(g, ax, ay, bx, by, { colour, width = 2, head = 8, dash = [], halo }) {
  const length = Math.hypot(bx - ax, by - ay);
  if (!(length > 1.5)) return drawDisc(g, ax, ay, { radius: width, colour });
  const tip = Math.min(head, length * 0.6);
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  const neckX = bx - ux * tip;
  const neckY = by - uy * tip;
  const shape = new Path2D();
  const half = tip * 0.46;
  shape.moveTo(bx, by);
  shape.lineTo(neckX - uy * half, neckY + ux * half);
  shape.lineTo(neckX + uy * half, neckY - ux * half);
  shape.closePath();

  g.lineJoin = 'round';
  if (halo) {
    drawStroke(g, ax, ay, neckX, neckY, { colour: halo, width: width + 3 });
    g.lineWidth = 3;
    g.stroke(shape);
  }
  drawStroke(g, ax, ay, neckX + ux, neckY + uy, { colour, width, dash });
  g.fillStyle = colour;
  g.fill(shape);
}
