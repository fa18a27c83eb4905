import { parametersAt } from '../view/run-view.js';
import { pointRanges } from './points-figure.js';

/**
 * The ranges to show. They are made from the points and the line that the run starts with, and stay
 * while the run plays and while something is being dragged; when a point has left, they are made anew.
 */
export function createPointsRange() {
  /** @type {{x: [number, number], y: [number, number]} | null} */
  let kept = null;
  let key = '';
  /**
   * @param {import('../engine/types.js').View} view
   * @param {import('./points-figure.js').LinePicture} picture
   * @param {boolean} held
   */
  return (view, picture, held) => {
    if (held && kept) return kept;
    const [w, b] = parametersAt(view, 0);
    const next = JSON.stringify([w, b, picture.points.length, picture.heldOut]);
    const all = picture.heldOut ? [...picture.points, picture.heldOut] : picture.points;
    if (kept && key === next && all.every((point) => holds(kept, point))) return kept;
    key = next;
    kept = pointRanges({ ...picture, w, b });
    return kept;
  };
}

/**
 * @param {{x: [number, number], y: [number, number]} | null} ranges
 * @param {{x: number, y: number}} point
 */
function holds(ranges, { x, y }) {
  return Boolean(
    ranges && x >= ranges.x[0] && x <= ranges.x[1] && y >= ranges.y[0] && y <= ranges.y[1],
  );
}
