import { describe, expect, it } from 'vitest';
import { client, fixture, rowAt } from './reference.js';

/** @type {Record<string, any>[]} */
const runs = fixture('descent.json').runs;

describe('downhill, in double', () => {
  it.each(runs)('from $start with lr $lr', async ({ start, lr, x, f }) => {
    const settings = { x0: start, lr, iterations: x.length - 1 };
    const probe = await client.probe({ experiment: 'descent', settings });
    for (const [step, row] of x.entries()) expect(rowAt(probe, step)).toEqual(row);
    expect(Array.from(probe.series.fullLoss)).toEqual(f);
    expect(probe.analysis).toMatchObject({ minimumLoss: 0, largestSafeLr: 1 });
  });

  it('bounces for ever at lr 1 and runs away above', async () => {
    const bouncing = await client.probe({
      experiment: 'descent',
      settings: { lr: 1, iterations: 1001 },
    });
    expect(bouncing.parameters).toEqual({ x: [-0.5] });
    const away = await client.probe({
      experiment: 'descent',
      settings: { lr: 5, iterations: 10_000 },
    });
    expect(away).toMatchObject({ status: 'diverged', divergedAt: away.series.to + 1 });
    expect(rowAt(away, away.series.to).every(Number.isFinite)).toBe(true);
  });
});
