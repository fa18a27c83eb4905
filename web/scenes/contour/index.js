import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { landscapeWords } from '../shared/landscape/words.js';
import { startPoint } from '../shared/start-point.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Plane } from '../shared/plane.js' */
/** @import { ContourFigure } from './layout.js' */

/** @param {ContourFigure} figure @param {View} view @returns {Plane} */
const plane = ({ land, plot, project }, view) => ({
  area: plot.area,
  names: [land.xLabel, land.yLabel],
  numbers: (x, y) => [plot.x.invert(x), plot.y.invert(y)],
  pixels: ([x, y]) => project(x, y),
  start: parametersNow(view).slice(0, 2),
});

/**
 * The loss over two parameters as level lines, with the path of the run, the closed-form minimum and
 * the negative gradient.
 */
export default canvasScene({
  needs: ['before', 'after', 'grad', 'fullGrad', 'm', 'v'],
  words: landscapeWords({ arrow: true, beside: true }),
  layout,
  otherwise: 'scene.landscape.one-parameter',
  glides: (figure, view) => parametersNow(view).slice(0, 2),
  draw,
  hit,
  plane,
  parts: startPoint(plane, ({ project }, [x, y]) => project(x, y)),
});
