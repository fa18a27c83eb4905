import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * The gradient taken apart: an arrow for each sample, laid head to tail to their sum, beside the
 * gradient of all data; then the step that is made of it.
 */
export default canvasScene({
  needs: ['X', 'gradPerSample', 'grad', 'fullGrad', 'step'],
  words,
  look: { plane: 0, laid: null },
  layout,
  draw,
  hit,
  parts,
});
