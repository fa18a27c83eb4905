import { drawStroke } from '../../draw/marks.js';
import { distanceToSegment } from '../../draw/nearest.js';
import { textWidth } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { data, parameterNames } from '../../view/run-view.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Draw, HitTest, Moment } from '../canvas-scene.js' */
/** @import { ContourFigure } from './layout.js' */

/**
 * @typedef {{ax: number, ay: number, bx: number, by: number, x: number, y: number}} SampleLine
 *   pixels of its ends, and the sample
 */

/** With more samples there are more lines than anybody can tell apart. */
const MOST = 50;
/** Nobody asks for them where updates are of one sample each: then few are enough to see. */
const FEW = 8;

/**
 * The samples over (w, b): each is the line of all settings that hit it exactly, b = y − w·x. They are
 * there where the setting `lines` asks for them, and where each update is of one sample, so that it walks
 * towards that sample's line; and only for a single feature.
 * @param {View} view
 * @param {Plot} plot
 * @returns {SampleLine[]}
 */
export function sampleLines(view, { x: across, y: up }) {
  const { X, y } = data(view);
  const names = parameterNames(view).join();
  const { lines, 'batch-size': batch } = view.settings;
  const most = lines ? MOST : batch === 1 ? FEW : 0;
  if (!X || !y || names !== 'w.0,b.0' || X.shape[0] > most) return [];
  const [low, high] = across.domain;
  return Array.from(X.values, (x, i) => ({
    ax: across.of(low),
    ay: up.of(y.values[i] - low * x),
    bx: across.of(high),
    by: up.of(y.values[i] - high * x),
    x,
    y: y.values[i],
  }));
}

/** @type {Draw<ContourFigure>} */
export function drawSamples({ context: g }, { samples }, view, { colours, lit }) {
  samples.forEach(({ ax, ay, bx, by }, i) => {
    const width = lights(lit, `sample:${i}`) ? 3.25 : 1.5;
    drawStroke(g, ax, ay, bx, by, { colour: colours.resid, width });
  });
}

/** More samples than this are named when they are pointed at. */
const NAMED = 5;
/** Half its width to the left, a label has its middle where it belongs. */
const ON = /** @type {Side[]} */ (['right']);

/**
 * Which sample a line belongs to, written on the part of it that is seen: first near its ends, where
 * lines are far from each other.
 * @param {CanvasRenderingContext2D} g
 * @param {Labels} labels
 * @param {ContourFigure} figure
 * @param {Moment} moment
 */
export function labelSamples(g, labels, { samples: lines, plot: { area } }, { colours, format }) {
  if (lines.length > NAMED) return;
  for (const { ax, ay, bx, by, x, y } of lines) {
    // Where it comes in and goes out, as parts of the way from a to b.
    const [one, other] = [area.top, area.bottom].map((edge) =>
      Math.min(1, Math.max(0, (edge - ay) / (by - ay || 1))),
    );
    const look = { colour: colours.residText, halo: colours.paper, weight: 600 };
    const words = `(${format.general(x)}, ${format.general(y)})`;
    const style = { ...look, sides: ON, gap: -textWidth(g, words, look) / 2 };
    const spots = [0.1, 0.9, 0.2, 0.8, 0.35, 0.65].map((part) => {
      const t = one + (other - one) * part;
      return [ax + (bx - ax) * t, ay + (by - ay) * t];
    });
    labels.placeAlong(words, spots, style);
  }
}

/** The line under the pointer. @type {HitTest<ContourFigure>} */
export function hitSample({ samples }, view, px, py, { t, format }) {
  const i = samples.findIndex(
    ({ ax, ay, bx, by }) => distanceToSegment(px, py, ax, ay, bx, by) < 7,
  );
  if (i < 0) return null;
  const { x, y } = samples[i];
  const place = `(${format.general(x)}, ${format.general(y)})`;
  const rows = [
    [t('scene.contour.sample', { index: i + 1 }), place],
    ['', `${format.general(x)}·w + b = ${format.general(y)}`],
  ];
  return { x: px, y: py, rows, quantity: `sample:${i}` };
}
