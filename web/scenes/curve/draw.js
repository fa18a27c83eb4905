import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { drawFog } from '../../draw/fog.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawPolyline, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { flatTensors } from '../../view/run-view.js';
import { lights } from '../../view/quantity.js';
import { reached } from '../../view/phases.js';
import { drawStep, fade } from '../shared/descent.js';
import { timesAsFar } from '../shared/landscape/camera.js';
import { placeOn } from './layout.js';
/** @import { Side } from '../../draw/labels.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { CurveFigure } from './layout.js' */

/** @type {Draw<CurveFigure>} */
export function draw({ context: g }, figure, view, moment) {
  const { colours, format, lit, look } = moment;
  const { plot } = figure;
  const [x] = moment.at;
  const { area } = plot;
  const on = placeOn(plot);
  const inside = view.state.phase !== null;
  const moved = inside && reached(view, 'update');
  const before = inside ? flatTensors(view, 'before') : null;
  const after = moved ? flatTensors(view, 'after') : null;
  const xs = after ? [...figure.xs, after[0]] : figure.xs;
  const slopeAt = before ? before[0] : xs[xs.length - 1];
  const slopeKnown = !inside || reached(view, 'backward');
  // The newest step that begins inside the picture is the strong one.
  const newest = xs.slice(0, -1).findLastIndex((value) => plot.y.of(value * value) > area.top);

  drawAxes(g, plot, colours);
  clip(g, area, () => {
    drawPolyline(g, parabola(plot, 2), { colour: colours.data, width: 2 });
    if (look.fog) drawFog(g, area, [...xs, x].map(on), SIGHT, colours);
    for (const ghost of figure.ghosts) drawGhost(g, plot, ghost, colours.muted);
    for (let i = 0; i + 1 < xs.length; i++) {
      const strong = i + 2 === xs.length && lights(lit, 'step.x.0');
      const style = { colour: fade(colours.pred, newest - i), width: strong ? 3.2 : 1.8 };
      drawStep(g, on(xs[i]), on(xs[i + 1]), style);
    }
    if (slopeKnown) {
      const [dx, dy] = tangentEnd(plot, slopeAt);
      const [sx, sy] = on(slopeAt);
      const width = lights(lit, 'grad.x.0') ? 3.6 : 2;
      const style = /** @type {const} */ ({ colour: colours.grad, width, cap: 'round' });
      drawStroke(g, sx - dx, sy - dy, sx + dx, sy + dy, style);
    }
    for (let i = 0; i + 1 < xs.length; i++) {
      drawDisc(g, ...on(xs[i]), { radius: 3, colour: fade(colours.pred, newest - i) });
    }
    if (lights(lit, 'after.x.0') || lights(lit, 'before.x.0')) {
      const guide = { colour: colours.pred, width: 1.5 };
      drawStroke(g, ...on(x), plot.x.of(x), area.bottom, guide);
    }
  });

  const labels = createLabels(g, area);
  const [px, py] = on(x);
  const out = !(py >= area.top && px >= area.left && px <= area.right);
  if (figure.away > 0 || out) sayFar(g, figure, out ? xs : null, moment);
  if (!out) drawDisc(g, px, py, { radius: 5.5, colour: colours.pred, rim: colours.paper });
  labels.avoidPoint(px, py, 8);
  for (const [px, py] of parabola(plot, 6)) labels.avoidPoint(px, py, 3);
  const text = { halo: colours.paper, weight: 600, gap: 12 };
  if (slopeKnown) {
    const end = tangentEnd(plot, slopeAt);
    for (const sign of [1, -1]) labels.avoidLine(px, py, px + sign * end[0], py + sign * end[1]);
    const words = `f′(${format.short(slopeAt, 4)}) = ${format.short(2 * slopeAt, 4)}`;
    const sides = SLOPE_SIDES[slopeAt > 0 ? 'right' : 'left'];
    labels.place(words, ...on(slopeAt), { ...text, colour: colours.gradText, sides });
  }
  const n = xs.length;
  if (n > 1) {
    const words = `−lr·f′ = ${format.short(xs[n - 1] - xs[n - 2], 4)}`;
    for (let i = Math.max(0, n - 5); i + 2 < n; i++) {
      const level = plot.y.of(xs[i] ** 2);
      labels.avoidLine(plot.x.of(xs[i]), level, plot.x.of(xs[i + 1]), level);
    }
    const [from, to] = [plot.x.of(xs[n - 2]), plot.x.of(xs[n - 1])];
    const level = plot.y.of(xs[n - 2] ** 2);
    const style = { ...text, gap: 7, colour: colours.predText };
    const along = { ...style, sides: /** @type {const} */ (['above', 'below']) };
    const ahead = to < from ? 'left' : 'right';
    if (!labels.place(words, (from + to) / 2, level, along)) {
      labels.place(words, to, level, { ...style, sides: [ahead, `above-${ahead}`] });
    }
  }
  const shares = look.fog ? [] : [0.86, -0.86, 0.6, -0.6];
  const spots = shares.map((share) => on(share * plot.x.domain[1]));
  labels.placeAlong('f(x) = x²', spots, { ...text, weight: 400, colour: colours.dataText });
}

/** So far one sees in fog, in pixels. */
const SIGHT = 26;

/** @type {Record<string, Side[]>} */
const SLOPE_SIDES = {
  right: ['below-right', 'right', 'above-left', 'left', 'below', 'above'],
  left: ['below-left', 'left', 'above-right', 'right', 'below', 'above'],
};

/**
 * A run that was replaced: a pale zigzag along the curve.
 * @param {CanvasRenderingContext2D} g
 * @param {Plot} plot
 * @param {number[]} xs
 * @param {string} colour
 */
function drawGhost(g, plot, xs, colour) {
  const within = (/** @type {number} */ pixel) => Math.min(1e4, Math.max(-1e4, pixel));
  const points = xs.filter(Number.isFinite).map((x) => placeOn(plot)(x).map(within));
  drawPolyline(g, points, { colour: withAlpha(colour, 0.45), width: 1.25 });
  for (const [px, py] of points) drawDisc(g, px, py, { radius: 2, colour: withAlpha(colour, 0.6) });
}

/** Half a tangent in pixels. @param {Plot} plot @param {number} at */
function tangentEnd({ area, x, y }, at) {
  // As wide as the plot: of one unit nothing is left where a pixel is millions.
  const wide = x.invert(area.right) - x.invert(area.left);
  const dx = x.of(wide) - x.of(0);
  const dy = y.of(2 * at * wide) - y.of(0);
  const half = Math.min(90, area.width * 0.2) / Math.hypot(dx, dy);
  return [dx * half, dy * half];
}

/**
 * Above the plot, where nothing else stands: that the run is outside, and where, or from how far it is
 * seen.
 * @param {CanvasRenderingContext2D} g
 * @param {CurveFigure} figure
 * @param {number[] | null} xs  of a run that is outside
 * @param {SceneContext} context
 */
function sayFar(g, { plot, away }, xs, { colours, t, format }) {
  const words = xs
    ? t('scene.curve.outside', { x: format.short(xs[xs.length - 1], 3) })
    : t('scene.camera', { times: timesAsFar(away) });
  const style = { colour: colours.predText, align: /** @type {const} */ ('right') };
  drawText(g, words, plot.area.right, plot.area.top - 10, style);
}

/** Its points, so many pixels apart. @param {Plot} plot @param {number} every */
function* parabola({ area, x, y }, every) {
  for (let px = area.left; px <= area.right; px += every) yield [px, y.of(x.invert(px) ** 2)];
}
