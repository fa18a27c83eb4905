import { describe, expect, test } from 'vitest';
import { createNodeClient } from '../../../web/engine/node.js';
import { format } from '../../../web/i18n/format.js';
import { loadWords } from '../../../web/i18n/index.js';
import { Session } from '../../../web/session/session.js';
import { besideName } from '../../../web/view/beside.js';
import { parameterNames } from '../../../web/view/run-view.js';
import { plainSentence } from '../../../web/view/sentence.js';
import { createCanvasLog, drawPicture, pictures, SIZES } from './drawing.js';
/** @import { Cursor, View } from '../../../web/engine/types.js' */

/** What a picture says is what it draws. */

const client = await createNodeClient();
const tensors = [...new Set(pictures.flatMap(({ module }) => module.needs)), 'step'];
const shared = { en: await loadWords('en'), zh: await loadWords('zh') };

/** @param {string} id */
const pictureOf = (id) => pictures.find((one) => one.id === id) ?? pictures[0];

/** @param {string} experiment @param {Record<string, any>} settings @param {any} [more] */
const open = (experiment, settings, more) =>
  Session.open({ client, experiment, settings, tensors, ...more });

/** @param {string} id @param {View} view @param {Record<string, any>} [look] */
const sentenceOf = (id, view, look = {}) => {
  const { module, t } = pictureOf(id);
  return module.words.sentence(view, { t, format, look: { ...module.look, ...look } });
};

describe('the landscape says where the arrow that it draws points', () => {
  test.each([
    ['by-hand', { lr: 0.07, w: -3 }],
    ['by-hand', { lr: 0.0602 }],
    ['regression', { n: 60, lr: 0.5, 'true-w': [2] }],
    ['descent', { x0: [0.5, -2], lr: 0.9 }],
    ['descent', { x0: [1, 0], lr: 0.3 }],
  ])('%s with %o', async (experiment, settings) => {
    const session = await open(experiment, settings);
    const { phases } = session.view.experiment;
    for (const cursor of [0, 1, 7].flatMap((step) =>
      [...phases, null].map((phase) => ({ step, phase })),
    )) {
      const view = await session.seek(cursor);
      const { arrows, land } = drawPicture(pictureOf('contour'), view, SIZES[0]);
      const said = sentenceOf('contour', view);
      if (!arrows) {
        expect(said).not.toContain('arrow');
        continue;
      }
      const ways = [land.xLabel, land.yLabel].flatMap((label, i) => {
        const along = arrows.batch[i] - arrows.from[i];
        return along === 0 ? [] : [`${along > 0 ? 'larger' : 'smaller'} ${label}`];
      });
      expect(said).toContain(`to ${ways.join(', ')}.`);
      const moved = view.state.phase === null || ['update', 'zero'].includes(view.state.phase);
      if (!moved) continue;
      expect(said).toContain(`starts at ${land.xLabel} = ${format.short(arrows.from[0], 4)}`);
    }
    await session.close();
  });

  test('and a picture without an arrow speaks of none', async () => {
    const session = await open('by-hand', {});
    const view = await session.seek({ step: 3, phase: null });
    expect(sentenceOf('surface', view)).not.toMatch(/arrow|grad/);
    expect(pictureOf('surface').module.needs).not.toContain('grad');
  });
});

