import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { words } from './words.js';

/** Train loss, train and test accuracy over the epochs, in one frame, as a notebook plots them. */
export default canvasScene({ needs: [], words, layout, draw, hit });
