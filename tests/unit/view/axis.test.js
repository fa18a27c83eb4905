import { expect, test } from 'vitest';
import { axesOf } from '../../../web/view/axis.js';

/** @param {number} batches  in an epoch @param {number[]} [beside]  the same of runs beside */
const offered = (batches, beside = []) => {
  const run = (/** @type {number} */ updatesPerEpoch) => ({
    settings: { 'batch-size': 1000 / updatesPerEpoch },
    state: { updatesPerEpoch },
  });
  const experiment = { questions: { benchmark: 'settings' } };
  return axesOf(/** @type {any} */ ({ ...run(batches), experiment, beside: beside.map(run) }));
};

test('an axis is offered where it tells something, and samples do not drive out epochs', () => {
  expect(offered(1)).toEqual(['updates']);
  expect(offered(100, [100])).toEqual(['updates', 'epochs']);
  expect(offered(100, [10])).toEqual(['updates', 'epochs', 'samples', 'time']);
  expect(offered(1, [10])).toEqual(['updates', 'epochs', 'samples', 'time']);
});
