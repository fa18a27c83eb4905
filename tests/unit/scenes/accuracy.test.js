import { afterAll, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { fashionMnistFolder } from '../../../web/engine/installed-data.js';
import { Session } from '../../../web/session/session.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';

const client = await createNodeClient();
const rules = ['sgd', 'momentum', 'adagrad', 'adam'];
const names = ['SGD', 'Momentum', 'Adagrad', 'Adam'];
const without = fashionMnistFolder() ? '' : ' (skipped: apt-get install dataset-fashion-mnist)';
const accuracy = /** @type {any} */ (pictures.find(({ id }) => id === 'accuracy'));
const saying = { t: accuracy.t, format };

/** @type {Session[]} */
const opened = [];
afterAll(() => Promise.all(opened.map((session) => session.close())));

/** The first rule, and so many of the others beside it. @param {number} others */
async function open(others) {
  const session = await Session.open({
    client,
    experiment: 'fashion-mnist',
    settings: {},
    beside: rules
      .slice(1, 1 + others)
      .map((optimizer) => ({ experiment: 'fashion-mnist', settings: { optimizer } })),
  });
  opened.push(session);
  return session;
}

test.skipIf(without)(`several runs bear their names, and all are told of${without}`, async () => {
  const session = await open(3);
  const view = await session.forward('epoch', 3);
  for (const size of SIZES) {
    const log = createCanvasLog();
    drawPicture(accuracy, view, size, null, log);
    if (size.width > 600) expect(log.texts).toEqual(expect.arrayContaining(names));
  }
  const { sentence, table, legend } = accuracy.module.words;
  expect(sentence(view, saying)).toBe(
    'Update 12 of 40: SGD: train loss 1.3142; test accuracy 0.6600; Momentum: train loss 1.6721; test accuracy 0.6720; Adagrad: train loss 0.9128; test accuracy 0.7260; Adam: train loss 1.6649; test accuracy 0.6680.',
  );
  expect(table(view, saying).columns).toHaveLength(1 + 2 * rules.length);
  expect(table(view, saying).rows).toHaveLength(4);
  expect(legend(view, saying)).toEqual([accuracy.t('accuracy.legend')]);
});

test.skipIf(without)(`the loss of the worst run is in the frame${without}`, async () => {
  const view = await (await open(3)).forward('epoch', 3);
  const [size] = SIZES;
  const { plots, beside } = drawPicture(accuracy, view, size);
  const [adagrad] = beside[1];
  expect(adagrad.points[0].value).toBeGreaterThan(4);
  expect(adagrad.points[0].y).toBeGreaterThan(plots[0].area.top);
});

test.skipIf(without)(`loss and accuracy of several runs have an axis each${without}`, async () => {
  const view = await (await open(3)).forward('epoch', 3);
  for (const size of SIZES) {
    const { plots, curves } = drawPicture(accuracy, view, size);
    const [loss, share] = plots.map((/** @type {any} */ plot) => plot.area);
    expect(loss.bottom).toBeLessThan(share.top);
    expect(loss.left).toBe(share.left);
    expect(curves[0].points.at(-1).x).toBe(curves[1].points.at(-1).x);
    for (const { y } of curves[1].points) {
      expect(y).toBeGreaterThanOrEqual(share.top);
      expect(y).toBeLessThanOrEqual(share.bottom);
    }
  }
});

test.skipIf(without)(`one run beside stays a shadow of the three curves${without}`, async () => {
  const view = await (await open(1)).forward('epoch', 3);
  const { curves, beside } = drawPicture(accuracy, view, SIZES[0]);
  expect(curves).toHaveLength(3);
  expect(beside[0]).toHaveLength(3);
  expect(accuracy.module.words.legend(view, saying)[0]).toContain('Momentum');
});
