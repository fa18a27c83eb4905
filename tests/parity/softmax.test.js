import { describe, expect, it } from 'vitest';
import { column } from '../../web/view/run-view.js';
import { expectFloats, fixture, rowAt, whole } from './reference.js';

const { softmax: runs } = fixture('softmax_points.json');

describe('softmax regression on three clouds, in float32', () => {
  it.each(/** @type {Record<string, any>[]} */ (runs))(
    'seed $seed gives the reference’s bits: updates, losses, accuracy, the end',
    async ({ seed, n, spread, batch_size: size, lr, epochs, ...expected }) => {
      const view = await whole('softmax', { seed, n, spread, 'batch-size': size, lr, epochs });
      const { updatesPerEpoch, length } = view.state;
      for (const [k, { W, b }] of expected.first_updates.entries()) {
        expectFloats(rowAt(view, k + 1), [...W, ...b]);
      }
      for (const [k, { loss, accuracy }] of expected.epoch_results.entries()) {
        const step = (k + 1) * updatesPerEpoch;
        expectFloats([column(view, 'fullLoss')[step]], [loss]);
        expect(column(view, 'accuracy')[step]).toBeCloseTo(accuracy, 12);
      }
      expectFloats(rowAt(view, length), [...expected.W, ...expected.b]);
    },
  );
});
