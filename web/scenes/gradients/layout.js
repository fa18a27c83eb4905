import { minIndex } from 'd3-array';
import { distanceToSegment } from '../../draw/nearest.js';
import { layoutPlot } from '../../draw/plot.js';
import { parameterLabels } from '../../view/labels.js';
import { reached } from '../../view/phases.js';
import { data, flatTensors, parameterNames } from '../../view/run-view.js';
import { batchGradient, columnOf } from '../shared/data/gradient.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { UpdateRecord, View } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Look } from '../scene-types.js' */

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
 *
 * @typedef {'none' | 'star' | 'chain' | 'step'} Stage  how far the update has come
 *
 * @typedef {object} GradientsFigure
 * @property {Plot} plot
 * @property {Stage} stage
 * @property {GradientPicture | null} picture  divided where the optimizer has divided; null: no update
 * @property {string[]} names  of the two parameters
 *
 * @typedef {{x: [number, number], y: [number, number]}} Ranges
 *   what to show. Gradients shrink by orders of magnitude while a run converges, so the scale follows,
 *   but only in round steps.
 */

export const ORIGIN = /** @type {Vector} */ ([0, 0]);
/** What the axes show before there is a gradient. @type {Ranges} */
const EMPTY = { x: [-10, 10], y: [-10, 10] };

/** @type {Layout<GradientsFigure>} */
export function layout(view, { context, width, height }, { look }) {
  const names = parameterNames(view);
  const pair = planeOf(view, look);
  if (!pair) return null;
  const whole = gradientPicture(view, pair);
  const stage = stageOf(view);
  const picture = whole && stage === 'step' ? divided(whole) : whole;
  const { x, y } = whole && picture ? rangesAt(stage, whole, picture) : EMPTY;
  const [across, up] = pair.map((k) => partLabels(view)[k]);
  const axes = { x: { domain: x, title: across }, y: { domain: y, title: up } };
  const plot = layoutPlot(context, { width, height, ...axes, equal: true });
  return { plot, stage, picture, names: pair.map((k) => names[k]) };
}

/** @param {View} view @returns {Stage} */
function stageOf(view) {
  if (!reached(view, 'backward')) return 'none';
  if (!reached(view, 'sum')) return 'star';
  return view.state.phase === null || !reached(view, 'divide') ? 'chain' : 'step';
}

/**
 * @param {Stage} stage @param {GradientPicture} whole
 * @param {GradientPicture} shown  the same, perhaps divided
 * @returns {Ranges}
 */
function rangesAt(stage, whole, shown) {
  if (stage === 'none' || stage === 'star') return starRanges(whole);
  const { x, y } = sumRanges(whole);
  const factor = shown.divisor / whole.divisor;
  return { x: scaled(x, factor), y: scaled(y, factor) };
}

const MOST_PLANES = 5;

/** The pairs that can be looked at. @param {string[]} names @returns {[number, number][]} */
export function planes({ length: count }) {
  if (count < 2) return [];
  /** @type {[number, number][]} */
  const next = Array.from({ length: count - 1 }, (_, k) => [k, k + 1]);
  return count === 3 ? [next[0], [0, 2], next[1]] : next.slice(0, MOST_PLANES);
}

/** The pair whose plane is drawn; none without two. @param {View} view @param {Look} look */
export function planeOf(view, look) {
  const pairs = planes(parameterNames(view));
  return pairs[Math.min(look.plane ?? 0, pairs.length - 1)];
}

/** How the parts of a gradient are written. @param {View} view */
export const partLabels = (view) => parameterLabels(view).map((label) => `∂l/∂${label}`);

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
 * @param {GradientPicture} picture @returns {GradientPicture}
 */
