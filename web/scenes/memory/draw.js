import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawStroke } from '../../draw/marks.js';
import { reached } from '../../view/phases.js';
import { lights } from '../../view/quantity.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw, Moment } from '../canvas-scene.js' */
/** @import { Line, MemoryFigure, Panel } from './layout.js' */

/**
 * For each parameter the gradients as sticks, and what the optimizer made of them as lines.
 * @type {Draw<MemoryFigure>}
 */
export function draw({ context: g }, figure, view, moment) {
  const inside = view.state.phase !== null;
  const gradients = figure.last - (inside && !reached(view, 'backward') ? 1 : 0);
  const remembered = figure.last - (inside && !reached(view, 'state') ? 1 : 0);
  for (const panel of figure.panels) {
    g.save();
    g.translate(panel.left, panel.top);
    drawAxes(g, panel.plot, moment.colours);
    drawPanel(g, panel, { gradients, remembered }, moment);
    g.restore();
  }
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Panel} panel
 * @param {{gradients: number, remembered: number}} to  the last update whose gradient, whose memory is there
 * @param {Moment} moment
 */
function drawPanel(g, panel, { gradients, remembered }, { colours, lit, hit }) {
  const { plot, gradient, lines, name } = panel;
  const zero = plot.y.of(0);
  const { area } = plot;
  const width = Math.min(5, Math.max(1, (area.width / plot.x.domain[1]) * 0.28));
  const pale = withAlpha(colours.grad, 0.55);
  clip(g, area, () => {
    drawStroke(g, area.left, zero, area.right, zero, { colour: colours.muted, width: 1 });
    for (let k = 1; k <= gradients && k < gradient.length; k++) {
      const strong = k === gradients || k === hit?.mark || lights(lit, `grad.${name}`);
      const [x, y] = [plot.x.of(k), plot.y.of(gradient[k])];
      drawStroke(g, x, zero, x, y, { colour: strong ? colours.grad : pale, width });
    }
    for (const line of lines) drawLine(g, plot, line, remembered, styleOf(line, colours));
  });
  nameLines(g, panel, { gradients, remembered }, colours);
}

/** @param {Line} line @param {Colours} colours */
function styleOf({ memory }, colours) {
  const squares = memory.squared;
  return {
    colour: squares ? colours.data : colours.pred,
    text: squares ? colours.dataText : colours.predText,
    dash: memory.corrected ? [] : squares ? [6, 3] : [2, 3],
  };
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {Line} line
 * @param {number} to
 * @param {{colour: string, dash: number[]}} style
 */
function drawLine(g, { x, y }, { values }, to, { colour, dash }) {
  const end = Math.min(to, values.length - 1);
  g.beginPath();
  for (let k = 0; k <= end; k++) {
    if (Number.isFinite(values[k])) g.lineTo(x.of(k), y.of(values[k]));
  }
  g.strokeStyle = colour;
  g.lineWidth = 2;
  g.lineJoin = 'round';
  g.setLineDash(dash);
  g.stroke();
  g.setLineDash([]);
  if (Number.isFinite(values[end]))
    drawDisc(g, x.of(end), y.of(values[end]), { radius: 3, colour });
}

/**
 * What each line is, at its end.
 * @param {CanvasRenderingContext2D} g
 * @param {Panel} panel
 * @param {{gradients: number, remembered: number}} to
 * @param {Colours} colours
 */
function nameLines(g, { plot, gradient, lines }, { gradients, remembered }, colours) {
  const labels = createLabels(g, plot.area);
  const place = (
    /** @type {string} */ text,
    /** @type {number} */ k,
    /** @type {number} */ value,
    /** @type {string} */ colour,
  ) => {
    if (!Number.isFinite(value)) return;
    labels.place(text, plot.x.of(k), plot.y.of(value), {
      colour,
      halo: colours.paper,
      weight: 600,
      sides: ['right', 'above-right', 'below-right', 'above', 'below', 'left'],
    });
  };
  for (const line of lines) {
    const end = Math.min(remembered, line.values.length - 1);
    if (end > 0) place(line.symbol, end, line.values[end], styleOf(line, colours).text);
  }
  if (gradients > 0) place('g', gradients, gradient[gradients], colours.gradText);
}
