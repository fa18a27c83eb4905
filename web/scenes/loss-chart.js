import UPlot from 'uplot';
import uplotStyles from 'uplot/dist/uPlot.min.css?inline';
import { adoptStyles } from '../draw/adopt-styles.js';
import { withAlpha } from '../draw/colour.js';

/**
 * The curves of the loss by uPlot, into a plot area laid out by our own axes, so that this figure
 * looks like the others. A new one is made when size, ranges or scale change.
 * @param {HTMLElement} container
 * @param {object} options
 * @param {number} options.width
 * @param {number} options.height
 * @param {import('../draw/plot.js').Plot} options.plot
 * @param {[number, number]} options.x  steps
 * @param {[number, number]} options.y
 * @param {boolean} options.log
 * @param {import('../styles/tokens.js').Colours} options.colours
 * @param {(g: CanvasRenderingContext2D) => void} options.below  drawn before the curves
 * @param {(g: CanvasRenderingContext2D) => void} options.above
 */
export function createLossChart(container, options) {
  const { width, height, plot, x, y, log, colours, below, above } = options;
  adoptStyles(container, uplotStyles);
  const { area } = plot;
  /** @param {(g: CanvasRenderingContext2D) => void} draw @returns {(chart: UPlot) => void} */
  const inPixels = (draw) => (chart) => {
    const ratio = chart.ctx.canvas.width / width;
    chart.ctx.save();
    chart.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(chart.ctx);
    chart.ctx.restore();
  };
  const quiet = { points: { show: false } };
  const chart = new UPlot(
    {
      width,
      height,
      padding: [area.top, width - area.right, height - area.bottom, area.left],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => x },
        y: { distr: log ? 3 : 1, range: () => y },
      },
      axes: [{ show: false }, { show: false }],
      series: [
        {},
        { ...quiet, stroke: colours.muted, width: 1.5, dash: [5, 4] },
        { ...quiet, stroke: withAlpha(colours.pred, 0.35), width: 1.5 },
        {
          paths: () => null,
          points: { show: true, size: 3.2, width: 0, fill: withAlpha(colours.data, 0.6) },
        },
        { ...quiet, stroke: colours.pred, width: 2.25 },
      ],
      hooks: { drawClear: [inPixels(below)], draw: [inPixels(above)] },
    },
    [[0], [null], [null], [null], [null]],
    container,
  );
  chart.root.setAttribute('aria-hidden', 'true');
  return {
    /** @param {import('./loss-rows.js').LossRows} rows */
    show: ({ steps, batch, full, ahead, reference }) =>
      chart.setData([steps, reference, ahead, batch, full]),
    redraw: () => chart.redraw(false, false),
    destroy: () => chart.destroy(),
  };
}
