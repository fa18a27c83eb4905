import { parameterLabels } from '../../../view/labels.js';
import { gradientReached, reached } from '../../../view/phases.js';
import {
  analysis,
  data,
  flatTensors,
  fullLossNow,
  parameterNames,
  parametersAt,
  parametersNow,
} from '../../../view/run-view.js';
import { joined } from '../words.js';

/**
 * @typedef {import('../../../engine/types.js').View} View
 * @typedef {import('../../scene-types.js').Saying} Saying
 */

/**
 * What the landscape pictures say: the parameters that are held, the sentence, the table.
 * @param {{arrow: boolean}} drawn  whether the picture draws −grad
 * @returns {import('../../scene-types.js').Words}
 */
export function landscapeWords({ arrow }) {
  return {
    legend(view, { t, format }) {
      const labels = parameterLabels(view);
      if (labels.length < 2) return [];
      const [x, y, ...held] = labels;
      const kind = data(view).y ? 'loss' : 'function';
      if (held.length === 0) return [t(`scene.landscape.of.${kind}`, { x, y })];
      const values = parametersAt(view, view.state.step);
      return held.map((name, i) =>
        t('scene.landscape.held', { name, value: format.fixed(values[i + 2], 2) }),
      );
    },

    sentence(view, { t, format }) {
      const sentences = [
        t(data(view).y ? 'scene.landscape.describe' : 'scene.landscape.describe.function', {
          step: view.state.step,
          total: view.state.totalSteps,
          place: placeIn(view, parametersNow(view), (value) => format.fixed(value, 4)),
          loss: format.short(fullLossNow(view).loss, 4),
        }),
      ];
      const { minimum: least, singular } = analysis(view) ?? {};
      if (singular) sentences.push(t('scene.landscape.describe.valley'));
      else if (least) {
        const minimum = placeIn(view, least, (value) => format.short(value));
        sentences.push(t('scene.landscape.describe.minimum', { minimum }));
      }
      return joined(view, [...sentences, ...(arrow ? arrowSentence(view, { t, format }) : [])], t);
    },

    table(view, { t }) {
      const names = parameterNames(view);
      const now = parametersNow(view);
      const { minimum, singular } = analysis(view) ?? {};
      const least = singular ? null : minimum;
      const foot = arrow && gradientReached(view) ? flatTensors(view, 'before') : null;
      const grad = foot && flatTensors(view, 'grad');
      /** @type {[string, (i: number) => string | number, string][]} */
      const columns = [
        [t('scene.column.value'), (i) => now[i], 'after'],
        [t('scene.column.minimum'), (i) => least?.[i] ?? '', ''],
      ];
      if (foot && grad) {
        columns.push(
          [t('scene.column.before'), (i) => foot[i], 'before'],
          [t('scene.column.downhill'), (i) => -grad[i] || 0, 'grad'],
        );
      }
      return {
        columns: [t('scene.column.parameter'), ...columns.map(([title]) => title)],
        rows: parameterLabels(view).map((label, i) => [label, ...columns.map(([, of]) => of(i))]),
        quantities: names.map((name) => [
          '',
          ...columns.map(([, , head]) => (head ? `${head}.${name}` : '')),
        ]),
      };
    },
  };
}

/**
 * Where the arrow that is drawn points; after the update it still begins where that one began.
 * @param {View} view
 * @param {Pick<Saying, 't' | 'format'>} saying
 */
function arrowSentence(view, { t, format }) {
  const grad = gradientReached(view) ? flatTensors(view, 'grad') : null;
  const foot = flatTensors(view, 'before');
  if (!grad || !foot) return [];
  const ways = parameterLabels(view)
    .slice(0, 2)
    .flatMap((name, i) =>
      grad[i] ? [t(grad[i] < 0 ? 'scene.larger' : 'scene.smaller', { name })] : [],
    )
    .join(t('scene.and'));
  if (!ways) return [];
  const moved = reached(view, 'update');
  const place = placeIn(view, foot, (value) => format.short(value, 4));
  const key = moved ? 'scene.landscape.describe.arrow.before' : 'scene.landscape.describe.arrow';
  return [t(key, { ways, place })];
}

/** @param {View} view @param {number[]} values @param {(value: number) => string} write */
function placeIn(view, values, write) {
  return parameterLabels(view)
    .map((name, i) => `${name} = ${write(values[i])}`)
    .join(', ');
}
