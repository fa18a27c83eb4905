import { drawArrow } from '../../draw/arrow.js';
import { drawRing, drawStroke } from '../../draw/marks.js';
import { isQuiet } from '../../draw/quiet.js';
import { drawText, textWidth } from '../../draw/text.js';
import { symbol } from '../../view/labels.js';
import { lights } from '../../view/quantity.js';
import { BIAS_BELOW, numberSpot } from './layout.js';
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { NetworkFigure } from './layout.js' */

/** Pixels of the thickest edge, and of one that is as good as 0. */
const THICK = 11;
const THIN = 0.75;
/** More numbers than these would lie on each other. */
const MOST_NUMBERS = 12;
const CENTRED = /** @type {const} */ ({ align: 'center', baseline: 'middle' });

/** @type {Draw<NetworkFigure>} */
export function draw(canvas, figure, view, moment) {
  for (const part of [drawEdges, drawUnits, drawOutputs, drawTitles, drawNumbers])
    part(canvas, figure, view, moment);
}

/** The number at a place: of the run as it glides, or of the layer multiplied out. */
const numberAt = (
  /** @type {NetworkFigure} */ { values },
  /** @type {Moment} */ { at },
  /** @type {number} */ k,
) => (values ?? at)[k] ?? 0;

/**
 * Few decimals, also of next to nothing.
 * @param {number} value @param {NetworkFigure} figure @param {Moment['format']} format
 */
const written = (value, { decimals }, format) =>
  format.fixed(Math.round(value * 10 ** decimals) / 10 ** decimals, decimals);

/** Colour and dash say the sign, thickness the size. @type {Draw<NetworkFigure>} */
function drawEdges({ context: g }, figure, view, moment) {
  const { colours, lit } = moment;
  const { largest, names, radius } = figure;
  for (const { from, to, weight } of figure.edges) {
    const value = numberAt(figure, moment, weight);
    const share = Number.isFinite(value) ? Math.min(1.25, Math.abs(value) / largest) : 0;
    const strong = lights(lit, `after.${names[weight]}`) ? 2.5 : 0;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [(dx / length) * radius, (dy / length) * radius];
    const width = THIN + (THICK - THIN) * share + strong;
    const style =
      value < 0
        ? { colour: colours.resid, dash: [width + 5, width * 0.5 + 3] }
        : { colour: colours.data };
    drawStroke(g, from.x + ux, from.y + uy, to.x - ux, to.y - uy, { ...style, width });
  }
}

/** An input only stands there: a broken ring. A unit adds up. @type {Draw<NetworkFigure>} */
function drawUnits({ context: g }, figure, view, moment) {
  const { colours, lit, format } = moment;
  const { radius, names, edges, columns } = figure;
  for (const { x, y, label, bias } of columns.flat()) {
    const input = bias < 0;
    const strong = !input && lights(lit, `after.${names[bias]}`);
    g.setLineDash(input ? [3, 3] : []);
    const colour = input ? colours.muted : colours.pred;
    const width = strong ? 4 : input ? 1.25 : 2;
    drawRing(g, x, y, { radius, colour, width, fill: colours.paper });
    g.setLineDash([]);
    const style = { ...CENTRED, colour: colours.ink, weight: 500 };
    drawText(g, input ? label : 'Σ', x, y, { ...style, size: Math.min(15, radius * 0.95) });
    if (input || edges.length > MOST_NUMBERS) continue;
    const words = `b = ${written(numberAt(figure, moment, bias), figure, format)}`;
    const own = { colour: colours.predText, halo: colours.paper, size: 12 };
    drawText(g, words, x, y + radius + BIAS_BELOW, { ...own, ...CENTRED });
  }
}

/** @type {Draw<NetworkFigure>} */
function drawOutputs({ context: g }, { columns, radius }, view, { colours }) {
  const last = columns[columns.length - 1];
  const style = /** @type {const} */ ({ baseline: 'middle', size: 14, weight: 600 });
  last.forEach(({ x, y }, k) => {
    drawArrow(g, x + radius + 3, y, x + radius + 26, y, { colour: colours.pred, head: 7 });
    const name = symbol('ŷ', k, last.length);
    drawText(g, name, x + radius + 31, y, { ...style, colour: colours.predText });
  });
}

/** Which columns count as layers: below, as above buttons may stand. @type {Draw<NetworkFigure>} */
function drawTitles({ context: g, width, height }, { columns, layers }, view, moment) {
  const { colours, t } = moment;
  const key = layers.length > 1 ? 'network.layer.number' : 'network.layer';
  columns.forEach(([{ x }], c) => {
    const words =
      c === 0
        ? t('network.inputs')
        : t(key, { number: c, inputs: layers[c - 1].inputs, outputs: layers[c - 1].outputs });
    const align = c === 0 ? 'left' : c === columns.length - 1 ? 'right' : 'center';
    const at = { left: 6, center: x, right: width - 6 }[align];
    drawText(g, words, at, height - 10, { colour: colours.muted, size: 12, align });
  });
}

/**
 * The numbers of the edges, each on paper of its own: lines that cross there stop short of it.
 * @type {Draw<NetworkFigure>}
 */
function drawNumbers({ context: g }, figure, view, moment) {
  const { colours, format } = moment;
  if (isQuiet(g) || figure.edges.length > MOST_NUMBERS) return;
  for (const edge of figure.edges) {
    const value = numberAt(figure, moment, edge.weight);
    const words = written(value, figure, format);
    const colour = value < 0 ? colours.residText : colours.dataText;
    const style = { ...CENTRED, colour, size: 12.5, weight: 600 };
    const { x, y } = numberSpot(edge);
    const half = textWidth(g, words, style) / 2 + 4;
    g.fillStyle = colours.paper;
    g.fillRect(x - half, y - 9, 2 * half, 18);
    drawText(g, words, x, y, style);
  }
}
