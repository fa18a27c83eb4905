import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { startPoint } from '../shared/start-point.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
import { words } from './words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Plane } from '../shared/plane.js' */
/** @import { CurveFigure } from './layout.js' */

/** @param {CurveFigure} figure @param {View} view @returns {Plane} */
const plane = ({ plot }, view) => ({
  area: plot.area,
  names: ['x'],
  numbers: (x) => [plot.x.invert(x)],
  pixels: ([x]) => [plot.x.of(x), plot.y.of(0)],
  start: parametersNow(view).slice(0, 1),
});

/** One parameter on f(x) = x²: the tangent where the run stands, and each step as an arrow along x. */
export default canvasScene({
  needs: ['before', 'after'],
  words,
  layout,
  otherwise: 'scene.curve.more-parameters',
  glides: (_, view) => parametersNow(view).slice(0, 1),
  draw,
  hit,
  plane,
  parts: startPoint(plane, ({ plot }, [x]) => [plot.x.of(x), plot.y.of(x * x)]),
});
