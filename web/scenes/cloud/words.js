import { parameterLabels } from '../../view/labels.js';
import { noiseOf } from './noise.js';
/** @import { Words } from '../scene-types.js' */

/** @type {Words} */
export const words = {
  legend(view, { t, format, look }) {
    const noise = noiseOf(view, look.size);
    if (!noise) return [t('cloud.none')];
    const { spread, expected, angle } = noise;
    const short = (/** @type {number} */ value) => format.short(value, 3);
    return [
      t('cloud.legend', { spread: short(spread), expected: short(expected) }),
      t('cloud.legend.angle', { angle: short(angle) }),
    ];
  },

  sentence(view, { t, format, look }) {
    const noise = noiseOf(view, look.size);
    if (!noise) return t('cloud.none');
    const short = (/** @type {number} */ value) => format.short(value, 3);
    return t('cloud.describe', {
      draws: noise.draws,
      size: noise.size,
      length: short(Math.hypot(...noise.full)),
      spread: short(noise.spread),
      expected: short(noise.expected),
      angle: short(noise.angle),
    });
  },

  table(view, { t, look }) {
    const noise = noiseOf(view, look.size);
    const labels = parameterLabels(view);
    const columns = [t('cloud.column'), ...labels.map((label) => `∂l/∂${label}`)];
    if (!noise) return { columns, rows: [] };
    const { full, gradients, draws } = noise;
    const p = full.length;
    return {
      columns,
      rows: [
        [t('cloud.full'), ...full],
        ...Array.from({ length: draws }, (_, k) => [
          String(k + 1),
          ...full.map((_one, i) => gradients[k * p + i]),
        ]),
      ],
    };
  },
};
