import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc } from '../../draw/marks.js';
import { layoutPlot } from '../../draw/plot.js';
import { canvasScene } from '../canvas-scene.js';
import { sumsOf, words } from './words.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Sums } from './words.js' */

/**
 * @typedef {object} SumsFigure
 * @property {Plot} plot
 * @property {Sums} sums
 */

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
    const plot = layoutPlot(context, {
      width,
      height,
      x: {
        domain: [sums.counts[0] / 1.3, sums.counts[sums.counts.length - 1] * 1.3],
        title: t('sums.count'),
        log: true,
      },
      y: { domain: [LEAST, 0.1], title: t('sums.off'), log: true },
      right: 16,
    });
    return { plot, sums };
  },
  draw({ context: g }, { plot, sums }, view, { colours, t }) {
    drawAxes(g, plot, colours);
    const labels = createLabels(g, plot.area);
    /** @type {['loop' | 'array', string, string, number[]][]} */
    const curves = [
      ['loop', colours.pred, colours.predText, []],
      ['array', colours.data, colours.dataText, [7, 4]],
    ];
    const at = (/** @type {number} */ k, /** @type {number} */ off) =>
      /** @type {[number, number]} */ ([
        plot.x.of(sums.counts[k]),
        plot.y.of(Math.max(off, LEAST)),
      ]);
    clip(g, plot.area, () => {
      for (const [name, colour, , dash] of curves) {
        g.beginPath();
        sums.off[name].forEach((/** @type {number} */ off, /** @type {number} */ k) =>
          k ? g.lineTo(...at(k, off)) : g.moveTo(...at(k, off)),
        );
        g.setLineDash(dash);
        g.strokeStyle = colour;
        g.lineWidth = 2;
        g.stroke();
        g.setLineDash([]);
        sums.off[name].forEach((/** @type {number} */ off, /** @type {number} */ k) =>
          drawDisc(g, ...at(k, off), { radius: 3, colour, rim: colours.paper }),
        );
      }
    });
    for (const [name, , text] of curves) {
      const last = sums.counts.length - 1;
      const style = { colour: text, halo: colours.paper, weight: 600 };
      const sides = /** @type {Side[]} */ (['above-left']);
      const lift = name === 'loop' ? 9 : 16;
      labels.place(t(`sums.${name}`), ...at(last, sums.off[name][last]), {
        ...style,
        gap: lift,
        sides,
      });
    }
  },
});
