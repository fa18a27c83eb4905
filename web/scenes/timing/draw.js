import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawPolyline, drawRing, drawStroke } from '../../draw/marks.js';
import { drawText, textWidth } from '../../draw/text.js';
import { runStyle } from '../shared/runs.js';
import { timeText } from './series.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { TimingFigure } from './layout.js' */

/** Each way looks like a run among several. @param {Colours} colours @param {number} k */
const lookOf = (colours, k) => runStyle(k, Infinity, colours);

/** @type {Draw<TimingFigure>} */
export function draw(canvas, figure, view, moment) {
  drawAxes(canvas.context, figure.plot, moment.colours);
  if (figure.kind === 'bars') drawBars(canvas, figure, view, moment);
  else drawGrowth(canvas, figure, view, moment);
  const empty = figure.series.every(({ points }) => points.length === 0);
  if (empty && !moment.look.small) sayNone(canvas, figure, view, moment);
}

/**
 * An empty picture says how it is filled: over its whole width between the names of two bars, for which
 * the text may be too long on a phone.
 * @type {Draw<TimingFigure>}
 */
function sayNone({ context: g }, { kind, plot: { area }, row }, view, { colours, t }) {
  const words = t('timing.none');
  const left = kind === 'bars' ? 0 : area.left;
  const width = area.left + area.width - left;
  const size = Math.min(15, (15 * (width - 16)) / textWidth(g, words, { size: 15 }));
  const x = left + width / 2;
  const y = area.top + (kind === 'bars' ? row : area.height / 2);
  const style = /** @type {const} */ ({ align: 'center', baseline: 'middle' });
  drawText(g, words, x, y, { colour: colours.muted, size, halo: colours.paper, ...style });
}

/**
 * A bar up to the median, its whisker from the fastest to the slowest sample, the number behind it. What
 * others measured is hollow.
 * @type {Draw<TimingFigure>}
 */
function drawBars({ context: g }, { plot, series, row }, view, moment) {
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

/** @type {Side[]} */
const SIDES = ['above-left', 'below-left', 'left', 'above', 'below'];

/**
 * How the time grows: a point a size with its spread, and its name at the end of the line.
 * @type {Draw<TimingFigure>}
 */
function drawGrowth({ context: g }, { plot, series }, view, { colours, hit }) {
  const { area, x, y } = plot;
  const labels = createLabels(g, area);
  clip(g, area, () => {
    series.forEach(({ points }, k) => {
      const { colour, dash } = lookOf(colours, k);
      const line = points.map(({ at, time }) => [x.of(at), y.of(time)]);
      drawPolyline(g, line, { colour, width: 2, dash });
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
    labels.place(name, x.of(last.at), y.of(last.time), { ...style, sides: SIDES });
  });
}
