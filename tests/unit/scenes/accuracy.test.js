import { afterAll, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { fashionMnistFolder } from '../../../web/engine/installed-data.js';
import { Session } from '../../../web/session/session.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';

const client = await createNodeClient();
const rules = ['sgd', 'momentum', 'adagrad', 'adam'];
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
    if (size.width > 600) expect(log.texts).toEqual(expect.arrayContaining(rules));
  }
  const { sentence, table, legend } = accuracy.module.words;
  expect(sentence(view, saying)).toBe(
    'Update 12 of 40: sgd: train loss 1.3142; test accuracy 0.6600; momentum: train loss 1.6721; test accuracy 0.6720; adagrad: train loss 0.9128; test accuracy 0.7260; adam: train loss 1.6649; test accuracy 0.6680.',
  );
  expect(table(view, saying).columns).toHaveLength(1 + 2 * rules.length);
  expect(table(view, saying).rows).toHaveLength(4);
  expect(legend(view, saying)).toEqual([accuracy.t('accuracy.legend.several')]);
});

test.skipIf(without)(`the loss of the worst run is in the frame${without}`, async () => {
  const view = await (await open(3)).forward('epoch', 3);
  const [size] = SIZES;
  const { plot, beside } = drawPicture(accuracy, view, size);
  const [adagrad] = beside[1];
  expect(adagrad.points[0].value).toBeGreaterThan(4);
  expect(adagrad.points[0].y).toBeGreaterThan(plot.area.top);
});

test.skipIf(without)(`one run beside stays a shadow of the three curves${without}`, async () => {
  const view = await (await open(1)).forward('epoch', 3);
  const { curves, beside } = drawPicture(accuracy, view, SIZES[0]);
  expect(curves).toHaveLength(3);
  expect(beside[0]).toHaveLength(3);
  expect(accuracy.module.words.legend(view, saying)[0]).toContain('momentum');
});
