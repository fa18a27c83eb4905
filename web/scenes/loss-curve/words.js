import { range } from 'd3-array';
import { analysis, column, data, fullLossAt, fullLossNow } from '../../view/run-view.js';
import { unitOf } from '../../view/axis.js';
import { besideName, ownName as nameOfOwn } from '../../view/beside.js';
import { joined, placeOf, sketched } from '../shared/words.js';
import { foretold } from './rows.js';
/** @import { RunView, View } from '../../engine/types.js' */
/** @import { Telling, Words } from '../scene-types.js' */

/** What the loss curve says. @type {Words} */
export const words = {
  legend(view, saying) {
    const { t } = saying;
    const many = view.beside.length > 1;
    const kinds = view.state.updatesPerEpoch > 1 && !many ? ['batch', 'full'] : [];
    const parts = kinds.map((kind) => t(`scene.loss-curve.legend.${kind}`));
    const names = (/** @type {RunView[]} */ runs) =>
      runs.map((run) => runName(view, run, saying)).join(t('scene.list'));
    if (view.ghosts?.length)
      parts.unshift(t('scene.loss-curve.legend.ghosts', { runs: names(view.ghosts) }));
    if (many) return [t('scene.loss-curve.legend.own', { run: ownName(view, saying) })];
    if (view.beside.length === 0) return parts;
    return [t('scene.loss-curve.legend.beside', { runs: names(view.beside) }), ...parts];
  },

  /** Up to two curves bear their names. */
  caption: (view, saying) => (view.beside.length > 1 ? words.legend(view, saying) : []),

  sentence(view, { t, format, look }) {
    const { state } = view;
    const start = column(view, 'fullLoss')[0];
    const floor = floorOf(view);
    const { loss, step, now } = fullLossNow(view);
    // A function without data is measured at every step.
    const kind = data(view).y ? (now ? '' : '.measured') : '.function';
    const sentences = [
      t(`scene.loss-curve.describe${kind}`, {
        at: placeOf(view, t),
        measured: step,
        start: format.short(start, 4),
        loss: format.short(loss, 4),
      }),
    ];
    if (floor > 0) {
      sentences.push(t('scene.loss-curve.describe.floor', { loss: format.short(floor, 4) }));
    }
    sentences.push(...sketched({ t, format, look }));
    for (const { of, label } of look.formulas ?? []) {
      const loss = format.short(foretold(view, of)(state.totalSteps), 4);
      sentences.push(t('scene.loss-curve.describe.formula', { label, loss }));
    }
    return joined(view, sentences, t);
  },

  /** `what=numbered`: without their names, for a question that asks which is which. */
  picks(view, { t, format }, what) {
    return [view, ...view.beside].map((run, k) => ({
      id: `curve:${k}`,
      name:
        what === 'numbered' || (k === 0 && !run.name)
          ? t('scene.loss-curve.curve', { number: k + 1 })
          : runName(view, run, { t, format }),
      values: {
        ...Object.fromEntries(
          Object.entries(run.settings).filter(([, value]) => typeof value === 'number'),
        ),
        loss: fullLossAt(run, run.state.step).loss ?? NaN,
      },
    }));
  },

  table(view, saying) {
    const { t, format } = saying;
    const { state } = view;
    const [full, batch] = [column(view, 'fullLoss'), column(view, 'loss')];
    /** What stands beside each step: titles and losses. @type {[string, (step: number) => number][]} */
    const curves = [[t(curveName(view)), (step) => full[step]]];
    if (state.updatesPerEpoch > 1)
      curves.push([t('scene.loss-curve.batch'), (step) => batch[step]]);
    const axis = view.axis ?? 'updates';
    for (const run of view.beside) {
      // At the same place of the axis it has made another number of updates.
      const pace = unitOf(view, axis) / unitOf(run, axis);
      const losses = column(run, 'fullLoss');
      curves.push([runName(view, run, saying), (step) => losses[Math.floor(step * pace + 1e-9)]]);
    }
    for (const ghost of view.ghosts ?? []) {
      const losses = column(ghost, 'fullLoss');
      curves.push([runName(view, ghost, saying), (step) => losses[step]]);
    }
    const steps = tableSteps(state.step, state.updatesPerEpoch);
    return {
      columns: [t('scene.step'), ...curves.map(([title]) => title)],
      rows: steps.map((step) => [
        String(step),
        ...curves.map(([, lossAt]) => format.short(lossAt(step), 6)),
      ]),
      quantities: steps.map((step) => [
        '',
        ...curves.map((_, k) => (k === 0 && step === state.step ? 'loss' : '')),
      ]),
    };
  },
};

/**
 * The least loss that this data allows; 0 where it is nothing but rounding beside the first one.
 * @param {View} view
 */
export function floorOf(view) {
  const floor = analysis(view)?.minimumLoss ?? 0;
  const start = column(view, 'fullLoss')[0];
  return floor > start * 1e-10 && floor <= start * (1 + 1e-6) ? floor : 0;
}

/** What the run itself is called among others. @param {View} view @param {Telling} saying */
export const ownName = (view, saying) => nameOfOwn(view, saying) || saying.t(curveName(view));

/** Which curve an id of `picks` means. @param {string} id */
export const curveOf = (id) => Number(id.split(':')[1]);

/** What the thick line is. @param {View} view */
export const curveName = (view) =>
  data(view).y ? 'scene.loss-curve.full' : 'scene.loss-curve.function';

/**
 * What a run beside is called in this picture.
 * @param {View} view
 * @param {RunView} run
 * @param {Telling} saying
 */
export function runName(view, run, { t, format }) {
  const reference = t('scene.loss-curve.reference');
  return besideName(view, run, { reference, same: t('scene.loss-curve.same'), t, format });
}

/**
 * A table to read: the ends of the epochs, some steps between, and the cursor; at most about 20 rows.
 * @param {number} last
 * @param {number} perEpoch
 */
function tableSteps(last, perEpoch) {
  const unit = last > 3 * perEpoch && perEpoch > 1 ? perEpoch : 1;
  const stride = unit * Math.max(1, Math.ceil(last / unit / 20));
  return [...range(0, last, stride), last];
}
