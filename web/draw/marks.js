/**
 * A filled point; `rim` is the paper's colour, so that points lying on each other stay countable.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {{radius?: number, colour: string, rim?: string}} style
 */
export function drawDisc(g, x, y, { radius = 4.5, colour, rim }) {
  drawRing(g, x, y, { radius, fill: colour, colour: rim, width: 1.5 });
}

/**
 * An open circle; `fill` covers what lies below.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {{radius?: number, colour?: string, width?: number, fill?: string}} style
 */
export function drawRing(g, x, y, { radius = 4, colour, width = 2, fill }) {
  g.beginPath();
  g.arc(x, y, radius, 0, 2 * Math.PI);
  if (fill) {
    g.fillStyle = fill;
    g.fill();
  }
  if (!colour) return;
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
}

/**
 * An upright cross: the closed-form minimum.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {{size?: number, colour: string, width?: number, halo?: string, diagonal?: boolean}} style
 *   `diagonal` turns it into ×, the sign of what went wrong
 */
export function drawCross(g, x, y, { size = 5, colour, width = 1.75, halo, diagonal = false }) {
  const s = diagonal ? size * 0.75 : size;
  const cross = new Path2D();
  cross.moveTo(x - s, y - (diagonal ? s : 0));
  cross.lineTo(x + s, y + (diagonal ? s : 0));
  cross.moveTo(x - (diagonal ? s : 0), y + s);
  cross.lineTo(x + (diagonal ? s : 0), y - s);
  g.lineCap = 'round';
  if (halo) {
    g.strokeStyle = halo;
    g.lineWidth = width + 3;
    g.stroke(cross);
  }
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke(cross);
  g.lineCap = 'butt';
}

/**
 * A straight stroke from a to b.
 * @param {CanvasRenderingContext2D} g
 * @param {number} ax
 * @param {number} ay
 * @param {number} bx
 * @param {number} by
 * @param {{colour: string, width?: number, dash?: number[], cap?: CanvasLineCap}} style
 */
export function drawStroke(g, ax, ay, bx, by, { colour, width = 1, dash = [], cap = 'butt' }) {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.lineCap = cap;
  g.setLineDash(dash);
  g.beginPath();
  g.moveTo(ax, ay);
  g.lineTo(bx, by);
  g.stroke();
  g.setLineDash([]);
  g.lineCap = 'butt';
}

/**
 * A line through points, in pixels; null lifts the pen.
 * @param {CanvasRenderingContext2D} g
 * @param {Iterable<number[] | null>} points
 * @param {{colour: string, width: number, dash?: number[], join?: CanvasLineJoin}} style
 */
export function drawPolyline(g, points, { colour, width, dash = [], join = 'miter' }) {
  g.beginPath();
  let down = false;
  for (const point of points) {
    if (point && down) g.lineTo(point[0], point[1]);
    else if (point) g.moveTo(point[0], point[1]);
    down = point !== null;
  }
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.lineJoin = join;
  g.setLineDash(dash);
  g.stroke();
  g.setLineDash([]);
}
