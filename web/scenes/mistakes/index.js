import { drawAxes } from '../../draw/axes.js';
import { withAlpha } from '../../draw/colour.js';
import { createHandle } from '../../draw/handle.js';
import { drawDisc, drawPolyline, drawStroke } from '../../draw/marks.js';
import { drawText, textWidth } from '../../draw/text.js';
import { canvasScene } from '../canvas-scene.js';
import { tileAt } from '../shared/tiles/grid.js';
import { inkPaint, paintTile } from '../shared/tiles/paint.js';
import { CAPTION, carriedAt, carriedText, hit, layout } from './layout.js';
import { words } from './words.js';
/** @import { Draw, MakeParts, Moment } from '../canvas-scene.js' */
/** @import { MistakesFigure } from './layout.js' */

/** The costliest mistakes, and how much of the whole loss the worst pictures carry. */
export default canvasScene({
  needs: [],
  words,
  look: { share: 0.1 },
  otherwise: 'tiles.waiting',
  layout,
  draw,
  hit,
  parts,
});

/** The line that cuts off the worst pictures. @type {MakeParts<MistakesFigure>} */
function parts({ container, context, look, figure, redraw }) {
  const move = (/** @type {number} */ share) => {
    look.share = Math.max(0, Math.min(1, share));
    const now = figure();
    if (now) place(now);
    redraw();
  };
  const handle = createHandle(container, {
    label: context.t('mistakes.line'),
    colour: context.colours.pred,
    drag(x) {
      const now = figure();
      if (now) move(now.plot.x.invert(x));
    },
    step: (dx, dy) => move(Math.round(look.share * 100 + (dx || dy)) / 100),
  });

  /** @param {MistakesFigure} now */
  function place({ plot, carried }) {
    handle.place(plot.x.of(look.share), plot.y.of(carriedAt(carried, look.share)));
    const text = carriedText(carried, look.share, context);
    handle.say({ text, value: Math.round(look.share * 100), min: 0, max: 100 });
  }
  return { place };
}

/** @type {Draw<MistakesFigure>} */
function draw({ context: g, width }, figure, view, moment) {
  const { colours, t } = moment;
  const { answer, captions, grid, shown } = figure;
  const paint = inkPaint(colours, 255);
  for (let k = 0; k < shown; k++) {
    const corner = tileAt(grid, k);
    paintTile(g, answer.images.values, 784 * k, corner, grid.size, paint);
    const [x, y] = [corner[0] + grid.size / 2, corner[1] + grid.size];
    const [said, truth] = captions[k];
    drawText(g, said, x, y + 14, { ...CAPTION, colour: colours.residText });
    drawText(g, truth, x, y + 28, { ...CAPTION, colour: colours.muted });
  }
  if (shown === 0) drawText(g, t('mistakes.none'), width / 2, 40, { align: 'center' });
  drawCarried(g, figure, moment);
}

/**
 * How much of the loss the worst pictures carry; the diagonal is what equal losses would give.
 * @param {CanvasRenderingContext2D} g
 * @param {MistakesFigure} figure
 * @param {Moment} moment
 */
function drawCarried(g, { plot, carried }, moment) {
  const { colours, look } = moment;
  const { area } = plot;
  drawAxes(g, plot, colours);
  const equal = { colour: colours.muted, dash: [3, 4] };
  drawStroke(g, area.left, area.bottom, area.right, area.top, equal);
  const count = Math.min(200, carried.length);
  const points = Array.from({ length: count }, (_, k) => k / (count - 1)).map((share) => [
    plot.x.of(share),
    plot.y.of(carriedAt(carried, share)),
  ]);
  drawPolyline(g, points, { colour: colours.pred, width: 2.25 });
  const x = plot.x.of(look.share);
  const y = plot.y.of(carriedAt(carried, look.share));
  g.fillStyle = withAlpha(colours.pred, 0.12);
  g.fillRect(area.left, area.top, x - area.left, area.height);
  drawStroke(g, x, area.top, x, area.bottom, { colour: colours.pred, width: 1.5 });
  drawDisc(g, x, y, { colour: colours.pred, rim: colours.paper });
  const text = carriedText(carried, look.share, moment);
  const room = area.right - x > textWidth(g, text) + 12;
  drawText(g, text, x + (room ? 8 : -8), Math.min(area.bottom - 8, y + 20), {
    colour: colours.predText,
    align: room ? 'left' : 'right',
    halo: colours.paper,
  });
}
