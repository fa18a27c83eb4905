import { createCanvas } from '../draw/canvas.js';
import { clip } from '../draw/clip.js';
import { withAlpha } from '../draw/colour.js';

/** Beyond this many pixels a line leads out of the picture all the same. */
const FAR = 1e4;
const DOT = 1.6;

/**
 * The curves of the loss in a plot area that is laid out already. A new one is made when size, ranges or
 * scale change.
 * @param {HTMLElement} container
 * @param {object} options
 * @param {number} options.width
 * @param {number} options.height
 * @param {import('../draw/plot.js').Plot} options.plot
 * @param {[number, number]} options.x  steps
 * @param {import('../styles/tokens.js').Colours} options.colours
 * @param {(g: CanvasRenderingContext2D) => void} options.below  drawn before the curves
 * @param {(g: CanvasRenderingContext2D) => void} options.above
 */
export function createLossChart(container, { width, height, plot, x, colours, below, above }) {
  const canvas = createCanvas(container);
  canvas.resize(width, height);
  const { context: g } = canvas;
  const { area } = plot;
  const xOf = (/** @type {number} */ step) =>
    area.left + ((step - x[0]) / (x[1] - x[0])) * area.width;
  const yOf = (/** @type {number} */ loss) => Math.min(Math.max(plot.y.of(loss), -FAR), FAR);
  /** @type {import('./loss-rows.js').LossRows | null} */
  let rows = null;

  /**
   * @param {(number | null)[]} losses  null leaves a hole
   * @param {{colour: string, width: number, dash?: number[]}} style
   */
  const line = (losses, { colour, width: thick, dash = [] }) => {
    g.beginPath();
    let inside = false;
    losses.forEach((loss, k) => {
      if (loss !== null && rows) {
        if (inside) g.lineTo(xOf(rows.steps[k]), yOf(loss));
        else g.moveTo(xOf(rows.steps[k]), yOf(loss));
      }
      inside = loss !== null;
    });
    g.setLineDash(dash);
    g.lineJoin = 'round';
    g.strokeStyle = colour;
    g.lineWidth = thick;
    g.stroke();
    g.setLineDash([]);
  };

  /** @param {(number | null)[]} losses */
  const dots = (losses) => {
    g.beginPath();
    losses.forEach((loss, k) => {
      if (loss === null || !rows) return;
      const [px, py] = [xOf(rows.steps[k]), yOf(loss)];
      g.moveTo(px + DOT, py);
      g.arc(px, py, DOT, 0, 2 * Math.PI);
    });
    g.fillStyle = withAlpha(colours.data, 0.6);
    g.fill();
  };

  const redraw = () => {
    canvas.clear();
    below(g);
    const curves = rows;
    if (curves) {
      clip(g, area, () => {
        line(curves.reference, { colour: colours.muted, width: 1.5, dash: [5, 4] });
        line(curves.ahead, { colour: withAlpha(colours.pred, 0.35), width: 1.5 });
        dots(curves.batch);
        line(curves.full, { colour: colours.pred, width: 2.25 });
      });
    }
    above(g);
  };

  return {
    /** @param {import('./loss-rows.js').LossRows} next */
    show(next) {
      rows = next;
      redraw();
    },
    redraw,
    destroy: () => canvas.element.remove(),
  };
}
