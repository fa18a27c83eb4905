import { column } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { curveOf, words } from './words.js';

/**
 * The loss over the updates: a dot for each minibatch, a line for the whole set, the smallest loss the
 * data allows, and the right program's run while a broken one is tried.
 */
export default canvasScene({
  needs: [],
  words,
  look: { scale: 'log', unit: 'updates' },
  layout,
  draw,
  hit,
  parts,
  sketch: ({ plot }, view) => ({
    area: plot.area,
    start: column(view, 'fullLoss')[0],
    y: plot.y,
  }),
  spot({ plot, xOf }, view, id) {
    const run = [view, ...view.beside][curveOf(id)];
    const losses = run && column(run, 'fullLoss');
    const last = losses ? losses.findLastIndex((loss) => loss > 0 && Number.isFinite(loss)) : -1;
    return losses && last >= 0 ? [xOf(last), plot.y.of(losses[last])] : null;
  },
});
