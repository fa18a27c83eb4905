import { sampleTip } from '../shared/data/hit.js';
import { rowAt } from './layout.js';
import { listedAt } from './list.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { MinibatchFigure } from './layout.js' */

/**
 * The row of the data under the pointer, in the list or among the cells.
 * @type {HitTest<MinibatchFigure>}
 */
export function hit({ grid, list, batch }, view, x, y, context) {
  const listed = list ? listedAt(list, batch, x, y) : -1;
  const row = listed >= 0 ? listed : rowAt(grid, x, y);
  if (row < 0) return null;
  const rows = listed >= 0 ? null : sampleTip(view, row, context);
  return { x, y, rows, quantity: `sample:${row}` };
}
