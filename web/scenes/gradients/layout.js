import { layoutPlot } from '../../draw/plot.js';
import { parameterLabels } from '../../view/labels.js';
import { reached } from '../../view/phases.js';
import { data, flatTensors, parameterNames } from '../../view/run-view.js';
import { batchGradient, columnOf } from '../shared/data/gradient.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { UpdateRecord, View } from '../../engine/types.js' */
/** @import { Layout } from '../canvas-scene.js' */

/**
 * @typedef {[number, number]} Vector
 *
 * @typedef {object} GradientPicture  vectors in the plane of two parameters
 * @property {{sample: number, vector: Vector}[]} parts  each sample's gradient; of a very large batch
 *   evenly spread ones, and the chain then goes on by as many samples at once
 * @property {Vector} left  what grad held before this update: not zero where zeroing was forgotten
 * @property {Vector[]} chain  where each link begins, head to tail, then where the last one ends
 * @property {Vector} sum  grad as the optimizer reads it
 * @property {Vector} step  what is subtracted
 * @property {number} count  how many samples the sum has
 * @property {number} divisor  by what the optimizer divides the sum: the batch size, or 1
 * @property {Vector | null} full  gradient of the mean loss over all data; null where the batch is all
 */

/**
 * @typedef {'none' | 'star' | 'chain' | 'step'} Stage  how far the update has come
 *
 * @typedef {object} GradientsFigure
 * @property {Plot} plot
 * @property {Stage} stage
 * @property {GradientPicture | null} picture  divided where the optimizer has divided; null: no update
 * @property {string[]} names  of the two parameters
 */

/** What the axes show before there is a gradient. @type {Ranges} */
const EMPTY = { x: [-10, 10], y: [-10, 10] };

/** @type {Layout<GradientsFigure>} */
export function layout(view, { context, width, height }, { look }) {
  const names = parameterNames(view);
  const pairs = planes(names);
  if (pairs.length === 0) return null;
  const pair = pairs[Math.min(look.plane, pairs.length - 1)];
  const whole = gradientPicture(view, pair);
  const stage = stageOf(view);
  const picture = whole && stage === 'step' ? divided(whole) : whole;
  const { x, y } = whole && picture ? rangesAt(stage, whole, picture) : EMPTY;
  const [across, up] = pair.map((k) => `∂l/∂${parameterLabels(view)[k]}`);
  const plot = layoutPlot(context, {
    width,
    height,
    x: { domain: x, title: across },
    y: { domain: y, title: up },
    equal: true,
  });
  return { plot, stage, picture, names: pair.map((k) => names[k]) };
}

/** @param {View} view @returns {Stage} */
function stageOf(view) {
  if (!reached(view, 'backward')) return 'none';
  if (!reached(view, 'sum')) return 'star';
  return view.state.phase === null || !reached(view, 'divide') ? 'chain' : 'step';
}

/**
 * @param {Stage} stage
 * @param {GradientPicture} whole
 * @param {GradientPicture} shown  the same, perhaps divided
 * @returns {Ranges}
 */
function rangesAt(stage, whole, shown) {
  if (stage === 'none' || stage === 'star') return starRanges(whole);
  const { x, y } = sumRanges(whole);
  const factor = shown.divisor / whole.divisor;
  return { x: [x[0] * factor, x[1] * factor], y: [y[0] * factor, y[1] * factor] };
}

/**
 * The pairs of parameters that can be looked at.
 * @param {string[]} names  Series.parameterNames
 * @returns {[number, number][]}
 */
export function planes(names) {
  const count = names.length;
  if (count < 2) return [];
  if (count === 3)
    return [
      [0, 1],
      [0, 2],
      [1, 2],
    ];
  return Array.from({ length: Math.min(MOST_PLANES, count - 1) }, (_, k) => [k, k + 1]);
}

const MOST_PLANES = 5;

/**
 * @param {View} view
 * @param {[number, number]} plane  indices of two parameters
 * @returns {GradientPicture | null}
 */
export function gradientPicture(view, plane) {
  const { record } = view;
  const { y } = data(view);
  const grad = flatTensors(view, 'grad');
  const step = flatTensors(view, 'step');
  if (!record || !grad || !step) return null;
  const pick = (/** @type {number[]} */ flat) => /** @type {Vector} */ (plane.map((k) => flat[k]));
  const columns = plane.map((k) => columnOf(record, parameterNames(view)[k]));
  const sum = pick(grad);
  const kept = view.settings['forget-zero-grad'] === true;
  const own = pick(batchGradient(view) ?? grad);
  const left = /** @type {Vector} */ (kept ? sum.map((s, k) => s - own[k]) : [0, 0]);
  const { parts, chain } = headToTail(record, columns, left);
  const full = flatTensors(view, 'fullGrad');
  const all = !y || record.batch.length === y.shape[0];
  const { 'batch-size': size, 'forget-divide': undivided } = view.settings;
  return {
    parts,
    left,
    chain,
    sum,
    step: pick(step),
    count: size === undefined ? 1 : record.batch.length,
    divisor: size === undefined || undivided ? 1 : size,
    full: full && !all ? pick(full) : null,
  };
}

