import { describe, expect, test } from 'vitest';
import { viridis } from '../../web/draw/colour-maps.js';
import { createLabels } from '../../web/draw/labels.js';
import { distanceToSegment, nearest } from '../../web/draw/nearest.js';
import { pointIn } from '../../web/draw/pointer.js';
import { equalDomains, layoutPlot } from '../../web/draw/plot.js';
import { createProjection, turn } from '../../web/draw/projection.js';
import { createScale } from '../../web/draw/scale.js';
import { powerLabel, powerNumber, tickLabel } from '../../web/draw/tick-label.js';

describe('scales', () => {
  test('map the ends of the domain to the ends of the range, and back', () => {
    for (const log of [false, true]) {
      const scale = createScale([0.01, 100], [300, 20], log);
      expect(scale.of(0.01)).toBeCloseTo(300, 9);
      expect(scale.of(100)).toBeCloseTo(20, 9);
      expect(scale.invert(scale.of(3))).toBeCloseTo(3, 9);
    }
    expect(createScale([0.01, 100], [0, 4], true).of(1)).toBeCloseTo(2, 9);
  });

  test('linear ticks are round, inside the domain, and labelled with the decimals they need', () => {
    const ticks = createScale([-1.2, 0.6], [0, 300]).ticks(5);
    expect(ticks.map((tick) => tick.label)).toEqual(['−1.0', '−0.5', '0', '0.5']);
  });

  test('log ticks are powers of ten, thinned to the number asked for', () => {
    const labels = (/** @type {number} */ count) =>
      createScale([2e-5, 50], [200, 0], true)
        .ticks(count)
        .map((tick) => tick.label);
    expect(labels(8)).toEqual(['10⁻⁴', '10⁻³', '10⁻²', '0.1', '1', '10']);
    expect(labels(4)).toEqual(['10⁻⁴', '10⁻²', '1']);
  });

  test('a short log range gets ticks between the powers', () => {
    const labels = createScale([0.5, 8], [0, 100], true).ticks(4);
    expect(labels.map((tick) => tick.label)).toEqual(['0.5', '1', '2', '5']);
  });
});

describe('numbers on axes', () => {
  test('large and small ones become powers of ten', () => {
    expect(tickLabel(250000, 50000)).toBe('2.5×10⁵');
    expect(tickLabel(-3e-5, 1e-5)).toBe('−3×10⁻⁵');
    expect(tickLabel(0, 1e-5)).toBe('0');
    expect(powerLabel(-12)).toBe('10⁻¹²');
  });

  test('a number for a label is plain while that is short', () => {
    expect(powerNumber(0.6153846, 4)).toBe('0.6154');
    expect(powerNumber(4.62712e-5, 4)).toBe('4.627×10⁻⁵');
    expect(powerNumber(9.302e14, 2)).toBe('9.3×10¹⁴');
  });
});

test('a figure has more than one tick on each axis, however small it is', () => {
  const g = /** @type {any} */ ({
    measureText: (/** @type {string} */ text) => ({ width: 7 * text.length }),
  });
  const x = { domain: /** @type {[number, number]} */ ([-2.6, 5.1]), title: 'x' };
  const y = { domain: /** @type {[number, number]} */ ([-12, 19]), title: 'y' };
  for (const [width, height] of [
    [210, 130],
    [260, 170],
    [600, 400],
  ]) {
    for (const equal of [false, true]) {
      const plot = layoutPlot(g, { width, height, x, y, equal });
      expect(plot.xTicks.length).toBeGreaterThan(1);
      expect(plot.yTicks.length).toBeGreaterThan(1);
    }
  }
});

test('equal domains have the same units per pixel and hold what was asked for', () => {
  const { x, y } = equalDomains([0, 4], [-1, 1], { width: 200, height: 300 });
  expect((x[1] - x[0]) / 200).toBeCloseTo((y[1] - y[0]) / 300, 12);
  expect(x).toEqual([0, 4]);
  expect(y).toEqual([-3, 3]);
});

