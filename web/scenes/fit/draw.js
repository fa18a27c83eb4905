import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { reached } from '../../view/phases.js';
import { lights } from '../../view/quantity.js';
import { litSample } from '../shared/data/hit.js';
import { drawLine, labelLine, lineInside } from '../shared/data/line.js';
import { lineNames } from './words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { BatchPoint } from '../shared/data/samples.js' */
/** @import { FitFigure } from './layout.js' */

/** @type {Draw<FitFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { plot, feature, batch, before, reference } = figure;
  const { colours, lit, at } = moment;
  const [w, b] = at;
  const predictions = reached(view, 'forward');
  const residuals = reached(view, 'residual');
  const other = litSample(view, lit, feature);
  const names = lineNames(view, figure, moment);
  const labels = createLabels(g, plot.area);
  const px = (/** @type {number} */ x) => plot.x.of(x);
  const py = (/** @type {number} */ y) => plot.y.of(y);
  drawAxes(g, plot, colours);

  const halo = { halo: colours.paper };
  const line = lineInside(plot, { w, b });
  const dashed = reference && lineInside(plot, reference);
  clip(g, plot.area, () => {
    const dash = { colour: colours.muted, width: 1.25, dash: [4, 4] };
    if (reference) drawLine(g, plot, reference, dash);
    if (before) drawLine(g, plot, before, { colour: withAlpha(colours.pred, 0.35), width: 1.5 });
    const strong = [`w.${feature}`, 'b.0'].some((name) => lights(lit, `after.${name}`));
    drawLine(g, plot, { w, b }, { colour: colours.pred, width: strong ? 3.5 : 2.25 });
    if (residuals) batch.forEach(residual);
    for (const one of batch) mark(one);
    if (other) drawDisc(g, px(other.x), py(other.y), { colour: colours.data, rim: colours.paper });
  });
  for (const { x, y, yHat } of crowded() ? [] : batch) {
    labels.avoidPoint(px(x), py(y), 6);
    if (predictions) labels.avoidPoint(px(x), py(yHat), 5);
    if (residuals) labels.avoidLine(px(x), py(y), px(x), py(yHat));
  }
  for (const part of [line, dashed]) {
    if (part) labels.avoidLine(part.ax, part.ay, part.bx, part.by);
  }
  if (line) labelLine(labels, names.line, line, { ...halo, colour: colours.predText, weight: 600 });
  if (dashed) labelLine(labels, names.reference, dashed, { ...halo, colour: colours.muted });
  if (!crowded()) nameMarks();

  /** What the marks of a sample are, beside those of the one with the largest residual. */
  function nameMarks() {
    const size = (/** @type {typeof batch[0]} */ { y, yHat }) => Math.abs(yHat - y);
    const seen = batch.filter(({ y, yHat }) => [y, yHat].every((v) => Math.abs(v) < Infinity));
    if (seen.length === 0) return;
    const { x, y, yHat } = seen.reduce((a, b) => (size(b) > size(a) ? b : a));
    const say = (
      /** @type {string} */ mark,
      /** @type {number} */ at,
      /** @type {string} */ colour,
    ) => labels.place(moment.t(`fit.mark.${mark}`), px(x), py(at), { ...halo, colour, gap: 10 });
    say('label', y, colours.dataText);
    if (predictions) say('prediction', yHat, colours.predText);
    if (residuals && Math.abs(py(y) - py(yHat)) > 44)
      say('residual', (y + yHat) / 2, colours.residText);
  }

  function crowded() {
    return batch.length > 60;
  }

  /** @param {BatchPoint} one */
  function residual({ sample, x, y, yHat }) {
    const strong = lights(lit, 'residual') || lights(lit, `sample:${sample}`);
    const colour = crowded() ? withAlpha(colours.resid, 0.6) : colours.resid;
    const width = strong ? 3.5 : crowded() ? 1 : 1.75;
    drawStroke(g, px(x), py(y), px(x), py(yHat), { colour, width });
  }

  /** @param {BatchPoint} one */
  function mark({ sample, x, y, yHat }) {
    const own = lights(lit, `sample:${sample}`);
    const small = crowded() ? 0.6 : 1;
    const radius = (own || lights(lit, 'y') || lights(lit, 'X') ? 6.5 : 4.75) * small;
    drawDisc(g, px(x), py(y), { colour: colours.data, rim: colours.paper, radius });
    if (!predictions) return;
    const large = own || lights(lit, 'yHat');
    drawRing(g, px(x), py(yHat), {
      colour: colours.pred,
      radius: (large ? 5.5 : 3.75) * small,
      width: large ? 2.5 : 2,
      fill: withAlpha(colours.paper, 0.6),
    });
  }
}
