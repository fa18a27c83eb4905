import { drawArrow } from '../../draw/arrow.js';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { lights, sampleOf } from '../../view/quantity.js';
import { endInside, ORIGIN, scaled } from './layout.js';
import { arrowNames } from './words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { GradientsFigure, Vector } from './layout.js' */

/** @typedef {{width: number, head: number, colour: string, dash?: number[]}} ArrowStyle */

/** From here on single arrows are drawn as thin strokes without heads. */
const CROWD = 40;

/** @type {Draw<GradientsFigure>} */
export function draw({ context: g }, { plot, stage, picture, names }, view, moment) {
  const { colours, look } = moment;
  const words = arrowNames(view, picture, moment);
  const lit = sampleOf(moment.lit);
  const sumLit = names.some((name) => lights(moment.lit, `grad.${name}`));
  // Arrows that already lie head to tail; the one at the fraction is on its way.
  const laid = (look.laid ?? 1) * (picture?.parts.length ?? 0);
  const labels = createLabels(g, plot.area);
  const at = (/** @type {Vector} */ [x, y]) => ({ x: plot.x.of(x), y: plot.y.of(y) });
  const origin = at([0, 0]);
  drawAxes(g, plot, colours);
  clip(g, plot.area, () => {
    const style = { colour: withAlpha(colours.muted, 0.6) };
    const [x, y] = [Math.round(origin.x) + 0.5, Math.round(origin.y) + 0.5];
    drawStroke(g, plot.area.left, y, plot.area.right, y, style);
    drawStroke(g, x, plot.area.top, x, plot.area.bottom, style);
  });
  if (!picture || stage === 'none') {
    const { area } = plot;
    const place = { colour: colours.muted, align: /** @type {const} */ ('center') };
    drawText(g, words.none, area.left + area.width / 2, area.top + area.height * 0.3, place);
    return;
  }
  const { parts, left, chain, sum, step, count } = picture;
  const shown = { x: plot.x.domain, y: plot.y.domain };
  const full = picture.full && endInside(scaled(picture.full, count), shown);
  const crowd = parts.length > CROWD;
  const whole = { width: sumLit ? 5 : 3.5, head: 13, colour: colours.grad };

  clip(g, plot.area, () => {
    if (stage === 'star') star(1);
    if (stage === 'chain') {
      if (!crowd) star(0.22);
      laidOut(1);
      drawFull();
      if (left[0] || left[1])
        arrow(ORIGIN, left, { dash: [2, 3], width: 2, head: 10, colour: colours.muted });
      if (laid >= parts.length) arrow(ORIGIN, sum, whole);
    }
    if (stage === 'step') {
      laidOut(0.25);
      drawFull();
      arrow(ORIGIN, sum, whole);
      arrow(ORIGIN, scaled(step, -1), { width: 4, head: 11, colour: colours.pred });
    }
  });
  labelAll();

  /** One that leaves the picture has no head: it goes on. */
  function drawFull() {
    if (!full) return;
    const head = full.cut ? 0 : 10;
    arrow(ORIGIN, full.end, { dash: [5, 4], width: 2, head, colour: colours.ink });
  }

  /** @param {number} alpha */
  function star(alpha) {
    for (const { sample, vector } of parts)
      part(ORIGIN, vector, crowd ? alpha * 0.35 : alpha, sample === lit);
  }

  /** @param {number} alpha */
  function laidOut(alpha) {
    parts.forEach(({ sample }, i) => {
      const share = Math.min(1, Math.max(0, laid - i));
      if (share === 0 && stage === 'chain' && !crowd) return;
      const link = plus(chain[i + 1], scaled(chain[i], -1));
      part(scaled(chain[i], share), link, crowd ? alpha * 0.7 : alpha, sample === lit);
    });
  }

  /** @param {Vector} from @param {Vector} vector @param {number} alpha @param {boolean} own */
  function part(from, vector, alpha, own) {
    const style = own
      ? { width: 3, head: 10, colour: colours.pred }
      : { width: crowd ? 1 : 1.75, head: crowd ? 0 : 8, colour: withAlpha(colours.grad, alpha) };
    arrow(from, plus(from, vector), style);
  }

  /** @param {Vector} from @param {Vector} to @param {ArrowStyle} style */
  function arrow(from, to, style) {
    const [a, b] = [at(from), at(to)];
    if (![a.x, a.y, b.x, b.y].every(Number.isFinite)) return;
    drawArrow(g, a.x, a.y, b.x, b.y, style);
    if (style.width > 1.9) labels.avoidLine(a.x, a.y, b.x, b.y);
  }

  function labelAll() {
    /** The first words that find room. @param {Vector} vector @param {string[]} texts @param {object} look */
    const tip = (vector, texts, look) => {
      const { x, y } = at(vector);
      const style = { halo: colours.paper, gap: 9, ...look };
      return texts.some((text) => labels.place(text, x, y, style));
    };
    const labelFull = () => {
      if (!full) return;
      const texts = full.cut ? [words.cut, words.full] : [words.full];
      // At its tip, else beside it.
      for (const share of [full.cut ? 0.97 : 1, 0.85, 0.7, 0.5]) {
        if (tip(scaled(full.end, share), texts, { colour: colours.ink })) return;
      }
    };
    if (stage === 'chain' && laid >= parts.length) {
      tip(sum, [words.sum, 'grad'], { colour: colours.gradText, weight: 600 });
      labelFull();
      if (left[0] || left[1]) tip(left, [words.left], { colour: colours.muted });
    }
    if (stage === 'step') {
      tip(sum, [words.mean], { colour: colours.gradText, weight: 600 });
      tip(scaled(step, -1), [words.step], { colour: colours.predText, weight: 600 });
      labelFull();
    }
    const own = parts.findIndex(({ sample }) => sample === lit);
    if (own < 0) return;
    const { vector, sample } = parts[own];
    const from = stage === 'star' ? ORIGIN : chain[own];
    tip(plus(from, vector), [String(sample)], { colour: colours.predText });
  }
}

/** @param {Vector} a @param {Vector} b @returns {Vector} */
const plus = ([ax, ay], [bx, by]) => [ax + bx, ay + by];
