import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { drawText, textWidth } from '../../draw/text.js';
import { timeText } from './series.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { TimingFigure } from './layout.js' */

const HUES = /** @type {const} */ (['pred', 'data', 'grad', 'resid']);
const DASHES = [[], [7, 4], [2, 3], [9, 3, 2, 3]];

/** @type {Draw<TimingFigure>} */
export function draw({ context: g }, figure, view, moment) {
  drawAxes(g, figure.plot, moment.colours);
  if (figure.kind === 'bars') drawBars(g, figure, moment);
  else drawGrowth(g, figure, moment);
  if (figure.series.every(({ points }) => points.length === 0)) sayNone(g, figure, moment);
}

/**
 * An empty picture says how it is filled: over its whole width between the names of two bars, for which
 * the text may be too long on a phone.
 * @param {CanvasRenderingContext2D} g
 * @param {TimingFigure} figure
 * @param {Moment} moment
 */
function sayNone(g, { kind, plot: { area }, row }, { colours, t, look }) {
  if (look.small) return;
  const words = t('timing.none');
  const left = kind === 'bars' ? 0 : area.left;
  const width = area.left + area.width - left;
  const size = Math.min(15, (15 * (width - 16)) / textWidth(g, words, { size: 15 }));
  const x = left + width / 2;
  const y = area.top + (kind === 'bars' ? row : area.height / 2);
  const style = /** @type {const} */ ({ align: 'center', baseline: 'middle' });
  drawText(g, words, x, y, { colour: colours.muted, size, halo: colours.paper, ...style });
}

/** @param {Colours} colours @param {number} k */
function lookOf(colours, k) {
  const hue = HUES[k % HUES.length];
  return {
    colour: colours[hue],
    text: colours[/** @type {'predText'} */ (`${hue}Text`)],
    dash: DASHES[k % DASHES.length],
  };
}

/**
 * A bar up to the median, its whisker from the fastest to the slowest sample, the number behind it. What
 * others measured is hollow.
 * @param {CanvasRenderingContext2D} g
 * @param {TimingFigure} figure
 * @param {Moment} moment
 */
function drawBars(g, { plot, series, row }, moment) {
  const { colours } = moment;
  const { area, x } = plot;
  series.forEach(({ name, points, published }, k) => {
    const middle = area.top + (k + 0.5) * row;
    const text = { colour: colours.ink, baseline: /** @type {const} */ ('middle') };
    drawText(g, name, area.left - 8, middle, { ...text, align: 'right' });
    const [point] = points;
    if (!point) return;
    const end = Math.max(area.left + 1, x.of(point.time));
    const thick = Math.min(28, row * 0.5);
    const { colour } = lookOf(colours, k);
    g.fillStyle = g.strokeStyle = published ? colours.muted : colour;
    g.lineWidth = 1.5;
    const box = /** @type {const} */ ([area.left, middle - thick / 2, end - area.left, thick]);
    if (published) g.strokeRect(...box);
    else g.fillRect(...box);
    const spread = { colour: colours.ink, width: 1.25 };
    const [low, high] = [x.of(point.low), x.of(point.high)].map((at) => Math.max(area.left, at));
    if (high - low > 2) drawStroke(g, low, middle, high, middle, spread);
    for (const at of high - low > 2 ? [low, high] : []) {
      drawStroke(g, at, middle - 5, at, middle + 5, spread);
    }
    const words = timeText(point.time, moment);
    drawText(g, words, Math.max(end, high) + 7, middle, { ...text, weight: 600 });
  });
}

/**
 * How the time grows: a point a size with its spread, and its name at the end of the line.
 * @param {CanvasRenderingContext2D} g
 * @param {TimingFigure} figure
 * @param {Moment} moment
 */
function drawGrowth(g, { plot, series }, moment) {
  const { colours, hit } = moment;
  const { area, x, y } = plot;
  const labels = createLabels(g, area);
  clip(g, area, () => {
    series.forEach(({ points }, k) => {
      const { colour, dash } = lookOf(colours, k);
      g.beginPath();
      points.forEach(({ at, time }, i) =>
        i > 0 ? g.lineTo(x.of(at), y.of(time)) : g.moveTo(x.of(at), y.of(time)),
      );
      g.setLineDash(dash);
      g.strokeStyle = colour;
      g.lineWidth = 2;
      g.stroke();
      g.setLineDash([]);
      points.forEach(({ at, time, low, high }, i) => {
        const px = x.of(at);
        drawStroke(g, px, y.of(low), px, y.of(high), { colour, width: 1.25 });
        drawDisc(g, px, y.of(time), { radius: 3.5, colour, rim: colours.paper });
        if (hit?.mark === k * 100 + i) {
          drawRing(g, px, y.of(time), { radius: 6, colour: colours.ink });
        }
        labels.avoidPoint(px, y.of(time), 4);
      });
    });
  });
  series.forEach(({ name, points }, k) => {
    const last = points.at(-1);
    if (!last) return;
    const style = { colour: lookOf(colours, k).text, halo: colours.paper, weight: 600, gap: 8 };
    const sides = /** @type {Side[]} */ (['above-left', 'below-left', 'left', 'above', 'below']);
    labels.place(name, x.of(last.at), y.of(last.time), { ...style, sides });
  });
}