describe('a valley has no single minimum', () => {
  test('x = 1, 1, 1: none is drawn, the run stays in the picture, and the words say a valley', async () => {
    const session = await open('by-hand', { x: [1, 1, 1], y: [1, 1, 1], w: 0, b: 0 });
    const view = await session.forward('run');
    const drawn = createCanvasLog();
    const { land, path, plot } = drawPicture(pictureOf('contour'), view, SIZES[0], null, drawn);
    // Descent leads straight to the nearest point of the floor w + b = 1.
    expect(land.minimum[0]).toBeCloseTo(0.5, 9);
    expect(land.minimum[1]).toBeCloseTo(0.5, 9);
    expect(path.xs.at(-1)).toBeLessThan(plot.area.right);
    expect(drawn.texts).toContain('valley floor');
    expect(drawn.texts.join(' ')).not.toMatch(/minimum|leaves the picture/);
    for (const id of ['contour', 'surface']) {
      expect(sentenceOf(id, view)).toContain('the floor of the valley is equally low all along');
      expect(sentenceOf(id, view)).not.toContain('minimum is at');
      const { module, t } = pictureOf(id);
      const { rows } = module.words.table(view, { t, format, look: module.look });
      expect(rows.map((row) => row[2])).toEqual(['', '']);
    }
  });

  test('fewer samples than features: the land ends where the run does', async () => {
    const session = await open('regression', {
      'true-w': [2, -3],
      n: 2,
      'batch-size': 2,
      lr: 0.3,
      epochs: 1000,
    });
    const view = await session.forward('run');
    const { land } = drawPicture(pictureOf('contour'), view, SIZES[0]);
    expect(land.valley).toBe(true);
    for (const [name, value] of [
      [land.xName, land.minimum[0]],
      [land.yName, land.minimum[1]],
    ]) {
      expect(view.columns[name].at(-1)).toBeCloseTo(value, 2);
    }
  });
});

describe('the gradients say the angle that is drawn', () => {
  test('in the plane that is shown, and over all parameters', async () => {
    const session = await open('regression', { n: 1000 });
    const degrees = (/** @type {number[]} */ a, /** @type {number[]} */ b) => {
      const dot = a.reduce((sum, value, k) => sum + value * b[k], 0);
      return (Math.acos(dot / (Math.hypot(...a) * Math.hypot(...b))) * 180) / Math.PI;
    };
    for (const step of [0, 40, 120]) {
      const view = await session.seek({ step, phase: 'sum' });
      for (const plane of [0, 1, 2]) {
        const { module, t } = pictureOf('gradients');
        const look = { ...module.look, ...SIZES[0], plane };
        const one = { ...pictureOf('gradients'), module: { ...module, look } };
        const { picture } = drawPicture(one, view, SIZES[0]);
        const angle = degrees(picture.sum, picture.full);
        const [caption] = module.words.legend(view, { t, format, look });
        expect(caption).toContain(`${format.short(angle, angle < 1 ? 1 : 2)}° off`);
        expect(sentenceOf('gradients', view, { plane })).toMatch(
          new RegExp(
            `In the plane drawn .* ${format.short(angle)}° .* over all parameters [\\d.]+°`,
          ),
        );
      }
    }
  });
});

