import { describe, expect, test } from 'vitest';
import { cellOf, epochProgress, rowAt, rowGrid } from '../../../web/scenes/minibatch/layout.js';
import { updateView } from '../update-view.js';

describe('the rows of a minibatch', () => {
  test('every row has a cell of its own inside the box', () => {
    const box = { left: 0, top: 20, width: 400, height: 300 };
    for (const count of [1, 3, 40, 1000, 20000]) {
      const grid = rowGrid(count, box, 30);
      for (const row of [0, Math.floor(count / 2), count - 1]) {
        const [x, y] = cellOf(grid, row);
        expect(rowAt(grid, x + grid.size / 2, y + grid.size / 2)).toBe(row);
        expect(x + grid.size).toBeLessThanOrEqual(box.width + 1e-6);
        expect(y + grid.size).toBeLessThanOrEqual(box.top + box.height + 1e-6);
      }
    }
  });

  test('the last batch of an epoch is short, and the next epoch begins at its first batch', () => {
    const at = (
      /** @type {number} */ step,
      /** @type {any} */ phase,
      /** @type {number} */ size,
    ) => {
      const view = updateView({
        experiment: 'regression',
        phase: 'batch',
        batch: [0, 1].slice(0, size),
      });
      const state = { ...view.state, step, phase };
      const settings = { ...view.settings, 'batch-size': 2 };
      return epochProgress({ ...view, state, settings });
    };
    expect(at(1, 'batch', 1)).toMatchObject({ epoch: 1, batch: 2, batches: 2, start: 2, size: 1 });
    expect(at(2, null, 1)).toMatchObject({ epoch: 1, batch: 2, start: 2 });
    expect(at(2, 'batch', 2)).toMatchObject({ epoch: 2, batch: 1, start: 0, size: 2 });
  });
});
