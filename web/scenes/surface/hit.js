import { nearest } from '../../draw/nearest.js';
import { stepRows } from '../shared/landscape/path.js';
import { placeOn } from './path.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { SurfaceFigure } from './layout.js' */

/** A step of the path under the pointer, with all its digits. @type {HitTest<SurfaceFigure>} */
export function hit(figure, view, x, y, context) {
  const { mesh, steps, places, land } = figure;
  if (!mesh) return null;
  const seen = places.map(([px, py]) => placeOn(figure, mesh, px, py));
  const xs = seen.map((place) => (place && !place.hidden ? place.x : NaN));
  const at = nearest(
    xs,
    seen.map((place) => place?.y ?? NaN),
    x,
    y,
  );
  const place = seen[at];
  if (!place) return null;
  return {
    x: place.x,
    y: place.y,
    rows: stepRows(view, steps[at], context),
    quantity: steps[at] === view.state.step ? `after.${land.xName.split('.')[0]}` : null,
  };
}