describe('a function without data has no predictions and no samples', () => {
  test('f(x) = x² at each stop, in the header', async () => {
    const session = await open('descent', { x0: [0.5], lr: 0.1 });
    for (const phase of session.view.experiment.phases) {
      const view = await session.seek({ step: 0, phase });
      const english = plainSentence(view, shared.en, format);
      expect(english).not.toMatch(/predict|sample|batch|label|parameters/);
      expect(plainSentence(view, shared.zh, format)).not.toMatch(/预测|样本|批|标签/);
    }
    const view = await session.seek({ step: 0, phase: 'backward' });
    expect(plainSentence(view, shared.en, format)).toContain(
      'the slope of f here · downhill is towards smaller x',
    );
  });

  test('where it is level, nothing is said to go down, and what is alike is not told apart', async () => {
    const said = async (/** @type {number[]} */ x0, /** @type {Cursor} */ cursor) => {
      const session = await open('descent', { x0, lr: 0.1 });
      return plainSentence(await session.seek(cursor), shared.en, format);
    };
    const backward = /** @type {const} */ ({ step: 0, phase: 'backward' });
    const after = { step: 1, phase: null };
    expect(await said([0], backward)).toContain('here · level: no way is down');
    expect(await said([0], after)).toMatch(/ · nothing moved$/);
    expect(await said([0.5], after)).toMatch(/ · moved: x down$/);
    expect(await said([1, -1], backward)).toContain('towards smaller x₁, larger x₂');
    expect(await said([1, -1], after)).toMatch(/ · moved: x₁ down, x₂ up$/);
    expect(await said([1, -2], after)).toMatch(/ · moved most: x₂ up$/);
  });

  test('nor in the pictures: f is called f, not the loss over all data', async () => {
    const session = await open('descent', { x0: [1, 1], lr: 0.1 });
    const view = await session.seek({ step: 1, phase: null });
    expect(sentenceOf('loss-curve', view)).toBe('Step 1 of 20: f began at 2 and is 1.28.');
    expect(sentenceOf('contour', view)).toMatch(
      /^Step 1 of 20: x₁ = 0\.8000, x₂ = 0\.8000, f = 1\.28\./,
    );
    const inside = await session.seek({ step: 1, phase: 'update' });
    expect(plainSentence(inside, shared.en, format)).toMatch(/^Update 2 .*0\.8192/);
    expect(sentenceOf('loss-curve', inside)).toBe('In update 2 of 20: f began at 2 and is 0.8192.');
    expect(sentenceOf('contour', inside)).toMatch(
      /^In update 2 of 20: x₁ = 0\.6400.*f = 0\.8192\./,
    );
    const { module, t } = pictureOf('loss-curve');
    const { columns } = module.words.table(view, { t, format, look: module.look });
    expect(columns).toEqual(['step', 'f']);
  });

  test('a step that lands on the minimum is not said to shrink', async () => {
    const session = await open('descent', { x0: [0.5], lr: 0.5 });
    expect(sentenceOf('curve', session.view)).toMatch(/one step lands on the minimum at 0\.$/);
  });

  test('a run that begins at the minimum is not below what is possible', async () => {
    const session = await open('by-hand', { w: 2, b: 1 });
    expect(sentenceOf('loss-curve', session.view)).toMatch(/began at 0 and is 0\.$/);
  });

  test('a point that does not move is not said to bounce', async () => {
    for (const settings of [
      { x0: [0.5], lr: 0 },
      { x0: [0], lr: 1 },
    ]) {
      const session = await open('descent', settings);
      expect(sentenceOf('curve', session.view)).toMatch(/it stays where it is\.$/);
    }
  });
});

