import { createCanvas } from '../draw/canvas.js';
import { createSegments } from '../draw/segments.js';
import { createTooltip } from '../draw/tooltip.js';
import { distanceToSegment } from '../draw/nearest.js';
import { layoutPlot } from '../draw/plot.js';
import { trackPointer } from '../draw/pointer.js';
import { createLayButton } from './gradients-button.js';
import { drawGradients } from './gradients-layers.js';
import { divided, gradientPicture, planes, starRanges, sumRanges } from './gradients-model.js';
import { gradientsWords } from './gradients-words.js';
import { lights } from '../view/lights.js';
import { parameterLabel } from '../view/parameter-label.js';
import { reached } from '../view/reached.js';
import { parameterNames } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */
/** @typedef {import('./gradients-model.js').GradientPicture} GradientPicture */

/**
 * The gradient taken apart: an arrow for each sample, laid head to tail to their sum, beside the
 * gradient of all data; then the step that is made of it.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['X', 'gradPerSample', 'grad', 'fullGrad', 'step'], create };

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const { t, colours, format } = context;
  const canvas = createCanvas(container);
  const tooltip = createTooltip(container, colours);
  const words = gradientsWords(context);
  const bar = container.ownerDocument.createElement('div');
  Object.assign(bar.style, {
    position: 'absolute',
    top: '0',
    right: '0',
    display: 'flex',
    gap: '8px',
  });
  container.append(bar);
  const button = createLayButton(bar, context, (share) => {
    moving = share;
    draw();
  });
  /** @type {View | null} */
  let view = null;
  /** @type {import('../draw/plot.js').Plot | null} */
  let plot = null;
  let plane = 0;
  let offered = '';
  /** @type {HTMLElement | null} */
  let choice = null;
  /** @type {string | null} */
  let lit = null;
  /** While the arrows are being laid: how far, 0 … 1. @type {number | null} */
  let moving = null;

  /** @param {View} current @returns {'none' | 'star' | 'chain' | 'step'} */
  const stageOf = (current) => {
    if (!reached(current, 'backward')) return 'none';
    if (!reached(current, 'sum')) return 'star';
    if (current.state.phase === null || !reached(current, 'divide')) return 'chain';
    return 'step';
  };

  const draw = () => {
    if (!view || !canvas.width) return;
    const names = parameterNames(view);
    const pairs = planes(names);
    if (pairs.length === 0) return;
    offer(names, pairs);
    const pair = pairs[Math.min(plane, pairs.length - 1)];
    const picture = gradientPicture(view, pair);
    const stage = stageOf(view);
    const shown = picture && stage === 'step' ? divided(picture) : picture;
    const ranges = picture ? rangesAt(stage, picture, shown) : EMPTY;
    const title = (/** @type {number} */ k) => `∂l/∂${parameterLabel(names[k], names)}`;
    plot = layoutPlot(canvas.context, {
      width: canvas.width,
      height: canvas.height,
      x: { domain: ranges.x, title: title(pair[0]) },
      y: { domain: ranges.y, title: title(pair[1]) },
      equal: true,
    });
    const count = picture?.parts.length ?? 0;
    button.offer(stage === 'chain' && count > 1, canvas.width < 420);
    drawGradients(
      canvas,
      plot,
      shown,
      {
        stage,
        laid: moving === null ? count : moving * count,
        lit: lit?.startsWith('sample:') ? Number(lit.slice(7)) : -1,
        sumLit: pair.some((k) => lights(lit, `grad.${names[k]}`)),
        words: words.arrows(view, shown),
      },
      colours,
    );
  };

  /** @param {string[]} names @param {[number, number][]} pairs */
  const offer = (names, pairs) => {
    if (offered === names.join()) return;
    offered = names.join();
    choice?.remove();
    choice = null;
    if (pairs.length < 2) return;
    const label = (/** @type {number} */ k) => parameterLabel(names[k], names);
    choice = createSegments(bar, {
      label: t('gradients.plane'),
      choices: pairs.map(([a, b], i) => [String(i), `${label(a)} ${label(b)}`]),
      value: String(plane),
      colours,
      pick(value) {
        plane = Number(value);
        draw();
      },
    });
  };

  const stopTracking = trackPointer(container, {
    move(x, y) {
      const hit = view && plot ? arrowAt(view, plot, x, y) : null;
      context.highlight(hit ? `sample:${hit.sample}` : null);
      if (!view || !hit) return tooltip.hide();
      const names = parameterNames(view);
      tooltip.show(x, y, [
        [t('anatomy.sample'), String(hit.sample)],
        ...names.map(
          (name, k) =>
            /** @type {[string, string]} */ ([
              `∂l/∂${parameterLabel(name, names)}`,
              format.exact(view && gradientPicture(view, [k, k])?.parts[hit.index].vector[0]),
            ]),
        ),
      ]);
    },
    leave() {
      tooltip.hide();
      context.highlight(null);
    },
  });

  /** @param {View} current @param {import('../draw/plot.js').Plot} at @param {number} x @param {number} y */
  const arrowAt = (current, at, x, y) => {
    const stage = stageOf(current);
    const pairs = planes(parameterNames(current));
    const picture = gradientPicture(current, pairs[Math.min(plane, pairs.length - 1)]);
    if (!picture || stage === 'none' || stage === 'step') return null;
    let best = null;
    let least = 7;
    for (const [index, { sample, vector }] of picture.parts.entries()) {
      const [from, to] =
        stage === 'star' ? [ORIGIN, vector] : picture.chain.slice(index, index + 2);
      const [ax, ay] = [at.x.of(from[0]), at.y.of(from[1])];
      const distance = distanceToSegment(x, y, ax, ay, at.x.of(to[0]), at.y.of(to[1]));
      if (distance < least) [best, least] = [{ index, sample }, distance];
    }
    return best;
  };

  const stopListening = context.onHighlight((quantity) => {
    if (quantity === lit) return;
    lit = quantity;
    draw();
  });

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      button.stop();
      moving = null;
      draw();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      canvas.resize(width, height);
      draw();
    },
    describe: words.describe,
    table: words.table,
    legend: words.legend,
    destroy() {
      stopTracking();
      stopListening();
      button.stop();
      tooltip.destroy();
      bar.remove();
      canvas.element.remove();
    },
  };
}

/**
 * @param {'none' | 'star' | 'chain' | 'step'} stage
 * @param {GradientPicture} whole
 * @param {GradientPicture | null} shown  the same, perhaps divided
 */
function rangesAt(stage, whole, shown) {
  if (stage === 'none' || stage === 'star') return starRanges(whole);
  const { x, y } = sumRanges(whole);
  const factor = (shown?.divisor ?? 1) / whole.divisor;
  const times = (/** @type {[number, number]} */ [low, high]) =>
    /** @type {[number, number]} */ ([low * factor, high * factor]);
  return { x: times(x), y: times(y) };
}

const ORIGIN = [0, 0];

/** What the axes show before there is a gradient. */
const EMPTY = {
  x: /** @type {[number, number]} */ ([-10, 10]),
  y: /** @type {[number, number]} */ ([-10, 10]),
};
