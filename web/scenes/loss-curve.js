import { drawAxes } from '../draw/axes.js';
import { createSegments } from '../draw/segments.js';
import { createTooltip } from '../draw/tooltip.js';
import { trackPointer } from '../draw/pointer.js';
import { createLossChart } from './loss-chart.js';
import { lossFigure } from './loss-figure.js';
import { drawLossMarks } from './loss-marks.js';
import { lossRows } from './loss-rows.js';
import { lossWords } from './loss-words.js';
import { parseQuantity } from '../view/quantity.js';
import { column } from '../view/run-view.js';

/**
 * The loss over the updates: a dot for each minibatch, a line for the whole set, the smallest loss the
 * data allows, and the right program's run while a broken one is tried.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: [], create };

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {import('./loss-figure.js').LossFigure} LossFigure
 */

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const { t, colours, format } = context;
  const document = container.ownerDocument;
  const measure = /** @type {CanvasRenderingContext2D} */ (
    document.createElement('canvas').getContext('2d')
  );
  const holder = document.createElement('div');
  const corner = document.createElement('div');
  Object.assign(holder.style, { position: 'absolute', inset: '0' });
  Object.assign(corner.style, {
    position: 'absolute',
    top: '0',
    right: '6px',
    display: 'flex',
    gap: '8px',
  });
  container.append(holder, corner);
  const tooltip = createTooltip(container, colours);
  const size = { width: 0, height: 0 };
  /** @type {import('./loss-figure.js').LossLook} */
  const look = { scale: 'log', unit: 'updates' };
  /** There is room for both switches. */
  let roomy = true;
  const moment = { hovered: /** @type {number | null} */ (null), lit: false };
  /** @type {View | null} */
  let view = null;
  /** @type {LossFigure | null} */
  let figure = null;
  /** @type {ReturnType<typeof createLossChart> | null} */
  let chart = null;

  const show = () => {
    if (!view || !size.width) return;
    const next = lossFigure(measure, size, view, look, t);
    if (next.key !== figure?.key) {
      chart?.destroy();
      figure = next;
      chart = createLossChart(holder, {
        ...size,
        plot: next.plot,
        x: next.x,
        colours,
        below: (g) => drawAxes(g, next.plot, colours),
        above: (g) => view && drawLossMarks(g, next, view, context, moment),
      });
    }
    // What lies a thousand pictures above the frame is drawn no higher.
    const ceiling = look.scale === 'log' ? Infinity : next.y[1] * 1000;
    chart?.show(lossRows(view, (next.x[1] - next.x[0]) / next.plot.area.width, ceiling));
    units.hidden = view.state.updatesPerEpoch <= 1 || !roomy;
  };

  /** @param {'scale' | 'unit'} name @param {string[]} choices */
  const segments = (name, choices) =>
    createSegments(corner, {
      label: t(`scene.loss-curve.${name}`),
      choices: choices.map((choice) => [choice, t(`scene.loss-curve.${name}.${choice}`)]),
      value: look[name],
      colours,
      pick(value) {
        Object.assign(look, { [name]: value });
        show();
      },
    });
  const units = segments('unit', ['updates', 'epochs']);
  segments('scale', ['log', 'linear']);

  /** @param {number | null} step @param {number} y */
  const hover = (step, y) => {
    if (step === moment.hovered) return;
    moment.hovered = step;
    chart?.redraw();
    context.highlight(step === null ? null : 'loss');
    if (step === null || !view || !figure) return tooltip.hide();
    const beside = view.beside[0];
    /** @type {[string, string][]} */
    const rows = [[t('scene.step'), String(step)]];
    rows.push([t('scene.loss-curve.full'), format.exact(column(view, 'fullLoss')[step])]);
    const batch = column(view, 'loss')[step];
    if (view.state.updatesPerEpoch > 1 && Number.isFinite(batch)) {
      rows.push([t('scene.loss-curve.batch'), format.exact(batch)]);
    }
    if (beside) {
      rows.push([t('scene.loss-curve.reference'), format.exact(column(beside, 'fullLoss')[step])]);
    }
    tooltip.show(figure.plot.x.of(step / figure.perUnit), y, rows);
  };
  const stopTracking = trackPointer(holder, {
    move(x, y) {
      if (!view || !figure) return;
      const { plot, perUnit } = figure;
      const step = Math.round(plot.x.invert(x) * perUnit);
      const there = x > plot.area.left - 8 && y > plot.area.top && step >= 0;
      hover(there && step <= view.state.length ? step : null, y);
    },
    leave: () => hover(null, 0),
  });
  const stopListening = context.onHighlight((quantity) => {
    const lit = parseQuantity(quantity).tensor === 'loss';
    if (lit === moment.lit) return;
    moment.lit = lit;
    chart?.redraw();
  });

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      show();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      Object.assign(size, { width, height });
      units.hidden = false;
      roomy = corner.offsetWidth <= width;
      show();
    },
    ...lossWords(context),
    destroy() {
      stopTracking();
      stopListening();
      chart?.destroy();
      container.replaceChildren();
    },
  };
}
