import { createCanvas } from '../draw/canvas.js';
import { createTooltip } from '../draw/tooltip.js';
import { drawText, textWidth } from '../draw/text.js';
import { trackPointer } from '../draw/pointer.js';
import { epochProgress, minibatchLayout, rowAt, rowGrid } from './minibatch-figure.js';
import { drawBelt, drawProgress, drawRowGrid, drawRowNumbers } from './minibatch-layers.js';
import { drawList, listedAt } from './minibatch-list.js';
import { minibatchWords } from './minibatch-words.js';
import { reached } from '../view/reached.js';
import { sampleTip } from './sample-hit.js';
import { data } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * All rows of the data as cells, with those that the batch has drawn, and how far the epoch has come.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['order', 'X', 'y', 'yHat'], create };

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const { colours } = context;
  const canvas = createCanvas(container);
  const tooltip = createTooltip(container, colours);
  const words = minibatchWords(context);
  /** @type {View | null} */
  let view = null;
  let lit = -1;

  /** @param {View} current */
  const figure = (current) => {
    const g = canvas.context;
    const drawn = reached(current, 'batch');
    const rows = data(current).y?.shape[0] ?? 0;
    const batch = drawn && current.record ? current.record.batch : new Int32Array(0);
    const order = drawn ? current.record?.order : undefined;
    const full = current.settings['batch-size'] ?? rows;
    const layout = minibatchLayout(canvas.width, canvas.height, {
      listed: Math.min(full, rows),
      ordered: current.record ? Boolean(order) : current.experiment.phases.includes('batch'),
    });
    const label = textWidth(g, String(rows), { size: 11.5 }) + 9;
    const grid = rowGrid(rows, layout.grid, label);
    return { ...layout, grid, batch, order, progress: epochProgress(current, drawn), layout };
  };

  const draw = () => {
    if (!view || !canvas.width || !data(view).y) return;
    const g = canvas.context;
    const { grid, list, belt, batch, order, progress, layout } = figure(view);
    canvas.clear();
    drawText(g, words.title(progress), 0, 12, { colour: colours.muted });
    const seen = new Uint8Array(grid.count);
    for (let i = 0; order && i < progress.start; i++) seen[order[i]] = 1;
    drawRowNumbers(g, grid, colours);
    drawRowGrid(g, grid, { seen, batch, lit }, colours);
    if (list && batch.length) drawList(g, list, grid, view, lit, context);
    if (belt && order) {
      drawBelt(g, belt, order, progress, { title: words.belt(view, progress), lit }, colours);
    }
    drawProgress(g, layout.progress, progress, words.progress(progress), colours);
  };

  const stopTracking = trackPointer(container, {
    move(x, y) {
      if (!view) return;
      const { grid, list, batch } = figure(view);
      const listed = list ? listedAt(list, batch, x, y) : -1;
      const row = listed >= 0 ? listed : rowAt(grid, x, y);
      context.highlight(row < 0 ? null : `sample:${row}`);
      if (row < 0 || listed >= 0) tooltip.hide();
      else tooltip.show(x, y, sampleTip(view, row, context));
    },
    leave() {
      tooltip.hide();
      context.highlight(null);
    },
  });
  const stopListening = context.onHighlight((quantity) => {
    const row = quantity?.startsWith('sample:') ? Number(quantity.slice(7)) : -1;
    if (row === lit) return;
    lit = row;
    draw();
  });

  return {
    /** @param {View} next */
    update(next) {
      view = next;
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
      tooltip.destroy();
      canvas.element.remove();
    },
  };
}
