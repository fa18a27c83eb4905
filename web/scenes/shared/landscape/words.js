import { parameterLabels } from '../../../view/labels.js';
import {
  analysis,
  data,
  element,
  flatTensors,
  fullLossNow,
  parameterNames,
  parametersAt,
  parametersNow,
} from '../../../view/run-view.js';
import { gradientReached } from '../../../view/phases.js';
import { joined } from '../words.js';

/**
 * What the landscape pictures say: the parameters that are held, the sentence, the table.
 * @type {import('../../scene-types.js').Words}
 */
export const landscapeWords = {
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
    const labels = parameterLabels(view);
    const now = parametersNow(view);
    const least = analysis(view)?.minimum;
    const sentences = [
      t('scene.landscape.describe', {
        step: view.state.step,
        total: view.state.totalSteps,
        place: labels.map((name, i) => `${name} = ${format.fixed(now[i], 4)}`).join(', '),
        loss: format.short(fullLossNow(view).loss, 4),
      }),
    ];
    if (least) {
      const minimum = labels.map((name, i) => `${name} = ${format.short(least[i])}`).join(', ');
      sentences.push(t('scene.landscape.describe.minimum', { minimum }));
    }
    const grad = gradientReached(view) ? flatTensors(view, 'grad') : null;
    if (grad?.some((value) => value !== 0)) {
      const ways = labels.map((name, i) =>
        t(grad[i] < 0 ? 'scene.larger' : 'scene.smaller', { name }),
      );
      sentences.push(t('scene.landscape.describe.downhill', { ways: ways.join(t('scene.and')) }));
    }
    return joined(view, sentences, t);
  },

  table(view, { t }) {
    const names = parameterNames(view);
    const labels = parameterLabels(view);
    const now = parametersNow(view);
    const least = analysis(view)?.minimum;
    const known = gradientReached(view);
    return {
      columns: [
        t('scene.column.parameter'),
        t('scene.column.value'),
        '−grad',
        t('scene.column.minimum'),
      ],
      rows: names.map((name, i) => {
        const grad = known ? element(view, 'grad', name) : null;
        return [labels[i], now[i], grad === null ? '' : -grad, least?.[i] ?? ''];
      }),
      quantities: names.map((name) => ['', `after.${name}`, `grad.${name}`, '']),
    };
  },
};
