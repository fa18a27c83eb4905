import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { leastSquares, pointsOf } from '../../../web/scenes/points/layout.js';
import { Session } from '../../../web/session/session.js';
import { closedForm } from '../../../web/view/quantities.js';
import { fullLossNow } from '../../../web/view/run-view.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';

/** The picture of points under a hand: what it draws and says is of the points that are seen. */

const client = await createNodeClient();
const picture = pictures.find(({ id }) => id === 'points') ?? pictures[0];

/** @param {Record<string, any>} settings */
const open = (settings) =>
  Session.open({ client, experiment: 'by-hand', settings, tensors: picture.module.needs });

/** The picture looked at in another way. @param {Record<string, any>} look */
const held = (look) => ({
  ...picture,
  module: { ...picture.module, look: { ...picture.module.look, ...look } },
});

describe('by-hand#coincidence', () => {
  const settings = { x: [1, 1.5, 3], y: [3, 5, 7] };

  test('the least-squares line moves with a dragged point, before the run has followed', async () => {
    const session = await open(settings);
    const view = await session.forward('run');
    const figure = drawPicture(picture, view, SIZES[0]);
    expect(figure.least.w).toBeCloseTo(24 / 13, 9);
    expect(figure.least.b).toBeCloseTo(21 / 13, 9);

    const points = pointsOf(view).with(1, { x: 1.5, y: 3.5 });
    const dragged = drawPicture(held({ draft: { points }, held: true }), view, SIZES[0], figure);
    const other = await open({ ...settings, y: [3, 3.5, 7] });
    const [w, b] = closedForm(await other.forward('run')) ?? [];
    expect(dragged.least.w).toBeCloseTo(w, 9);
    expect(dragged.least.b).toBeCloseTo(b, 9);
  });

  test('it stays when the dragged point starts the run anew, and comes untold on no other card', async () => {
    const session = await open(settings);
    const end = await session.forward('run');
    const figure = drawPicture(picture, end, SIZES[0]);
    const fresh = (await open({ ...settings, y: [3, 3.5, 7] })).view;
    expect(fresh.state.length).toBe(0);
    expect(drawPicture(picture, fresh, SIZES[0], figure).least.w).not.toBeCloseTo(24 / 13, 3);
    const elsewhere = { ...fresh, state: { ...fresh.state, card: 'by-eye' } };
    expect(drawPicture(picture, elsewhere, SIZES[0], figure).least).toBeNull();
    expect(drawPicture(picture, fresh, SIZES[0]).least).toBeNull();
  });

  test('points above each other have no single line', () => {
    expect(leastSquares([{ x: 2, y: 1 }])).toBeNull();
    expect(
      leastSquares([
        { x: 2, y: 1 },
        { x: 2, y: 5 },
      ]),
    ).toBeNull();
  });
});

describe('the loss stands in the picture once', () => {
  test.each(['sum', 'mean', 'half-mean'])('and is that of the header: %s', async (reduction) => {
    const session = await open({ reduction, x: [1, 1.5, 3] });
    for (const phase of ['loss', 'sum', 'update', 'zero', null]) {
      const view = await session.seek({ step: 1, phase });
      const log = createCanvasLog();
      drawPicture(picture, view, SIZES[0], null, log);
      const said = log.texts.filter((text) => text.startsWith('loss = '));
      const loss = format.short(fullLossNow(view).loss, 6);
      expect(new Set(said).size).toBe(1);
      expect(said[0]).toMatch(new RegExp(` = ${loss}$`));
    }
  });

  test('while a point is held it is that of the points that are drawn, and nothing says another', async () => {
    const session = await open({});
    const view = session.view;
    const draft = { points: pointsOf(view).with(0, { x: 1, y: 2 }) };
    const log = createCanvasLog();
    drawPicture(held({ draft, held: true }), view, SIZES[0], null, log);
    expect(log.texts).toContain('loss = 1 + 9 + 16 = 26');
    const { module, t } = picture;
    const look = { ...module.look, draft };
    expect(module.words.legend(view, { t, format, look }).join(' ')).not.toMatch(/29|26/);
    expect(module.words.sentence(view, { t, format, look })).toContain('add up to 26');
  });
});
