import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { planeAlong } from '../shared/descent.js';
import { startPoint } from '../shared/start-point.js';
import { draw } from './draw.js';
import { hit, layout, spotOf } from './layout.js';
import { words } from './words.js';
/** @import { ConstantFigure } from './layout.js' */

const plane = planeAlong('c');

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
  parts: startPoint(plane, (/** @type {ConstantFigure} */ figure, [c]) => spotOf(figure, c)),
});
