import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * A few points and the line that is fitted to them, with the squares that it is fitted by. Points and
 * line can be dragged: the picture moves at once, the run follows.
 */
export default canvasScene({
  needs: ['after'],
  words,
  look: { draft: null, held: false },
  layout,
  glides: ({ picture: { w, b } }) => [w, b],
  draw,
  hit,
  parts,
});
