import { createCanvas } from '../draw/canvas.js';
import { clip } from '../draw/clip.js';
import { withAlpha } from '../draw/colour.js';

/** More points than this are thinned: the cloud looks the same, and is drawn in time. */
const MOST = 4000;

/**
 * All data points of a figure, pale, on a canvas of their own below whatever is made after it. They are
 * painted when the data or the plot is another one: a frame of the animation leaves them alone.
 * @param {HTMLElement} container
 * @param {string} colour
 * @param {number} alpha
 */
export function createDataCloud(container, colour, alpha) {
  const layer = createCanvas(container);
  /** @type {any[]} */
  let key = [];
  return {
    /**
     * @param {import('../draw/canvas.js').Canvas} above  of the same size
     * @param {import('../draw/plot.js').Plot} plot
     * @param {import('../engine/types.js').View['data']} data
     * @param {number} feature
     */
    draw(above, plot, { X, y }, feature) {
      const { width, height } = above.element;
      const next = [
        X,
        y,
        feature,
        width,
        height,
        ...plot.x.domain,
        ...plot.y.domain,
        plot.area.left,
      ];
      if (next.every((part, i) => part === key[i])) return;
      key = next;
      layer.resize(above.width, above.height);
      if (!X || !y) return;
      clip(layer.context, plot.area, () =>
        paint(layer.context, plot, X, y, feature, withAlpha(colour, alpha)),
      );
    },
    remove: () => layer.element.remove(),
  };
}

/** Of how many data points one is drawn. @param {number} n */
export function thinning(n) {
  return Math.ceil(n / MOST);
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {import('../draw/plot.js').Plot} plot
 * @param {import('../engine/types.js').NamedTensor} X
 * @param {import('../engine/types.js').NamedTensor} y
 * @param {number} feature
 * @param {string} colour
 */
function paint(g, plot, X, y, feature, colour) {
  const [n, d] = X.shape;
  const radius = n > 400 ? 1.8 : n > 60 ? 2.4 : 3.4;
  g.fillStyle = colour;
  for (let i = 0; i < n; i += thinning(n)) {
    g.beginPath();
    g.arc(plot.x.of(X.values[i * d + feature]), plot.y.of(y.values[i]), radius, 0, 2 * Math.PI);
    g.fill();
  }
}
