import { layoutPlot } from '../draw/plot.js';

/**
 * @typedef {import('./landscape.js').Landscape} Landscape
 *
 * @typedef {object} ContourFigure
 * @property {Landscape} land
 * @property {import('../draw/plot.js').Plot} plot
 * @property {string} key  same key, same pixels
 * @property {LevelCache} levels  kept from frame to frame by what they are drawn from
 *
 * @typedef {object} LevelCache
 * @property {import('../engine/types.js').Surface | null} surface
 * @property {{level: number, major: boolean, path: Path2D, spots: [number, number][]}[]} lines
 */

/**
 * Equal scale on both axes: only then are gradients at right angles to the level lines.
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {Landscape | null} land
 * @param {ContourFigure | null} last  the figure of the frame before, kept when nothing moved
 * @returns {ContourFigure | null}
 */
export function contourFigure(canvas, land, last) {
  if (!land) return null;
  const { width, height } = canvas;
  const key = JSON.stringify([width, height, land.xRange, land.yRange, land.xLabel, land.yLabel]);
  if (last?.key === key) return { ...last, land };
  const plot = layoutPlot(canvas.context, {
    width,
    height,
    x: { domain: land.xRange, title: land.xLabel },
    y: { domain: land.yRange, title: land.yLabel },
    equal: true,
  });
  return { land, plot, key, levels: { surface: null, lines: [] } };
}

/**
 * The grid the level lines are traced on: a little more than is seen, so that closed lines have their
 * seams outside; finer where a valley is narrow.
 * @param {ContourFigure} figure
 * @param {boolean} narrow
 * @returns {import('./resample.js').Grid}
 */
export function traceGrid({ plot: { area, x, y } }, narrow) {
  const margin = 12;
  const cell = narrow ? 4 : 10;
  return {
    x: [x.invert(area.left - margin), x.invert(area.right + margin)],
    y: [y.invert(area.bottom + margin), y.invert(area.top - margin)],
    nx: Math.max(40, Math.round(area.width / cell)),
    ny: Math.max(40, Math.round(area.height / cell)),
  };
}

/**
 * Parameters to pixels.
 * @param {ContourFigure} figure
 * @returns {(x: number, y: number) => [number, number]}
 */
export function projection({ plot }) {
  return (x, y) => [plot.x.of(x), plot.y.of(y)];
}
