import { column, parameterNames, parametersAt } from '../view/run-view.js';
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
  const names = parameterNames(view);
  const values = parametersAt(view, step);
  return [
    [t('scene.step'), String(step)],
    ...names.map(
      (name, i) =>
        /** @type {[string, string]} */ ([parameterLabel(name, names), format.exact(values[i])]),
    ),
    [t('scene.loss'), format.exact(column(view, 'fullLoss')[step])],
  ];
}
