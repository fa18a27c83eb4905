import { describe, expect, test, vi } from 'vitest';
import { createHold } from '../../../web/app/hold.js';

/** @param {string} key @param {boolean} [repeat] */
const keyEvent = (key, repeat = false) =>
  /** @type {any} */ ({ key, repeat, preventDefault: vi.fn() });

/** A hold whose steps are counted, on a clock that is moved by hand. */
function held() {
  vi.useFakeTimers();
  /** @type {number[]} */
  const counts = [];
  const hold = createHold(async (count) => void counts.push(count));
  return { hold, counts, pass: (/** @type {number} */ ms) => vi.advanceTimersByTimeAsync(ms) };
}

describe('a button that is held', () => {
  test('takes one step at a press', async () => {
    const { hold, counts, pass } = held();
    hold.keydown(keyEvent('Enter'));
    hold.keyup(keyEvent('Enter'));
    await pass(1000);
    expect(counts).toEqual([1]);
  });

  test('walks faster and faster: 300 updates in about three seconds', async () => {
    const { hold, counts, pass } = held();
    hold.keydown(keyEvent(' '));
    await pass(3100);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(counts.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 2]);
    expect(total).toBeGreaterThanOrEqual(300);
    hold.keyup(keyEvent(' '));
    const before = counts.length;
    await pass(1000);
    expect(counts).toHaveLength(before);
  });

  test('does not count the repetitions of a key, and leaves other keys alone', async () => {
    const { hold, counts, pass } = held();
    hold.keydown(keyEvent('a'));
    hold.keydown(keyEvent('Enter'));
    for (let k = 0; k < 9; k++) hold.keydown(keyEvent('Enter', true));
    hold.stop();
    await pass(500);
    expect(counts).toEqual([1]);
  });

  test('waits for a step that takes long', async () => {
    vi.useFakeTimers();
    /** @type {(() => void)[]} */
    const waiting = [];
    const hold = createHold(() => new Promise((done) => waiting.push(() => done(null))));
    hold.keydown(keyEvent('Enter'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(waiting).toHaveLength(1);
    waiting[0]();
    await vi.advanceTimersByTimeAsync(1);
    expect(waiting).toHaveLength(2);
    hold.stop();
  });

  test('a press that is neither pointer nor key is one step', async () => {
    const { hold, counts } = held();
    hold.click(/** @type {any} */ ({ detail: 1 }));
    hold.click(/** @type {any} */ ({ detail: 0 }));
    expect(counts).toEqual([1]);
    vi.useRealTimers();
  });
});
