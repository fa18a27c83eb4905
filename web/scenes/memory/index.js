import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { words } from './words.js';

/**
 * What an optimizer remembers: for each parameter the gradients, update by update, and what they have
 * become in its memory. Squares are drawn as their root, so that all is as large as a gradient.
 */
export default canvasScene({
  needs: [],
  words,
  layout,
  otherwise: 'scene.memory.none',
  draw,
  hit,
  // Of the first parameter: it begins with nothing remembered.
  sketch: ({ panels: [{ plot }] }) => ({ area: plot.area, start: 0, y: plot.y }),
});
