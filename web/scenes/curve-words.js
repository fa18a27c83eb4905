import { parametersAt, parametersNow } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * What the curve says.
 * @param {import('./scene-types.js').SceneContext} context
 */
export function curveWords({ t, format }) {
  /** @param {View} view */
  const legend = (view) => ['f(x) = x²', `lr = ${format.short(view.settings.lr, 4)}`];

  /** @param {View} view */
  const describe = (view) => {
    const [x] = parametersNow(view);
    const { lr } = view.settings;
    const factor = Math.abs(1 - 2 * lr);
    const way = ['converges', 'bounces', 'escapes'][factor < 1 ? 0 : factor === 1 ? 1 : 2];
    const sentence = t('scene.curve.describe', {
      step: view.state.step,
      total: view.state.totalSteps,
      x: format.short(x, 4),
      f: format.short(x * x, 4),
      slope: format.short(2 * x, 4),
    });
    const sentences = [sentence, t(`scene.curve.describe.${way}`, { lr: format.short(lr, 4) })];
    if (view.state.divergedAt !== null) {
      sentences.push(t('scene.describe.diverged', { step: view.state.divergedAt }));
    }
    return sentences.reduce((first, second) => t('scene.sentences', { first, second }));
  };

  /** @param {View} view @returns {import('./scene-types.js').SceneTable} */
  const table = (view) => {
    const last = view.state.step;
    const first = Math.max(0, last - 19);
    const steps = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return {
      columns: [t('scene.step'), 'x', 'f(x)', 'f′(x)'],
      rows: steps.map((step) => {
        const [x] = parametersAt(view, step);
        return [String(step), x, x * x, 2 * x];
      }),
      quantities: steps.map((step) => ['', step === last ? 'after.x.0' : '', '', '']),
    };
  };
  return { legend, describe, table };
}
