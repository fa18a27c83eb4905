import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/** The costliest mistakes, and how much of the whole loss the worst pictures carry. */
export default canvasScene({
  needs: [],
  words,
  look: { share: 0.1 },
  otherwise: 'tiles.waiting',
  layout,
  draw,
  hit,
  parts,
});
