import { describe, expect, it } from 'vitest';
import { analysis } from '../../web/view/run-view.js';
import { fixture, rowAt, whole } from './reference.js';

/** @type {Record<string, any>[]} */
const runs = fixture('descent.json').runs;

describe('downhill, in double', () => {
  it.each(runs)('from $start with lr $lr', async ({ start, lr, x, f }) => {
    const settings = { x0: start, lr, iterations: x.length - 1 };
    const view = await whole('descent', settings);
    for (const [step, row] of x.entries()) expect(rowAt(view, step)).toEqual(row);
    expect(Array.from(view.columns.fullLoss)).toEqual(f);
    expect(analysis(view)).toMatchObject({ minimumLoss: 0, largestSafeLr: 1 });
  });

  it('bounces for ever at lr 1 and runs away above', async () => {
    const bouncing = await whole('descent', { lr: 1, iterations: 1001 });
    expect(bouncing.state.parameters).toEqual({ x: [-0.5] });
    const away = await whole('descent', { lr: 5, iterations: 10_000 });
    const { status, divergedAt, length } = away.state;
    expect([status, divergedAt]).toEqual(['diverged', length + 1]);
    expect(rowAt(away, length).every(Number.isFinite)).toBe(true);
  });
});
