import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawDisc, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { CURVES } from './layout.js';

/** @typedef {import('./layout.js').AccuracyFigure} AccuracyFigure */

/** @type {import('../canvas-scene.js').Draw<AccuracyFigure>} */
export function draw({ context: g }, { plot, curves, beside }, view, { colours, t, format, hit }) {
  drawAxes(g, plot, colours);
  const { area } = plot;
  if (hit?.mark !== undefined) {
    const x = plot.x.of(hit.mark / view.state.updatesPerEpoch);
    drawStroke(g, x, area.top, x, area.bottom, { colour: colours.muted });
  }
  clip(g, { ...area, width: area.width + 4 }, () => {
    for (const run of beside) {
      for (const curve of run) {
        line(g, curve.points, { colour: withAlpha(colours.muted, 0.4), width: 5, dash: [] });
      }
    }
    curves.forEach((curve, k) => {
      const colour = colours[CURVES[k].colour];
      const dash = [...CURVES[k].dash];
      line(g, curve.points, { colour: withAlpha(colour, 0.35), width: 1.5, dash });
      const reached = curve.points.filter((_, at) => curve.now[at]);
      line(g, reached, { colour, width: 2.25, dash });
      for (const { x, y } of reached) drawDisc(g, x, y, { radius: 2.5, colour });
    });
  });
  drawNames(g, { plot, curves, beside }, { colours, t, format });
}

/**
 * Each curve's name and last value, one above the other where they would meet.
 * @param {CanvasRenderingContext2D} g
 * @param {AccuracyFigure} figure
 * @param {Pick<import('../canvas-scene.js').Moment, 'colours' | 't' | 'format'>} words
 */
function drawNames(g, { plot, curves }, { colours, t, format }) {
  const ends = curves.flatMap((curve, k) => {
    const last = curve.points.filter((_, at) => curve.now[at]).at(-1);
    return last ? [{ ...last, name: curve.name, colour: colours[CURVES[k].text] }] : [];
  });
  let free = Infinity;
  for (const { x, y, name, value, colour } of ends.sort((a, b) => b.y - a.y)) {
    const below = Math.min(y + 18, plot.area.bottom - 6);
    const at = free === Infinity ? below : Math.min(y - 8, free);
    free = at - 16;
    const right = x < (plot.area.left + plot.area.right) / 2;
    const text = `${t(`accuracy.${name}`)} ${format.fixed(value, 3)}`;
    const align = right ? 'left' : 'right';
    drawText(g, text, x + (right ? 8 : -4), at, { colour, align, halo: colours.paper });
  }
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {import('./layout.js').Point[]} points
 * @param {{colour: string, width: number, dash: number[]}} style
 */
function line(g, points, { colour, width, dash }) {
  g.beginPath();
  points.forEach(({ x, y }, k) => (k === 0 ? g.moveTo(x, y) : g.lineTo(x, y)));
  g.setLineDash(dash);
  g.lineJoin = 'round';
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.stroke();
  g.setLineDash([]);
}
