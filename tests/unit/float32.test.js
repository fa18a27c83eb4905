import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortFloat } from '../../web/engine/float32.js';

describe('shortFloat', () => {
  it('writes a float with the digits PyTorch users know', () => {
    expect(String(shortFloat(Math.fround(0.0402723476)))).toBe('0.040272348');
    expect(String(shortFloat(Math.fround(0.1)))).toBe('0.1');
    expect(String(shortFloat(Math.fround(-3.39959574)))).toBe('-3.3995957');
    expect(shortFloat(Infinity)).toBe(Infinity);
  });
  it('gives the same float back', () => {
    fc.assert(
      fc.property(fc.float(), (value) => {
        expect(Math.fround(shortFloat(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
  it('never takes more digits than needed: no shorter decimal gives the float', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = shortFloat(value)
          .toExponential()
          .replace(/e.*/, '')
          .replace(/\D/g, '').length;
        expect(digits).toBeLessThanOrEqual(9);
        if (digits > 1) expect(Math.fround(Number(value.toPrecision(digits - 1)))).not.toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});
