import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawRing } from '../../draw/marks.js';
import { lights } from '../../view/quantity.js';
import { canvasScene } from '../canvas-scene.js';
import { hit, layout, regionOf, scoresAt, winner } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { RegionsFigure } from './layout.js' */

/**
 * Points of the plane in a few classes, and which class the model calls each place: the borders are
 * where two scores are equal. A class is a colour and a shape, a point that is called wrong is open.
 * Points can be dragged, added, and given another class.
 */
export default canvasScene({
  needs: ['after'],
  words,
  look: { chosen: 0, held: null },
  layout,
  glides: ({ parameters }) => parameters,
  draw,
  hit,
  parts,
});

/** @type {(keyof Colours)[]} */
const HUES = ['data', 'resid', 'grad'];
const SHAPES = ['circle', 'square', 'triangle'];

/** @type {Draw<RegionsFigure>} */
function drawRegions({ context: g }, { plot, classes }, view, { colours, at }) {
  if (!at.every(Number.isFinite)) return;
  for (let c = 0; c < classes; c++) {
    const corners = regionOf(plot, at, classes, c);
    if (corners.length < 3) continue;
    g.beginPath();
    corners.forEach(([x, y], k) => (k ? g.lineTo(x, y) : g.moveTo(x, y)));
    g.closePath();
    g.fillStyle = withAlpha(colours[HUES[c % HUES.length]], 0.13);
    g.fill();
    g.strokeStyle = withAlpha(colours.ink, 0.45);
    g.lineWidth = 1;
    g.stroke();
  }
}

/** @type {Draw<RegionsFigure>} */
function draw(canvas, figure, view, moment) {
  const { context: g } = canvas;
  const { plot, points, classes, batch } = figure;
  const { colours, at, lit, look } = moment;
  drawAxes(g, plot, colours);
  drawRegions(canvas, figure, view, moment);
  const radius = points.length > 600 ? 2.4 : points.length > 120 ? 3.4 : 5;
  const taken = new Set(batch);
  clip(g, plot.area, () => {
    points.forEach((point, i) => {
      const [x, y] = [plot.x.of(point.x), plot.y.of(point.y)];
      const right = winner(scoresAt(at, classes, point.x, point.y)) === point.label;
      const strong = lights(lit, `sample:${i}`) || taken.has(i);
      const colour = colours[HUES[point.label % HUES.length]];
      const size = strong ? radius + 2 : radius;
      const style = { shape: point.label, radius: size, colour, filled: right };
      mark(g, x, y, { ...style, paper: colours.paper });
      if (taken.has(i)) drawRing(g, x, y, { colour: colours.ink, radius: radius + 5, width: 1.25 });
    });
  });
  const chosen = points[look.chosen];
  if (look.focused && chosen) {
    const ring = { colour: colours.ink, radius: radius + 5 };
    drawRing(g, plot.x.of(chosen.x), plot.y.of(chosen.y), ring);
  }
}

/**
 * A class's sign: filled where the model is right, open where it is wrong.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {{shape: number, radius: number, colour: string, filled: boolean, paper: string}} style
 */
function mark(g, x, y, { shape, radius: r, colour, filled, paper }) {
  g.beginPath();
  const kind = SHAPES[shape % SHAPES.length];
  if (kind === 'circle') g.arc(x, y, r, 0, 2 * Math.PI);
  if (kind === 'square') g.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  if (kind === 'triangle') {
    g.moveTo(x, y - r * 1.2);
    g.lineTo(x + r * 1.1, y + r * 0.8);
    g.lineTo(x - r * 1.1, y + r * 0.8);
    g.closePath();
  }
  g.fillStyle = filled ? colour : paper;
  g.fill();
  g.strokeStyle = filled ? paper : colour;
  g.lineWidth = filled ? 0.75 : 1.75;
  g.stroke();
}
