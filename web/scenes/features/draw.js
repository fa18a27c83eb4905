import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { litSample } from '../shared/data/hit.js';
import { inPanel } from '../shared/panel.js';
import { drawLine, labelLine, lineInside } from '../shared/data/line.js';
import { lineName, spreadName } from './words.js';
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { Line } from '../shared/data/line.js' */
/** @import { Panel } from './layout.js' */

/** Narrower panels say how far the points lie off in a number alone. */
const BRIEF = 215;

/**
 * In each panel the line that the label follows, and how far the rest takes it off.
 * @type {Draw<Panel[]>}
 */
export function draw({ context: g }, panels, view, moment) {
  const { colours, lit } = moment;
  panels.forEach((panel, k) =>
    inPanel(g, panel, () => {
      const { plot, line, width } = panel;
      const part = line && lineInside(plot, line);
      drawAxes(g, plot, colours);
      clip(g, plot.area, () => {
        if (line) drawBand(g, plot, line, panel.spread, withAlpha(colours.muted, 0.13));
        if (line) drawLine(g, plot, line, { colour: colours.ink, width: 1.5, dash: [5, 4] });
        const point = litSample(view, lit, k);
        if (point) drawPoint(g, panel, point, colours);
      });
      const labels = createLabels(g, plot.area);
      if (part) {
        labels.avoidLine(part.ax, part.ay, part.bx, part.by);
        const style = { colour: colours.ink, halo: colours.paper };
        labelLine(labels, lineName(view, k, moment), part, style);
      }
      // All panels are equally wide: all say it at length, or none does.
      const [long, short] = spreadName(view, k, moment);
      const style = { colour: colours.muted, align: /** @type {const} */ ('right') };
      drawText(g, width < BRIEF ? short : long, width - 10, 13, style);
    }),
  );
}

/**
 * As far to either side of the line as most points lie.
 * @param {CanvasRenderingContext2D} g @param {Panel['plot']} plot @param {Line} line
 * @param {number} spread @param {string} colour
 */
function drawBand(g, { x, y }, { w, b }, spread, colour) {
  const [from, to] = x.domain;
  g.fillStyle = colour;
  g.beginPath();
  g.moveTo(x.of(from), y.of(w * from + b + spread));
  g.lineTo(x.of(to), y.of(w * to + b + spread));
  g.lineTo(x.of(to), y.of(w * to + b - spread));
  g.lineTo(x.of(from), y.of(w * from + b - spread));
  g.fill();
}

/**
 * The lit sample with its distance from the line.
 * @param {CanvasRenderingContext2D} g @param {Panel} panel
 * @param {{x: number, y: number}} point @param {Moment['colours']} colours
 */
function drawPoint(g, { plot, line }, point, colours) {
  const [x, y] = [plot.x.of(point.x), plot.y.of(point.y)];
  const away = { colour: colours.resid, width: 2 };
  if (line) drawStroke(g, x, y, x, plot.y.of(line.w * point.x + line.b), away);
  drawDisc(g, x, y, { colour: colours.data, rim: colours.paper, radius: 6 });
}
