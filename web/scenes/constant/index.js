import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { drawDisc, drawPolyline, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { drawStep, fade, planeAlong } from '../shared/descent.js';
import { startPoint } from '../shared/start-point.js';
import { hit, layout, spotOf } from './layout.js';
import { headline, words } from './words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { ConstantFigure } from './layout.js' */

const plane = planeAlong('c');

/** What a constant costs beside the labels: its slope where the run stands, and the steps as arrows. */
export default canvasScene({
  needs: ['after'],
  words,
  layout,
  otherwise: 'constant.none',
  glides: (_, view) => parametersNow(view),
  draw,
  hit,
  plane,
  parts: startPoint(plane, (/** @type {ConstantFigure} */ figure, [c]) => spotOf(figure, c)),
});

/** Of the tangent, in pixels to both sides. */
const HALF = 70;

/** @type {Draw<ConstantFigure>} */
function draw({ context: g }, figure, view, moment) {
  const { plot, answer, labels, steps } = figure;
  const { colours, lit } = moment;
  const { area, x, y } = plot;
  drawAxes(g, plot, colours);
  clip(g, area, () => {
    labels.forEach((label, i) => {
      const radius = lights(lit, `sample:${i}`) ? 6.5 : 4.5;
      drawDisc(g, x.of(label), y.of(0), { radius, colour: colours.data, rim: colours.paper });
    });
    const curve = answer.at.map((c, k) => [x.of(c), y.of(answer.values[k])]);
    drawPolyline(g, curve, { colour: colours.data, width: 2.25, join: 'round' });
    const spots = steps.map((c) => spotOf(figure, c));
    spots.slice(1).forEach((to, k) => {
      const from = spots[k];
      if (![...from, ...to].every((pixel) => Math.abs(pixel) < 1e4)) return;
      drawStep(g, from, to, { colour: fade(colours.pred, steps.length - 2 - k), width: 1.8 });
    });
    const [px, py] = spots[spots.length - 1];
    if (!Number.isFinite(px) || Math.abs(py) > 1e4) return;
    const rise = answer.slope * (y.of(1) - y.of(0));
    const run = x.of(1) - x.of(0);
    const share = HALF / Math.hypot(run, rise);
    const [dx, dy] = [run * share, rise * share];
    const style = { colour: colours.grad, width: lights(lit, 'grad.c.0') ? 3.6 : 2.25 };
    drawStroke(g, px - dx, py - dy, px + dx, py + dy, style);
  });
  const [px, py] = spotOf(figure, moment.at[0]);
  const inside = py >= area.top && px >= area.left && px <= area.right;
  if (inside) drawDisc(g, px, py, { radius: 6, colour: colours.pred, rim: colours.paper });
  const style = { colour: colours.ink, align: /** @type {const} */ ('right'), weight: 600 };
  headline(view, moment).forEach((text, k) => drawText(g, text, area.right, 14 + 17 * k, style));
}
