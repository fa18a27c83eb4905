import { parameterLabel } from '../view/parameter-label.js';
import {
  analysis,
  flatTensors,
  parameterNames,
  parametersAt,
  parametersNow,
} from '../view/run-view.js';
import { gradientReached } from './downhill.js';

/**
 * @typedef {import('./scene-types.js').SceneContext} SceneContext
 * @typedef {import('../engine/types.js').View} View
 */

/**
 * What the landscape pictures say: the parameters that are held, the sentence, the table.
 * @param {SceneContext} context
 */
export function landscapeWords({ t, format }) {
  /** @param {View} view */
  const legend = (view) => {
    const names = parameterNames(view);
    if (names.length < 2) return [];
    if (names.length === 2) return [t(`scene.landscape.of.${view.experiment.id}`)];
    const values = parametersAt(view, view.state.step);
    return names.slice(2).map((name, i) =>
      t('scene.landscape.held', {
        name: parameterLabel(name, names),
        value: format.fixed(values[i + 2], 2),
      }),
    );
  };

  /** @param {View} view */
  const describe = (view) => {
    const names = parameterNames(view);
    const now = parametersNow(view);
    const place = names
      .map((name, i) => `${parameterLabel(name, names)} = ${format.fixed(now[i], 4)}`)
      .join(', ');
    const minimum = names
      .map(
        (name, i) => `${parameterLabel(name, names)} = ${format.short(analysis(view)?.minimum[i])}`,
      )
      .join(', ');
    const sentences = [
      t('scene.landscape.describe', {
        step: view.state.step,
        total: view.state.totalSteps,
        place,
        loss: format.short(view.state.fullLoss, 4),
        minimum,
      }),
    ];
    const grad = gradientReached(view) ? flatTensors(view, 'grad') : null;
    if (grad?.some((value) => value !== 0)) {
      const ways = names.map((name, i) =>
        t(grad[i] < 0 ? 'scene.larger' : 'scene.smaller', { name: parameterLabel(name, names) }),
      );
      sentences.push(t('scene.landscape.describe.downhill', { ways: ways.join(t('scene.and')) }));
    }
    if (view.state.divergedAt !== null) {
      sentences.push(t('scene.describe.diverged', { step: view.state.divergedAt }));
    }
    return sentences.reduce((first, second) => t('scene.sentences', { first, second }));
  };

  /** @param {View} view @returns {import('./scene-types.js').SceneTable} */
  const table = (view) => {
    const names = parameterNames(view);
    const now = parametersNow(view);
    /** @param {number} i @param {string} tensor */
    const element = (i, tensor) => {
      const [base, index] = names[i].split('.');
      return view.record?.tensors[`${tensor}.${base}`]?.values[Number(index)];
    };
    const known = gradientReached(view);
    return {
      columns: [
        t('scene.column.parameter'),
        t('scene.column.value'),
        '−grad',
        t('scene.column.minimum'),
      ],
      rows: names.map((name, i) => {
        const grad = known ? element(i, 'grad') : undefined;
        const downhill = grad === undefined ? '' : -grad;
        return [parameterLabel(name, names), now[i], downhill, analysis(view)?.minimum[i] ?? ''];
      }),
      quantities: names.map((name) => ['', `after.${name}`, `grad.${name}`, '']),
    };
  };
  return { legend, describe, table };
}
