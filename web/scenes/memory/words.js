import { parameterLabels } from '../../view/labels.js';
import { memoriesOf } from '../../view/memory.js';
import { reached } from '../../view/phases.js';
import { column, parameterNames } from '../../view/run-view.js';
import { joined, sketched } from '../shared/words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Words } from '../scene-types.js' */

/** A table shows so many updates, the last ones. */
const MOST = 20;

/** What the picture of the optimizer's memory says. @type {Words} */
export const words = {
  legend(view, { t }) {
    const symbols = memoriesOf(view)
      .filter(({ corrected }) => !corrected)
      .map(({ symbol, squared }) => (squared ? `√${symbol}` : symbol));
    const kept = symbols.join(t('scene.list'));
    return symbols.length > 0
      ? [t('scene.memory.legend', { kept })]
      : [t('scene.memory.legend.none')];
  },

  sentence(view, { t, format, look }) {
    const { step, phase, totalSteps: total } = view.state;
    const inside = phase !== null;
    const at = step + (inside ? 1 : 0);
    const drawn = sketched({ t, format, look });
    if (at === 0 || !reached(view, 'backward'))
      return joined(view, [t('scene.memory.describe.start', { total }), ...drawn], t);
    const vector = (/** @type {string} */ head, /** @type {number} */ k) =>
      `(${parameterNames(view)
        .map((name) => format.short(column(view, `${head}.${name}`)[k], 4))
        .join(', ')})`;
    const memories = reached(view, 'state') ? memoriesOf(view) : [];
    const kept = memories.map(({ head, symbol }) => `${symbol} = ${vector(head, at)}`);
    const gradient = `g = ${vector('grad', at - 1)}`;
    const numbers = [gradient, ...kept].join(t('scene.list'));
    return joined(view, [t('scene.memory.describe', { step: at, total, numbers }), ...drawn], t);
  },

  table(view, { t }) {
    const names = parameterNames(view);
    const labels = parameterLabels(view);
    const memories = memoriesOf(view);
    const last = view.state.step;
    const first = Math.max(1, last - MOST + 1);
    const steps = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    return {
      columns: [
        t('scene.step'),
        ...labels.flatMap((label) => [
          `g, ${label}`,
          ...memories.map(({ symbol }) => `${symbol}, ${label}`),
        ]),
      ],
      rows: steps.map((step) => [
        String(step),
        ...names.flatMap((name) => [
          column(view, `grad.${name}`)[step - 1],
          ...memories.map(({ head }) => column(view, `${head}.${name}`)[step]),
        ]),
      ]),
      quantities: steps.map((step) => [
        '',
        ...names.flatMap((name) => [
          step === last ? `grad.${name}` : '',
          ...memories.map(({ head }) => (step === last ? `${head}.${name}` : '')),
        ]),
      ]),
    };
  },
};
