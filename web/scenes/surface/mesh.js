import { mix, withAlpha } from '../../draw/colour.js';
/** @import { Surface } from '../../view/run-view.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { SurfaceFigure } from './layout.js' */

/**
 * @typedef {object} Cell  a cell in pixels, cut off at the figure's top
 * @property {number[]} points  x, y, x, y …
 * @property {number[] | null} rim  the two ends of the cut
 * @property {number} height  mean loss of its corners
 * @property {boolean} drawn  has a share in the mesh, which is coarser than the cells
 * @property {boolean} inside  seen from above; otherwise one sees the underside
 */

const SHADES = 14;

/**
 * The surface, deeper in colour towards its bottom like the level lines' tint, with its mesh and the
 * rim where it is cut off. Cells of one shade in a strip are filled together: 1600 cells would be too
 * many calls for a frame.
 * @type {Draw<SurfaceFigure>}
 */
export function drawSurface({ context: g }, figure, view, { colours }) {
  const inside = shades(colours.paper, colours.data, 0.62, 0.1);
  const underside = shades(colours.paper, colours.muted, 0.3, 0.16);
  const rims = new Path2D();
  g.lineJoin = 'round';
  farToNear(figure, (strip) => {
    /** @type {Map<string, Path2D>} */
    const fills = new Map();
    const mesh = new Path2D();
    for (const { points, rim, height, inside: seen, drawn } of strip) {
      const t = Math.sqrt(Math.min(1, Math.max(0, height / figure.top)));
      const colour = (seen ? inside : underside)[Math.round(t * (SHADES - 1))];
      let fill = fills.get(colour);
      if (!fill) fills.set(colour, (fill = new Path2D()));
      trace(fill, points);
      if (drawn) trace(mesh, points);
      if (!rim) continue;
      rims.moveTo(rim[0], rim[1]);
      rims.lineTo(rim[2], rim[3]);
    }
    for (const [colour, path] of fills) {
      g.fillStyle = colour;
      g.fill(path);
    }
    g.strokeStyle = withAlpha(colours.data, 0.28);
    g.lineWidth = 0.6;
    g.stroke(mesh);
  });
  g.strokeStyle = colours.data;
  g.lineWidth = 1.2;
  g.stroke(rims);
}

/**
 * @param {string} paper
 * @param {string} colour
 * @param {number} low  how much of the colour at the bottom
 * @param {number} high
 */
function shades(paper, colour, low, high) {
  return Array.from({ length: SHADES }, (_, i) =>
    mix(paper, colour, low + ((high - low) * i) / (SHADES - 1)),
  );
}

/** @param {Path2D} path @param {number[]} points */
function trace(path, points) {
  path.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
  path.closePath();
}

/**
 * Strips of cells from the far ones to the near ones: painted in this order, what is in front covers
 * what is behind, and nothing needs sorting. Strips run across the line of sight, so that none covers
 * itself.
 * @param {SurfaceFigure} figure
 * @param {(strip: Cell[]) => void} visit
 */
function farToNear(figure, visit) {
  const { projection, mesh: surface } = figure;
  if (!surface) return;
  const { nx, ny } = surface;
  const [outer, inner] = projection.alongX ? [ny - 1, nx - 1] : [nx - 1, ny - 1];
  const away = projection.alongX ? projection.yAway : projection.xAway;
  const pixels = corners(figure, surface);
  for (let o = 0; o < outer; o++) {
    const j = away ? outer - 1 - o : o;
    const strip = [];
    for (let i = 0; i < inner; i++) {
      const [column, row] = projection.alongX ? [i, j] : [j, i];
      const one = cell(figure, surface, pixels, column, row);
      if (one) strip.push(one);
    }
    if (strip.length) visit(strip);
  }
}

/** The grid's values in pixels. @param {SurfaceFigure} figure @param {Surface} surface */
function corners({ project }, { values, nx, ny, x, y }) {
  const pixels = new Float64Array(2 * nx * ny);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const px = x[0] + ((x[1] - x[0]) * i) / (nx - 1);
      const py = y[0] + ((y[1] - y[0]) * j) / (ny - 1);
      pixels.set(project(px, py, values[j * nx + i]), 2 * (j * nx + i));
    }
  }
  return pixels;
}

/**
 * @param {SurfaceFigure} figure
 * @param {Surface} surface
 * @param {Float64Array} pixels
 * @param {number} column
 * @param {number} row
 * @returns {Cell | null}  null when all of it is above the top
 */
function cell({ top }, { values, nx }, pixels, column, row) {
  const k = row * nx + column;
  const at = [k, k + 1, k + nx + 1, k + nx];
  if (at.every((index) => !(values[index] <= top))) return null;
  const points = [];
  const rim = [];
  for (let i = 0; i < 4; i++) {
    const [a, b] = [at[i], at[(i + 1) % 4]];
    if (values[a] <= top) points.push(pixels[2 * a], pixels[2 * a + 1]);
    if (values[a] <= top === values[b] <= top) continue;
    // Projection is linear: the cut of the edge is the cut of its image.
    const t = (top - values[a]) / (values[b] - values[a]);
    const x = pixels[2 * a] + (pixels[2 * b] - pixels[2 * a]) * t;
    const y = pixels[2 * a + 1] + (pixels[2 * b + 1] - pixels[2 * a + 1]) * t;
    points.push(x, y);
    rim.push(x, y);
  }
  const height = at.reduce((sum, index) => sum + values[index], 0) / 4;
  return {
    points,
    rim: rim.length === 4 ? rim : null,
    height,
    inside: area(points) < 0,
    drawn: (row + column) % 2 === 0,
  };
}

/** Twice the signed area. @param {number[]} points */
function area(points) {
  let sum = 0;
  for (let i = 0; i < points.length; i += 2) {
    const n = (i + 2) % points.length;
    sum += points[i] * points[n + 1] - points[n] * points[i + 1];
  }
  return sum;
}