describe('the header says how the parameters really moved', () => {
  test('by the step that was taken off', async () => {
    const session = await open('regression', { n: 1000 });
    for (const step of [1, 2, 50, 200]) {
      const view = await session.seek({ step, phase: null });
      const said = /moved most: (\S+) (up|down)/.exec(plainSentence(view, shared.en, format));
      const moves = parameterNames(view).map(
        (name) => view.columns[name][step] - view.columns[name][step - 1],
      );
      const most = moves.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      expect(said?.[2]).toBe(most > 0 ? 'up' : 'down');
      expect(said?.[1]).toBe(['w₁', 'w₂', 'b'][moves.indexOf(most)]);
    }
  });

  test('against the votes of two samples of ten, which `scratch#gradient` asks for', async () => {
    const session = await open('regression', {});
    const view = await session.seek({ step: 0, phase: 'sum' });
    const { module, t } = pictureOf('gradients');
    const votes = module.words.picks?.(view, { t, format, look: module.look }) ?? [];
    const up = votes.filter(({ values }) => (values?.['grad.w.1'] ?? 0) > 0);
    expect(votes).toHaveLength(10);
    expect(up.map(({ id }) => id)).toEqual(['sample:160', 'sample:507']);
    const length = (/** @type {any} */ { values }) =>
      Math.hypot(values['grad.w.0'], values['grad.w.1']);
    expect(votes.reduce((a, b) => (length(b) > length(a) ? b : a)).id).toBe('sample:439');
  });

  test('and of rounding at the minimum it says nothing', async () => {
    const data = [
      [5, 1, 67],
      [6, 3, 63],
      [8, 4, 81],
      [9, 1, 103],
      [12, 2, 131],
    ];
    const moved = async (/** @type {number[]} */ start) => {
      const session = await open('model', { data, start, lr: 0.001 });
      const view = await session.seek({ step: 1, phase: null });
      return plainSentence(view, shared.en, format).includes('moved most');
    };
    expect(await moved([10, -5, 20])).toBe(false);
    expect(await moved([10, -5, 20.001])).toBe(true);
  });

  test('and what the losses are put together to', async () => {
    for (const [experiment, settings, name] of /** @type {[string, any, string][]} */ ([
      ['by-hand', {}, 'summed loss, all data'],
      ['by-hand', { reduction: 'mean' }, 'mean loss, all data'],
      ['by-hand', { reduction: 'half-mean' }, 'half the mean, all data'],
      ['model', {}, 'half the mean, all data'],
      ['constant', {}, 'summed loss, all data'],
      ['backprop', {}, 'mean loss, all data'],
      ['concise', { reduction: 'sum' }, 'sum of this batch, before the update'],
      ['regression', {}, 'mean of this batch, before the update'],
    ])) {
      const session = await open(experiment, settings);
      const view = await session.seek({ step: 1, phase: null });
      expect(plainSentence(view, shared.en, format)).toContain(name);
    }
  });

  test('and names what a broken program leaves out', async () => {
    const settings = { 'forget-divide': true, 'forget-zero-grad': true };
    const session = await open('regression', { n: 50, ...settings });
    const at = async (/** @type {string} */ phase) =>
      plainSentence(await session.seek({ step: 0, phase }), shared.en, format);
    expect(await at('divide')).toContain('not divided by the batch size');
    expect(await at('zero')).toContain('the gradient is not zeroed');
  });
});

describe('the header', () => {
  test('says whose loss it tells where other runs stand beside', async () => {
    const beside = [{ experiment: 'race', settings: { optimizer: 'momentum' } }];
    const { view } = await open('race', {}, { beside });
    expect(plainSentence(view, shared.en, format)).toContain('SGD: f(x₁, x₂) 10.5000');
    expect(plainSentence(view, shared.zh, format)).toContain('SGD：f(x₁, x₂) 10.5000');
    const alone = await open('race', {});
    expect(plainSentence(alone.view, shared.en, format)).not.toContain('SGD');
  });

  test('says of a batch larger than the data that it is all of it', async () => {
    const { view } = await open('regression', { n: 50, 'batch-size': 5000 });
    expect(view.state.updatesPerEpoch).toBe(1);
    expect(plainSentence(view, shared.en, format)).toMatch(/5000.*50/);
  });
});

describe('a run beside is called what it is', () => {
  test('the right program is the one that differs only in what was broken', async () => {
    const names = { reference: 'right', same: 'same', t: shared.en, format };
    const session = await open('regression', { n: 50, 'forget-divide': true });
    const view = await session.seek({ step: 2, phase: null });
    expect(view.beside.map((run) => besideName(view, run, names))).toEqual(['right']);
    const beside = [
      { experiment: 'regression', settings: { n: 50, 'batch-size': 25, 'forget-divide': true } },
      { experiment: 'regression', settings: { n: 50, lr: 0.1 } },
      { experiment: 'descent', settings: {} },
    ];
    const company = await open('regression', { n: 50 }, { beside });
    const three = await company.seek({ step: 2, phase: null });
    const called = three.beside.map((run) => besideName(three, run, names));
    expect(called).toEqual(['B = 25, not divided by B', 'η = 0.1', 'descent']);
    const { module, t } = pictureOf('loss-curve');
    const legend = module.words.legend(three, { t, format, look: module.look });
    // Where there are several, each name stands at its curve; the legend says which one is thick.
    expect(legend[0]).toBe('thick line: B = 10, η = 0.03');
    expect(legend.join(' ')).not.toContain('right program');
  });
});
