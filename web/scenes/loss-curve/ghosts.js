import { withAlpha } from '../../draw/colour.js';
import { unitOf } from '../../view/axis.js';
import { column } from '../../view/run-view.js';
import { runName } from './words.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Moment } from '../canvas-scene.js' */

/** Beyond this many pixels a line leads out of the picture all the same. */
const FAR = 1e4;

/**
 * The runs that a gesture has replaced: thin and pale, as far as they had come.
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {View} view
 * @param {Colours} colours
 */
export function drawGhosts(g, plot, view, colours) {
  g.strokeStyle = withAlpha(colours.muted, 0.6);
  g.lineWidth = 1.25;
  for (const ghost of view.ghosts ?? []) {
    const losses = column(ghost, 'fullLoss');
    const x = along(plot, view, ghost);
    // Half a pixel is no step.
    const width = Math.min(plot.area.width, x(losses.length) - x(0)) || 1;
    const every = Math.max(1, Math.floor(losses.length / (2 * width)));
    g.beginPath();
    for (let step = 0; step < losses.length; step += every) {
      if (!Number.isFinite(losses[step])) continue;
      g.lineTo(x(step), Math.min(FAR, Math.max(-FAR, plot.y.of(losses[step]))));
    }
    g.stroke();
  }
}

/**
 * What each of them is: the settings in which it differs from the run at hand.
 * @param {Labels} labels
 * @param {Plot} plot
 * @param {View} view
 * @param {Moment} moment
 */
export function labelGhosts(labels, plot, view, { t, format, colours }) {
  const { area } = plot;
  const style = { colour: colours.muted, halo: colours.paper, gap: 6 };
  for (const ghost of view.ghosts ?? []) {
    const losses = column(ghost, 'fullLoss');
    const x = along(plot, view, ghost);
    const seen = (/** @type {number} */ step) => {
      const y = plot.y.of(losses[step]);
      return x(step) <= area.right && y >= area.top && y <= area.bottom;
    };
    let last = losses.length - 1;
    while (last > 0 && !seen(last)) last--;
    for (const share of [1, 0.8, 0.6, 0.4, 0.2]) {
      const step = Math.round(last * share);
      const sides = /** @type {Side[]} */ (['above-left', 'above', 'below-left', 'above-right']);
      const place = { ...style, sides };
      const name = runName(view, ghost, { t, format });
      if (labels.place(name, x(step), plot.y.of(losses[step]), place)) break;
    }
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
