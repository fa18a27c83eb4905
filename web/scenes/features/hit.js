import { symbol } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { dataPointAt, sampleTip } from '../shared/data/hit.js';
/** @import { View } from '../../engine/types.js' */
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { Panel } from './layout.js' */

/** The data point under the pointer, and what its label is made of. @type {HitTest<Panel[]>} */
export function hit(panels, view, x, y, context) {
  for (const [k, { plot, left, top }] of panels.entries()) {
    const sample = dataPointAt(view, plot, k, x - left, y - top);
    if (sample < 0) continue;
    return { x, y, rows: tip(view, sample, context), quantity: `sample:${sample}` };
  }
  return null;
}

/**
 * A label as the sum it was made of, w₁x₁ + w₂x₂ + b + noise, where that is known.
 * @param {View} view
 * @param {number} sample
 * @param {SceneContext} context
 */
function tip(view, sample, context) {
  const { X, y, truth } = data(view);
  if (!X || !y || !truth) return sampleTip(view, sample, context);
  const { t, format } = context;
  const d = X.shape[1];
  const parts = truth.w.map((w, k) => ({
    name: `${format.general(w)}·${symbol('x', k, d)}`,
    value: w * X.values[sample * d + k],
  }));
  parts.push({ name: 'b', value: truth.b });
  const exact = parts.reduce((sum, part) => sum + part.value, 0);
  parts.push({ name: t('features.noise'), value: y.values[sample] - exact });
  return [
    [t('scene.sample'), String(sample)],
    ...parts.map(({ name, value }) => [name, format.tensor(value)]),
    ['y', format.exact(y.values[sample])],
  ];
}
