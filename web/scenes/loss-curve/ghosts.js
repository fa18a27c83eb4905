import { withAlpha } from '../../draw/colour.js';
import { drawPolyline } from '../../draw/marks.js';
import { unitOf } from '../../view/axis.js';
import { column } from '../../view/run-view.js';
import { within } from './layout.js';
import { runName } from './words.js';
/** @import { Side } from '../../draw/labels.js' */
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

/** @type {Side[]} */
const SIDES = ['above-left', 'above', 'below-left', 'above-right'];

/**
 * What each of them is: the settings in which it differs from the run at hand.
 * @param {Chart} chart
 */
export function labelGhosts({ labels, figure: { plot }, view, moment }) {
  const { area } = plot;
  const { muted, paper } = moment.colours;
  const style = { colour: muted, halo: paper, gap: 6, sides: SIDES };
  for (const ghost of view.ghosts ?? []) {
    const losses = column(ghost, 'fullLoss');
    const x = along(plot, view, ghost);
    const y = (/** @type {number} */ step) => plot.y.of(losses[step]);
    const seen = (/** @type {number} */ step) =>
      x(step) <= area.right && y(step) >= area.top && y(step) <= area.bottom;
    let last = losses.length - 1;
    while (last > 0 && !seen(last)) last--;
    const steps = [1, 0.8, 0.6, 0.4, 0.2].map((share) => Math.round(last * share));
    const spots = steps.map((step) => [x(step), y(step)]);
    labels.placeAlong(runName(view, ghost, moment), spots, style);
  }
}

/**
 * Where it was after so many updates, in pixels.
 * @param {Plot} plot
 * @param {View} view
 * @param {RunView} ghost
 */
function along(plot, view, ghost) {
  const unit = unitOf(ghost, view.axis ?? 'updates');
  return (/** @type {number} */ step) => plot.x.of(step * unit);
}
