import { describe, expect, it } from 'vitest';
import { Session } from '../../web/session/session.js';
import { analysis, column } from '../../web/view/run-view.js';
import { client, expectClose, fixture, rowAt, whole } from './reference.js';

/** @type {Record<string, any>[]} */
const races = fixture('race.json').race;

describe('the race', () => {
  it.each(races)('$optimizer on $surface, lr $lr, agrees with torch.optim', async (expected) => {
    const { path, ...settings } = expected;
    const view = await whole('race', settings);
    // Adam's powers are running products; everything else is the same to the last bit.
    const relative = settings.optimizer === 'adam' ? 1e-12 : 0;
    for (const [k, place] of path.entries()) expectClose(rowAt(view, k + 1), place, relative);
  });

  it('runs all rules beside each other from one start, wherever that is put', async () => {
    const rules = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adam'];
    const [own, ...others] = rules.map((optimizer) => ({
      experiment: 'race',
      settings: { optimizer },
    }));
    const session = await Session.open({ client, ...own, beside: others });
    await session.set({ start: [3, 1], lr: 0.1 });
    const view = await session.forward('update', 5);
    const runs = [view, ...view.beside];
    expect(runs.map(({ settings }) => settings.optimizer)).toEqual(rules);
    for (const run of runs) {
      expect(rowAt(/** @type {any} */ (run), 0)).toEqual([3, 1]);
      expect(run.state.step).toBe(5);
    }
    await session.close();
  });

  it('knows the largest lr of each rule, none of Adagrad and Adam, and what a saddle is', async () => {
    const limitOf = async (/** @type {string} */ optimizer) =>
      analysis(await whole('race', { optimizer, momentum: 0.5 }))?.largestSafeLr;
    expect(await limitOf('sgd')).toBeCloseTo(0.5, 12);
    expect(await limitOf('momentum')).toBeCloseTo(0.75, 12);
    expect(await limitOf('nesterov')).toBeCloseTo(0.375, 12);
    expect(await limitOf('adam')).toBe(Infinity);
    const saddle = analysis(await whole('race', { surface: 'saddle' }));
    expect(saddle).toMatchObject({ saddle: true, minimumLoss: -Infinity });
  });

  it('tells gradient and memory as columns, in the order in which they come to be', async () => {
    const view = await whole('race', { optimizer: 'adam' });
    expect(Object.keys(view.columns).slice(4)).toEqual(
      ['grad', 'm', 'v', 'mHat', 'vHat'].flatMap((head) => [`${head}.x.0`, `${head}.x.1`]),
    );
    expect(column(view, 'mHat.x.1')[1]).toBeCloseTo(-8, 12);
    expect(column(view, 'vHat.x.1')[1]).toBeCloseTo(64, 10);
  });
});
