import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { layout } from './layout.js';
import { hit } from './list.js';
import { words } from './words.js';

/** All rows of the data as cells, with those that the batch has drawn, and how far the epoch has come. */
export default canvasScene({ needs: ['order', 'X', 'y', 'yHat'], words, layout, draw, hit });
