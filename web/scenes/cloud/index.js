import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * Gradients of two hundred minibatches as dots around the tip of the full one, with the ring that the
 * formula foretells; the batch size can be moved without touching the run.
 */
export default canvasScene({
  needs: [],
  words,
  look: { size: null },
  otherwise: 'cloud.none',
  layout,
  draw,
  parts,
});
