import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { endsOf, hit, layout } from './layout.js';
import { parts } from './parts.js';
import { words } from './words.js';

/**
 * The gradient taken apart: an arrow for each sample, laid head to tail to their sum, beside the
 * gradient of all data; then the step that is made of it.
 */
export default canvasScene({
  needs: ['X', 'gradPerSample', 'grad', 'fullGrad', 'step'],
  words,
  look: { plane: 0, laid: null },
  layout,
  draw,
  hit,
  parts,
  spot({ plot, stage, picture }, _, id) {
    const at = picture?.parts.findIndex(({ sample }) => `sample:${sample}` === id) ?? -1;
    if (!picture || at < 0 || stage === 'none' || stage === 'step') return null;
    const [from, to] = endsOf(picture, stage, at);
    return [plot.x.of((from[0] + to[0]) / 2), plot.y.of((from[1] + to[1]) / 2)];
  },
});
