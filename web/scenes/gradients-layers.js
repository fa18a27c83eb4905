import { drawArrow } from '../draw/arrow.js';
import { drawAxes } from '../draw/axes.js';
import { clip } from '../draw/clip.js';
import { withAlpha } from '../draw/colour.js';
import { createLabels } from '../draw/labels.js';
import { drawText } from '../draw/text.js';
import { endInside } from './gradients-model.js';

/**
 * @typedef {import('./gradients-model.js').Vector} Vector
 *
 * @typedef {object} GradientsStyle
 * @property {'none' | 'star' | 'chain' | 'step'} stage  how far the update has come
 * @property {number} laid  arrows that already lie head to tail; the one at the fraction is on its way
 * @property {number} lit  highlighted sample, −1 for none
 * @property {boolean} sumLit
 * @property {{sum: string, mean: string, full: string, cut: string, step: string, left: string,
 *   none: string}} words  cut: of an arrow that leaves the picture
 */

/** From here on single arrows are drawn as thin strokes without heads. */
const CROWD = 40;

/**
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {import('../draw/plot.js').Plot} plot
 * @param {import('./gradients-model.js').GradientPicture | null} picture
 * @param {GradientsStyle} style
 * @param {import('../styles/tokens.js').Colours} colours
 */
export function drawGradients(canvas, plot, picture, style, colours) {
  const g = canvas.context;
  const labels = createLabels(g, plot.area);
  const at = (/** @type {Vector} */ [x, y]) => ({ x: plot.x.of(x), y: plot.y.of(y) });
  const origin = at([0, 0]);
  canvas.clear();
  drawAxes(g, plot, colours);
  clip(g, plot.area, () => {
    g.strokeStyle = withAlpha(colours.muted, 0.6);
    g.lineWidth = 1;
    g.beginPath();
    g.moveTo(plot.area.left, Math.round(origin.y) + 0.5);
    g.lineTo(plot.area.right, Math.round(origin.y) + 0.5);
    g.moveTo(Math.round(origin.x) + 0.5, plot.area.top);
    g.lineTo(Math.round(origin.x) + 0.5, plot.area.bottom);
    g.stroke();
  });
  if (!picture || style.stage === 'none') {
    const { area } = plot;
    const place = { colour: colours.muted, align: /** @type {const} */ ('center') };
    drawText(g, style.words.none, area.left + area.width / 2, area.top + area.height * 0.3, place);
    return;
  }
  const { parts, left, chain, sum, step, count } = picture;
  const shown = { x: plot.x.domain, y: plot.y.domain };
  const full = picture.full && endInside(scaled(picture.full, count), shown);
  const crowd = parts.length > CROWD;

  clip(g, plot.area, () => {
    if (style.stage === 'star') star(1);
    if (style.stage === 'chain') {
      if (!crowd) star(0.22);
      laidOut(1);
      drawFull();
      if (left[0] || left[1])
        arrow([0, 0], left, { dash: [2, 3], width: 2, colour: colours.muted });
      if (style.laid >= parts.length)
        arrow([0, 0], sum, { width: style.sumLit ? 5 : 3.5, head: 13 });
    }
    if (style.stage === 'step') {
      laidOut(0.25);
      drawFull();
      arrow([0, 0], sum, { width: style.sumLit ? 5 : 3.5, head: 13 });
      arrow([0, 0], scaled(step, -1), { width: 4, head: 11, colour: colours.pred });
    }
  });
  labelAll();

  /** One that leaves the picture has no head: it goes on. */
  function drawFull() {
    if (!full) return;
    const head = full.cut ? 0 : 10;
    arrow([0, 0], full.end, { dash: [5, 4], width: 2, head, colour: colours.ink });
  }

  /** @param {number} alpha */
  function star(alpha) {
    for (const { sample, vector } of parts) {
      const own = sample === style.lit;
      const strength = own ? 1 : crowd ? alpha * 0.35 : alpha;
      part([0, 0], vector, strength, own);
    }
  }

  /** @param {number} alpha */
  function laidOut(alpha) {
    parts.forEach(({ sample }, i) => {
      const vector = /** @type {Vector} */ ([
        chain[i + 1][0] - chain[i][0],
        chain[i + 1][1] - chain[i][1],
      ]);
      const share = Math.min(1, Math.max(0, style.laid - i));
      if (share === 0 && style.stage === 'chain' && !crowd) return;
      const from = scaled(chain[i], share);
      part(
        from,
        vector,
        sample === style.lit ? 1 : crowd ? alpha * 0.7 : alpha,
        sample === style.lit,
      );
    });
  }

  /** @param {Vector} from @param {Vector} vector @param {number} alpha @param {boolean} own */
  function part(from, vector, alpha, own) {
    const to = /** @type {Vector} */ ([from[0] + vector[0], from[1] + vector[1]]);
    const colour = own ? colours.pred : withAlpha(colours.grad, alpha);
    const width = own ? 3 : crowd ? 1 : 1.75;
    arrow(from, to, { width, head: crowd && !own ? 0 : own ? 10 : 8, colour });
  }

  /**
   * @param {Vector} from
   * @param {Vector} to
   * @param {{width: number, head?: number, colour?: string, dash?: number[]}} look
   */
  function arrow(from, to, { width, head = 10, colour = colours.grad, dash }) {
    const a = at(from);
    const b = at(to);
    if (![a.x, a.y, b.x, b.y].every(Number.isFinite)) return;
    drawArrow(g, a.x, a.y, b.x, b.y, { width, head, colour, dash });
    if (width > 1.9) labels.avoidLine(a.x, a.y, b.x, b.y);
  }

  function labelAll() {
    const { words } = style;
    const halo = { halo: colours.paper };
    /** The first words that find room. @param {Vector} vector @param {string[]} texts @param {object} look */
    const tip = (vector, texts, look) => {
      const { x, y } = at(vector);
      return texts.some((text) => labels.place(text, x, y, { ...halo, gap: 9, ...look }));
    };
    const labelFull = () => {
      if (!full) return;
      const texts = full.cut ? [words.cut, words.full] : [words.full];
      // At its tip, else beside it.
      for (const share of [full.cut ? 0.97 : 1, 0.85, 0.7, 0.5]) {
        if (tip(scaled(full.end, share), texts, { colour: colours.ink })) return;
      }
    };
    if (style.stage === 'chain' && style.laid >= parts.length) {
      tip(sum, [words.sum, 'grad'], { colour: colours.gradText, weight: 600 });
      labelFull();
      if (left[0] || left[1]) tip(left, [words.left], { colour: colours.muted });
    }
    if (style.stage === 'step') {
      tip(sum, [words.mean], { colour: colours.gradText, weight: 600 });
      tip(scaled(step, -1), [words.step], { colour: colours.predText, weight: 600 });
      labelFull();
    }
    const own = parts.findIndex(({ sample }) => sample === style.lit);
    if (own < 0) return;
    const from = style.stage === 'star' ? /** @type {Vector} */ ([0, 0]) : chain[own];
    const { vector, sample } = parts[own];
    tip([from[0] + vector[0], from[1] + vector[1]], [String(sample)], {
      colour: colours.predText,
    });
  }
}

/** @param {Vector} vector @param {number} factor @returns {Vector} */
function scaled([x, y], factor) {
  return [x * factor, y * factor];
}
