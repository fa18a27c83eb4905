import { landscape } from './landscape.js';

/** @typedef {import('./landscape.js').Landscape} Landscape */

/**
 * Keeps the ranges of a landscape for as long as the run is the same one. When its data is edited
 * (a point is dragged) they stay too, until the minimum comes near the rim: a picture that rescales
 * under the hand cannot be read.
 */
export function createRangeKeeper() {
  /** @type {{key: string, land: Landscape} | null} */
  let kept = null;
  /** @param {import('../engine/types.js').View} view @returns {Landscape | null} */
  return (view) => {
    const land = landscape(view);
    if (!land) return null;
    const key = JSON.stringify([view.experiment.id, view.state.run.settings, land.start]);
    if (kept?.key === key && holds(kept.land, land.minimum)) {
      const { xRange, yRange, ground } = kept.land;
      return { ...land, xRange, yRange, ground };
    }
    kept = { key, land };
    return land;
  };
}

/** @param {Landscape} land @param {[number, number]} point */
function holds(land, point) {
  return [land.xRange, land.yRange].every(([low, high], i) => {
    const rim = (high - low) * 0.1;
    return point[i] > low + rim && point[i] < high - rim;
  });
}
