import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * Bars of a few classes or letters. Of scores: what softmax makes of them, column by column, a class in
 * each row. Of probabilities: the bill of a code, a rectangle for each letter, as wide as it is frequent
 * and as high as its word is long. What is a setting can be dragged.
 */
export default canvasScene({
  needs: [],
  words,
  look: { compare: false },
  layout,
  draw,
  hit,
  parts,
});
