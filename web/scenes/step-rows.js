import { parametersAt } from '../view/cursor.js';
import { parameterLabel } from '../view/parameter-label.js';

/**
 * What a point of the path shows under the pointer: its step, its parameters and its loss, with all
 * their digits.
 * @param {import('../engine/types.js').View} view
 * @param {number} step
 * @param {import('./scene-types.js').SceneContext} context
 * @returns {[string, string][]}
 */
export function stepRows(view, step, { t, format }) {
  const names = view.series.parameterNames;
  const values = parametersAt(view, step);
  return [
    [t('scene.step'), String(step)],
    ...names.map(
      (name, i) =>
        /** @type {[string, string]} */ ([parameterLabel(name, names), format.exact(values[i])]),
    ),
    [t('scene.loss'), format.exact(view.series.fullLoss[step - view.series.from])],
  ];
}
