import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * The curve of the noise with a stick for every residual: how high it stands there, as a density or as
 * −log of it. Middle and width can be dragged.
 */
export default canvasScene({ needs: [], words, layout, draw, hit, parts });
