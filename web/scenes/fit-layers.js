import { drawAxes } from '../draw/axes.js';
import { clip } from '../draw/clip.js';
import { withAlpha } from '../draw/colour.js';
import { createLabels } from '../draw/labels.js';
import { drawDisc, drawRing } from '../draw/marks.js';
import { labelLine } from './label-line.js';
import { lights } from '../view/lights.js';
import { lineInside } from './points-figure.js';

/**
 * @typedef {import('./fit-figure.js').Line} Line
 *
 * @typedef {object} FitPicture
 * @property {import('../draw/plot.js').Plot} plot
 * @property {import('./fit-figure.js').BatchPoint[]} batch
 * @property {Line} line
 * @property {Line | null} before  where the line was, once it has moved
 * @property {Line | null} reference
 * @property {{line: string, reference: string}} names
 * @property {string} slope  quantity of the line's slope: 'w.1'
 * @property {boolean} predictions  which marks the update has come to
 * @property {boolean} residuals
 * @property {{x: number, y: number} | null} other  a lit sample outside the batch
 * @property {string | null} lit
 */

/**
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {FitPicture} picture
 * @param {import('../styles/tokens.js').Colours} colours
 */
export function drawFit(canvas, picture, colours) {
  const g = canvas.context;
  const { plot, batch, line, before, reference, names, lit } = picture;
  const labels = createLabels(g, plot.area);
  const px = (/** @type {number} */ x) => plot.x.of(x);
  const py = (/** @type {number} */ y) => plot.y.of(y);
  canvas.clear();
  drawAxes(g, plot, colours);

  clip(g, plot.area, () => {
    if (reference) stroke(reference, colours.muted, 1.25, [4, 4]);
    if (before) stroke(before, withAlpha(colours.pred, 0.35), 1.5);
    const strong = [picture.slope, 'b.0'].some((name) => lights(lit, `after.${name}`));
    stroke(line, colours.pred, strong ? 3.5 : 2.25);
    if (picture.residuals) batch.forEach(residual);
    for (const one of batch) mark(one);
    if (picture.other) {
      drawDisc(g, px(picture.other.x), py(picture.other.y), {
        colour: colours.data,
        rim: colours.paper,
      });
    }
  });
  for (const { x, y, yHat } of crowded() ? [] : batch) {
    labels.avoidPoint(px(x), py(y), 6);
    if (picture.predictions) labels.avoidPoint(px(x), py(yHat), 5);
    if (picture.residuals) labels.avoidLine(px(x), py(y), px(x), py(yHat));
  }
  const shown = [line, reference].map((one) => one && lineInside(plot, one.w, one.b));
  for (const part of shown) if (part) labels.avoidLine(part.ax, part.ay, part.bx, part.by);
  const halo = { halo: colours.paper };
  if (shown[0]) {
    labelLine(labels, names.line, shown[0], { ...halo, colour: colours.predText, weight: 600 });
  }
  if (shown[1]) labelLine(labels, names.reference, shown[1], { ...halo, colour: colours.muted });

  function crowded() {
    return batch.length > 60;
  }

  /** @param {Line} one @param {string} colour @param {number} width @param {number[]} [dash] */
  function stroke({ w, b }, colour, width, dash = []) {
    const part = lineInside(plot, w, b);
    if (!part) return;
    g.strokeStyle = colour;
    g.lineWidth = width;
    g.setLineDash(dash);
    g.beginPath();
    g.moveTo(part.ax, part.ay);
    g.lineTo(part.bx, part.by);
    g.stroke();
    g.setLineDash([]);
  }

  /** @param {import('./fit-figure.js').BatchPoint} one */
  function residual({ sample, x, y, yHat }) {
    const strong = lights(lit, 'residual') || lights(lit, `sample:${sample}`);
    g.strokeStyle = crowded() ? withAlpha(colours.resid, 0.6) : colours.resid;
    g.lineWidth = strong ? 3.5 : crowded() ? 1 : 1.75;
    g.beginPath();
    g.moveTo(px(x), py(y));
    g.lineTo(px(x), py(yHat));
    g.stroke();
  }

  /** @param {import('./fit-figure.js').BatchPoint} one */
  function mark({ sample, x, y, yHat }) {
    const own = lights(lit, `sample:${sample}`);
    const small = crowded() ? 0.6 : 1;
    drawDisc(g, px(x), py(y), {
      colour: colours.data,
      rim: colours.paper,
      radius: (own || lights(lit, 'y') || lights(lit, 'X') ? 6.5 : 4.75) * small,
    });
    if (!picture.predictions) return;
    const large = own || lights(lit, 'yHat');
    drawRing(g, px(x), py(yHat), {
      colour: colours.pred,
      radius: (large ? 5.5 : 3.75) * small,
      width: large ? 2.5 : 2,
      fill: withAlpha(colours.paper, 0.6),
    });
  }
}
