import { layoutPlot } from '../../draw/plot.js';
import { parameterLabels } from '../../view/labels.js';
import { memoriesOf } from '../../view/memory.js';
import { column, parameterNames } from '../../view/run-view.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Memory } from '../../view/memory.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */

/**
 * @typedef {object} Line  one memory of one parameter after each update, in the unit of gradients
 * @property {Memory} memory
 * @property {string} symbol  with a root where it is made of squares
 * @property {Float64Array} values
 *
 * @typedef {object} Panel  of one parameter
 * @property {string} name
 * @property {string} label
 * @property {Plot} plot
 * @property {number} left  of the panel in the picture
 * @property {number} top
 * @property {Float64Array} gradient  that update k used, k from 1
 * @property {Line[]} lines
 *
 * @typedef {object} MemoryFigure
 * @property {Panel[]} panels
 * @property {number} last  the update the cursor has come to
 * @property {number} known  updates that are known
 */

/** Wider than this, and not taller than wide, the two panels stand side by side. */
const WIDE = 520;

/** @type {Layout<MemoryFigure>} */
export function layout(view, { context, width, height }, { t }) {
  const names = parameterNames(view);
  if (!(`grad.${names[0]}` in view.columns)) return null;
  const labels = parameterLabels(view);
  const across = width >= WIDE && width > height ? names.length : 1;
  const down = names.length / across;
  const room = { width: width / across, height: height / down };
  const { step, length, totalSteps, phase } = view.state;
  const growth = foreseen(view);
  const panels = names.map((name, i) => {
    const gradient = used(column(view, `grad.${name}`));
    const lines = linesOf(view, name);
    const plot = layoutPlot(context, {
      ...room,
      x: { domain: [0, Math.max(1, totalSteps)], title: t('scene.memory.updates') },
      y: { domain: rangeOf(gradient, lines, length, growth), title: labels[i] },
    });
    const left = (i % across) * room.width;
    const top = Math.floor(i / across) * room.height;
    return { name, label: labels[i], plot, left, top, gradient, lines };
  });
  return { panels, last: step + (phase === null ? 0 : 1), known: length };
}

/** The gradient after k updates is the one that the next update uses. @param {Float64Array} gradients */
const used = (gradients) => Float64Array.from([NaN, ...gradients]);

/**
 * @param {View} view
 * @param {string} name  of a parameter
 * @returns {Line[]}
 */
export function linesOf(view, name) {
  return memoriesOf(view).map((memory) => {
    const values = column(view, `${memory.head}.${name}`);
    const { squared, symbol } = memory;
    return squared
      ? { memory, symbol: `√${symbol}`, values: values.map(Math.sqrt) }
      : { memory, symbol, values };
  });
}

/**
 * How many times a memory may outgrow the first gradient while gradients get no larger: momentum's
 * 1/(1 − μ) times, a sum of squares as the root of the updates.
 * @param {View} view
 */
function foreseen(view) {
  const memories = memoriesOf(view);
  const adds = (/** @type {string} */ head) => memories.some((one) => one.head === head);
  if (adds('s')) return Math.sqrt(view.state.totalSteps);
  return adds('v') && !adds('m') ? 1 / (1 - view.settings.momentum) : 1;
}

/**
 * Foreseen from the first gradient, and doubled as often as what is known asks for: it hardly ever
 * changes while the run plays.
 * @param {Float64Array} gradient @param {Line[]} lines @param {number} length
 * @param {number} growth @returns {[number, number]}
 */
function rangeOf(gradient, lines, length, growth) {
  let most = (Math.abs(gradient[1]) || 1) * growth;
  for (const values of [gradient, ...lines.map((line) => line.values)]) {
    for (let k = 0; k <= Math.min(length, values.length - 1); k++) {
      while (Math.abs(values[k]) > most && most < 1e300) most *= 2;
    }
  }
  return [-1.1 * most, 1.1 * most];
}

/**
 * The update under the pointer: its gradient, and what the optimizer remembers after it.
 * @type {HitTest<MemoryFigure>}
 */
export function hit({ panels, last }, view, px, py, { t, format }) {
  for (const { plot, left, top, name, label, gradient, lines } of panels) {
    const [x, y] = [px - left, py - top];
    const { area } = plot;
    if (x < area.left - 6 || x > area.right || y < area.top || y > area.bottom) continue;
    const k = Math.round(plot.x.invert(x));
    if (k < 1 || k > last) return null;
    const own = (/** @type {string} */ symbol, /** @type {number} */ value) => [
      `${symbol}, ${label}`,
      format.exact(value),
    ];
    const kept = lines.map(({ memory: { symbol, head } }) =>
      own(symbol, column(view, `${head}.${name}`)[k]),
    );
    const rows = [[t('scene.step'), String(k)], own('g', gradient[k]), ...kept];
    const quantity = k === view.state.step ? `grad.${name}` : null;
    return { x: left + plot.x.of(k), y: py, rows, quantity, mark: k };
  }
  return null;
}
