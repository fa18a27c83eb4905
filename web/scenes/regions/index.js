import { canvasScene } from '../canvas-scene.js';
import { draw, drawRegions } from './draw.js';
import { hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * Points of the plane in a few classes, and which class the model calls each place: the borders are
 * where two scores are equal. A class is a colour and a shape, a point that is called wrong is open.
 * Points can be dragged, added, and given another class.
 */
export default canvasScene({
  needs: ['after'],
  words,
  look: { chosen: 0, held: null },
  layout,
  glides: ({ parameters }) => parameters,
  draw(canvas, figure, view, moment) {
    drawRegions(canvas, figure, moment);
    draw(canvas, figure, view, moment);
  },
  hit,
  parts,
});
