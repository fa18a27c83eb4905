import { withAlpha } from '../draw/colour.js';

/** More points than this are thinned: the cloud looks the same, and is drawn in time. */
const MOST = 4000;

/**
 * All data points of a figure, pale, behind everything else. They are painted once and kept until the
 * data or the plot is another one: a frame of the animation only copies them.
 * @param {HTMLElement} container
 * @param {string} colour
 * @param {number} alpha
 */
export function createDataCloud(container, colour, alpha) {
  const layer = container.ownerDocument.createElement('canvas');
  /** @type {any[]} */
  let key = [];
  /**
   * @param {import('../draw/canvas.js').Canvas} canvas
   * @param {import('../draw/plot.js').Plot} plot
   * @param {import('../engine/types.js').NamedTensor} X
   * @param {import('../engine/types.js').NamedTensor} y
   * @param {number} feature
   */
  return (canvas, plot, X, y, feature) => {
    const { width, height } = canvas.element;
    const next = [X, y, feature, width, height, ...plot.x.domain, ...plot.y.domain, plot.area.left];
    if (next.some((part, i) => part !== key[i])) {
      key = next;
      layer.width = width;
      layer.height = height;
      const g = /** @type {CanvasRenderingContext2D} */ (layer.getContext('2d'));
      g.setTransform(canvas.context.getTransform());
      paint(g, plot, X, y, feature, withAlpha(colour, alpha));
    }
    canvas.context.drawImage(layer, 0, 0, canvas.width, canvas.height);
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
