import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { planeAlong } from '../shared/descent.js';
import { startPoint } from '../shared/start-point.js';
import { draw } from './draw.js';
import { hit, layout, placeOn } from './layout.js';
import { words } from './words.js';

const plane = planeAlong('x');

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
  parts: startPoint(plane, ({ plot }, [x]) => placeOn(plot)(x)),
});
