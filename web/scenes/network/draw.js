import { drawArrow } from '../../draw/arrow.js';
import { drawRing, drawStroke } from '../../draw/marks.js';
import { isQuiet } from '../../draw/quiet.js';
import { drawText, textWidth } from '../../draw/text.js';
import { symbol } from '../../view/labels.js';
import { lights } from '../../view/quantity.js';
import { numberSpot } from './layout.js';
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { Edge, NetworkFigure, Unit } from './layout.js' */

/** Pixels of the thickest edge, and of one that is as good as 0. */
const THICK = 11;
const THIN = 0.75;
/** More numbers than these would lie on each other. */
const MOST_NUMBERS = 12;
const NUMBER = /** @type {const} */ ({
  size: 12.5,
  weight: 600,
  align: 'center',
  baseline: 'middle',
});

/** @type {Draw<NetworkFigure>} */
export function draw({ context: g, width, height }, figure, _view, moment) {
  const { columns, edges } = figure;
  for (const edge of edges) drawEdge(g, figure, edge, moment);
  for (const column of columns) for (const unit of column) drawUnit(g, figure, unit, moment);
  drawOutputs(g, figure, moment);
  drawTitles(g, figure, moment, { width, height });
  if (edges.length <= MOST_NUMBERS) drawNumbers(g, figure, moment);
}

/** The number at a place: of the run as it glides, or of the layer multiplied out. */
const numberAt = (
  /** @type {NetworkFigure} */ { values },
  /** @type {Moment} */ { at },
  /** @type {number} */ k,
) => (values ?? at)[k] ?? 0;

/**
 * Colour and dash say the sign, thickness the size.
 * @param {CanvasRenderingContext2D} g
 * @param {NetworkFigure} figure
 * @param {Edge} edge
 * @param {Moment} moment
 */
function drawEdge(g, figure, { from, to, weight }, moment) {
  const { colours, lit } = moment;
  const { largest, names, radius } = figure;
  const value = numberAt(figure, moment, weight);
  const share = Number.isFinite(value) ? Math.min(1.25, Math.abs(value) / largest) : 0;
  const strong = lights(lit, `after.${names[weight]}`) ? 2.5 : 0;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [(dx / length) * radius, (dy / length) * radius];
  const lineWidth = THIN + (THICK - THIN) * share + strong;
  drawStroke(g, from.x + ux, from.y + uy, to.x - ux, to.y - uy, {
    colour: value < 0 ? colours.resid : colours.data,
    width: lineWidth,
    dash: value < 0 ? [lineWidth + 5, lineWidth * 0.5 + 3] : [],
  });
}

/**
 * An input only stands there: a broken ring. A unit adds up.
 * @param {CanvasRenderingContext2D} g
 * @param {NetworkFigure} figure
 * @param {Unit} unit
 * @param {Moment} moment
 */
function drawUnit(g, figure, { x, y, label, bias }, moment) {
  const { colours, lit, format } = moment;
  const { radius, names } = figure;
  const input = bias < 0;
  const strong = !input && lights(lit, `after.${names[bias]}`);
  g.setLineDash(input ? [3, 3] : []);
  drawRing(g, x, y, {
    radius,
    colour: input ? colours.muted : colours.pred,
    width: strong ? 4 : input ? 1.25 : 2,
    fill: colours.paper,
  });
  g.setLineDash([]);
  const centred = /** @type {const} */ ({ align: 'center', baseline: 'middle' });
  drawText(g, input ? label : 'Σ', x, y, {
    ...centred,
    colour: colours.ink,
    size: Math.min(15, radius * 0.95),
    weight: 500,
  });
  if (input || figure.edges.length > MOST_NUMBERS) return;
  const words = `b = ${format.fixed(Math.round(numberAt(figure, moment, bias) * 100) / 100, 2)}`;
  const style = { colour: colours.predText, halo: colours.paper, size: 12 };
  drawText(g, words, x, y + radius + 12, { ...style, ...centred });
}

/** @param {CanvasRenderingContext2D} g @param {NetworkFigure} figure @param {Moment} moment */
function drawOutputs(g, { columns, radius }, { colours }) {
  const last = columns[columns.length - 1];
  last.forEach(({ x, y }, k) => {
    drawArrow(g, x + radius + 3, y, x + radius + 26, y, { colour: colours.pred, head: 7 });
    drawText(g, symbol('ŷ', k, last.length), x + radius + 31, y, {
      colour: colours.predText,
      baseline: 'middle',
      size: 14,
      weight: 600,
    });
  });
}

/**
 * Which columns count as layers, below the picture: above it buttons may stand.
 * @param {CanvasRenderingContext2D} g
 * @param {NetworkFigure} figure
 * @param {Moment} moment
 * @param {{width: number, height: number}} room
 */
function drawTitles(g, { columns, layers }, { colours, t, format }, { width, height }) {
  columns.forEach(([{ x }], c) => {
    const shape = c > 0 ? format.shape(layers[c - 1].shape) : '';
    const words =
      c === 0
        ? t('network.inputs')
        : t(layers.length > 1 ? 'network.layer.number' : 'network.layer', { number: c, shape });
    const align = c === 0 ? 'left' : c === columns.length - 1 ? 'right' : 'center';
    const at = { left: 6, center: x, right: width - 6 }[align];
    drawText(g, words, at, height - 10, { colour: colours.muted, size: 12, align });
  });
}

/**
 * The numbers of the edges, each on paper of its own: lines that cross there stop short of it.
 * @param {CanvasRenderingContext2D} g
 * @param {NetworkFigure} figure
 * @param {Moment} moment
 */
function drawNumbers(g, figure, moment) {
  const { colours, format } = moment;
  if (isQuiet(g)) return;
  for (const edge of figure.edges) {
    const value = numberAt(figure, moment, edge.weight);
    // Two decimals, also of next to nothing.
    const words = format.fixed(Math.round(value * 100) / 100, 2);
    const style = { colour: value < 0 ? colours.residText : colours.dataText, ...NUMBER };
    const { x, y } = numberSpot(edge);
    const half = textWidth(g, words, style) / 2 + 4;
    g.fillStyle = colours.paper;
    g.fillRect(x - half, y - 9, 2 * half, 18);
    drawText(g, words, x, y, style);
  }
}
