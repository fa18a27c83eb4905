import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout, lineOf } from './layout.js';
import { edgeId, words } from './words.js';

/** The autograd graph of an update: values go forward, gradients back, a node a stop. */
export default canvasScene({
  needs: ['grad', 'before', 'yHat', 'residual'],
  words,
  layout,
  otherwise: 'graph.none',
  draw,
  hit,
  spot({ boxes, edges, upright }, _, id) {
    const box = boxes.find(({ node }) => id === `node:${node.name}`);
    if (box) return [box.x, box.y];
    const edge = edges.find((one) => id === edgeId(one));
    if (!edge) return null;
    const [ax, ay, bx, by] = lineOf(edge, upright);
    return [(ax + bx) / 2, (ay + by) / 2];
  },
});
