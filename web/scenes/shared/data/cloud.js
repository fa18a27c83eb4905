import { clip } from '../../../draw/clip.js';
import { withAlpha } from '../../../draw/colour.js';
import { data } from '../../../view/run-view.js';
/** @import { Plot } from '../../../draw/plot.js' */
/** @import { View } from '../../../engine/types.js' */

/** More points than this are thinned: the cloud looks the same, and is drawn in time. */
const MOST = 4000;

/**
 * All data points of a plot, pale: for a backdrop, which a frame of the animation leaves alone.
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {View} view
 * @param {number} feature
 * @param {{colour: string, alpha: number}} style
 */
export function drawCloud(g, plot, view, feature, { colour, alpha }) {
  const { X, y } = data(view);
  if (!X || !y) return;
  const [n, d] = X.shape;
  const radius = n > 400 ? 1.8 : n > 60 ? 2.4 : 3.4;
  clip(g, plot.area, () => {
    g.fillStyle = withAlpha(colour, alpha);
    for (let i = 0; i < n; i += thinning(n)) {
      g.beginPath();
      g.arc(plot.x.of(X.values[i * d + feature]), plot.y.of(y.values[i]), radius, 0, 2 * Math.PI);
      g.fill();
    }
  });
}

/** What a cloud depends on. @param {Plot} plot @param {View} view @param {number} feature */
export function cloudKey({ x, y, area }, view, feature) {
  const { X, y: labels } = data(view);
  return [X, labels, feature, ...x.domain, ...y.domain, area.left];
}

/** Of how many data points one is drawn. @param {number} n */
export function thinning(n) {
  return Math.ceil(n / MOST);
}
