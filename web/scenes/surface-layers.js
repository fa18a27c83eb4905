import { mix, withAlpha } from '../draw/colour.js';
import { farToNear } from './surface-mesh.js';

/**
 * @typedef {import('./surface-figure.js').SurfaceFigure} SurfaceFigure
 * @typedef {import('../engine/types.js').Surface} Surface
 * @typedef {import('../styles/tokens.js').Colours} Colours
 */

const SHADES = 14;

/**
 * The surface, deeper in colour towards its bottom like the level lines' tint, with its mesh and the
 * rim where it is cut off. Cells of one shade in a strip are filled together: 1600 cells would be too
 * many calls for a frame.
 * @param {CanvasRenderingContext2D} g
 * @param {SurfaceFigure} figure
 * @param {Surface} surface
 * @param {Colours} colours
 */
export function drawSurface(g, figure, surface, colours) {
  const inside = shades(colours.paper, colours.data, 0.62, 0.1);
  const underside = shades(colours.paper, colours.muted, 0.3, 0.16);
  const rims = new Path2D();
  g.lineJoin = 'round';
  farToNear(figure, surface, (strip) => {
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
