import { drawArrow } from '../../draw/arrow.js';
import { drawCross } from '../../draw/marks.js';
import { drawText, textWidth } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { CHECK_LINE, linesOf, SMALLEST } from './layout.js';
import { gradThere, stoppedAt, valueThere } from './nodes.js';
import { ruleOf } from './rules.js';
import { joinedNumbers, quantityOf, stopOf } from './words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { Box, GraphFigure } from './layout.js' */
/** @import { Numbers } from './nodes.js' */

/** What stands above a node that is computed. */
const SIGNS = /** @type {Record<string, string>} */ ({
  matmul: '@',
  add: '+',
  subtract: '−',
  square: '( )²',
  divide: '÷',
  sum: 'Σ',
  mean: 'mean',
});
const MOST_LINES = 10;

/** How numbers are written, the first way that fits: less and less. */
const FORMS = [
  ...[4, 3, 2].map((digits) => ({ digits })),
  ...[3, 2].map((digits) => ({ digits, most: 1 })),
];

/** @type {Draw<GraphFigure>} */
export function draw(canvas, figure, view, moment) {
  const { context: g, width, height } = canvas;
  drawEdges(canvas, figure, view, moment);
  for (const box of figure.boxes) drawNode(g, figure, box, view, moment);
  const most = [3, 2, 1];
  const rule = most.map((terms) => ruleOf(view, figure.graph, moment.format, terms));
  const { ink, muted } = moment.colours;
  const weight = 500;
  /** @param {string[]} texts @param {number} y @param {number} largest @param {string} [colour] */
  const foot = (texts, y, largest, colour = ink) => {
    const room = (/** @type {string} */ text) =>
      (16 * (width - 12)) / textWidth(g, text, { size: 16, weight });
    const text = texts.find((one) => room(one) >= SMALLEST) ?? texts[texts.length - 1];
    const style = { colour, align: /** @type {const} */ ('center'), weight };
    drawText(g, text, width / 2, y, { ...style, size: Math.min(largest, room(text)) });
  };
  const stop = stopOf(view, figure.graph, moment.t);
  if (!stop) {
    const { checks } = figure;
    foot(rule, height - 12 - CHECK_LINE * Math.max(1, checks.length), 16);
    checks.forEach((line, k) => {
      foot([line], height - 6 - CHECK_LINE * (checks.length - 1 - k), 13.5, muted);
    });
    return;
  }
  const fits = (/** @type {string} */ line) =>
    textWidth(g, line, { size: SMALLEST, weight }) <= width - 12;
  const lines = [1, 2, 3].map((count) => inLines(stop, count)).find((all) => all.every(fits));
  (lines ?? inLines(stop, 3)).forEach((line, k, all) =>
    foot([line], height - 8 - 18 * (all.length - 1 - k), 14),
  );
}

/** A text in so many lines of about the same length. @param {string} text @param {number} count */
function inLines(text, count) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const full = !last || last.length + word.length / 2 > text.length / count;
    if (full && lines.length < count) lines.push(word);
    else lines[lines.length - 1] += ` ${word}`;
  }
  return lines;
}

