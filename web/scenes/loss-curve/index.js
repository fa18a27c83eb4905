import { column } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout, xOf } from './layout.js';
import { parts } from './parts.js';
import { curveOf, words } from './words.js';

/**
 * The loss over the updates: a dot for each minibatch, a line for the whole set, the smallest loss the
 * data allows, and the right program's run while a broken one is tried.
 */
export default canvasScene({
  needs: [],
  words,
  look: { scale: 'log' },
  // Another axis: the curves slide to their places on it.
  glides: ({ shares }) => shares,
  layout,
  draw,
  hit,
  parts,
  sketch: ({ plot }, view) => ({ area: plot.area, start: column(view, 'fullLoss')[0], y: plot.y }),
  spot(figure, view, id) {
    const run = [view, ...view.beside][curveOf(id)];
    const losses = run && column(run, 'fullLoss');
    const last = losses ? losses.findLastIndex((loss) => loss > 0 && Number.isFinite(loss)) : -1;
    if (!losses || last < 0) return null;
    return [xOf(figure, figure.shares, curveOf(id))(last), figure.plot.y.of(losses[last])];
  },
});
