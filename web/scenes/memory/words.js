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
    return [
      symbols.length > 0 ? t('scene.memory.legend', { kept }) : t('scene.memory.legend.none'),
    ];
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
    const { step: last } = view.state;
    const labels = parameterLabels(view);
    // Each number of a row: its name, the column it is from, and how many rows above.
    const heads = [
      { symbol: 'g', head: 'grad', before: 1 },
      ...memoriesOf(view).map(({ symbol, head }) => ({ symbol, head, before: 0 })),
    ];
    const columns = parameterNames(view).flatMap((name, i) =>
      heads.map(({ symbol, head, before }) => ({
        title: `${symbol}, ${labels[i]}`,
        quantity: `${head}.${name}`,
        before,
      })),
    );
    const first = Math.max(1, last - MOST + 1);
    const steps = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    return {
      columns: [t('scene.step'), ...columns.map(({ title }) => title)],
      rows: steps.map((step) => [
        String(step),
        ...columns.map(({ quantity, before }) => column(view, quantity)[step - before]),
      ]),
      quantities: steps.map((step) => [
        '',
        ...columns.map(({ quantity }) => (step === last ? quantity : '')),
      ]),
    };
  },
};
