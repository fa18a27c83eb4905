import { afterEach, describe, expect, test, vi } from 'vitest';
import { claimEngine, offerEngine, releaseEngine } from '../../../web/lab/live-engines.js';

const makeLab = (inSight = true) => ({ inSight, sleep: vi.fn(), open: vi.fn() });

/** @type {ReturnType<typeof makeLab>[]} */
let all = [];
const labs = (/** @type {boolean[]} */ ...sights) => (all = sights.map(makeLab));
afterEach(() => all.forEach(releaseEngine));

const asleep = () => all.map(({ sleep }) => sleep.mock.calls.length);

describe('of the labs of a page', () => {
  test('four have an engine; the one unused for longest gives its up', () => {
    labs(true, true, true, true, true).slice(0, 4).forEach(claimEngine);
    expect(asleep()).toEqual([0, 0, 0, 0, 0]);
    claimEngine(all[0]);
    claimEngine(all[4]);
    expect(asleep()).toEqual([0, 1, 0, 0, 0]);
  });

  test('those out of sight give theirs up first', () => {
    labs(true, true, false, true, true).forEach(claimEngine);
    expect(asleep()).toEqual([0, 0, 1, 0, 0]);
  });

  test('the one that asks gets its engine, in sight or not', () => {
    labs(true, true, true, true, false).forEach(claimEngine);
    expect(asleep()).toEqual([1, 0, 0, 0, 0]);
  });

  test('one that sleeps in sight is woken when another leaves the sight', () => {
    labs(true, true, true, true, true).forEach(claimEngine);
    offerEngine();
    expect(all[0].open).not.toHaveBeenCalled();
    all[3].inSight = false;
    offerEngine();
    expect(all[0].open).toHaveBeenCalledOnce();
    expect(all[3].open).not.toHaveBeenCalled();
  });

  test('one that went for good is not woken', () => {
    labs(true, true, true, true, true).forEach(claimEngine);
    releaseEngine(all[0]);
    all[3].inSight = false;
    offerEngine();
    expect(all[0].open).not.toHaveBeenCalled();
  });
});
