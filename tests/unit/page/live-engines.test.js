import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  claimEngine,
  offerEngine,
  releaseEngine,
  withEngine,
} from '../../../web/lab/live-engines.js';

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

  test('those at work keep theirs until they are done; who asks meanwhile waits', async () => {
    labs(true, true, true, true, true, true);
    /** @type {(() => void)[]} */
    const finish = [];
    const began = vi.fn();
    const works = all.map((lab, k) =>
      withEngine(lab, () => {
        claimEngine(lab);
        began(k);
        return /** @type {Promise<void>} */ (new Promise((resolve) => (finish[k] = resolve)));
      }),
    );
    await Promise.resolve();
    expect(began.mock.calls.flat()).toEqual([0, 1, 2, 3]);
    finish[2]();
    await vi.waitFor(() => expect(began.mock.calls.flat()).toEqual([0, 1, 2, 3, 4]));
    expect(asleep()).toEqual([0, 0, 1, 0, 0, 0]);
    finish[4]();
    await vi.waitFor(() => expect(began.mock.calls.flat()).toEqual([0, 1, 2, 3, 4, 5]));
    expect(asleep()).toEqual([0, 0, 1, 0, 1, 0]);
    for (const k of [0, 1, 3, 5]) finish[k]();
    await Promise.all(works);
  });

  test('one at work for long gives its engine to who asks', async () => {
    vi.useFakeTimers();
    labs(true, true, true, true, true);
    const long = () => new Promise(() => {});
    const began = vi.fn();
    for (const lab of all) withEngine(lab, () => (claimEngine(lab), began(), long()));
    await vi.advanceTimersByTimeAsync(1000);
    expect(began).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect(began).toHaveBeenCalledTimes(5);
    expect(asleep()).toEqual([1, 0, 0, 0, 0]);
  });
});
