import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { hit } from './hit.js';
import { layout } from './layout.js';
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
    const from = stage === 'star' ? [0, 0] : picture.chain[at];
    const to = stage === 'star' ? picture.parts[at].vector : picture.chain[at + 1];
    return [plot.x.of((from[0] + to[0]) / 2), plot.y.of((from[1] + to[1]) / 2)];
  },
});
