import { canvasScene } from '../canvas-scene.js';
import { bar } from './pixels.js';
import { draw } from './draw.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/** A picture that the reader draws, and the ten probabilities the model gives it. */
export default canvasScene({
  needs: [],
  words,
  look: { tool: 'brush', of: 'ink', pixels: bar(8), width: 8 },
  layout,
  draw,
  parts,
});
