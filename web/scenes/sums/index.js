import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawPolyline } from '../../draw/marks.js';
import { layoutPlot } from '../../draw/plot.js';
import { canvasScene } from '../canvas-scene.js';
import { sumsOf, words } from './words.js';
/** @import { Side } from '../../draw/labels.js' */

/** Errors below this share are drawn at the lower rim: there is none to speak of. */
const LEAST = 1e-8;

/**
 * By what share two sums of the same terms are off, as more and more are added: one after the other, and in
 * many short sums.
 */
export default canvasScene({
  needs: [],
  words,
  otherwise: 'sums.none',
  layout(view, { context, width, height }, { t }) {
    const sums = sumsOf(view);
    if (!sums) return null;
    const { counts } = sums;
    /** @type {[number, number]} */
    const domain = [counts[0] / 1.3, counts[counts.length - 1] * 1.3];
    const x = { domain, title: t('sums.count'), log: true };
    const y = {
      domain: /** @type {[number, number]} */ ([LEAST, 0.1]),
      title: t('sums.off'),
      log: true,
    };
    return { plot: layoutPlot(context, { width, height, x, y, right: 16 }), sums };
  },
  draw({ context: g }, { plot, sums }, view, { colours, t }) {
    drawAxes(g, plot, colours);
    const labels = createLabels(g, plot.area);
    /** @type {['loop' | 'array', string, string, number[]][]} */
    const curves = [
      ['loop', colours.pred, colours.predText, []],
      ['array', colours.data, colours.dataText, [7, 4]],
    ];
    const points = (/** @type {'loop' | 'array'} */ name) =>
      sums.off[name].map((/** @type {number} */ off, /** @type {number} */ k) => [
        plot.x.of(sums.counts[k]),
        plot.y.of(Math.max(off, LEAST)),
      ]);
    clip(g, plot.area, () => {
      for (const [name, colour, , dash] of curves) {
        drawPolyline(g, points(name), { colour, width: 2, dash });
        for (const [x, y] of points(name))
          drawDisc(g, x, y, { radius: 3, colour, rim: colours.paper });
      }
    });
    const sides = /** @type {Side[]} */ (['above-left']);
    for (const [name, , colour] of curves) {
      const gap = name === 'loop' ? 9 : 16;
      const style = { colour, halo: colours.paper, weight: 600, gap, sides };
      labels.placeAlong(t(`sums.${name}`), points(name).slice(-1), style);
    }
  },
});
