import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawRing } from '../../draw/marks.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { CloudFigure } from './layout.js' */

/** @type {Draw<CloudFigure>} */
export function draw({ context: g }, { plot, noise }, view, { colours, t, format }) {
  const { full, gradients, draws, expected, size } = noise;
  const [x, y] = [plot.x.of, plot.y.of];
  const p = full.length;
  const origin = /** @type {const} */ ([x(0), y(0)]);
  const tip = /** @type {const} */ ([x(full[0]), y(full[1])]);
  const radius = Math.abs(x(full[0] + expected) - tip[0]);
  drawAxes(g, plot, colours);
  clip(g, plot.area, () => {
    g.fillStyle = withAlpha(colours.grad, 0.55);
    g.beginPath();
    for (let k = 0; k < draws; k++) {
      const [px, py] = [x(gradients[k * p]), y(gradients[k * p + 1])];
      g.moveTo(px + 2.2, py);
      g.arc(px, py, 2.2, 0, 2 * Math.PI);
    }
    g.fill();
    if (radius > 1) {
      g.setLineDash([5, 4]);
      drawRing(g, ...tip, { radius, colour: colours.grad, width: 2 });
      g.setLineDash([]);
    }
    drawArrow(g, ...origin, ...tip, { colour: colours.ink, width: 2.25, head: 10 });
    drawRing(g, ...origin, { radius: 3, colour: colours.ink, fill: colours.paper });
  });
  const labels = createLabels(g, plot.area);
  labels.avoidLine(...origin, ...tip);
  const style = { halo: colours.paper, weight: 600, gap: 9 };
  labels.place(t('cloud.full'), ...tip, { ...style, colour: colours.ink });
  if (radius > 24) {
    const words = t('cloud.ring', { size, radius: format.short(expected, 3) });
    const top = /** @type {const} */ ([tip[0], tip[1] - radius]);
    const own = { colour: colours.gradText, sides: /** @type {const} */ (['above', 'below']) };
    labels.place(words, ...top, { ...style, gap: 4, ...own });
  }
}
