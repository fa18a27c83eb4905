import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { landscapeWords } from '../shared/landscape/words.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';

/**
 * The loss over two parameters as level lines, with the path of the run, the closed-form minimum and
 * the negative gradient.
 */
export default canvasScene({
  needs: ['before', 'after', 'grad', 'fullGrad'],
  words: landscapeWords({ arrow: true }),
  layout,
  otherwise: 'scene.landscape.one-parameter',
  glides: (figure, view) => parametersNow(view).slice(0, 2),
  draw,
  hit,
});
