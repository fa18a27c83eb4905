import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../web/session/moves.js';
/** @import { Cursor } from '../../../web/engine/types.js' */
/** @import { Track } from '../../../web/session/moves.js' */

/** @type {Track} */
const track = { phases: ['batch', 'forward', 'update'], updatesPerEpoch: 4, totalSteps: 10 };

/** @param {number} step @param {Cursor['phase']} [phase] @returns {Cursor} */
const at = (step, phase = null) => ({ step, phase });

const cursors = fc
  .record({ step: fc.integer({ min: 0, max: 10 }), stop: fc.integer({ min: -1, max: 2 }) })
  .map(({ step, stop }) => at(step, stop < 0 || step === 10 ? null : track.phases[stop]));

describe('micro-steps', () => {
  it('go forward from stop to stop, across updates, to the end', () => {
    expect(moved(at(0), 'micro', 1, track)).toEqual(at(0, 'batch'));
    expect(moved(at(0, 'batch'), 'micro', 1, track)).toEqual(at(0, 'forward'));
    expect(moved(at(0, 'update'), 'micro', 1, track)).toEqual(at(1, 'batch'));
    expect(moved(at(9, 'update'), 'micro', 1, track)).toEqual(at(10));
    expect(moved(at(10), 'micro', 1, track)).toEqual(at(10));
  });
  it('go back through the place between updates', () => {
    expect(moved(at(1, 'forward'), 'micro', -1, track)).toEqual(at(1, 'batch'));
    expect(moved(at(1, 'batch'), 'micro', -1, track)).toEqual(at(1));
    expect(moved(at(1), 'micro', -1, track)).toEqual(at(0, 'update'));
    expect(moved(at(0, 'batch'), 'micro', -1, track)).toEqual(at(0));
    expect(moved(at(0), 'micro', -1, track)).toEqual(at(0));
  });
  it('of many are as many of one', () => {
    fc.assert(
      fc.property(cursors, fc.integer({ min: -20, max: 20 }), (start, count) => {
        let cursor = start;
        for (let k = 0; k < Math.abs(count); k++)
          cursor = moved(cursor, 'micro', Math.sign(count), track);
        expect(moved(start, 'micro', count, track)).toEqual(cursor);
      }),
    );
  });
});

describe('updates, epochs, runs', () => {
  it('land on the end of what they are in, forward, and on its start, back', () => {
    expect(moved(at(3, 'forward'), 'update', 1, track)).toEqual(at(4));
    expect(moved(at(3, 'forward'), 'update', -1, track)).toEqual(at(3));
    expect(moved(at(3), 'update', -1, track)).toEqual(at(2));
    expect(moved(at(3), 'epoch', 1, track)).toEqual(at(4));
    expect(moved(at(4), 'epoch', 1, track)).toEqual(at(8));
    expect(moved(at(5), 'epoch', -1, track)).toEqual(at(4));
    expect(moved(at(4), 'epoch', -1, track)).toEqual(at(0));
    expect(moved(at(4, 'batch'), 'epoch', -1, track)).toEqual(at(4));
    expect(moved(at(9), 'epoch', 1, track)).toEqual(at(10));
    expect(moved(at(3), 'run', 1, track)).toEqual(at(10));
    expect(moved(at(3), 'run', -1, track)).toEqual(at(0));
  });
  it('stay on the track and make progress unless at its end', () => {
    const units = fc.constantFrom(.../** @type {const} */ (['micro', 'update', 'epoch', 'run']));
    fc.assert(
      fc.property(cursors, units, fc.integer({ min: 1, max: 30 }), (start, unit, count) => {
        const end = moved(start, unit, count, track);
        expect(end.step).toBeGreaterThanOrEqual(start.step);
        expect(end.step).toBeLessThanOrEqual(10);
        if (start.step < 10) expect(end).not.toEqual(start);
        const back = moved(start, unit, -count, track);
        expect(back.step).toBeLessThanOrEqual(start.step);
        expect(back.step).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
