import { squareOn } from './points-figure.js';

/**
 * A point with its prediction, for the card beside it.
 * @param {import('./points-figure.js').LinePicture} picture
 * @param {number} index
 * @param {Pick<import('./scene-types.js').SceneContext, 't' | 'format'>} context
 * @returns {[string, string][]}
 */
export function pointsTip({ points, w, b }, index, { t, format }) {
  const point = points[index];
  const { prediction, residual, side } = squareOn(point, w, b);
  return [
    [
      t('points.handle', { index: index + 1 }),
      `(${format.general(point.x)}, ${format.general(point.y)})`,
    ],
    ['ŷ', format.exact(prediction)],
    ['e = ŷ − y', format.exact(residual)],
    ['e²', format.exact(side * side)],
  ];
}
