import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/** The weights of the ten outputs as ten pictures, and one pixel followed through all of them. */
export default canvasScene({
  needs: [],
  words,
  // Between the legs of a pair of trousers.
  look: { of: 'weights', pixel: 24 * 28 + 14 },
  otherwise: 'tiles.waiting',
  layout,
  draw,
  hit,
  parts,
});
