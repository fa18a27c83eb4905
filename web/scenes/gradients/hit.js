import { distanceToSegment } from '../../draw/nearest.js';
import { parameterLabels } from '../../view/labels.js';
import { parameterNames } from '../../view/run-view.js';
import { columnOf } from '../shared/data/gradient.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { GradientsFigure } from './layout.js' */

/** So close the pointer has to come, in pixels. */
const NEAR = 7;
const ORIGIN = /** @type {const} */ ([0, 0]);

/**
 * The arrow under the pointer: a sample and its part of every parameter's gradient.
 * @type {HitTest<GradientsFigure>}
 */
export function hit({ plot, stage, picture }, view, x, y, { t, format }) {
  const { record } = view;
  if (!picture || !record || stage === 'none' || stage === 'step') return null;
  let found = -1;
  let least = NEAR;
  picture.parts.forEach(({ vector }, i) => {
    const [from, to] = stage === 'star' ? [ORIGIN, vector] : picture.chain.slice(i, i + 2);
    const [ax, ay] = [plot.x.of(from[0]), plot.y.of(from[1])];
    const distance = distanceToSegment(x, y, ax, ay, plot.x.of(to[0]), plot.y.of(to[1]));
    if (distance < least) [found, least] = [i, distance];
  });
  if (found < 0) return null;
  const { sample } = picture.parts[found];
  const row = record.batch.indexOf(sample);
  const parts = parameterNames(view).map((name) => format.exact(columnOf(record, name)(row)));
  return {
    x,
    y,
    rows: [
      [t('scene.sample'), String(sample)],
      ...parameterLabels(view).map((label, k) => [`∂l/∂${label}`, parts[k]]),
    ],
    quantity: `sample:${sample}`,
  };
}