export function divided(picture) {
  const { divisor, count, parts, left, chain, sum } = picture;
  /** @param {Vector} vector @returns {Vector} */
  const divide = ([x, y]) => [x / divisor, y / divisor];
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
 * For the single arrows. What they add up to may be many times as long, and would leave them a blot.
 * @param {GradientPicture} picture
 */
export const starRanges = ({ parts }) => rangesOf(parts.map(({ vector }) => vector));

/** So many times as long as the longest other arrow an arrow to compare with still fits. */
const MOST_LONGER = 1;

/**
 * From the sum on; the arrows keep their places to the end of the update. The gradient of all data is
 * there to compare with: where it is much longer than the rest it may leave the picture.
 * @param {GradientPicture} picture
 */
export function sumRanges({ parts, chain, sum, step, full, count, divisor }) {
  const all = [...chain, sum, scaled(step, -divisor), ...parts.map(({ vector }) => vector)];
  if (full) {
    const own = Math.max(...all.map(([x, y]) => Math.hypot(x, y)).filter(Number.isFinite));
    const share = Math.min(1, (MOST_LONGER * own) / Math.hypot(...scaled(full, count)));
    all.push(scaled(scaled(full, count), share || 1));
  }
  return rangesOf(all);
}

/** @param {Vector} vector @param {number} factor @returns {Vector} */
export function scaled([x, y], factor) {
  return [x * factor, y * factor];
}

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
  const cut = share < 1;
  return { end: cut ? [x * share, y * share] : [x, y], cut };
}

/** @param {Vector[]} all @returns {Ranges} */
function rangesOf(all) {
  const least = 0.15 * Math.max(...all.flat().map(Math.abs).filter(Number.isFinite), 1e-300);
  /** @param {0 | 1} axis @returns {[number, number]} */
  const range = (axis) => {
    const values = all.map((vector) => vector[axis]);
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    return [Math.min(-least, -roundUp(-low * 1.06)), Math.max(least, roundUp(high * 1.06))];
  };
  return { x: range(0), y: range(1) };
}

/** The next of … 1, 1.5, 2, 3, 4, 5, 6, 8, 10 … @param {number} value */
function roundUp(value) {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 1.5, 2, 3, 4, 5, 6, 8].find((step) => step * power >= value) ?? 10);
}

const MOST_LINKS = 1000;

/**
 * @param {UpdateRecord} record
 * @param {((row: number) => number)[]} columns  of the two parameters
 * @param {Vector} start @returns {Pick<GradientPicture, 'parts' | 'chain'>}
 */
function headToTail({ batch, tensors }, [xOf, yOf], start) {
  if (!tensors.X) return { parts: [], chain: [start] };
  const every = Math.ceil(batch.length / MOST_LINKS);
  const last = batch.length - 1;
  /** @type {GradientPicture['parts']} */
  const parts = [];
  const chain = [start];
  let [x, y] = start;
  batch.forEach((sample, i) => {
    if (i % every === 0) parts.push({ sample, vector: [xOf(i), yOf(i)] });
    x += xOf(i);
    y += yOf(i);
    if ((i + 1) % every === 0 || i === last) chain.push([x, y]);
  });
  return { parts, chain };
}

/**
 * The ends of a sample's arrow: all begin at the origin, or head to tail.
 * @param {GradientPicture} picture @param {Stage} stage @param {number} i
 */
export const endsOf = ({ parts, chain }, stage, i) =>
  stage === 'star' ? [ORIGIN, parts[i].vector] : [chain[i], chain[i + 1]];

/** So close the pointer has to come, in pixels. */
const NEAR = 7;

/**
 * The arrow under the pointer: a sample and its part of every parameter's gradient.
 * @type {HitTest<GradientsFigure>}
 */
export function hit({ plot, stage, picture }, view, x, y, { t, format }) {
  const { record } = view;
  if (!picture || !record || stage === 'none' || stage === 'step') return null;
  const distances = picture.parts.map((_, i) => {
    const [a, b] = endsOf(picture, stage, i).map((end) => [plot.x.of(end[0]), plot.y.of(end[1])]);
    return distanceToSegment(x, y, a[0], a[1], b[0], b[1]);
  });
  const found = minIndex(distances);
  if (!(distances[found] < NEAR)) return null;
  const { sample } = picture.parts[found];
  const row = record.batch.indexOf(sample);
  const parts = parameterNames(view).map((name) => format.exact(columnOf(record, name)(row)));
  const rows = partLabels(view).map((label, k) => [label, parts[k]]);
  const quantity = `sample:${sample}`;
  return { x, y, rows: [[t('scene.sample'), String(sample)], ...rows], quantity };
}
