import { drawText } from '../../draw/text.js';
import { canvasScene } from '../canvas-scene.js';
import { inkPaint, paintTile, signedPaint } from '../shared/tiles/paint.js';
import { className } from '../shared/tiles/words.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { bar } from './pixels.js';
import { words } from './words.js';
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { TinkerFigure } from './layout.js' */

/** What the reader drew, and how wide the bar was: it is there again on another card and in another lab. */
const drawing = { pixels: bar(8), bar: 8 };

/** A picture that the reader draws, and the ten probabilities the model gives it. */
export default canvasScene({
  needs: [],
  words,
  look: { tool: 'brush', of: 'ink', drawing },
  layout,
  draw,
  parts,
});

/** @type {Draw<TinkerFigure>} */
function draw({ context: g }, figure, view, moment) {
  const { tile, evidence, pixels } = figure;
  const { colours, look } = moment;
  const corner = /** @type {[number, number]} */ ([tile.left, tile.top]);
  if (look.of === 'evidence' && evidence) {
    const most = evidence.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    paintTile(g, evidence, 0, corner, tile.size, signedPaint(colours, most || 1));
  } else {
    paintTile(g, pixels, 0, corner, tile.size, inkPaint(colours, 255));
  }
  g.strokeStyle = colours.hair;
  g.lineWidth = 1;
  g.strokeRect(tile.left + 0.5, tile.top + 0.5, tile.size - 1, tile.size - 1);
  drawBars(g, figure, moment);
}

/** @param {CanvasRenderingContext2D} g @param {TinkerFigure} figure @param {Moment} moment */
function drawBars(g, { bars, probabilities, ranking }, { colours, t, format }) {
  const name = Math.min(84, bars.width * 0.4);
  const number = 44;
  const room = Math.max(4, bars.width - name - number);
  for (let label = 0; label < 10; label++) {
    const middle = bars.top + (label + 0.5) * bars.line;
    const first = probabilities !== null && label === ranking[0];
    const size = Math.min(13, bars.line * 0.8);
    drawText(g, className(t, label), bars.left, middle, {
      colour: first ? colours.predText : colours.ink,
      weight: first ? 600 : 400,
      size,
      baseline: 'middle',
    });
    if (!probabilities) continue;
    const share = probabilities[label];
    const height = Math.min(14, bars.line * 0.55);
    g.fillStyle = first ? colours.pred : colours.muted;
    g.fillRect(bars.left + name, middle - height / 2, Math.max(1, share * room), height);
    drawText(g, format.fixed(share, 3), bars.left + name + room + number, middle, {
      colour: colours.muted,
      size,
      align: 'right',
      baseline: 'middle',
    });
  }
}
