import { withAlpha } from './colour.js';
import { isQuiet } from './quiet.js';
import { drawText, textWidth } from './text.js';
/** @import { Area, Plot } from './plot.js' */

/**
 * Grid, tick labels and titles of a plot; where nothing is written, its two axes. Labels that would run
 * into the title of x are left out.
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {{hair: string, muted: string}} colours
 */
export function drawAxes(g, plot, colours) {
  const { area } = plot;
  if (isQuiet(g)) return drawCorner(g, area, colours.muted);
  const style = { colour: colours.muted };
  g.strokeStyle = colours.hair;
  g.lineWidth = 1;
  g.beginPath();
  for (const tick of plot.xTicks) {
    const x = crisp(plot.x.of(tick.value));
    g.moveTo(x, area.top);
    g.lineTo(x, area.bottom);
  }
  for (const tick of plot.yTicks) {
    const y = crisp(plot.y.of(tick.value));
    g.moveTo(area.left, y);
    g.lineTo(area.right, y);
  }
  g.stroke();

  const titleStart = area.right - textWidth(g, plot.xTitle) - 10;
  for (const tick of plot.xTicks) {
    const x = plot.x.of(tick.value);
    if (x + textWidth(g, tick.label) / 2 > titleStart) continue;
    drawText(g, tick.label, x, area.bottom + 6, { ...style, align: 'center', baseline: 'top' });
  }
  for (const tick of plot.yTicks) {
    const y = plot.y.of(tick.value);
    drawText(g, tick.label, area.left - 7, y, { ...style, align: 'right', baseline: 'middle' });
  }
  const end = /** @type {const} */ ({ ...style, align: 'right', baseline: 'top' });
  drawText(g, plot.xTitle, area.right, area.bottom + 6, end);
  drawText(g, plot.yTitle, plot.yTitleLeft, area.top - 10, style);
}

/** @param {CanvasRenderingContext2D} g @param {Area} area @param {string} colour */
function drawCorner(g, { left, right, top, bottom }, colour) {
  g.strokeStyle = withAlpha(colour, 0.45);
  g.lineWidth = 1.2;
  g.beginPath();
  g.moveTo(left, top);
  g.lineTo(left, bottom);
  g.lineTo(right, bottom);
  g.stroke();
}

/** A one-pixel line is sharp on the half pixel. @param {number} pixel */
function crisp(pixel) {
  return Math.round(pixel - 0.5) + 0.5;
}
