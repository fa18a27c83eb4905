import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { words } from './words.js';

/**
 * The matrices of a linear model as tables with their shapes: the predictions, the gradient, or the
 * equations of the closed form, as the setting `product` says. The cell that is pointed at spells out
 * the sum it is made of, and lights the row and the column it comes from.
 */
export default canvasScene({ needs: [], words, layout, draw, hit });
