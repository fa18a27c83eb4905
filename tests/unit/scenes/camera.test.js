import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { backedAway, seenFrom, timesAsFar } from '../../../web/scenes/shared/landscape/camera.js';
import { Session } from '../../../web/session/session.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';

const client = await createNodeClient();
const pictureOf = (/** @type {string} */ wanted) => {
  const found = pictures.find(({ id }) => id === wanted);
  if (!found) throw new Error(wanted);
  return found;
};

describe('the camera', () => {
  test('stands still while the run is in the picture', () => {
    expect(backedAway([[0, 0.9, -1.05]], 2, [0], 1)).toBe(0);
    expect(seenFrom([-1, 3], 1, 0)).toEqual([-1, 3]);
  });

  test('backs away by the power of ten that holds the furthest place so far', () => {
    const places = [1, -2, 4, -8, 16, 200];
    const powers = places.map((_, step) => backedAway([places], step, [0], 1));
    expect(powers).toEqual([0, 1, 1, 1, 2, 3]);
    expect(seenFrom([-1, 3], 1, 2)).toEqual([-199, 201]);
    expect([1, 3, 7].map(timesAsFar)).toEqual(['10', '1000', '10⁷']);
  });

  test('does not come back while the run does, and takes no place for one that is no number', () => {
    expect(backedAway([[0, 50, 0.1]], 2, [0], 1)).toBe(2);
    expect(backedAway([[0, NaN, Infinity]], 2, [0], 1)).toBe(0);
    expect(backedAway([[1e300]], 0, [0], 1)).toBe(70);
  });
});

/** @type {[string, string, Record<string, any>, number][]} */
const LEAVING = [
  ['curve', 'descent', { x0: [0.5], lr: 1.1 }, 20],
  ['curve', 'descent', { x0: [1], lr: 3 }, 20],
  ['contour', 'by-hand', { lr: 0.07 }, 60],
  ['surface', 'by-hand', { lr: 0.07 }, 60],
  ['contour', 'regression', { lr: 2 }, 60],
];

test.each(LEAVING)('%s follows a run of %s with %o', async (id, experiment, settings, steps) => {
  const { module } = pictureOf(id);
  const session = await Session.open({ client, experiment, settings, tensors: module.needs });
  /** @type {Set<string>} */
  const seen = new Set();
  for (let step = 0; step <= steps; step += 4) {
    const view = await session.seek({ step, phase: null });
    const log = createCanvasLog();
    drawPicture(pictureOf(id), view, SIZES[0], null, log);
    expect(log.texts.filter((text) => /outside the picture/.test(text))).toEqual([]);
    for (const text of log.texts) if (text.startsWith('seen from')) seen.add(text);
  }
  expect(seen.size).toBeGreaterThan(1);
  await session.close();
});
