import { drawArrow } from '../../draw/arrow.js';
import { withAlpha } from '../../draw/colour.js';
import { drawStroke } from '../../draw/marks.js';
import { parametersAt, parametersNow } from '../../view/run-view.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Plane } from './plane.js' */

/** What pictures of one parameter share: it runs along x, and what it costs is a curve above it. */

/** So many steps back a picture can still be read. */
export const REMEMBERED = 40;
/** Beyond this many pixels a line leads out of the picture all the same. */
const FAR = 1e4;

/**
 * The last places of the run, the current one last, and the step of the first of them.
 * @param {View} view
 */
export function lastPlaces(view) {
  const { step } = view.state;
  const first = Math.max(0, step - REMEMBERED);
  const xs = Array.from({ length: step - first + 1 }, (_, k) => parametersAt(view, first + k)[0]);
  return { first, xs };
}

/**
 * Places along x as numbers of the run.
 * @param {string} name
 * @returns {(figure: {plot: Plot}, view: View) => Plane}
 */
export const planeAlong =
  (name) =>
  ({ plot }, view) => ({
    area: plot.area,
    names: [name],
    numbers: (x) => [plot.x.invert(x)],
    pixels: ([x]) => [plot.x.of(x), plot.y.of(0)],
    start: parametersNow(view).slice(0, 1),
  });

/** Earlier steps grow pale, yet stay visible. @param {string} colour @param {number} age */
export const fade = (colour, age) => withAlpha(colour, Math.min(1, Math.max(0.22, 1 - age * 0.16)));

/**
 * A step: along x by −lr·f′ at the old height, then to the curve.
 * @param {CanvasRenderingContext2D} g
 * @param {number[]} from  pixels
 * @param {number[]} to
 * @param {{colour: string, width: number}} style
 */
export function drawStep(g, [ax, level], [x, y], { colour, width }) {
  if (!(level > -FAR)) return;
  const bx = Math.min(FAR, Math.max(-FAR, x));
  drawStroke(g, bx, level, bx, Math.max(-FAR, y), { colour, width: 1.2, dash: [2, 3] });
  drawArrow(g, ax, level, bx, level, { colour, width, head: 8 });
}
