import { extent } from 'd3-array';
import { withAlpha } from '../../draw/colour.js';
import { drawCross, drawDisc, drawRing } from '../../draw/marks.js';
import { strongFrom } from '../shared/landscape/path.js';
import { placeOn } from './layout.js';
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { Place, SurfaceFigure } from './layout.js' */

/**
 * The path laid on the surface: what the surface hides is pale, and so are the old steps of a path
 * that runs to and fro.
 * @type {Draw<SurfaceFigure>}
 */
export function drawPath({ context: g }, figure, view, { colours, at: now }) {
  const { mesh: surface } = figure;
  if (!surface) return;
  const steps = [...figure.places, now];
  const seen = new Path2D();
  const pale = new Path2D();
  const dots = new Path2D();
  /** @type {Place | null} */
  let last = null;
  /** @type {Place | null} */
  let dot = null;
  const cell = (surface.x[1] - surface.x[0]) / (surface.nx - 1);
  const flat = steps.map(([x, y]) => figure.project(x, y, 0));
  const seenArea = boundsOf(figure);
  const strong = strongFrom({ xs: flat.map((p) => p[0]), ys: flat.map((p) => p[1]) }, seenArea);
  steps.forEach(([x, y], i) => {
    const [fromX, fromY] = steps[Math.max(0, i - 1)];
    const pieces = Math.min(200, Math.ceil(Math.hypot(x - fromX, y - fromY) / cell) || 1);
    for (let k = i ? 1 : pieces; k <= pieces; k++) {
      const t = k / pieces;
      const at = placeOn(figure, surface, fromX + (x - fromX) * t, fromY + (y - fromY) * t);
      if (at && last) {
        const path = at.hidden || last.hidden || i < strong ? pale : seen;
        path.moveTo(last.x, last.y);
        path.lineTo(at.x, at.y);
      }
      last = at;
    }
    if (!last || last.hidden || i < strong) return;
    if (dot && Math.hypot(last.x - dot.x, last.y - dot.y) < 5) return;
    dot = last;
    dots.moveTo(last.x + 2.2, last.y);
    dots.arc(last.x, last.y, 2.2, 0, 2 * Math.PI);
  });
  g.lineWidth = 1.8;
  g.lineCap = 'round';
  g.strokeStyle = withAlpha(colours.pred, 0.3);
  g.stroke(pale);
  g.strokeStyle = colours.pred;
  g.stroke(seen);
  g.lineCap = 'butt';
  g.fillStyle = colours.pred;
  g.fill(dots);
}

/** The rectangle around the ground, in pixels. @param {SurfaceFigure} figure */
function boundsOf({ project, x, y }) {
  const corners = x.flatMap((px) => y.map((py) => project(px, py, 0)));
  const [left = 0, right = 0] = extent(corners, (corner) => corner[0]);
  const [top = 0, bottom = 0] = extent(corners, (corner) => corner[1]);
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}

/**
 * Start, minimum and where the run stands.
 * @param {CanvasRenderingContext2D} g
 * @param {{start: Place | null, minimum: Place | null, now: Place | null}} places
 * @param {Colours} colours
 */
export function drawPlaces(g, { start, minimum, now }, colours) {
  if (start) {
    g.globalAlpha = start.hidden ? 0.4 : 1;
    drawRing(g, start.x, start.y, { radius: 3.5, colour: colours.pred, fill: colours.paper });
  }
  if (minimum) {
    g.globalAlpha = minimum.hidden ? 0.5 : 1;
    drawCross(g, minimum.x, minimum.y, { colour: colours.ink, halo: colours.paper, size: 6 });
  }
  if (now) {
    g.globalAlpha = now.hidden ? 0.6 : 1;
    drawDisc(g, now.x, now.y, { radius: 5, colour: colours.pred, rim: colours.paper });
  }
  g.globalAlpha = 1;
}