/** The value's way there, and in dashes the gradient's way back. @type {Draw<GraphFigure>} */
function drawEdges({ context: g }, { edges, upright }, view, { colours }) {
  for (const edge of edges) {
    const { from, to, cut, fan } = edge;
    const there = valueThere(view, to.node);
    // A leaf may keep what an earlier program left there: no way back led to it now.
    const back = !cut && gradThere(view, from.node) && gradThere(view, to.node);
    const off = fan ? 0 : 3;
    const [dx, dy] = upright ? [off, 0] : [0, off];
    const way = fan ? { width: 1, head: 5 } : { width: 1.75, head: 8 };
    const forth = { ...way, colour: there ? colours.pred : colours.hair };
    const home = { ...way, colour: colours.grad, dash: [4, 3] };
    for (const [ax, ay, bx, by] of linesOf(edge, upright, MOST_LINES)) {
      if (!back || !fan) drawArrow(g, ax - dx, ay - dy, bx - dx, by - dy, forth);
      if (back) drawArrow(g, bx + dx, by + dy, ax + dx, ay + dy, home);
      const look = { size: 9, colour: colours.ink, width: 2.5, diagonal: true };
      if (cut) drawCross(g, (ax + bx) / 2, (ay + by) / 2, { ...look, halo: colours.paper });
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} g @param {GraphFigure} figure @param {Box} box
 * @param {View} view @param {Moment} moment
 */
function drawNode(g, { upright, graph }, box, view, { colours, format, lit, t }) {
  const { node, x, y, width, height } = box;
  const { phase } = view.state;
  const [there, back] = [valueThere(view, node), gradThere(view, node)];
  const now = phase !== null && (node.stop === phase || (node.back === phase && back));
  const strong = now && node.name !== '' && (node.inputs.length > 0 || phase !== 'batch');
  const shines = lights(lit, quantityOf(node));
  const plain = node.inputs.length === 0;
  const edge = back ? colours.grad : there && !plain ? colours.pred : colours.muted;
  const top = y - height / 2;
  g.fillStyle = strong ? colours.wash : colours.paper;
  g.strokeStyle = shines ? colours.ink : edge;
  g.lineWidth = strong || shines ? 3 : there ? 1.5 : 1;
  g.setLineDash(plain && node.back === null ? [4, 3] : []);
  g.beginPath();
  g.rect(x - width / 2, top, width, height);
  g.fill();
  g.stroke();
  g.setLineDash([]);

  const sign = SIGNS[node.op];
  const small = { size: 12, colour: colours.muted, align: /** @type {const} */ ('center') };
  if (sign && !upright) drawText(g, sign, x, top - 7, small);

  const room = width - 6;
  const title = node.name === 'detached' ? t('graph.detached') : node.title;
  const own = { value: there && node.name ? node.value : null, grad: back ? node.grad : null };
  const tint = plain ? colours.dataText : colours.predText;
  if (upright) {
    const free = room - textWidth(g, `${title}    ∂ `);
    const [value, grad] = besides(g, [own.value, own.grad], format, free);
    const size = Math.min(12, height * 0.9);
    const style = { size, baseline: /** @type {const} */ ('middle') };
    const heading = { ...style, colour: colours.ink, weight: 600 };
    const left = x - room / 2;
    drawText(g, title, left, y, heading);
    const after = left + textWidth(g, `${title} `, heading) + 4;
    drawText(g, value, after, y, { ...style, colour: tint });
    const end = { ...heading, colour: colours.gradText };
    if (grad) drawText(g, `∂ ${grad}`, x + room / 2, y, { ...end, align: 'right' });
  } else {
    const shape = node.name && node.name !== 'detached' ? format.shape(node.value.shape) : '';
    // Where it does not fit, the table of the picture has the shape.
    const whole = `${title}  ${shape}`;
    const narrow = textWidth(g, whole, { size: 12, weight: 600 }) > room;
    const fitted = (/** @type {Numbers | null} */ numbers) =>
      besides(g, [numbers], format, room - textWidth(g, '∂ '))[0];
    drawLines(g, x, y, room, height, [
      { text: narrow || !shape ? title : whole, colour: colours.ink, weight: 600 },
      { text: fitted(own.value), colour: tint, weight: 400 },
      { text: own.grad ? `∂ ${fitted(own.grad)}` : '', colour: colours.gradText, weight: 600 },
    ]);
  }
  if (stoppedAt(view, graph) !== node) return;
  const look = { size: 12, colour: colours.ink, width: 3, diagonal: true, halo: colours.paper };
  drawCross(g, x + width / 2, top, look);
}

/**
 * The first numbers of tensors that share a line, with as many digits as there is room for.
 * @param {CanvasRenderingContext2D} g @param {(Numbers | null)[]} tensors
 * @param {Moment['format']} format @param {number} room
 * @returns {string[]}  '' for none
 */
function besides(g, tensors, format, room) {
  const forms = FORMS.map((how) =>
    tensors.map((numbers) => (numbers ? joinedNumbers(numbers, format, how) : '')),
  );
  const wide = (/** @type {string[]} */ texts) =>
    textWidth(g, texts.join(''), { size: SMALLEST, weight: 600 }) > room;
  return forms.find((texts) => !wide(texts)) ?? forms[forms.length - 1];
}

/**
 * Texts under each other around a middle, none wider than the room.
 * @param {CanvasRenderingContext2D} g @param {number} x @param {number} y @param {number} room
 * @param {number} height @param {{text: string, colour: string, weight: number}[]} lines
 */
function drawLines(g, x, y, room, height, lines) {
  const shown = lines.filter(({ text }) => text);
  const pitch = Math.min(17, (height - 4) / Math.max(1, shown.length));
  shown.forEach(({ text, colour, weight }, k) => {
    const size = Math.min(13, pitch * 0.85, (13 * room) / textWidth(g, text, { size: 13, weight }));
    const at = y + (k - (shown.length - 1) / 2) * pitch;
    drawText(g, text, x, at, { colour, weight, size, align: 'center', baseline: 'middle' });
  });
}
