import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { landscapeWords } from '../shared/landscape/words.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
import { parts } from './parts.js';

/** The loss over two parameters as a surface that can be turned, with the path lying on it. */
export default canvasScene({
  needs: ['after'],
  words: landscapeWords({ arrow: false }),
  look: { camera: null },
  layout,
  otherwise: 'scene.landscape.one-parameter',
  glides: (figure, view) => parametersNow(view).slice(0, 2),
  draw,
  hit,
  parts,
});
