import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { headline } from './words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { LikelihoodFigure } from './layout.js' */

/** @type {Draw<LikelihoodFigure>} */
export function draw({ context: g }, { plot, answer, middle, edge }, view, moment) {
  const { colours, lit } = moment;
  const { area, x, y } = plot;
  const { at, values, places, heights } = answer;
  drawAxes(g, plot, colours);
  const base = y.of(0);
  clip(g, area, () => {
    places.forEach((place, i) => {
      const strong = lights(lit, `sample:${i}`);
      const [px, py] = [x.of(place), y.of(heights[i])];
      const colour = colours.resid;
      drawStroke(g, px, base, px, py, { colour, width: strong ? 4 : 2.25 });
      drawDisc(g, px, py, { radius: strong ? 6 : 4, colour, rim: colours.paper });
    });
    g.strokeStyle = colours.pred;
    g.lineWidth = 2.25;
    g.lineJoin = 'round';
    g.beginPath();
    at.forEach((place, k) => g.lineTo(x.of(place), y.of(values[k])));
    g.stroke();
    const guide = { colour: withAlpha(colours.muted, 0.7), width: 1, dash: [3, 3] };
    drawStroke(g, x.of(middle[0]), base, x.of(middle[0]), y.of(middle[1]), guide);
    const rim = colours.paper;
    drawDisc(g, x.of(middle[0]), y.of(middle[1]), { radius: 6, colour: colours.pred, rim });
    drawRing(g, x.of(edge[0]), y.of(edge[1]), { radius: 5, colour: colours.pred, fill: rim });
  });
  const style = { colour: colours.ink, align: /** @type {const} */ ('right'), weight: 600 };
  headline(view, moment).forEach((text, k) => drawText(g, text, area.right, 14 + 17 * k, style));
}
