import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawDisc, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { costAt } from './layout.js';
import { headline } from './words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { ConstantFigure } from './layout.js' */

/** Of the tangent, in pixels to both sides. */
const HALF = 70;

/** @type {Draw<ConstantFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { plot, answer, labels, steps } = figure;
  const { colours, lit } = moment;
  const { area, x, y } = plot;
  const spot = (/** @type {number} */ c) => [x.of(c), y.of(costAt(figure, c))];
  drawAxes(g, plot, colours);
  clip(g, area, () => {
    labels.forEach((label, i) => {
      const radius = lights(lit, `sample:${i}`) ? 6.5 : 4.5;
      drawDisc(g, x.of(label), y.of(0), { radius, colour: colours.data, rim: colours.paper });
    });
    g.strokeStyle = colours.data;
    g.lineWidth = 2.25;
    g.lineJoin = 'round';
    g.beginPath();
    answer.at.forEach((c, k) => g.lineTo(x.of(c), y.of(answer.values[k])));
    g.stroke();
    steps.slice(1).forEach((to, k) => {
      const colour = withAlpha(colours.pred, Math.max(0.22, 1 - (steps.length - 2 - k) * 0.16));
      const [fromX, level] = spot(steps[k]);
      const [toX, end] = spot(to);
      if (![fromX, level, toX, end].every((pixel) => Math.abs(pixel) < 1e4)) return;
      drawStroke(g, toX, level, toX, end, { colour, width: 1.2, dash: [2, 3] });
      drawArrow(g, fromX, level, toX, level, { colour, width: 1.8, head: 8 });
    });
    const [px, py] = spot(steps[steps.length - 1]);
    if (!Number.isFinite(px) || Math.abs(py) > 1e4) return;
    const rise = answer.slope * (y.of(1) - y.of(0));
    const run = x.of(1) - x.of(0);
    const share = HALF / Math.hypot(run, rise);
    const [dx, dy] = [run * share, rise * share];
    const style = { colour: colours.grad, width: lights(lit, 'grad.c.0') ? 3.6 : 2.25 };
    drawStroke(g, px - dx, py - dy, px + dx, py + dy, style);
  });
  const [px, py] = spot(moment.at[0]);
  const inside = py >= area.top && px >= area.left && px <= area.right;
  if (inside) drawDisc(g, px, py, { radius: 6, colour: colours.pred, rim: colours.paper });
  const style = { colour: colours.ink, align: /** @type {const} */ ('right'), weight: 600 };
  headline(view, moment).forEach((text, k) => drawText(g, text, area.right, 14 + 17 * k, style));
}