/**
 * The same picture as the optimizer uses it: every arrow divided by the batch size. On the screen only
 * the numbers at the axes change.
 * @param {GradientPicture} picture
 * @returns {GradientPicture}
 */
export function divided(picture) {
  const { divisor, count, parts, left, chain, sum } = picture;
  const divide = (/** @type {Vector} */ v) =>
    /** @type {Vector} */ ([v[0] / divisor, v[1] / divisor]);
  return {
    ...picture,
    parts: parts.map(({ sample, vector }) => ({ sample, vector: divide(vector) })),
    left: divide(left),
    chain: chain.map(divide),
    sum: divide(sum),
    count: count / divisor,
    divisor: 1,
  };
}

/**
 * @typedef {{x: [number, number], y: [number, number]}} Ranges
 *   what to show. Gradients shrink by orders of magnitude while a run converges, so the scale follows,
 *   but only in round steps.
 */

/**
 * For the single arrows. What they add up to may be many times as long, and would leave them a blot.
 * @param {GradientPicture} picture
 * @returns {Ranges}
 */
export function starRanges({ parts }) {
  return rangesOf(parts.map(({ vector }) => vector));
}

/**
 * From the sum on; the arrows keep their places to the end of the update. The gradient of all data is
 * there to compare with: where it is much longer than the rest it may leave the picture.
 * @param {GradientPicture} picture
 * @returns {Ranges}
 */
export function sumRanges({ parts, chain, sum, step, full, count, divisor }) {
  const all = [...chain, sum, /** @type {Vector} */ (step.map((s) => -s * divisor))];
  for (const { vector } of parts) all.push(vector);
  if (full) {
    const own = Math.max(...all.map(([x, y]) => Math.hypot(x, y)).filter(Number.isFinite));
    const share = Math.min(1, (MOST_LONGER * own) / Math.hypot(full[0] * count, full[1] * count));
    all.push(/** @type {Vector} */ (full.map((f) => f * count * (share || 1))));
  }
  return rangesOf(all);
}

/** So many times as long as the longest other arrow an arrow to compare with still fits. */
const MOST_LONGER = 1;

/**
 * Where an arrow from the origin ends in a picture: at its tip, else at the rim.
 * @param {Vector} vector
 * @param {Ranges} ranges  what the picture shows
 * @returns {{end: Vector, cut: boolean}}
 */
export function endInside([x, y], ranges) {
  const rim = (/** @type {number} */ v, /** @type {[number, number]} */ [low, high]) =>
    v === 0 ? 1 : (v > 0 ? high : low) / v;
  const share = Math.min(rim(x, ranges.x), rim(y, ranges.y));
  if (!(share < 1)) return { end: [x, y], cut: false };
  return { end: [x * share, y * share], cut: true };
}

/** @param {Vector[]} all @returns {Ranges} */
function rangesOf(all) {
  const largest = Math.max(...all.flat().map(Math.abs).filter(Number.isFinite), 1e-300);
  const [x, y] = [0, 1].map((axis) => {
    const values = all.map((vector) => vector[axis]);
    const low = Math.min(0, ...values);
    const high = Math.max(0, ...values);
    return /** @type {[number, number]} */ ([
      Math.min(-0.15 * largest, -roundUp(-low * 1.06)),
      Math.max(0.15 * largest, roundUp(high * 1.06)),
    ]);
  });
  return { x, y };
}

/** The next of … 1, 1.5, 2, 3, 4, 5, 6, 8, 10 … @param {number} value */
function roundUp(value) {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 1.5, 2, 3, 4, 5, 6, 8].find((step) => step * power >= value) ?? 10);
}

/**
 * @param {UpdateRecord} record
 * @param {((row: number) => number)[]} columns  of the two parameters
 * @param {Vector} start
 * @returns {{parts: {sample: number, vector: Vector}[], chain: Vector[]}}
 */
function headToTail({ batch, tensors }, [xOf, yOf], start) {
  if (!tensors.X) return { parts: [], chain: [start] };
  const every = Math.ceil(batch.length / MOST_LINKS);
  const parts = [];
  const chain = [start];
  let [x, y] = start;
  for (let i = 0; i < batch.length; i++) {
    if (i % every === 0)
      parts.push({ sample: batch[i], vector: /** @type {Vector} */ ([xOf(i), yOf(i)]) });
    x += xOf(i);
    y += yOf(i);
    if ((i + 1) % every === 0 || i === batch.length - 1) chain.push([x, y]);
  }
  return { parts, chain };
}

const MOST_LINKS = 1000;
