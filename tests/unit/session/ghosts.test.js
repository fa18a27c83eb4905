import { describe, expect, it } from 'vitest';
import { format } from '../../../web/i18n/format.js';
import { besideName } from '../../../web/view/beside.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from '../scenes/drawing.js';
import { loadWords } from '../../../web/i18n/index.js';
import { openSession } from './open.js';
/** @import { Session } from '../../../web/session/session.js' */

/** Runs that a gesture has replaced stay on their card, the last three, named by what differed. */

const t = await loadWords('en');
const words = { reference: 'right', same: 'same', t, format };
/** @param {Session} session */
const names = ({ view }) => (view.ghosts ?? []).map((ghost) => besideName(view, ghost, words));

describe('a run that a change at its end replaces', () => {
  it('stays, with the numbers it had', async () => {
    const { session } = await openSession();
    const { columns } = await session.forward('run');
    const before = Array.from(columns['x.0']);
    await session.set({ lr: 0.5 });
    await session.forward('run');
    expect(names(session)).toEqual(['η = 0.25']);
    const [ghost] = session.view.ghosts ?? [];
    expect(Array.from(ghost.columns['x.0'])).toEqual(before);
    expect(ghost.answer('analysis')).not.toBeNull();
    expect(ghost.answer('surface', { nx: 2 })).toBeNull();
  });

  it('is one of three at most, and never the one at hand', async () => {
    const { session } = await openSession();
    for (const lr of [0.1, 0.2, 0.3, 0.4]) {
      await session.forward('run');
      await session.set({ lr });
    }
    expect(names(session)).toEqual(['η = 0.1', 'η = 0.2', 'η = 0.3']);
    await session.forward('run');
    await session.set({ lr: 0.2 });
    expect(names(session)).toEqual(['η = 0.3', 'η = 0.4']);
  });

  it('stays, too, when it is changed from its start on, but for its points', async () => {
    const { session } = await openSession({ experiment: 'by-hand', settings: {} });
    await session.forward('update', 5);
    await session.first();
    await session.set({ lr: 0.02 });
    expect(names(session)).toEqual(['η = 0.01']);
    await session.forward('update', 5);
    await session.first();
    await session.edit({ point: 0, x: [1], y: [4] });
    expect(names(session)).toEqual(['y = (3, 5, 7), η = 0.01']);
  });

  it('does not stay where it had not begun, nor on the next card', async () => {
    const { session } = await openSession({ card: 'one' });
    await session.restart({ lr: 0.1 });
    expect(names(session)).toEqual([]);
    await session.forward('run');
    await session.set({ lr: 0.3 });
    session.setPlace({ card: 'one' });
    expect(names(session)).toEqual(['η = 0.1']);
    session.setPlace({ card: 'two' });
    expect(names(session)).toEqual([]);
    expect(JSON.stringify(session.view.state)).not.toContain('ghost');
  });
});

describe('a drag', () => {
  it('leaves one run, and is one act, whatever it went through', async () => {
    const { session } = await openSession();
    await session.forward('run');
    const before = session.view.state.run;
    const gesture = {};
    for (const lr of [0.26, 0.3, 0.35, 0.4]) {
      await session.restart({ lr }, gesture);
      await session.forward('run');
    }
    expect(names(session)).toEqual(['η = 0.25']);
    expect(session.view.settings.lr).toBe(0.4);
    const next = {};
    await session.restart({ lr: 0.1 }, next);
    expect(names(session)).toEqual(['η = 0.25', 'η = 0.4']);
    await session.undo();
    expect(session.view.settings.lr).toBe(0.4);
    await session.undo();
    expect(session.view.state.run).toEqual(before);
    expect(session.view.state.canUndo).toBe(false);
  });

  it('that edits a run on its way replaces none', async () => {
    const { session } = await openSession();
    await session.forward('update', 3);
    const gesture = {};
    for (const lr of [0.26, 0.3, 0.35]) await session.set({ lr }, gesture);
    expect(names(session)).toEqual([]);
    expect(session.view.state.run.edits).toEqual([
      { step: 3, change: { setting: 'lr', value: 0.35 } },
    ]);
    await session.undo();
    expect(session.view.state.run.edits).toEqual([]);
  });
});

describe('in the pictures', () => {
  it.each(['curve', 'loss-curve', 'contour'])('they are drawn: %s', async (id) => {
    const one = pictures.find((picture) => picture.id === id) ?? pictures[0];
    const settings = id === 'curve' ? {} : { x0: [1, 1] };
    const { session } = await openSession({ settings, tensors: one.module.needs });
    await session.forward('run');
    await session.set({ lr: 1.1 });
    const view = await session.forward('run');
    for (const size of SIZES) {
      const log = createCanvasLog();
      const figure = drawPicture(one, view, size, null, log);
      if (id === 'loss-curve' && size.width > 600) expect(log.texts).toContain('η = 0.1');
      if (id !== 'loss-curve') expect(figure.ghosts).toHaveLength(1);
    }
    if (id !== 'loss-curve') return;
    const saying = { t: one.t, format, look: one.module.look };
    expect(one.module.words.legend(view, saying)).toContain('thin: η = 0.1');
    expect(one.module.words.table(view, saying).columns).toContain('η = 0.1');
  });

  it('a landscape has only those that walked on the same one', async () => {
    const one = pictures.find(({ id }) => id === 'contour') ?? pictures[0];
    const { session } = await openSession({
      experiment: 'by-hand',
      settings: {},
      tensors: one.module.needs,
    });
    await session.forward('update', 20);
    await session.restart({ x: [1, 1.5, 3] });
    await session.forward('update', 20);
    const view = await session.restart({ w: 2 });
    expect(view.ghosts).toHaveLength(2);
    expect(drawPicture(one, view, SIZES[0]).ghosts).toHaveLength(1);
  });
});
