import { sampleOf } from '../../view/quantity.js';
import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * A few points and the line that is fitted to them, with the squares that it is fitted by. Points and
 * line can be dragged: the picture moves at once, the run follows.
 */
export default canvasScene({
  needs: ['after'],
  words,
  look: { draft: null, held: false },
  layout,
  otherwise: 'points.none',
  glides: ({ picture: { w, b } }) => [w, b],
  draw,
  hit,
  parts,
  plane: ({ plot, picture: { points, w, b } }) => ({
    area: plot.area,
    names: ['x'],
    numbers: (x) => [plot.x.invert(x)],
    pixels: ([x]) => [plot.x.of(x), plot.y.of(w * x + b)],
    start: [points[0].x],
  }),
  spot({ plot, picture }, _, id) {
    const point = picture.points[sampleOf(id)];
    return point ? [plot.x.of(point.x), plot.y.of(point.y)] : null;
  },
});
