import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * The model as a network: inputs, an edge for each weight, a unit for each output, and its bias. A net
 * of several linear layers can also be seen multiplied out, as the one layer it is.
 */
export default canvasScene({
  needs: ['after'],
  words,
  look: { folded: false },
  layout,
  otherwise: 'network.none',
  glides: (_, view) => parametersNow(view),
  draw,
  hit,
  parts,
  spot({ columns, edges, names }, _, id) {
    const place = names.findIndex((name) => id === `after.${name}`);
    const edge = edges.find(({ weight }) => weight === place);
    if (edge) return [(edge.from.x + edge.to.x) / 2, (edge.from.y + edge.to.y) / 2];
    const unit = columns.flat().find(({ bias }) => bias === place && place >= 0);
    return unit ? [unit.x, unit.y] : null;
  },
});
