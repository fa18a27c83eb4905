import { layoutPlot } from '../../draw/plot.js';
import { textWidth } from '../../draw/text.js';
import { hitTile, spreadGrid, tileGrid } from '../shared/tiles/grid.js';
import { className, rowTitle } from '../shared/tiles/words.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Answer, RunView } from '../../engine/types.js' */
/** @import { HitTest, Layout } from '../canvas-scene.js' */
/** @import { Telling } from '../scene-types.js' */
/** @import { TileGrid } from '../shared/tiles/grid.js' */

const ASKED = 24;
export const CAPTION = { size: 12, align: /** @type {const} */ ('center') };

/**
 * @typedef {object} MistakesFigure
 * @property {Answer} answer
 * @property {number} shown
 * @property {[string, string][]} captions  what the model says and how surely; what it is
 * @property {TileGrid} grid
 * @property {Plot} plot  x: share of the pictures, y: share of the loss
 * @property {Float64Array} carried  of the loss, by the first k pictures
 */

/** @param {RunView} view */
export const mistakes = (view) => view.answer('mistakes', { count: ASKED });

/** @type {Layout<MistakesFigure>} */
export function layout(view, { context, width, height }, { t, format, last }) {
  const answer = mistakes(view);
  if (!answer) return null;
  const chart = Math.max(90, height * 0.34);
  const box = { left: 0, top: 4, width, height: height - chart - 16 };
  const found = answer.rows.values.length;
  const captions = captionsOf(answer, { t, format });
  const widest = Math.max(...captions.flat().map((text) => textWidth(context, text, CAPTION)));
  const pitch = Math.max(84, widest + 10);
  const columns = Math.max(2, Math.min(8, Math.floor((width + 8) / pitch)));
  const rows = Math.max(1, Math.min(3, Math.floor((box.height + 8) / 92)));
  const shown = Math.min(found, columns * rows);
  const how = { gap: 8, below: 32, columns, most: 112 };
  const grid = spreadGrid(tileGrid(Math.max(1, shown), box, how), box, pitch);
  const plot = layoutPlot(context, {
    width,
    height: chart,
    x: { domain: [0, 1], title: t('mistakes.x') },
    y: { domain: [0, 1], title: t('mistakes.y') },
  });
  const carried = last?.answer === answer ? last.carried : carriedBy(answer.losses.values);
  return { answer, shown, captions, grid, plot: moved(plot, height - chart), carried };
}

/**
 * What stands under each picture.
 * @param {Answer} answer
 * @param {Telling} saying
 * @returns {[string, string][]}
 */
function captionsOf({ said, confidence, labels }, { t, format }) {
  return Array.from(said.values, (label, k) => [
    `${className(t, label)} ${format.percent(confidence.values[k], 0)}`,
    t('mistakes.is', { truth: className(t, labels.values[k]) }),
  ]);
}

/** A plot lower down. @param {Plot} plot @param {number} by */
function moved(plot, by) {
  const { area, y } = plot;
  return {
    ...plot,
    area: { ...area, top: area.top + by, bottom: area.bottom + by },
    y: { ...y, of: (/** @type {number} */ value) => y.of(value) + by },
  };
}

/** @param {ArrayLike<number>} losses  the largest first */
export function carriedBy(losses) {
  const sums = new Float64Array(losses.length + 1);
  for (let k = 0; k < losses.length; k++) sums[k + 1] = sums[k] + Math.min(losses[k], 1e9);
  const total = sums[losses.length] || 1;
  return sums.map((sum) => sum / total);
}

/** Of the loss, by the worst pictures. @param {Float64Array} carried @param {number} share */
export const carriedAt = (carried, share) => carried[Math.round(share * (carried.length - 1))] ?? 0;

/**
 * That in words.
 * @param {Float64Array} carried
 * @param {number} share
 * @param {Telling} saying
 */
export const carriedText = (carried, share, { t, format }) =>
  t('mistakes.carried', {
    share: format.percent(share, 0),
    carried: format.percent(carriedAt(carried, share), 1),
  });

/** @type {HitTest<MistakesFigure>} */
export function hit({ answer, grid, shown }, view, x, y, { t, format }) {
  const on = hitTile(grid, x, y);
  if (!on || on.tile >= shown) return null;
  const of = (/** @type {string} */ name) => answer[name].values[on.tile];
  const rows = [
    [rowTitle(t), String(of('rows'))],
    [t('mistakes.truth'), className(t, of('labels'))],
    [t('mistakes.said'), className(t, of('said'))],
    [t('mistakes.confidence'), format.general(of('confidence'))],
    [t('mistakes.loss'), format.general(of('loss'))],
  ];
  return { x, y, rows, quantity: null };
}
