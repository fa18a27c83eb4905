import { drawArrow } from '../../draw/arrow.js';
import { drawCross } from '../../draw/marks.js';
import { drawText, textWidth } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { linesOf } from './layout.js';
import { differences, gradThere, stoppedAt, valueThere } from './nodes.js';
import { ruleOf } from './rules.js';
import { joinedNumbers, quantityOf } from './words.js';

/**
 * @typedef {import('./layout.js').GraphFigure} GraphFigure
 * @typedef {import('./layout.js').Box} Box
 * @typedef {import('../canvas-scene.js').Moment} Moment
 * @typedef {import('../scene-types.js').View} View
 */

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

/** @type {import('../canvas-scene.js').Draw<GraphFigure>} */
export function draw({ context: g, width, height }, figure, view, moment) {
  for (const edge of figure.edges) drawEdge(g, figure, edge, view, moment);
  for (const box of figure.boxes) drawNode(g, figure, box, view, moment);
  const words = ruleOf(view, figure.graph, moment.format);
  const style = { colour: moment.colours.ink, align: /** @type {const} */ ('center'), weight: 500 };
  const size = Math.max(10, Math.min(16, (16 * (width - 16)) / textWidth(g, words, { size: 16 })));
  drawText(g, words, width / 2, height - 20, { ...style, size });
}

/**
 * The value's way there, and the gradient's back: in another colour, with dashes.
 * @param {CanvasRenderingContext2D} g
 * @param {GraphFigure} figure
 * @param {import('./layout.js').Edge} edge
 * @param {View} view
 * @param {Moment} moment
 */
function drawEdge(g, { upright }, edge, view, { colours }) {
  const { from, to, cut } = edge;
  const there = valueThere(view, to.node);
  const back = !cut && gradThere(view, from.node);
  for (const [ax, ay, bx, by] of linesOf(edge, upright, MOST_LINES)) {
    const off = edge.fan ? 0 : 3;
    const [dx, dy] = upright ? [off, 0] : [0, off];
    const way = { width: edge.fan ? 1 : 1.75, head: edge.fan ? 5 : 8 };
    if (!back || !edge.fan) {
      const colour = there ? colours.pred : colours.hair;
      drawArrow(g, ax - dx, ay - dy, bx - dx, by - dy, { ...way, colour });
    }
    if (back) {
      const style = { ...way, colour: colours.grad, dash: [4, 3] };
      drawArrow(g, bx + dx, by + dy, ax + dx, ay + dy, style);
    }
    if (cut) {
      const look = { size: 9, colour: colours.ink, width: 2.5, diagonal: true };
      drawCross(g, (ax + bx) / 2, (ay + by) / 2, { ...look, halo: colours.paper });
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {GraphFigure} figure
 * @param {Box} box
 * @param {View} view
 * @param {Moment} moment
 */
function drawNode(g, { upright, graph }, box, view, { colours, format, lit, t }) {
  const { node, x, y, width, height } = box;
  const { phase } = view.state;
  const [there, back] = [valueThere(view, node), gradThere(view, node)];
  const now = phase !== null && (node.stop === phase || (node.back === phase && back));
  const strong = now && node.name !== '' && (node.inputs.length > 0 || phase !== 'batch');
  const plain = node.inputs.length === 0;
  const edge = back ? colours.grad : there && !plain ? colours.pred : colours.muted;
  g.fillStyle = strong ? colours.wash : colours.paper;
  g.strokeStyle = lights(lit, quantityOf(node)) ? colours.ink : edge;
  g.lineWidth = strong || lights(lit, quantityOf(node)) ? 3 : there ? 1.5 : 1;
  g.setLineDash(plain && node.back === null ? [4, 3] : []);
  g.beginPath();
  g.rect(x - width / 2, y - height / 2, width, height);
  g.fill();
  g.stroke();
  g.setLineDash([]);

  const sign = SIGNS[node.op];
  const small = { size: 12, colour: colours.muted, align: /** @type {const} */ ('center') };
  if (sign && !upright) drawText(g, sign, x, y - height / 2 - 7, small);

  const room = width - 8;
  const value = there && node.name ? joinedNumbers(node.value, format) : '';
  const grad = back && node.grad ? joinedNumbers(node.grad, format) : '';
  const nudged = back && node.back === 'sum' ? differences(view)?.w : null;
  const difference = nudged
    ? t('graph.about', { value: joinedNumbers({ shape: [], values: nudged }, format) })
    : '';
  const title = node.name === 'detached' ? t('graph.detached') : node.title;
  const shape = node.name && node.name !== 'detached' ? format.shape(node.value.shape) : '';
  const lines = [
    { text: upright || !shape ? title : `${title}  ${shape}`, colour: colours.ink, weight: 600 },
    { text: value, colour: plain ? colours.dataText : colours.predText, weight: 400 },
    { text: grad && `∂ ${grad}`, colour: colours.gradText, weight: 600 },
    { text: upright ? '' : difference, colour: colours.muted, weight: 400 },
  ];
  if (upright) {
    const [first, second, third] = lines;
    first.text = [title, second.text].filter(Boolean).join('  ');
    drawLines(g, x, y, room, height, [first, third]);
  } else {
    drawLines(g, x, y, room, height, lines);
  }
  if (stoppedAt(view, graph) === node) {
    const look = { size: 12, colour: colours.ink, width: 3, diagonal: true, halo: colours.paper };
    drawCross(g, x, y, look);
  }
}

/**
 * Texts under each other around a middle, none wider than the room.
 * @param {CanvasRenderingContext2D} g
 * @param {number} x
 * @param {number} y
 * @param {number} room
 * @param {number} height
 * @param {{text: string, colour: string, weight: number}[]} lines
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
