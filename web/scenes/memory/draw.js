import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawStroke } from '../../draw/marks.js';
import { reached } from '../../view/phases.js';
import { lights } from '../../view/quantity.js';
import { inPanel } from '../shared/panel.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { Line, MemoryFigure, Panel } from './layout.js' */

/**
 * For each parameter the gradients as sticks, and what the optimizer made of them as lines.
 * @type {Draw<MemoryFigure>}
 */
export function draw({ context: g }, figure, view, { colours, lit, hit }) {
  const inside = view.state.phase !== null;
  // The last update whose gradient, whose memory is there.
  const [gradients, remembered] = ['backward', 'state'].map(
    (stop) => figure.last - (inside && !reached(view, stop) ? 1 : 0),
  );
  for (const panel of figure.panels)
    inPanel(g, panel, () => {
      const { plot, gradient, lines } = panel;
      drawAxes(g, plot, colours);
      clip(g, plot.area, () => {
        drawSticks(panel);
        for (const line of lines) drawLine(plot, line);
      });
      const labels = createLabels(g, plot.area);
      for (const line of lines) {
        const end = Math.min(remembered, line.values.length - 1);
        const { text } = styleOf(line, colours);
        if (end > 0) name(labels, plot, line.symbol, end, line.values[end], text);
      }
      const own = gradient[gradients];
      if (gradients > 0) name(labels, plot, 'g', gradients, own, colours.gradText);
    });

  /** @param {Panel} panel */
  function drawSticks({ plot: { area, x, y }, gradient, name }) {
    const zero = y.of(0);
    const width = Math.min(5, Math.max(1, (area.width / x.domain[1]) * 0.28));
    const pale = withAlpha(colours.grad, 0.55);
    drawStroke(g, area.left, zero, area.right, zero, { colour: colours.muted, width: 1 });
    for (let k = 1; k <= gradients && k < gradient.length; k++) {
      const strong = k === gradients || k === hit?.mark || lights(lit, `grad.${name}`);
      const colour = strong ? colours.grad : pale;
      drawStroke(g, x.of(k), zero, x.of(k), y.of(gradient[k]), { colour, width });
    }
  }

  /** @param {Plot} plot @param {Line} line */
  function drawLine({ x, y }, line) {
    const { values } = line;
    const { colour, dash } = styleOf(line, colours);
    const end = Math.min(remembered, values.length - 1);
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

  /** What a line is, at its end. @type {(labels: Labels, plot: Plot, text: string, k: number,
   *   value: number, colour: string) => void} */
  function name(labels, { x, y }, text, k, value, colour) {
    const style = { colour, halo: colours.paper, weight: 600, sides: SIDES };
    if (Number.isFinite(value)) labels.place(text, x.of(k), y.of(value), style);
  }
}

/** @type {Side[]} */
const SIDES = ['right', 'above-right', 'below-right', 'above', 'below', 'left'];

/** @param {Line} line @param {Colours} colours */
function styleOf({ memory: { squared, corrected } }, colours) {
  const dash = corrected ? [] : squared ? [6, 3] : [2, 3];
  return squared
    ? { colour: colours.data, text: colours.dataText, dash }
    : { colour: colours.pred, text: colours.predText, dash };
}
