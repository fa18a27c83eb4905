import { describe, expect, it } from 'vitest';
import { largest } from '../../../web/scenes/confusion/layout.js';
import { carriedAt, carriedBy } from '../../../web/scenes/mistakes/layout.js';
import { hitTile, tileAt, tileGrid } from '../../../web/scenes/shared/tiles/grid.js';
import { bar, blank, dabbed, mirrored, shifted } from '../../../web/scenes/tinker/pixels.js';

describe('a grid of tiles', () => {
  it('is within its box, whatever its size, and a tile is found where it lies', () => {
    for (const [width, height] of [
      [700, 400],
      [282, 310],
      [60, 40],
    ]) {
      const grid = tileGrid(10, { left: 0, top: 20, width, height }, { below: 30, gap: 8 });
      expect(grid.size).toBeGreaterThan(0);
      for (let tile = 0; tile < 10; tile++) {
        const [x, y] = tileAt(grid, tile);
        expect(hitTile(grid, x + 0.01, y + 0.01)).toEqual({ tile, pixel: 0 });
        expect(hitTile(grid, x + grid.size - 0.01, y + grid.size - 0.01)?.pixel).toBe(783);
      }
    }
  });

  it('has tiles of whole pixels where there is room', () => {
    const grid = tileGrid(10, { left: 0, top: 0, width: 700, height: 400 });
    expect(grid.size % 28).toBe(0);
  });

  it('has nothing between its tiles', () => {
    const grid = tileGrid(4, { left: 0, top: 0, width: 300, height: 300 }, { gap: 20 });
    expect(hitTile(grid, grid.left + grid.size + 5, 5)).toBeNull();
    expect(hitTile(grid, -3, 5)).toBeNull();
  });
});

it('the fullest cell of a confusion matrix is off the diagonal', () => {
  const counts = new Int32Array(100).fill(1);
  counts[33] = 900;
  counts[46] = 12;
  expect(largest(counts)).toEqual({ truth: 4, said: 6, count: 12 });
});

it('the worst pictures carry what their losses are of all', () => {
  const carried = carriedBy([6, 2, 1, 1]);
  expect([...carried]).toEqual([0, 0.6, 0.8, 0.9, 1]);
  expect(carriedAt(carried, 0.5)).toBe(0.8);
  expect(carriedAt(carriedBy([Infinity, 1]), 0.5)).toBeGreaterThan(0.99);
});

describe('a picture that is drawn', () => {
  it('is mirrored twice to what it was, and a bar is its own mirror image', () => {
    const drawn = dabbed(blank(), 3, 5, false);
    expect(mirrored(drawn)[3 * 28 + 22]).toBeGreaterThan(0);
    expect(mirrored(mirrored(drawn))).toEqual(drawn);
    expect(mirrored(bar(10))).toEqual(bar(10));
  });

  it('loses what is moved out of it, and nothing wraps around', () => {
    const moved = shifted(bar(28), 2);
    expect(moved.filter(Boolean).length).toBe(26 * 26);
    expect(moved[28]).toBe(0);
    expect(shifted(bar(28), -2)[28 + 27]).toBe(0);
  });

  it('takes dabs at its rim, and erases what it took', () => {
    const dab = dabbed(blank(), 27, 27, false);
    expect(dab.filter(Boolean)).toHaveLength(1);
    expect(dabbed(dab, 27, 27, true)).toEqual(blank());
  });
});
