import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { startPoint } from '../shared/start-point.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { costAt, layout } from './layout.js';
import { words } from './words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Plane } from '../shared/plane.js' */
/** @import { ConstantFigure } from './layout.js' */

/** @param {ConstantFigure} figure @param {View} view @returns {Plane} */
const plane = ({ plot }, view) => ({
  area: plot.area,
  names: ['c'],
  numbers: (x) => [plot.x.invert(x)],
  pixels: ([c]) => [plot.x.of(c), plot.y.of(0)],
  start: parametersNow(view),
});

/** What a constant costs beside the labels: its slope where the run stands, and the steps as arrows. */
export default canvasScene({
  needs: ['after'],
  words,
  layout,
  otherwise: 'constant.none',
  glides: (_, view) => parametersNow(view),
  draw,
  hit,
  plane,
  parts: startPoint(plane, (figure, [c]) => [
    figure.plot.x.of(c),
    figure.plot.y.of(costAt(figure, c)),
  ]),
});
