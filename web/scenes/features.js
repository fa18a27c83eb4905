import { createTooltip } from '../draw/tooltip.js';
import { trackPointer } from '../draw/pointer.js';
import { contributions, panelGrid, PANEL_GAP, spreadAround } from './features-figure.js';
import { createPanel } from './features-panel.js';
import { featureCount, referenceLine } from './fit-figure.js';
import { dataPointAt, sampleTip } from './sample-hit.js';
import { symbol } from '../view/symbols.js';
import { data } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/**
 * Each feature against the label, side by side. The points lie around a line whose slope is that
 * feature's weight; what takes them off it is what the other features add.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: [], create };

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const { t, format, colours } = context;
  /** @type {ReturnType<typeof createPanel>[]} */
  let panels = [];
  const tooltip = createTooltip(container, colours);
  let room = { width: 0, height: 0 };
  /** @type {View | null} */
  let view = null;
  /** @type {string | null} */
  let lit = null;

  /** @param {View} current @param {number} k */
  const lineOf = (current, k) => {
    const line = referenceLine(current, k);
    if (!line) return '';
    const x = symbol('x', k, featureCount(current));
    return `y = ${format.short(line.w)}${x} ${line.b < 0 ? '−' : '+'} ${format.short(Math.abs(line.b))}`;
  };
  /** @param {View} current @param {number} k @returns {[string, string]} */
  const spreadOf = (current, k) => {
    const d = featureCount(current);
    const other = symbol('x', k === 0 ? 1 : 0, d);
    const key = d === 1 ? 'noise' : d === 2 ? 'other' : 'others';
    const size = `±${format.short(spreadAround(current, k))}`;
    return [t(`features.spread.${key}`, { size, other }), size];
  };

  const draw = () => {
    if (!view || !room.width || !featureCount(view)) return;
    const grid = panelGrid(room.width, room.height, featureCount(view));
    for (const spare of panels.splice(grid.count)) spare.destroy();
    while (panels.length < grid.count) {
      const words = { line: lineOf, spread: spreadOf };
      panels.push(createPanel(container, panels.length, context, words));
    }
    panels.forEach((panel, i) => {
      const left = (i % grid.columns) * (grid.width + PANEL_GAP);
      const top = Math.floor(i / grid.columns) * (grid.height + PANEL_GAP);
      panel.place(left, top, grid.width, grid.height);
      if (view) panel.draw(view, lit);
    });
  };

  /** @param {View} current @param {number} sample @returns {[string, string][]} */
  const tip = (current, sample) => {
    const short = (/** @type {number} */ value) => format.general(value);
    const parts = contributions(current, sample, { short, noise: t('features.noise') });
    if (parts.length === 0) return sampleTip(current, sample, context);
    const sum = parts.map(
      ({ name, value }) => /** @type {[string, string]} */ ([name, format.tensor(value)]),
    );
    const y = data(current).y?.values[sample];
    return [[t('anatomy.sample'), String(sample)], ...sum, ['y', format.exact(y)]];
  };

  const stopTracking = trackPointer(container, {
    move(x, y) {
      for (const [k, { element, plot }] of panels.entries()) {
        const at = plot();
        const dx = element.offsetLeft;
        const dy = element.offsetTop;
        const sample = view && at ? dataPointAt(view, at, k, x - dx, y - dy) : -1;
        if (!view || sample < 0) continue;
        context.highlight(`sample:${sample}`);
        tooltip.show(x, y, tip(view, sample));
        return;
      }
      tooltip.hide();
      context.highlight(null);
    },
    leave() {
      tooltip.hide();
      context.highlight(null);
    },
  });
  const stopListening = context.onHighlight((quantity) => {
    const sample = quantity?.startsWith('sample:') ? quantity : null;
    if (sample === lit) return;
    lit = sample;
    if (view) for (const panel of panels) panel.draw(view, lit);
  });

  return {
    /** @param {View} next */
    update(next) {
      const same = view && data(view).X === data(next).X && data(view).y === data(next).y;
      view = next;
      if (!same) draw();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      room = { width, height };
      draw();
    },
    /** @param {View} current */
    describe(current) {
      const lines = Array.from({ length: featureCount(current) }, (_, k) =>
        t('features.describe.one', {
          x: symbol('x', k, featureCount(current)),
          line: lineOf(current, k),
          spread: spreadOf(current, k)[0],
        }),
      );
      return t('features.describe', { count: data(current).y?.shape[0] ?? 0 }) + lines.join('');
    },
    /** @param {View} current */
    table: (current) => ({
      columns: [t('features.feature'), t('features.line'), t('features.spread')],
      rows: Array.from({ length: featureCount(current) }, (_, k) => [
        symbol('x', k, featureCount(current)),
        lineOf(current, k),
        spreadAround(current, k),
      ]),
    }),
    /** @param {View} current */
    legend(current) {
      const d = featureCount(current);
      const shown = panelGrid(room.width, room.height, d).count;
      return [shown < d ? t('features.legend.some', { shown, all: d }) : t('features.legend')];
    },
    destroy() {
      stopTracking();
      stopListening();
      tooltip.destroy();
      for (const panel of panels) panel.destroy();
      panels = [];
    },
  };
}
