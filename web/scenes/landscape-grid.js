/** Values a side: losses are quadratic or nearly so, and pictures interpolate. */
const SIDE = 49;

/**
 * The grid of losses that every picture of a landscape asks for. Parameters that are on neither axis
 * are held where the cursor is.
 * @param {import('./landscape.js').Landscape} land
 * @returns {import('../view/run-view.js').SurfaceGrid}
 */
export function landscapeGrid({ xName, yName, xRange, yRange, ground }) {
  return {
    xName,
    yName,
    x: [Math.min(xRange[0], ground.x[0]), Math.max(xRange[1], ground.x[1])],
    y: [Math.min(yRange[0], ground.y[0]), Math.max(yRange[1], ground.y[1])],
    nx: SIDE,
    ny: SIDE,
  };
}