describe('hit testing', () => {
  test('finds the nearest point within the radius, none beyond it', () => {
    expect(nearest([0, 10, 20], [0, 0, 0], 12, 1)).toBe(1);
    expect(nearest([0, 10, 20], [0, 0, 0], 50, 1)).toBe(-1);
    expect(nearest([NaN], [0], 0, 0)).toBe(-1);
  });

  test('measures to the segment, not to its line', () => {
    expect(distanceToSegment(5, 3, 0, 0, 10, 0)).toBe(3);
    expect(distanceToSegment(13, 4, 0, 0, 10, 0)).toBe(5);
    expect(distanceToSegment(3, 4, 0, 0, 0, 0)).toBe(5);
  });
});

test('the colour map runs from dark to bright and stays in range', () => {
  expect(viridis(0)).toBe('rgb(68,1,84)');
  expect(viridis(1)).toBe('rgb(253,231,37)');
  expect(viridis(7)).toBe(viridis(1));
  expect(viridis(NaN)).toBe(viridis(0));
});

describe('labels', () => {
  const g = /** @type {any} */ ({
    measureText: (/** @type {string} */ text) => ({ width: 7 * text.length }),
    fillText() {},
    strokeText() {},
  });
  const bounds = { left: 0, top: 0, right: 200, bottom: 100 };

  test('do not overlap each other or what they are to avoid', () => {
    const labels = createLabels(g, bounds);
    labels.avoid({ left: 150, top: 0, right: 200, bottom: 100 });
    const boxes = [1, 2, 3].map(() => labels.place('minimum', 99, 50, { gap: 10 }));
    for (const box of boxes) if (box) expect(box.right).toBeLessThanOrEqual(150);
    const [a, b] = boxes;
    if (!a || !b) throw new Error('there is room for two');
    expect(a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left).toBe(
      true,
    );
  });

  test('leave a space between two in a line', () => {
    const labels = createLabels(g, bounds);
    const place = (/** @type {number} */ x) =>
      labels.place('0.5', x, 50, { gap: 0, sides: ['right'] });
    const first = place(20);
    expect(place((first?.right ?? 0) + 1)).toBeNull();
    expect(place((first?.right ?? 0) + 8)).not.toBeNull();
  });

  test('are left out rather than drawn outside the figure', () => {
    expect(createLabels(g, bounds).place('x'.repeat(40), 100, 50)).toBeNull();
  });
});

describe('projection', () => {
  const frame = { width: 300, height: 300 };

  test('keeps its scale while it turns', () => {
    const length = (/** @type {number} */ azimuth) => {
      const { project } = createProjection({ azimuth, elevation: Math.PI / 2 }, frame, 1);
      const [a, b] = [project(-1, 0, 0), project(1, 0, 0)];
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    };
    expect(length(1)).toBeCloseTo(length(0), 9);
  });

  test('knows which side lies further away', () => {
    const { xAway, yAway, project } = createProjection({ azimuth: 0.4, elevation: 0.5 }, frame, 1);
    expect([xAway, yAway]).toEqual([true, true]);
    expect(project(1, 1, 0)[1]).toBeLessThan(project(-1, -1, 0)[1]);
  });

  test('turning goes round and round, tilting stops before the ground and the zenith', () => {
    const camera = { azimuth: 3, elevation: 0.7 };
    expect(turn(camera, 1, 0).azimuth).toBeCloseTo(4 - 2 * Math.PI, 9);
    expect(turn(camera, 0, 9).elevation).toBeLessThan(Math.PI / 2);
    expect(turn(camera, 0, -9).elevation).toBeGreaterThan(0);
  });
});

describe('a place on the screen', () => {
  const element = (/** @type {number} */ scale, zoom = scale) =>
    /** @type {any} */ ({
      offsetWidth: 400,
      offsetHeight: 300,
      getBoundingClientRect: () => ({
        left: 50,
        top: 20,
        width: 400.4 * scale,
        height: 300 * zoom,
      }),
    });

  test.each([0.6, 1, 1.23])('is found in the picture’s own pixels at scale %d', (scale) => {
    const place = { clientX: 50 + 100 * scale, clientY: 20 + 75 * scale };
    const [x, y] = pointIn(element(scale), place);
    expect(x).toBeCloseTo(100, 0);
    expect(y).toBeCloseTo(75, 9);
  });

  test('is left as it is where lengths differ only by rounding', () => {
    expect(pointIn(element(1), { clientX: 150, clientY: 95 })).toEqual([100, 75]);
  });
});
