import { withAlpha } from '../../draw/colour.js';
import { drawPolyline } from '../../draw/marks.js';
import { unitOf } from '../../view/axis.js';
import { column } from '../../view/run-view.js';
import { within } from './layout.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Chart } from './draw.js' */

/**
 * The runs that a gesture has replaced: thin and pale, as far as they had come.
 * @param {Chart} chart
 */
export function drawGhosts({ g, figure: { plot }, view, moment: { colours } }) {
  const style = { colour: withAlpha(colours.muted, 0.6), width: 1.25 };
  for (const ghost of view.ghosts ?? []) {
    const losses = column(ghost, 'fullLoss');
    const x = along(plot, view, ghost);
    // Half a pixel is no step.
    const width = Math.min(plot.area.width, x(losses.length) - x(0)) || 1;
    const every = Math.max(1, Math.floor(losses.length / (2 * width)));
    const points = [];
    for (let step = 0; step < losses.length; step += every) {
      if (Number.isFinite(losses[step])) points.push([x(step), within(plot.y.of(losses[step]))]);
    }
    drawPolyline(g, points, style);
  }
}

/**
 * Where it was after so many updates, in pixels.
 * @param {Plot} plot
 * @param {View} view
 * @param {RunView} ghost
 */
export function along(plot, view, ghost) {
  const unit = unitOf(ghost, view.axis ?? 'updates');
  return (/** @type {number} */ step) => plot.x.of(step * unit);
}
