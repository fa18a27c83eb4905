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
  g.fillStyle = colour;
  if (!(length > 1.5)) {
    g.beginPath();
    g.arc(ax, ay, width, 0, 2 * Math.PI);
    g.fill();
    return;
  }
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

  g.lineCap = 'butt';
  g.lineJoin = 'round';
  if (halo) {
    g.strokeStyle = halo;
    g.lineWidth = width + 3;
    line(g, ax, ay, neckX, neckY);
    g.lineWidth = 3;
    g.stroke(shape);
  }
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.setLineDash(dash);
  line(g, ax, ay, neckX + ux, neckY + uy);
  g.setLineDash([]);
  g.fill(shape);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 */
function line(g, ax, ay, bx, by) {
  g.beginPath();
  g.moveTo(ax, ay);
  g.lineTo(bx, by);
  g.stroke();
}
