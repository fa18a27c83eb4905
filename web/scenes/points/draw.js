import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { drawText, textWidth } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { reached } from '../../view/phases.js';
import { drawLine, labelLine, lineInside } from '../shared/data/line.js';
import { equation } from '../shared/words.js';
import { BUTTONS_WIDTH } from './handles.js';
import { lineEnds, lossOf, squareOn } from './layout.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { Phase } from '../../engine/types.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { Line } from '../shared/data/line.js' */
/** @import { Point, PointsFigure } from './layout.js' */

/** So many squares are added up in numbers. */
const MOST_TERMS = 4;

/** @type {Draw<PointsFigure>} */
export function draw(canvas, { plot, picture, editable, few, movable, least }, view, moment) {
  const g = canvas.context;
  const { points, heldOut } = picture;
  const { colours, t, format, at } = moment;
  const [w, b] = at;
  // Between updates, also before the first one, all of it is there.
  const there = (/** @type {Phase} */ phase) => view.state.phase === null || reached(view, phase);
  const [predictions, squares] = [there('forward'), there('loss')];
  drawAxes(g, plot, colours);
  const labels = createLabels(g, plot.area);
  const unit = plot.x.of(1) - plot.x.of(0);
  const px = (/** @type {number} */ x) => plot.x.of(x);
  const py = (/** @type {number} */ y) => plot.y.of(y);
  const lit = (/** @type {string[]} */ ...names) => names.some((name) => lights(moment.lit, name));
  const sample = (/** @type {number} */ i) => `sample:${i}`;

  const radius = !few ? 2.5 : points.length > 12 ? 4.5 : 5.5;
  clip(g, plot.area, () => {
    if (squares) points.forEach((point, i) => square(point, lit(sample(i), 'loss')));
    if (least) line(least, colours.ink, 1);
    if (there('residual'))
      points.forEach((point, i) => residual(point, lit(sample(i), 'residual')));
    line({ w, b }, colours.pred, lit('yHat', 'after.w', 'after.b') ? 3.75 : 2.25);
  });
  points.forEach(({ x, y }, i) => {
    labels.avoidPoint(px(x), py(y), 6);
    if (few && predictions && inside(y) && inside(w * x + b)) {
      const radius = lit('yHat') ? 5 : 3.5;
      drawRing(g, px(x), py(w * x + b), { colour: colours.pred, radius, fill: colours.paper });
    }
    drawDisc(g, px(x), py(y), {
      colour: colours.data,
      rim: colours.paper,
      radius: lit(sample(i)) ? 7 : few && lit('X', 'y') ? 7 : radius,
    });
  });
  const ends = editable && lineEnds(plot, { ...picture, w, b });
  if (ends) {
    for (const [x, y] of [
      [ends.ax, ends.ay],
      [ends.bx, ends.by],
    ]) {
      drawRing(g, x, y, { colour: colours.pred, radius: 6, fill: colours.paper });
      labels.avoidPoint(x, y, 9);
    }
  }
  if (heldOut) drawHeldOut(heldOut);
  labelLeastSquares();
  drawHead();

  /** @param {Point} point @param {boolean} strong */
  function square(point, strong) {
    const { side, direction, residual: e } = squareOn(point, w, b);
    const size = side * unit;
    const left = direction < 0 ? px(point.x) - size : px(point.x);
    const top = e < 0 ? py(point.y) : py(point.y) - size;
    const weight = Math.min(1, 6 / points.length);
    g.fillStyle = withAlpha(colours.resid, strong ? 0.28 : 0.13 * weight);
    g.strokeStyle = withAlpha(colours.resid, strong ? 0.8 : 0.55 * weight);
    g.lineWidth = 1;
    g.fillRect(left, top, size, size);
    g.strokeRect(left, top, size, size);
    const area = format.short(side * side, 4);
    const width = textWidth(g, area);
    if (!few || size < width + 14 || size < 24) return;
    // In the outer upper corner, where squares that lie on each other differ.
    const x = direction < 0 ? left + 6 : left + size - width - 6;
    drawText(g, area, x, top + 16, { colour: colours.residText });
    labels.avoid({ left: x - 2, top: top + 3, right: x + width + 2, bottom: top + 20 });
  }

  /** @param {Point} point @param {boolean} strong */
  function residual({ x, y }, strong) {
    const width = strong ? 4 : few ? 2 : 1;
    drawStroke(g, px(x), py(y), px(x), py(w * x + b), { colour: colours.resid, width });
  }

  /** @param {Line} one @param {string} colour @param {number} width */
  function line(one, colour, width) {
    drawLine(g, plot, one, { colour, width });
    const part = lineInside(plot, one);
    if (part) labels.avoidLine(part.ax, part.ay, part.bx, part.by);
  }

  /** A diamond, open: the point takes no part in the training. @param {{x: number, y: number}} at */
  function drawHeldOut({ x, y }) {
    const [cx, cy] = [px(x), py(y)];
    g.beginPath();
    g.moveTo(cx, cy - 6.5);
    g.lineTo(cx + 6.5, cy);
    g.lineTo(cx, cy + 6.5);
    g.lineTo(cx - 6.5, cy);
    g.closePath();
    g.fillStyle = colours.paper;
    g.fill();
    g.strokeStyle = colours.data;
    g.lineWidth = 2;
    g.stroke();
    labels.avoidPoint(cx, cy, 8);
    const text = t('points.held-out');
    labels.place(text, cx, cy, { colour: colours.dataText, gap: 12, halo: colours.paper });
  }

  function labelLeastSquares() {
    const ends = least && lineInside(plot, least, 4);
    if (!ends) return;
    const sides = /** @type {Side[]} */ (['below-right', 'above-left', 'above', 'below']);
    const look = { colour: colours.ink, sides, gap: 9, halo: colours.paper };
    labelLine(labels, t('points.least-squares'), ends, look, [0.1, 0.04, 0.2, 0.9]);
  }

  /** The line in numbers, and the loss that its squares make. */
  function drawHead() {
    const { symbols, terms, loss } = lossOf({ ...picture, w, b }, view.settings.reduction, format);
    const number = format.short(loss, canvas.width < 420 ? 4 : 6);
    const bold = (/** @type {string} */ text) => textWidth(g, text, { weight: 600 });
    const whole = t('points.loss.terms', { terms, loss: number });
    const brief = t('points.loss', { symbols, loss: number });
    const fits = points.length <= MOST_TERMS && bold(whole) < canvas.width * 0.45;
    const area = !squares ? '' : fits ? whole : brief;
    const right = canvas.width - (movable ? BUTTONS_WIDTH : 8);
    drawText(g, area, right, 13, { colour: colours.residText, align: 'right', weight: 600 });
    const taken = Math.max(...[area, `${brief}000`].map(bold));
    const room = right - taken - 14;
    const line = `ŷ = ${equation({ w, b }, 'x', format, 4)}`;
    if (textWidth(g, line) > room - 18) return;
    drawText(g, line, room, 13, { colour: colours.predText, align: 'right' });
  }

  /** @param {number} value */
  function inside(value) {
    return value >= plot.y.domain[0] && value <= plot.y.domain[1];
  }
}
