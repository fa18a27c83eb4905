import { parameterLabels } from '../../view/labels.js';
import { noiseOf } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Saying, Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, saying) {
    const numbers = numbersOf(view, saying);
    if (!numbers) return [saying.t('cloud.none')];
    return [saying.t('cloud.legend', numbers), saying.t('cloud.legend.angle', numbers)];
  },

  sentence(view, saying) {
    const numbers = numbersOf(view, saying);
    return numbers ? saying.t('cloud.describe', numbers) : saying.t('cloud.none');
  },

  table(view, { t, look }) {
    const noise = noiseOf(view, look.size);
    const labels = parameterLabels(view);
    const columns = [t('cloud.column'), ...labels.map((label) => `∂l/∂${label}`)];
    if (!noise) return { columns, rows: [] };
    const { full, gradients, draws } = noise;
    const p = full.length;
    const rows = Array.from({ length: draws }, (_, k) => [
      String(k + 1),
      ...full.map((_one, i) => gradients[k * p + i]),
    ]);
    return { columns, rows: [[t('cloud.full'), ...full], ...rows] };
  },
};

/** What is said of it; null: it is not there yet. @param {View} view @param {Saying} saying */
function numbersOf(view, { format, look }) {
  const noise = noiseOf(view, look.size);
  if (!noise) return null;
  const { draws, size, full, spread, expected, angle } = noise;
  const [length, ...others] = [Math.hypot(...full), spread, expected, angle].map((value) =>
    format.short(value, 3),
  );
  return { draws, size, length, spread: others[0], expected: others[1], angle: others[2] };
}
