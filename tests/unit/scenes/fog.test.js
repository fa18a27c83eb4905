import { expect, test } from 'vitest';
import { format } from '../../../web/i18n/format.js';
import { Session } from '../../../web/session/session.js';
import { engine } from '../../contents/registry.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';

/** Fog hides in words, table and drawing alike what the run has not come to. */

const client = await engine();

/** @param {string} id @param {boolean} fog */
const seen = (id, fog) => {
  const picture = pictures.find((one) => one.id === id) ?? pictures[0];
  return {
    ...picture,
    module: { ...picture.module, look: { ...picture.module.look, fog } },
  };
};

/** All that a picture says and writes. @param {string} id @param {any} view @param {boolean} fog */
function said(id, view, fog) {
  const picture = seen(id, fog);
  const log = createCanvasLog();
  drawPicture(picture, view, SIZES[0], null, log);
  const { words, look } = picture.module;
  const saying = { t: picture.t, format, look };
  return [
    ...log.texts,
    ...words.legend(view, saying),
    words.sentence(view, saying),
    ...words.table(view, saying).columns,
  ].join(' | ');
}

test.each([
  ['curve', { x0: [0.5] }, /x²|shrink towards/],
  ['contour', { x0: [1, 1] }, /x₁² \+ x₂²|[Mm]inimum/],
])('in fog "%s" tells neither the function nor where it is least', async (id, settings, told) => {
  const session = await Session.open({ client, experiment: 'descent', settings, tensors: [] });
  const view = await session.forward('update', 3);
  await view.answer('analysis');
  expect(said(id, view, false)).toMatch(told);
  expect(said(id, view, true)).not.toMatch(told);
  expect(said(id, view, true)).toMatch(/lies in fog/);
  await session.close();
});
